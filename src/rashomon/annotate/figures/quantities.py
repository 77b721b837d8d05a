"""Read a quantity: number, range or vague word, with hedge and unit of measure, as low, value and high."""

from collections.abc import Sequence
from dataclasses import replace

from rashomon.annotate.figures.ambiguous_units import below_zero
from rashomon.annotate.figures.hedging import is_preposition, with_hedges
from rashomon.annotate.figures.parts import read_share
from rashomon.annotate.figures.quantity import Quantity
from rashomon.annotate.figures.quantity_words import QuantityWords
from rashomon.annotate.figures.units import with_unit
from rashomon.text.numbers import NumberReading, digits_value, read_number
from rashomon.text.tokens import Token, glued

_RANGE_MARKS = frozenset({"-", "–", "—", "to", "or"})
_CHANGE_NEAR = 4
"""Words before "from 10 to 15" in which a verb tells that something changed."""
_CHANGED_REACH = 14
"""The same where what is changed stands between, in one clause: "raised the sum that each family is paid"."""


def read_quantity(tokens: Sequence[Token], at: int, words: QuantityWords) -> Quantity | None:
    """Return the quantity whose number begins at token `at`, hedges before it included, or None."""
    bare = _read_vague(tokens, at, words) or _read_money(tokens, at, words) or _read_plain(tokens, at, words)
    if bare is None:
        return None
    measured = _in_unit_of_change(tokens, with_unit(tokens, bare, words), words)
    return with_hedges(tokens, below_zero(tokens, measured), words)


def _in_unit_of_change(tokens: Sequence[Token], found: Quantity, words: QuantityWords) -> Quantity:
    """Give a number where a change began the unit of what it became: `cut from 40 to 25 percent`."""
    at = found.end
    is_first = found.unit is None and found.shape == "exact" and at + 1 < len(tokens) and tokens[at].lower == "to"
    if not is_first or not _is_change(tokens, found.number_start, words):
        return found
    second = _read_plain(tokens, at + 1, words)
    return found if second is None else replace(found, unit=with_unit(tokens, second, words).unit)


def _read_vague(tokens: Sequence[Token], at: int, words: QuantityWords) -> Quantity | None:
    if (part := read_share(tokens, at, words)) is not None:
        return part
    rounded = words.round.starting_at(tokens, at)
    if rounded is not None:
        spoken = " ".join(token.lower for token in tokens[at : rounded[1]])
        value = float(rounded[0])
        return Quantity(at, at, rounded[1], rounded[1], "about", value, None, None, spoken, spelled=True)
    vague = words.vague.starting_at(tokens, at) or words.vague_toll.starting_at(tokens, at)
    if vague is None or (tokens[at].lower in ("a", "some", "many") and vague[1] == at + 1):
        return None
    spoken = " ".join(token.lower for token in tokens[at : vague[1]])
    return Quantity(at, at, vague[1], vague[1], "vague", None, float(vague[0]), None, spoken, spelled=True)


def _read_money(tokens: Sequence[Token], at: int, words: QuantityWords) -> Quantity | None:
    sign = words.signs.starting_at(tokens, at)
    if sign is None or sign[1] >= len(tokens) or not tokens[sign[1]].is_digits:
        return None
    if len(tokens[at].text) == 1 and tokens[at].is_word and not glued(tokens[at], tokens[at + 1]):
        return None
    reading = read_number(tokens, sign[1], words.numbers)
    if reading is None:
        return None
    bare = _scaled(tokens, reading, words)
    found = replace(_ranged(tokens, bare, words), unit=sign[0])
    return replace(found, start=at, number_start=at)


def _scaled(tokens: Sequence[Token], reading: NumberReading, words: QuantityWords) -> NumberReading:
    """Apply a letter scale after money: `$4m`."""
    if reading.end < len(tokens) and glued(tokens[reading.end - 1], tokens[reading.end]):
        scale = words.money_scales.get(tokens[reading.end].lower)
        if scale is not None:
            return NumberReading(reading.value * scale, reading.start, reading.end + 1, reading.spelled)
    return reading


def _read_plain(tokens: Sequence[Token], at: int, words: QuantityWords) -> Quantity | None:
    if tokens[at].lower in words.numbers.articles:
        halves = _read_unit_and_half(tokens, at, words)
        if halves is not None:
            return halves
        if (single := _read_single(tokens, at, words)) is not None:
            return single
    if tokens[at].lower == "half":
        return _read_half_unit(tokens, at, words)
    reading = read_number(tokens, at, words.numbers)
    if reading is None:
        return None
    if (dozens := _read_dozens(tokens, reading, words)) is not None:
        return dozens
    return _ranged(tokens, _in_thousands(tokens, reading, words), words)


def _read_dozens(tokens: Sequence[Token], reading: NumberReading, words: QuantityWords) -> Quantity | None:
    """Read `three dozen`, `2 dozen`: about that many."""
    end = reading.end + 1
    if end > len(tokens) or reading.value % 1 or tokens[reading.end].lower not in words.dozens:
        return None
    spoken = " ".join(token.lower for token in tokens[reading.start : end])
    value = reading.value * 12
    return Quantity(reading.start, reading.start, end, end, "about", value, None, None, spoken, spelled=True)


