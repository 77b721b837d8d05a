"""Units that need a second look: pounds of money and of weight, the letters C and F, degrees below zero."""

from collections.abc import Sequence
from dataclasses import replace

from rashomon.annotate.figures.quantity import Quantity
from rashomon.annotate.figures.quantity_words import QuantityWords
from rashomon.text.tokens import Token, glued

_POUND = "pound"
_REACH = 8
"""Tokens on either side of "pounds" in which a word of weight tells that they are a weight."""
_SUM = 100_000.0
"""From here on pounds without a word of weight are money whatever follows."""
_COLDEST, _HOTTEST = -90.0, 140.0


def pounds(
    tokens: Sequence[Token], number: Quantity, unit: str, end: int, words: QuantityWords, *, compound: bool = False
) -> str:
    """Return what the unit that ends before token `end` is: `pound` (a weight) or as it was.

    Pounds are money unless a word of weight stands near, or they are "of" something that is no money.
    """
    bare = unit == "GBP" and tokens[end - 1].lower in (_POUND, "pounds")
    if not bare or end - number.end > (2 if compound else 1):
        return unit
    following = [token.lower for token in tokens[end : end + 3]]
    if compound:
        return unit if not following or following[0] in words.money_compounds else _POUND
    around = (*tokens[max(number.start - _REACH, 0) : number.start], *tokens[end : end + _REACH])
    if any(token.lower in words.weight_words for token in around):
        return _POUND
    weighed = following[:1] == ["of"] and words.not_weighed.isdisjoint(following[1:])
    return _POUND if weighed and (number.value or 0.0) < _SUM else unit


def is_celsius_or_fahrenheit(tokens: Sequence[Token], number: Quantity, at: int, words: QuantityWords) -> bool:
    """Whether a capital C or F glued to the number is a temperature: `35C`, in a sentence on the weather."""
    if tokens[at].text not in ("C", "F") or not glued(tokens[at - 1], tokens[at]) or number.value is None:
        return False
    if (at + 1 < len(tokens) and tokens[at + 1].text == "/") or not _COLDEST <= number.value <= _HOTTEST:
        return False
    return any(token.lower in words.heat_words for token in tokens)


def below_zero(tokens: Sequence[Token], found: Quantity) -> Quantity:
    """Return the quantity, negative where "minus" or a minus sign stands before degrees: `minus 5C`, `-12 degrees`."""
    at = found.start - 1
    if found.unit is None or not found.unit.startswith("degree") or at < 0 or found.value is None:
        return found
    sign = tokens[at].lower == "minus" or (
        tokens[at].text in "-\u2212\u2013" and glued(tokens[at], tokens[at + 1]) and not _touches(tokens, at)
    )
    if not sign:
        return found
    low, high = (None if bound is None else -bound for bound in (found.high, found.low))
    return replace(found, start=at, number_start=at, value=-found.value, low=low, high=high)


def _touches(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and glued(tokens[at - 1], tokens[at])
