"""Parts of one: shares of a whole in percent, and parts of a unit."""

from collections.abc import Sequence

from rashomon.annotate.figures.quantity import Quantity
from rashomon.annotate.figures.quantity_words import QuantityWords
from rashomon.text.numbers import NumberReading, read_number, read_part
from rashomon.text.tokens import Token, glued

_SHARE_DIGITS = 6
_UNHYPHENED = 2  # tokens of "a third"; "one-third" has three
_HALF = 0.5
_UNDER = frozenset({"2", "3", "4", "5", "8", "10", "16"})


def read_share(tokens: Sequence[Token], at: int, words: QuantityWords) -> Quantity | None:
    """Return the part of a whole told at token `at`, in percent, or None: `half the crew`, `two-thirds of voters`.

    A part of a unit is a measure: `a quarter of an hour`, `1/4 mile`.
    """
    if tokens[at].is_digits:
        return _read_ratio(tokens, at, words)
    part = read_part(tokens, at, words.numbers)
    if part is None or (part.end == at + 1 and tokens[at].lower != "half"):
        return None
    if not _is_share(tokens, part, words):
        return None
    number = read_number(tokens, at, words.numbers)
    if number is not None and number.end > part.end:
        return None
    if (measure := _read_part_of_unit(tokens, part, words)) is not None:
        return measure
    value = round(part.value * 100, _SHARE_DIGITS)
    return Quantity(at, at, part.end, part.end, "exact", value, value, value, unit="percent", spelled=True)


def _read_part_of_unit(tokens: Sequence[Token], part: NumberReading, words: QuantityWords) -> Quantity | None:
    """Read `a quarter of an hour`, `three quarters of a mile`; "half of a second term" is none."""
    at = part.end + 2
    if at >= len(tokens) or tokens[at - 1].lower not in words.numbers.articles:
        return None
    unit = words.units.starting_at(tokens, at)
    if unit is None or unit[0] == "second":
        return None
    value = round(part.value, _SHARE_DIGITS)
    return Quantity(part.start, part.start, at, unit[1], "exact", value, value, value, unit=unit[0], spelled=True)


def _is_share(tokens: Sequence[Token], part: NumberReading, words: QuantityWords) -> bool:
    """Whether a part is one of something: `half the crew`, `two-thirds of voters`, `one-third`, `fell by a fifth`."""
    if part.end - part.start > _UNHYPHENED:
        return True
    following = [token.lower for token in tokens[part.end : part.end + 2]]
    if following[:1] == ["of"] or bool(following and following[0] in words.of_determiners):
        return True
    before = tokens[part.start - 1].lower if part.start else ""
    counted = part.end - part.start == _UNHYPHENED and tokens[part.start].lower in words.numbers.ones
    if counted and not (tokens[part.end - 1].lower in words.quarters and before in words.before_quarters):
        return tokens[part.end - 1].lower not in words.quarters or part.value > _HALF
    alone = not following or not tokens[part.end].is_word or following[0] in words.after_change
    return before == "by" and part.end - part.start == _UNHYPHENED and alone


def _read_ratio(tokens: Sequence[Token], at: int, words: QuantityWords) -> Quantity | None:
    """Read `1/4 mile`, `2/3 of voters`; "1/4" alone may be a day or a score."""
    end = at + 3
    piece = [token.text for token in tokens[at:end]]
    if end >= len(tokens) or piece[1] != "/" or not (piece[0].isdecimal() and piece[2] in _UNDER):
        return None
    value = int(piece[0]) / int(piece[2])
    if not 0 < value < 1 or not (glued(tokens[at], tokens[at + 1]) and glued(tokens[at + 1], tokens[at + 2])):
        return None
    unit = words.units.starting_at(tokens, end)
    if unit is not None and unit[0] != "second":
        return Quantity(at, at, end, unit[1], "exact", value, value, value, unit=unit[0])
    if tokens[end].lower != "of":
        return None
    share = round(value * 100, _SHARE_DIGITS)
    return Quantity(at, at, end, end, "exact", share, share, share, unit="percent")
