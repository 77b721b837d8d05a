"""Periods: the days that a value of a time expression stands for, and how precise it is."""

import re
from dataclasses import dataclass
from datetime import date

from rashomon.text.calendar import parse_day, safe_day, shift_days, shift_months

_MONTH = re.compile(r"(\d{4})-(\d{2})")
_YEAR = re.compile(r"\d{4}")
_WEEK = re.compile(r"(\d{4})-W(\d{2})(-WE)?")
_QUARTER = re.compile(r"(\d{4})-([QH])(\d)")
_SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)")
_FIRST_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_MONTHS_IN = {"Q": 3, "H": 6}
_FINENESS = {
    "second": 0, "minute": 0, "part of day": 1, "day": 2, "weekend": 3, "week": 4, "month": 5,
    "season": 6, "quarter": 6, "half": 6, "year": 7,
}  # fmt: skip
_UNKNOWN = 9
_PART_BEGINS = {"TMO": "T06:00", "TAF": "T13:00", "TEV": "T18:00", "TNI": "T22:00"}
DAY = _FINENESS["day"]
"""The fineness from which downwards a value names one day."""


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """The days from `first` to `last`, both included."""

    first: date
    last: date

    def holds(self, other: "Period") -> bool:
        """Whether every day of the other is a day of this one."""
        return self.first <= other.first and other.last <= self.last

    def meets(self, other: "Period") -> bool:
        """Whether the two have a day in common."""
        return self.first <= other.last and other.first <= self.last


def fineness(precision: str) -> int:
    """Return how coarse a precision is: 0 for a time of day, 2 for a day, 7 for a year."""
    return _FINENESS.get(precision, _UNKNOWN)


def in_time(value: str) -> str:
    """Return a text by which values sort in time: the morning stands before noon, a month before its days."""
    return value[:10] + _PART_BEGINS.get(value[10:13], value[10:])


def period_of(value: str, end_value: str | None = None) -> Period | None:
    """Return the days of an ISO 8601, EDTF or TIMEX3 value; None where it names no days of the calendar.

    A range runs to the last day of its end; one whose end is open or lies before its start is its start alone.
    """
    start = _one(value)
    end = _one(end_value) if end_value else None
    if start is not None and end is not None and end.last >= start.first:
        return Period(start.first, end.last)
    return start


def _one(value: str) -> Period | None:
    day = parse_day(value)
    if day is not None:
        return Period(day, day)
    if found := _MONTH.fullmatch(value):
        return _months(int(found[1]), int(found[2]), 1)
    if found := _QUARTER.fullmatch(value):
        length = _MONTHS_IN[found[2]]
        return _months(int(found[1]), (int(found[3]) - 1) * length + 1, length)
    if found := _SEASON.fullmatch(value):
        return _months(int(found[1]), _FIRST_MONTH[found[2]], 3)
    if found := _WEEK.fullmatch(value):
        return _week(int(found[1]), int(found[2]), weekend=found[3] is not None)
    if _YEAR.fullmatch(value):
        return _months(int(value), 1, 12)
    return None


def _months(year: int, month: int, count: int) -> Period | None:
    first = safe_day(year, month, 1) if year else None
    if first is None:
        return None
    last_year, last_month = shift_months(year, month, count)
    after = safe_day(last_year, last_month, 1)
    return Period(first, shift_days(after, -1) if after is not None else date.max)


def _week(year: int, week: int, *, weekend: bool) -> Period | None:
    try:
        first = date.fromisocalendar(year, week, 6 if weekend else 1)
    except ValueError:
        return None
    return Period(first, shift_days(first, 1 if weekend else 6))
