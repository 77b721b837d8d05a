"""Values of the n-th week or weekday of a month or year."""

from datetime import MAXYEAR, date
from typing import Literal

from rashomon.link.period_values import resolve_month
from rashomon.link.time_setting import Parts, Resolution, Setting
from rashomon.model.annotations import Direction
from rashomon.text.calendar import nth_weekday, safe_day, shift_days, shift_months, week_value

_LAST = -1
_MOST_WEEKS = 53


def resolve_week_of(parts: Parts, direction: Direction, setting: Setting) -> Resolution | None:
    """Resolve `the first week of May 2031`, `the last Friday of next month`.

    The first week is the ISO week that the first day lies in (of a year: its ISO week 1), the last that of the last.
    """
    month = _month(parts, direction, setting)
    if "day" in parts:
        return _day_of_month(month, int(parts["day"]))
    number = _LAST if parts["nth"] == "last" else int(parts["nth"])
    if month is not None and "weekday" in parts:
        return _nth_weekday(month, number, parts)
    if month is not None:
        return _nth_week(month, _last_day(month), number, parts)
    year = _year(parts, setting)
    if year is None or "weekday" in parts or not 1 <= year < MAXYEAR:
        return None
    return _nth_week(date(year, 1, 4), date(year, 12, 28), number, parts)


def _month(parts: Parts, direction: Direction, setting: Setting) -> date | None:
    """Return the first day of the month that is told, or None."""
    if "month" in parts:
        found = resolve_month({name: parts[name] for name in ("month", "year") if name in parts}, direction, setting)
        return safe_day(int(found.value[:4]), int(parts["month"]), 1) if found and found.value[:4].isdecimal() else None
    if parts.get("unit") == "month" and setting.reference is not None:
        moved = shift_months(setting.reference.year, setting.reference.month, int(parts["rel"]))
        return safe_day(*moved, 1)
    return None


def _year(parts: Parts, setting: Setting) -> int | None:
    if "year" in parts:
        return int(parts["year"])
    if parts.get("unit") == "year" and setting.reference is not None:
        return setting.reference.year + int(parts["rel"])
    return None


def _day_of_month(month: date | None, number: int) -> Resolution | None:
    day = safe_day(month.year, month.month, number) if month is not None else None
    return Resolution(day.isoformat(), "day", "a day of a month counted from here", "reference") if day else None


def _nth_weekday(month: date, number: int, parts: Parts) -> Resolution | None:
    day = nth_weekday(month.year, month.month, int(parts["weekday"]), number)
    if day is None or number == 0 or day.month != month.month:
        return None
    return Resolution(day.isoformat(), "day", "a weekday counted off in its month", _counted(parts))


def _nth_week(first: date, last: date, number: int, parts: Parts) -> Resolution | None:
    day = last if number == _LAST else shift_days(first, 7 * (number - 1))
    if not _LAST <= number <= _MOST_WEEKS or number == 0 or day > shift_days(last, 6):
        return None
    return Resolution(week_value(day), "week", "a week counted off in its month or year", _counted(parts))


def _counted(parts: Parts) -> Literal["reference", "nothing"]:
    return "nothing" if "year" in parts else "reference"


def _last_day(month: date) -> date:
    following = shift_months(month.year, month.month, 1)
    return shift_days(date(*following, 1), -1)
