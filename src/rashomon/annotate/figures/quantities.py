"""Read a quantity: number, range or vague word, with hedge and unit of measure, as low, value and high."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from rashomon.annotate.figures.vocabulary import FigureVocabulary
from rashomon.text.numbers import NumberReading, digits_value, read_number
from rashomon.text.tokens import Token, glued

Shape = Literal["exact", "floor", "ceiling", "about", "range", "vague"]
_HYPHENS = "-\u2010\u2011"
_RANGE_MARKS = frozenset({"-", "–", "—", "to", "or"})
_RANGE_VERBS = frozenset(
    "rose rise rises risen rising increased increase increases grew grow fell fall fallen dropped drop declined decline"
    " went jumped climbed shrank cut reduced raised up down".split()
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity read from tokens [start, end); `number_end` is where number words end and the unit begins.

    `unit` is a unit of measure or currency, None for a count; `compound` tells "two-day" from "two days".
    """

    start: int
    number_start: int
    number_end: int
    end: int
    shape: Shape
    value: float | None
    low: float | None
    high: float | None
    hedge: str | None = None
    unit: str | None = None
    compound: bool = False
    spelled: bool = False
    additional: bool = False


def read_quantity(tokens: Sequence[Token], at: int, words: FigureVocabulary) -> Quantity | None:
    """Return the quantity whose number begins at token `at`, hedges before it included, or None."""
    bare = _read_vague(tokens, at, words) or _read_money(tokens, at, words) or _read_plain(tokens, at, words)
    if bare is None:
        return None
    return _with_hedges(tokens, _with_unit(tokens, bare, words), words)


# ----------------------------------------------------------------------------------------------- numbers


def _read_vague(tokens: Sequence[Token], at: int, words: FigureVocabulary) -> Quantity | None:
    share = words.shares.starting_at(tokens, at)
    number = read_number(tokens, at, words.numbers)
    if share is not None and (number is None or number.end <= share[1]) and _is_share(tokens, share[1], words):
        value = float(share[0])
        return Quantity(at, at, share[1], share[1], "exact", value, value, value, unit="percent", spelled=True)
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


def _is_share(tokens: Sequence[Token], end: int, words: FigureVocabulary) -> bool:
    """Whether a fraction word is a share of something: `half the crew`, `two-thirds of voters`."""
    following = [token.lower for token in tokens[end : end + 2]]
    return following[:1] == ["of"] or bool(following and following[0] in words.of_determiners)


def _read_money(tokens: Sequence[Token], at: int, words: FigureVocabulary) -> Quantity | None:
    sign = words.signs.starting_at(tokens, at)
    if sign is None or sign[1] >= len(tokens) or not tokens[sign[1]].is_digits:
        return None
    reading = read_number(tokens, sign[1], words.numbers)
    if reading is None:
        return None
    bare = _scaled(tokens, reading, words)
    found = replace(_ranged(tokens, bare, words), unit=sign[0])
    return replace(found, start=at, number_start=at)


def _scaled(tokens: Sequence[Token], reading: NumberReading, words: FigureVocabulary) -> NumberReading:
    """Apply a letter scale after money: `$4m`."""
    if reading.end < len(tokens) and glued(tokens[reading.end - 1], tokens[reading.end]):
        scale = words.money_scales.get(tokens[reading.end].lower)
        if scale is not None:
            return NumberReading(reading.value * scale, reading.start, reading.end + 1, reading.spelled)
    return reading


def _read_plain(tokens: Sequence[Token], at: int, words: FigureVocabulary) -> Quantity | None:
    if tokens[at].lower in words.numbers.articles:
        halves = _read_unit_and_half(tokens, at, words)
        if halves is not None:
            return halves
        if (single := _read_single(tokens, at, words)) is not None:
            return single
    if tokens[at].lower == "half":
        return _read_half_unit(tokens, at, words)
    reading = read_number(tokens, at, words.numbers)
    return _ranged(tokens, reading, words) if reading is not None else None


