"""Numbers in digits and words: `110,000`, `3.5 million`, `twenty-five`, `half a million`, `2 1/2`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rashomon.text.tokens import Token, glued

_GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_HUNDRED = 100.0
_THOUSAND = 1000.0


@dataclass(frozen=True, slots=True)
class NumberWords:
    """A language's number words, lower case, each with its value.

    `ones` run from nought to nineteen, `tens` from twenty, `scales` from hundred upwards; `parts` are
    fractions ("half"), `articles` the words that stand for one before a scale or fraction ("a"), `joiners`
    the words allowed inside a number ("and").
    """

    ones: Mapping[str, float]
    tens: Mapping[str, float]
    scales: Mapping[str, float]
    parts: Mapping[str, float]
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
    if tokens[at].is_digits or tokens[at].text in _GLYPHS:
        return _read_digits(tokens, at, words)
    return _read_fraction(tokens, at, words) or _read_words(tokens, at, words)


def digits_value(text: str) -> float | None:
    """Return the value of a token of digits with group separators, or None if it is no plain number."""
    plain = text.translate({ord(mark): None for mark in ",\u00a0\u202f\u2009"})
    if not plain or not all(char.isdecimal() or char == "." for char in plain) or plain.count(".") > 1:
        return None
    return float(plain) if plain != "." else None


def _read_digits(tokens: Sequence[Token], at: int, words: NumberWords) -> NumberReading | None:
    if tokens[at].text in _GLYPHS:
        return NumberReading(_GLYPHS[tokens[at].text], at, at + 1, spelled=False)
    value = digits_value(tokens[at].text)
    if value is None:
        return None
    value, end = _with_fraction(tokens, at + 1, value, words)
    while end < len(tokens) and tokens[end].lower in words.scales:
        value *= words.scales[tokens[end].lower]
        end += 1
    return NumberReading(value, at, end, spelled=False)


def _with_fraction(tokens: Sequence[Token], end: int, value: float, words: NumberWords) -> tuple[float, int]:
    """Read what may follow a whole number: `½`, `1/2`, `and a half`."""
    if end < len(tokens) and tokens[end].text in _GLYPHS:
        return value + _GLYPHS[tokens[end].text], end + 1
    lower = [token.lower for token in tokens[end : end + 3]]
    if len(lower) == 3 and lower[1] == "/" and lower[0].isdecimal() and lower[2].isdecimal():
        over, under = int(lower[0]), int(lower[2])
        if 0 < over < under <= 16 and glued(tokens[end], tokens[end + 1]):
            return value + over / under, end + 3
    if len(lower) == 3 and lower[0] in words.joiners and lower[1] in words.articles and lower[2] in words.parts:
        return value + words.parts[lower[2]], end + 3
    return value, end


def _read_fraction(tokens: Sequence[Token], at: int, words: NumberWords) -> NumberReading | None:
    """Read `half a million`, `a quarter of a million`; a fraction without a scale is no number here."""
    index = at + 1 if tokens[at].lower in words.articles else at
    if index >= len(tokens) or tokens[index].lower not in words.parts:
        return None
    value = words.parts[tokens[index].lower]
    rest = [token.lower for token in tokens[index + 1 : index + 4]]
    skip = 1 if rest[:1] == ["of"] else 0
    if rest[skip : skip + 1] and rest[skip] in words.articles:
        skip += 1
        if len(rest) > skip and words.scales.get(rest[skip], 0) >= _THOUSAND:
            return NumberReading(value * words.scales[rest[skip]], at, index + 2 + skip, spelled=True)
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
            else:
                break
        elif (small := _small(word, words)) is not None and small < room:
            group += small
            room = 10.0 if word in words.tens else 0.0
        elif _joins(tokens, index, words, room):
            index += 1
            continue
        else:
            break
        index += 1
        end, read = index, True
    if not read:
        return None
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
    if tokens[index].text in "-\u2010\u2011":
        return room == 10.0 and glued(tokens[index], tokens[index + 1])
    return tokens[index].lower in words.joiners and room in (_HUNDRED, _THOUSAND)
