"""Which expressions of the specifications a program resolves rightly."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from .answers import Answers, Reading, same_number
from .expected import accepted, bounds_of, number_of
from .gold import Case, Expected
from .times import without_day
from .units import SMALLER, our_unit

Read = Callable[[str, datetime], Answers]

_CLOCKS = ("time", "timerange")


@dataclass(frozen=True, slots=True)
class Row:
    """One expression of a case, whether it was resolved rightly, and what stood there instead."""

    case: Case
    expected: Expected
    right: bool
    instead: str


def judge(case: Case, expected: Expected, answers: Answers) -> Row:
    """Whether something found at these characters (one in common is enough) has the value."""
    if case.part == "date-time":
        return _judge_time(case, expected, answers)
    readings = answers.numbers if case.part == "number" else answers.measures
    found = [one for one in readings if one.start < expected.end and expected.start < one.end]
    right = any(_is_number(expected, one) for one in found)
    return Row(case, expected, right, "; ".join(_shown(one) for one in found))


def _judge_time(case: Case, expected: Expected, answers: Answers) -> Row:
    found = [one for one in answers.times if one.start < expected.end and expected.start < one.end]
    right = accepted(expected.values, expected.words, case.reference.date())
    means = {meaning for one in found for meaning in one.means}
    if expected.kind in _CLOCKS:
        means = {without_day(meaning) for meaning in means}
    return Row(case, expected, not right.isdisjoint(means), "; ".join(sorted(means)))


def _is_number(expected: Expected, found: Reading) -> bool:
    stated = expected.values[0].get("value", "")
    unit = "%" if expected.kind == "percentage" else expected.values[0].get("unit", "")
    times = SMALLER.get((our_unit(expected.kind, unit), found.unit or ""))
    if times is not None and found.low is not None and found.low == found.high:
        larger = found.low / times
        found = replace(found, low=larger, high=larger, unit=our_unit(expected.kind, unit))
    if (bounds := bounds_of(stated)) is not None:
        return all(same_number(*pair) for pair in zip(bounds, (found.low, found.high), strict=True))
    value = number_of(stated)
    if not (same_number(found.low, found.high) and same_number(found.low, value)):
        return False
    if expected.kind == "number":
        return True
    return found.unit is not None and our_unit(expected.kind, unit) == _named(expected.kind, found.unit)


def _named(kind: str, unit: str) -> str:
    """The unit of a program in our names, whichever it writes."""
    return our_unit(kind, unit) if (unit[:1].isupper() and not unit.isupper()) or len(unit) == 1 else unit


def _shown(one: Reading) -> str:
    bounds = f"{one.low:g}" if one.low is not None and one.low == one.high else f"{one.low}..{one.high}"
    return f"{bounds} {one.unit or ''}".strip()


def share_right(rows: Sequence[Row]) -> float:
    """The share of expressions resolved rightly, in [0, 1]."""
    return sum(row.right for row in rows) / len(rows) if rows else 0.0
