"""Numbers in digits and words: `110,000`, `3.5 million`, `twenty-five`, `half a million`, `2 1/2`, `6⅛`."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from unicodedata import numeric

from rashomon.text.tokens import Token, glued

GLYPHS = {glyph: numeric(glyph) for glyph in "½¼¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"}
"""Fractions written as one character, with their values."""

_DECIMAL_COMMA = re.compile(r"\d+,\d{1,2}")
_HYPHENS = "-\u2010\u2011"
_TEN = 10.0
_HUNDRED = 100.0
_THOUSAND = 1000.0


@dataclass(frozen=True, slots=True)
class NumberWords:
    """A language's number words, lower case, each with its value.

    `ones` run from nought to nineteen, `tens` from twenty, `scales` from hundred upwards; `parts` are
    fractions ("half"), `parts_plural` the same told of several ("thirds"), `bare_parts` those that need no
    article before a scale ("half million"), `articles` the words that stand for one before a scale or fraction
    ("a"), `joiners` the words allowed inside a number ("and").
    """

    ones: Mapping[str, float]
    tens: Mapping[str, float]
    scales: Mapping[str, float]
    parts: Mapping[str, float]
    parts_plural: Mapping[str, float]
    bare_parts: frozenset[str]
    articles: frozenset[str]
    joiners: frozenset[str]


@dataclass(frozen=True, slots=True)
class NumberReading:
    """A number read from tokens [start, end); `spelled` when it holds no digit."""

    value: float
    start: int
    end: int
    spelled: bool


def read_number(tokens: Sequence[Token], at: int, words: NumberWords) -> NumberReading | None:
    """Return the longest number that begins at token `at`, or None.

    Reads no ordinals, and no vague words ("dozens"); a scale alone ("million") needs an article before it.
    """
    if at >= len(tokens):
        return None
    if tokens[at].is_digits or tokens[at].text in GLYPHS:
        return _read_digits(tokens, at, words)
    return _read_fraction(tokens, at, words) or _read_words(tokens, at, words)


def digits_value(text: str) -> float | None:
    """Return the value of a token of digits with group separators, or None if it is no plain number."""
    if _DECIMAL_COMMA.fullmatch(text):
        return float(text.replace(",", "."))
    plain = text.translate({ord(mark): None for mark in ", \u00a0\u202f\u2009"})
    if not plain or not all(char.isdecimal() or char == "." for char in plain) or plain.count(".") > 1:
        return None
    return float(plain) if plain != "." else None


def read_part(tokens: Sequence[Token], at: int, words: NumberWords) -> NumberReading | None:
    """Return the part of one told at token `at`, or None: `half`, `a third`, `two-thirds`, `three eighths`.

    The value is below one. A part without article or number counts only if it is one of `bare_parts`.
    """
    if at >= len(tokens):
        return None
    first = tokens[at].lower
    if first in words.bare_parts:
        return NumberReading(words.parts[first], at, at + 1, spelled=True)
    index = at + 1
    if index < len(tokens) and tokens[index].text in _HYPHENS and glued(tokens[at], tokens[index]):
        index += 1
    part = tokens[index].lower if index < len(tokens) else ""
    count = 1.0 if first in words.articles else words.ones.get(first, 0.0)
    value = count * (words.parts if count == 1 else words.parts_plural).get(part, 0.0)
    return NumberReading(value, at, index + 1, spelled=True) if 0 < value < 1 else None


def _read_digits(tokens: Sequence[Token], at: int, words: NumberWords) -> NumberReading | None:
    if tokens[at].text in GLYPHS:
        return NumberReading(GLYPHS[tokens[at].text], at, at + 1, spelled=False)
    value = digits_value(tokens[at].text)
    if value is None:
        return None
    value, end = _with_fraction(tokens, at + 1, value, words)
    scale = 1.0
    while (step := _scale_at(tokens, end, words)) is not None:
        scale *= step
        end += 1
    reading = NumberReading(value * scale, at, end, spelled=False)
    return _with_spelled_part(tokens, reading, scale, words) if scale > 1 else reading


def _scale_at(tokens: Sequence[Token], at: int, words: NumberWords) -> float | None:
    """Return the scale told at a token: `million`, and the plural before "of", as in `41 thousands of crates`."""
    if at >= len(tokens):
        return None
    plural = at + 1 < len(tokens) and tokens[at + 1].lower == "of" and tokens[at].lower.endswith("s")
    return words.scales.get(tokens[at].lower[:-1] if plural else tokens[at].lower)


def _with_fraction(tokens: Sequence[Token], end: int, value: float, words: NumberWords) -> tuple[float, int]:
    """Read what may follow a whole number: `½`, `1/2`, `and a half`, `and two thirds`."""
    if end < len(tokens) and tokens[end].text in GLYPHS:
        return value + GLYPHS[tokens[end].text], end + 1
    lower = [token.lower for token in tokens[end : end + 3]]
    if len(lower) == 3 and lower[1] == "/" and lower[0].isdecimal() and lower[2].isdecimal():
        over, under = int(lower[0]), int(lower[2])
        if 0 < over < under <= 16 and glued(tokens[end], tokens[end + 1]):
            return value + over / under, end + 3
    part = _joined_part(tokens, end, words)
    return (value + part.value, part.end) if part is not None else (value, end)


def _joined_part(tokens: Sequence[Token], at: int, words: NumberWords) -> NumberReading | None:
    """Read `and a half`, `and two thirds`; a bare "and half" belongs to what follows, unless that is a scale."""
    if at + 2 >= len(tokens) or tokens[at].lower not in words.joiners:
        return None
    if tokens[at + 1].lower in words.bare_parts and tokens[at + 2].lower not in words.scales:
        return None
    return read_part(tokens, at + 1, words)


def _with_spelled_part(
    tokens: Sequence[Token], reading: NumberReading, scale: float, words: NumberWords
) -> NumberReading:
    """Read a part after a scale: `a million and a half` is 1.5 million, `a billion and a half million` is not."""
    part = _joined_part(tokens, reading.end, words)
    if part is None or scale < _THOUSAND:
        return reading
    following = words.scales.get(tokens[part.end].lower) if part.end < len(tokens) else None
    end = part.end if following is None else part.end + 1
    return NumberReading(reading.value + part.value * (following or scale), reading.start, end, reading.spelled)


def _read_fraction(tokens: Sequence[Token], at: int, words: NumberWords) -> NumberReading | None:
    """Read `half a million`, `two thirds of a million`, `a quarter million`; without a scale it is no number here."""
    part = read_part(tokens, at, words)
    if part is None:
        return None
    rest = [token.lower for token in tokens[part.end : part.end + 3]]
    skip = 1 if rest[:1] == ["of"] else 0
    if rest[skip : skip + 1] and rest[skip] in words.articles:
        skip += 1
    elif skip or tokens[part.end - 1].lower not in words.bare_parts:
        return None
    if len(rest) > skip and words.scales.get(rest[skip], 0) >= _THOUSAND:
        return NumberReading(part.value * words.scales[rest[skip]], at, part.end + skip + 1, spelled=True)
    return None


def _read_words(tokens: Sequence[Token], at: int, words: NumberWords) -> NumberReading | None:
    index, total, group, last_scale, read = at, 0.0, 0.0, float("inf"), False
    if tokens[at].lower in words.articles:
        following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
        if following not in words.scales:
            return None
        index, group = at + 1, 1.0
    room = float("inf")
    end = index
    while index < len(tokens):
        word = tokens[index].lower
        if word in words.scales:
            scale = words.scales[word]
            if not read and group == 0:
                break
            if scale < _THOUSAND and group < _HUNDRED:
                group, room = group * scale, scale
            elif scale >= _THOUSAND and scale < last_scale and group:
                total, group, last_scale, room = total + group * scale, 0.0, scale, _THOUSAND
            elif scale >= _THOUSAND and total and not group and tokens[index - 1].lower in words.scales:
                total, last_scale = total * scale, scale
            else:
                break
        elif (small := _small(word, words)) is not None and small < room:
            group += small
            room = _TEN if word in words.tens else 0.0
        elif _joins(tokens, index, words, room):
            index += 1
            continue
        else:
            break
        index += 1
        end, read = index, True
    if not read:
        return None
    if room == _THOUSAND and last_scale < float("inf"):
        return _with_spelled_part(tokens, NumberReading(total + group, at, end, spelled=True), last_scale, words)
    value, end = _with_fraction(tokens, end, total + group, words)
    return _scaled(tokens, NumberReading(value, at, end, spelled=True), words)


def _scaled(tokens: Sequence[Token], reading: NumberReading, words: NumberWords) -> NumberReading:
    """Read the scale after a fraction: `two and a half million`."""
    fractional = reading.value % 1 != 0
    scale = words.scales.get(tokens[reading.end].lower) if reading.end < len(tokens) else None
    if not fractional or scale is None:
        return reading
    return NumberReading(reading.value * scale, reading.start, reading.end + 1, spelled=True)


def _small(word: str, words: NumberWords) -> float | None:
    return words.ones.get(word, words.tens.get(word))


def _joins(tokens: Sequence[Token], index: int, words: NumberWords, room: float) -> bool:
    """Whether the token joins what was read to a number word that still fits: hyphen, or "and" after a scale."""
    if index + 1 >= len(tokens):
        return False
    small = _small(tokens[index + 1].lower, words)
    if small is None or small >= room:
        return False
    following = tokens[index + 2].lower if index + 2 < len(tokens) else ""
    if tokens[index].lower in words.joiners and following in words.parts_plural and small < _TEN:
        return False
    if tokens[index].text in _HYPHENS:
        return room == _TEN and glued(tokens[index], tokens[index + 1])
    return tokens[index].lower in words.joiners and room in (_HUNDRED, _THOUSAND)