def _read_single(tokens: Sequence[Token], at: int, words: FigureVocabulary) -> Quantity | None:
    """Read `almost a year`, `a full year`; a bare "a week" is no quantity."""
    full = at + 1 < len(tokens) and tokens[at + 1].lower in ("full", "whole")
    unit = words.units.starting_at(tokens, at + 1 + full) if at + 1 + full < len(tokens) else None
    hedge = words.hedges.ending_at(tokens, at)
    hedged = hedge is not None and hedge[0] != "exact" and not _is_preposition(tokens, hedge[1], at)
    if hedged and tokens[at - 1].lower == "over" and (at < 2 or tokens[at - 2].lower not in _SPANNED):
        hedged = False
    if unit is None or unit[0] not in words.time_units or not (full or hedged):
        return None
    return Quantity(at, at, unit[1], unit[1], "exact", 1.0, 1.0, 1.0, unit=unit[0], spelled=True)


def _read_half_unit(tokens: Sequence[Token], at: int, words: FigureVocabulary) -> Quantity | None:
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


def _read_unit_and_half(tokens: Sequence[Token], at: int, words: FigureVocabulary) -> Quantity | None:
    """Read `an hour and a half`."""
    unit = words.units.starting_at(tokens, at + 1) if at + 1 < len(tokens) else None
    if unit is None or [token.lower for token in tokens[unit[1] : unit[1] + 3]] != ["and", "a", "half"]:
        return None
    return Quantity(at, at, unit[1] + 3, unit[1] + 3, "exact", 1.5, 1.5, 1.5, unit=unit[0], spelled=True)


def _ranged(tokens: Sequence[Token], reading: NumberReading, words: FigureVocabulary) -> Quantity:
    """Return the range that begins with this number, or the number itself."""
    start, end = reading.start, reading.end
    exact = Quantity(
        start, start, end, end, "exact", reading.value, reading.value, reading.value, spelled=reading.spelled
    )
    before = tokens[start - 1].lower if start else ""
    mark = tokens[end].lower if end < len(tokens) else ""
    linked = mark in _RANGE_MARKS or (mark == "and" and before == "between")
    if not linked or (mark == "to" and _is_change(tokens, start)):
        return exact
    at = end + 1
    hedge = words.hedges.starting_at(tokens, at) if at < len(tokens) else None
    at = hedge[1] if hedge is not None and mark in ("to", "and") else at
    second = read_number(tokens, at, words.numbers) if at < len(tokens) else None
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


def _is_change(tokens: Sequence[Token], start: int) -> bool:
    """Whether `from 10 to 15` tells a change, not a range."""
    return any(token.lower in _RANGE_VERBS for token in tokens[max(start - 4, 0) : start])


# ------------------------------------------------------------------------------------------------- units


def _with_unit(tokens: Sequence[Token], bare: Quantity, words: FigureVocabulary) -> Quantity:
    if bare.unit is not None or bare.end >= len(tokens):
        return bare
    at = bare.end
    hyphen = tokens[at].text in _HYPHENS and glued(tokens[at - 1], tokens[at])
    if hyphen:
        return _with_compound(tokens, bare, words)
    if tokens[at].lower == "of" and bare.shape == "vague":
        at += 1
    currency = words.currencies.starting_at(tokens, at) if at < len(tokens) else None
    if currency is not None:
        return replace(bare, end=currency[1], unit=currency[0])
    unit = words.units.starting_at(tokens, at) if at < len(tokens) else None
    if unit is None or not _is_unit(tokens, bare, at, words):
        return bare
    return _joined(tokens, replace(bare, end=unit[1], unit=unit[0]), words)


def _is_unit(tokens: Sequence[Token], bare: Quantity, at: int, words: FigureVocabulary) -> bool:
    word = tokens[at].lower
    if word in words.glued_units:
        return glued(tokens[at - 1], tokens[at]) or word in ("min", "ha")
    if word == "second":
        return bare.value == 1 and tokens[bare.number_start].is_digits
    if word in ("foot", "yard") and at + 1 < len(tokens) and tokens[at + 1].lower.endswith("s"):
        return False
    return True


def _with_compound(tokens: Sequence[Token], bare: Quantity, words: FigureVocabulary) -> Quantity:
    """Read `two-day`, `40-metre`, `$3-billion`; the hyphen belongs to the unit."""
    at = bare.end + 1
    if at >= len(tokens) or not glued(tokens[at - 1], tokens[at]):
        return bare
    scale = words.numbers.scales.get(tokens[at].lower)
    if scale is not None and bare.value is not None:
        scaled = bare.value * scale
        larger = replace(bare, value=scaled, low=scaled, high=scaled, number_end=at + 1, end=at + 1)
        return _with_unit(tokens, larger, words)
    unit = words.units.starting_at(tokens, at)
    currency = words.currencies.starting_at(tokens, at)
    found = unit or currency
    if found is None:
        return replace(bare, compound=True)
    return replace(bare, end=found[1], unit=found[0], compound=True)


