"""Read the unit of measure or currency after a number."""

from collections.abc import Sequence
from dataclasses import replace

from rashomon.annotate.figures.ambiguous_units import is_celsius_or_fahrenheit, pounds
from rashomon.annotate.figures.quantity import Quantity
from rashomon.annotate.figures.quantity_words import QuantityWords
from rashomon.text.numbers import read_number
from rashomon.text.tokens import Token, glued

_HYPHENS = "-\u2010\u2011"
_MOST_METRES = 10_000.0
_STRONGEST = 10.0
"""Magnitude that no quake reaches."""
_TO_MAGNITUDE = frozenset({"of", "at", "was", "is", "as", "-", ":"})
_SCALES = {"C": "degree Celsius", "F": "degree Fahrenheit"}


def with_unit(tokens: Sequence[Token], bare: Quantity, words: QuantityWords) -> Quantity:
    """Return the quantity with the unit told after it: `five hours`, `40-metre`, `4 billion dollars`."""
    if bare.unit is None and _is_magnitude(tokens, bare):
        return replace(bare, unit="magnitude")
    if bare.unit is not None or bare.end >= len(tokens):
        return bare
    at = bare.end
    hyphen = tokens[at].text in _HYPHENS and glued(tokens[at - 1], tokens[at])
    if hyphen:
        return _with_compound(tokens, bare, words)
    if tokens[at].lower == "of" and bare.shape == "vague":
        at += 1
    if at >= len(tokens):
        return bare
    currency = words.currencies.starting_at(tokens, at)
    if currency is not None:
        name = pounds(tokens, bare, *currency, words)
        return _joined(tokens, replace(bare, end=currency[1], unit=name), words)
    if is_celsius_or_fahrenheit(tokens, bare, at, words):
        return replace(bare, end=at + 1, unit=_SCALES[tokens[at].text])
    unit = words.units.starting_at(tokens, at)
    if unit is None or not _is_unit(tokens, bare, at, words):
        return bare
    return _joined(tokens, replace(bare, end=unit[1], unit=unit[0]), words)


def _is_magnitude(tokens: Sequence[Token], bare: Quantity) -> bool:
    """Whether it is that of a quake: `magnitude 6.8`, `put its magnitude at 6.8`, `7.1 on the Richter scale`."""
    if bare.spelled or bare.value is None or bare.value > _STRONGEST:
        return False
    before = [token.lower for token in tokens[max(bare.number_start - 2, 0) : bare.number_start]]
    after = [token.lower for token in tokens[bare.number_end : bare.number_end + 3]]
    named = before[-1:] == ["magnitude"] or (before[:1] == ["magnitude"] and before[-1] in _TO_MAGNITUDE)
    return named or after == ["on", "the", "richter"] or after[:2] == ["-", "magnitude"]


def _is_unit(tokens: Sequence[Token], bare: Quantity, at: int, words: QuantityWords) -> bool:
    word = tokens[at].lower
    if word in words.glued_units:
        return glued(tokens[at - 1], tokens[at]) or word in ("min", "ha") or _is_spaced_metre(tokens, bare, at, words)
    if word == "second":
        return bare.value == 1 and tokens[bare.number_start].is_digits
    if word in ("foot", "yard") and at + 1 < len(tokens) and tokens[at + 1].lower.endswith("s"):
        return False
    return True


def _is_spaced_metre(tokens: Sequence[Token], bare: Quantity, at: int, words: QuantityWords) -> bool:
    """Whether "5 m" is metres, not millions: before a mark or a word of measure."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    measured = following is None or not following.is_word or following.lower in words.after_metre
    return tokens[at].lower == "m" and measured and bare.value is not None and bare.value < _MOST_METRES


def _with_compound(tokens: Sequence[Token], bare: Quantity, words: QuantityWords) -> Quantity:
    """Read `two-day`, `40-metre`, `$3-billion`; the hyphen belongs to the unit."""
    at = bare.end + 1
    if at >= len(tokens) or not glued(tokens[at - 1], tokens[at]):
        return bare
    scale = words.numbers.scales.get(tokens[at].lower)
    if scale is not None and bare.value is not None:
        scaled = bare.value * scale
        larger = replace(bare, value=scaled, low=scaled, high=scaled, number_end=at + 1, end=at + 1)
        return with_unit(tokens, larger, words)
    unit = words.units.starting_at(tokens, at)
    currency = words.currencies.starting_at(tokens, at)
    if unit is not None:
        return replace(bare, end=unit[1], unit=unit[0], compound=True)
    if currency is None:
        return replace(bare, compound=True)
    name = pounds(tokens, bare, *currency, words, compound=True)
    return replace(bare, end=currency[1], unit=name, compound=True)


def _joined(tokens: Sequence[Token], first: Quantity, words: QuantityWords) -> Quantity:
    """Read `1 hour 40 minutes` as one quantity in the smaller unit, `2 pounds 50 pence` in the larger."""
    at = first.end
    if at < len(tokens) and tokens[at].lower in ("and", ","):
        at += 1
    second = read_number(tokens, at, words.numbers) if at < len(tokens) else None
    unit = _smaller(tokens, first, second.end, words) if second else None
    if second is None or unit is None or first.unit is None or first.value is None:
        return first
    pair = first.unit, unit[0]
    factor, cents = words.joined.get(pair, 0.0), words.joined_money.get(pair, 0.0)
    if second.value >= max(factor, cents):
        return first
    value = first.value + second.value / cents if cents else first.value * factor + second.value
    return replace(first, value=value, low=value, high=value, unit=first.unit if cents else unit[0], end=unit[1])


def _smaller(tokens: Sequence[Token], first: Quantity, at: int, words: QuantityWords) -> tuple[str, int] | None:
    """Return the unit at token `at` and where it ends; `in` is an inch after feet."""
    if at >= len(tokens):
        return None
    if first.unit == "foot" and tokens[at].lower == "in":
        return "inch", at + 1
    return words.units.starting_at(tokens, at) or words.currencies.starting_at(tokens, at)
