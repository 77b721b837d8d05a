"""Dates and times as a newspaper writes them, never more exact than the value."""

import re
from datetime import date

from rashomon.text.calendar import parse_day

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_PARTS_OF_DAY = {"MO": "morning", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime", "MI": "midday"}
_REFERENCES = {"PRESENT_REF": "now", "PAST_REF": "in the past", "FUTURE_REF": "in the future"}

_DAY = re.compile(r"(\d{4}|-)-(\d{2})-(\d{2})(?:T(.+))?")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_YEAR = re.compile(r"\d{4}")
_DECADE = re.compile(r"(\d{3})X?")
_WEEK = re.compile(r"(\d{4})-W(\d{2})(-WE)?")
_QUARTER = re.compile(r"(\d{4})-([QH])(\d)")
_SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)")
_IN_TEXT = re.compile(r"(?<![\w/-])\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?(?![\w/-])")
_CLOCK = re.compile(r"(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?")


def written_date(value: str, end_value: str | None = None) -> str:
    """Return an ISO 8601, EDTF or TIMEX3 value in words: `7 February 2022`.

    With `end_value`, or a value of the form `a/b`, a range. A value in no form known here is returned as it is.
    """
    if end_value is None and "/" in value:
        value, end_value = value.split("/", 1)
    if end_value and end_value not in ("..", value):
        return _range(value, end_value)
    return _one(value)


def _range(start: str, end: str) -> str:
    first, last = _DAY.fullmatch(start), _DAY.fullmatch(end)
    if first is None or last is None or first[4] or last[4] or first[1] != last[1]:
        return f"{_one(start)} to {_one(end)}"
    if first[2] == last[2]:
        return f"{int(first[3])}–{_one(end)}"
    return f"{int(first[3])} {_month(first[2])} to {_one(end)}"


def _one(value: str) -> str:
    if found := _DAY.fullmatch(value):
        return _day(found)
    if (found := _MONTH.fullmatch(value)) and 1 <= int(found[2]) <= 12:
        return f"{_month(found[2])} {found[1]}"
    if _YEAR.fullmatch(value):
        return value
    if found := _WEEK.fullmatch(value):
        return _week(found)
    if found := _QUARTER.fullmatch(value):
        return f"{'quarter' if found[2] == 'Q' else 'half'} {found[3]} of {found[1]}"
    if found := _SEASON.fullmatch(value):
        return f"{_SEASONS[found[2]]} {found[1]}"
    if found := _DECADE.fullmatch(value):
        return f"the {found[1]}0s"
    return _REFERENCES.get(value, value)


def _day(found: re.Match[str]) -> str:
    year, month, day, clock = found.groups()
    if not 1 <= int(month) <= 12:
        return found.group()
    written = f"{int(day)} {_month(month)}" + (" (year not stated)" if year == "-" else f" {year}")
    return f"{written}, {_time(clock)}" if clock else written


def _time(clock: str) -> str:
    if clock in _PARTS_OF_DAY:
        return _PARTS_OF_DAY[clock]
    found = _CLOCK.fullmatch(clock)
    if found is None:
        return clock
    if found[1] == "24:00":
        return "midnight"
    zone = found[2]
    if zone is None:
        return found[1]
    return f"{found[1]} UTC" + ("" if zone in ("Z", "+00:00") else zone.replace("-", "−"))


def _week(found: re.Match[str]) -> str:
    """Return a week by its Monday, a weekend by its Saturday."""
    try:
        day = date.fromisocalendar(int(found[1]), int(found[2]), 6 if found[3] else 1)
    except ValueError:
        return found.group()
    return f"{'weekend' if found[3] else 'week'} of {_one(day.isoformat())}"


def _month(number: str) -> str:
    return _MONTHS[int(number) - 1]


def with_written_dates(sentence: str) -> str:
    """Return a sentence of ours with the ISO 8601 days in it written out."""
    return _IN_TEXT.sub(lambda found: written_date(found.group()), sentence)


def short_day(value: str | None) -> str | None:
    """Return the day a value begins with as `7 Feb 2022`, or None where it begins with none."""
    day = parse_day(value)
    return f"{day.day} {_MONTHS[day.month - 1][:3]} {day.year}" if day else None