def _in_thousands(tokens: Sequence[Token], reading: NumberReading, words: QuantityWords) -> NumberReading:
    """Read `50k people`; the "10k" of a run is a length of road."""
    at = reading.end
    if at >= len(tokens) or tokens[at].lower != "k" or not glued(tokens[at - 1], tokens[at]) or reading.spelled:
        return reading
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if following in words.not_thousands:
        return reading
    return NumberReading(reading.value * words.money_scales["k"], reading.start, at + 1, spelled=False)


def _read_single(tokens: Sequence[Token], at: int, words: QuantityWords) -> Quantity | None:
    """Read `almost a year`, `a full year`; a bare "a week" is no quantity."""
    full = at + 1 < len(tokens) and tokens[at + 1].lower in ("full", "whole")
    unit = words.units.starting_at(tokens, at + 1 + full) if at + 1 + full < len(tokens) else None
    if unit is None or unit[0] not in words.time_units:
        return None
    hedge = words.hedges.ending_at(tokens, at)
    hedged = hedge is not None and hedge[0] != "exact" and not is_preposition(tokens, hedge[1], at, words)
    if hedged and tokens[at - 1].lower == "over" and (at < 2 or tokens[at - 2].lower not in words.before_over_time):
        hedged = False
    if not full and not hedged:
        return None
    return Quantity(at, at, unit[1], unit[1], "exact", 1.0, 1.0, 1.0, unit=unit[0], spelled=True)


def _read_half_unit(tokens: Sequence[Token], at: int, words: QuantityWords) -> Quantity | None:
    """Read `half an hour`, or `half a million` as a number."""
    reading = read_number(tokens, at, words.numbers)
    if reading is not None:
        return _ranged(tokens, reading, words)
    if at + 2 >= len(tokens) or tokens[at + 1].lower not in words.numbers.articles:
        return None
    unit = words.units.starting_at(tokens, at + 2)
    if unit is None or unit[0] == "second":
        return None
    return Quantity(at, at, at + 2, unit[1], "exact", 0.5, 0.5, 0.5, unit=unit[0], spelled=True)


def _read_unit_and_half(tokens: Sequence[Token], at: int, words: QuantityWords) -> Quantity | None:
    """Read `an hour and a half`, `a page and a half`."""
    if at + 1 >= len(tokens) or not tokens[at + 1].is_word:
        return None
    if tokens[at + 1].lower in words.numbers.scales:
        return None
    unit, end = words.units.starting_at(tokens, at + 1) or (tokens[at + 1].lower, at + 2)
    if [token.lower for token in tokens[end : end + 3]] != ["and", "a", "half"]:
        return None
    return Quantity(at, at, end + 3, end + 3, "exact", 1.5, 1.5, 1.5, unit=unit, spelled=True)


def _ranged(tokens: Sequence[Token], reading: NumberReading, words: QuantityWords) -> Quantity:
    """Return the range that begins with this number, or the number itself."""
    start, end = reading.start, reading.end
    exact = Quantity(
        start, start, end, end, "exact", reading.value, reading.value, reading.value, spelled=reading.spelled
    )
    before = tokens[start - 1].lower if start else ""
    mark = tokens[end].lower if end < len(tokens) else ""
    linked = mark in _RANGE_MARKS or (mark == "and" and before == "between")
    if not linked or (mark == "to" and _is_change(tokens, start, words)):
        return exact
    at = end + 1
    hedge = words.hedges.starting_at(tokens, at) if at < len(tokens) else None
    at = hedge[1] if hedge is not None and mark in ("to", "and") else at
    second = read_number(tokens, at, words.numbers) if at < len(tokens) else None
    second = _in_thousands(tokens, second, words) if second is not None else None
    if second is None or not _spans(reading, second, mark):
        return exact
    low, high = _same_scale(tokens, reading, second)
    first = start - 1 if before in ("between", "from") else start
    if low >= high:
        return exact
    return replace(
        exact, start=first, number_end=second.end, end=second.end, shape="range", value=None, low=low, high=high
    )


def _spans(one: NumberReading, other: NumberReading, mark: str) -> bool:
    if mark == "or":
        return one.value < other.value <= one.value * 3
    return mark not in "-–—" or one.spelled == other.spelled


def _same_scale(tokens: Sequence[Token], one: NumberReading, other: NumberReading) -> tuple[float, float]:
    """Read `4-5 million` as four to five million."""
    scale = other.value
    last = tokens[other.end - 1].lower
    if other.end - other.start > 1 and one.end - one.start == 1 and last.isalpha() and one.value < 1000 <= scale:
        first = digits_value(tokens[other.start].text)
        if first:
            return one.value * (other.value / first), other.value
    return one.value, other.value


def _is_change(tokens: Sequence[Token], start: int, words: QuantityWords) -> bool:
    """Whether `from 10 to 15` tells a change, not a range; what is changed may stand between: `raised what it pays`."""
    if not any(token.lower == "from" for token in tokens[max(start - 2, 0) : start]):
        return False  # "fell 10 to 12 feet" is a range
    near = tokens[max(start - _CHANGE_NEAR, 0) : start]
    if any(token.lower in words.change_verbs for token in near):
        return True
    clause = tokens[max(start - _CHANGED_REACH, 0) : start]
    stop = next((at for at, token in enumerate(reversed(clause)) if not token.is_word), len(clause))
    return any(token.lower in words.changers for token in clause[len(clause) - stop :])