def _joined(tokens: Sequence[Token], first: Quantity, words: FigureVocabulary) -> Quantity:
    """Read `1 hour 40 minutes` as one quantity in the smaller unit."""
    at = first.end
    if at < len(tokens) and tokens[at].lower in ("and", ","):
        at += 1
    second = read_number(tokens, at, words.numbers) if at < len(tokens) else None
    unit = words.units.starting_at(tokens, second.end) if second and second.end < len(tokens) else None
    if second is None or unit is None or first.unit is None or first.value is None:
        return first
    factor = words.joined.get((first.unit, unit[0]))
    if factor is None or second.value >= factor:
        return first
    value = first.value * factor + second.value
    return replace(first, value=value, low=value, high=value, unit=unit[0], end=unit[1])


# ------------------------------------------------------------------------------------------------ hedges


def _with_hedges(tokens: Sequence[Token], bare: Quantity, words: FigureVocabulary) -> Quantity:
    """Read hedges and "another" before the number, outermost last, and hedges after it."""
    found = bare
    start = bare.start
    spoken: list[str] = [bare.hedge] if bare.hedge else []
    while start > 0:
        increment = words.increments.ending_at(tokens, start)
        hedge = words.hedges.ending_at(tokens, start)
        if increment is not None and (hedge is None or increment[1] <= hedge[1]):
            found, start = replace(found, additional=True, start=increment[1]), increment[1]
        elif hedge is not None and not _is_preposition(tokens, hedge[1], start):
            kind, start = hedge[0], hedge[1]
            if kind != "exact":
                spoken.insert(0, " ".join(token.lower for token in tokens[hedge[1] : _end_of(tokens, hedge[1], words)]))
                found = replace(_bounded(found, kind), start=hedge[1])
        else:
            break
    after = words.after_hedges.starting_at(tokens, found.number_end) if found.number_end < len(tokens) else None
    if after is not None and bare.end == bare.number_end:
        spoken.append(" ".join(token.lower for token in tokens[found.number_end : after[1]]))
        found = replace(_bounded(found, after[0]), number_end=after[1], end=after[1])
        found = replace(_with_unit(tokens, found, words), start=found.start)
    return replace(found, hedge="; ".join(spoken) or None)


def _end_of(tokens: Sequence[Token], start: int, words: FigureVocabulary) -> int:
    found = words.hedges.starting_at(tokens, start)
    return found[1] if found else start + 1


_SPANNED = frozenset("for after in lasted lasting took spent just well than nearly since".split())
_SUMS = frozenset("million billion trillion dollars euros pounds percent bn m".split())
_TALK = frozenset(
    "talk talks talked asked ask know knew think worried concerned question questions spoke speak story".split()
)


def _is_preposition(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a hedge word is a preposition here: "talked about two plans", "all over two cities"."""
    before = tokens[start - 1].lower if start else ""
    word = tokens[start].lower
    if end - start > 1:
        return False
    if word == "about":
        return before in _TALK
    if word == "over" and start and (tokens[start - 1].is_digits or before in _SUMS):
        return True
    if word in ("over", "above", "under", "below"):
        return before in ("all", "row", "war", "dispute", "hands", "handed", "control", "concerns", "the", "cloud")
    return False


def _bounded(found: Quantity, kind: str) -> Quantity:
    if found.shape == "range":
        return found
    if kind == "floor":
        low = found.value if found.value is not None else found.low
        return replace(found, shape="vague" if found.value is None else "floor", low=low, high=None)
    if kind == "ceiling":
        high = found.value
        return replace(found, shape="ceiling", low=None if high is not None else found.low, high=high)
    if found.shape in ("exact", "about"):
        return replace(found, shape="about", low=None, high=None)
    return found


def bounded_like(found: Quantity, other: Quantity) -> Quantity:
    """Return an exact quantity with the hedge of another: what is said of one is said of both."""
    if other.shape not in ("floor", "ceiling", "about"):
        return found
    return replace(_bounded(found, other.shape), hedge=other.hedge)
