"""Values of days: calendar days, weekdays, days told from today, days with a name."""

import re
from dataclasses import replace
from datetime import MAXYEAR, date

from rashomon.link.time_setting import Parts, Resolution, Setting
from rashomon.model.annotations import Direction
from rashomon.text.calendar import easter, nearest_year, nth_weekday, parse_day, safe_day, shift_days, weekday_near

_FIXED_DAY = re.compile(r"\d{2}-\d{2}")
_NTH_DAY = re.compile(r"(\d{2})-(\d)-(-?\d)(\+\d+)?")
_EASTER_DAY = re.compile(r"easter([+-]\d+)")
_FIRST_EASTER = 1583
_WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def resolve_day(parts: Parts, direction: Direction, setting: Setting) -> Resolution | None:
    """Resolve a calendar day, with or without its year."""
    if "iso" in parts:
        day = parse_day(parts["iso"])
        return Resolution(parts["iso"], "day", "the date is written out") if day else None
    month, day_number = int(parts["month"]), int(parts["day"])
    if "year" in parts:
        day = safe_day(int(parts["year"]), month, day_number)
        return Resolution(day.isoformat(), "day", "the date is written out") if day else None
    if setting.reference is None:
        return Resolution(f"XXXX-{month:02d}-{day_number:02d}", "day", "the year is not stated, no day to count from")
    weekday = int(parts["weekday"]) if "weekday" in parts else None
    year = _year_of_day(month, day_number, weekday, direction, setting.reference)
    day = safe_day(year, month, day_number) if year else None
    if day is None:
        return None
    return Resolution(day.isoformat(), "day", f"the year was chosen nearest to {setting.reference}", "reference")


def _year_of_day(month: int, day: int, weekday: int | None, direction: Direction, reference: date) -> int | None:
    """Return the nearest year; where two are about as near, tense decides."""
    year = nearest_year(month, day, reference, weekday)
    found = safe_day(year, month, day) if year else None
    if year is None or found is None or weekday is not None:
        return year
    gap = (found - reference).days
    if direction == "past" and gap > 60:
        return year - 1
    return year + 1 if direction == "future" and gap < -60 else year


def resolve_day_range(parts: Parts, direction: Direction, setting: Setting) -> Resolution | None:
    """Resolve two days of one month."""
    start = resolve_day(parts, direction, setting)
    if start is None:
        return None
    last = f"{start.value[:-2]}{int(parts['to_day']):02d}"
    return replace(start, end_value=last) if last >= start.value else start


def resolve_numeric_day(parts: Parts, direction: Direction, setting: Setting) -> Resolution | None:
    """Read `9.4.2031` day first; with other marks both orders may stand, and the weekday or nearness decides."""
    mark = next(char for char in parts["numbers"] if not char.isdecimal())
    first, second, last = (int(piece) for piece in parts["numbers"].split(mark))
    year = last if last > 99 else 2000 + last if last < 70 else 1900 + last
    days = [day for day in (safe_day(year, second, first), safe_day(year, first, second)) if day]
    if not days:
        return None
    if mark == "." or len(set(days)) == 1:
        return Resolution(days[0].isoformat(), "day", "the date is written out")
    agreeing = [day for day in days if str(day.isoweekday()) == parts.get("weekday")]
    near = [day for day in days if setting.reference and abs((day - setting.reference).days) <= 31]
    for chosen in (agreeing, near):
        if len(chosen) == 1:
            return Resolution(chosen[0].isoformat(), "day", "day and month were told apart by what lies near")
    return Resolution(f"{year:04d}", "year", f"could be {days[0]} or {days[1]}: only the year is sure")


def resolve_weekday(parts: Parts, direction: Direction, setting: Setting) -> Resolution | None:
    """Resolve a weekday by the news rule (see `text.calendar.weekday_near`), or `XXXX-WXX-n` without a day."""
    weekday = int(parts["weekday"])
    if setting.reference is None:
        return _unplaced_weekday(weekday)
    day, how = _weekday(weekday, parts, direction, setting.reference)
    name = _WEEKDAY_NAMES[weekday - 1]
    return Resolution(day.isoformat(), "day", f"{name} {how} {setting.reference}", "reference")


def _unplaced_weekday(weekday: int) -> Resolution:
    return Resolution(f"XXXX-WXX-{weekday}", "day", "a weekday, no day to count from")


def _weekday(weekday: int, parts: Parts, direction: Direction, reference: date) -> tuple[date, str]:
    if "weeks" in parts:
        monday = shift_days(reference, -(reference.isoweekday() - 1) + 7 * int(parts["weeks"]))
        return shift_days(monday, weekday - 1), "in the week counted from"
    rel = parts.get("rel")
    if rel == "-1":
        return shift_days(reference, -((reference.isoweekday() - weekday) % 7 or 7)), "before"
    if rel == "1":
        return shift_days(reference, (weekday - reference.isoweekday()) % 7 or 7), "after"
    if rel == "0" and direction != "past":
        return weekday_near(reference, weekday, "future"), "of the week from"
    day = weekday_near(reference, weekday, direction)
    return day, "itself is" if day == reference else "nearest before" if day < reference else "next after"


def resolve_deictic(parts: Parts, direction: Direction, setting: Setting) -> Resolution | None:
    """Resolve yesterday, today, tomorrow and the like."""
    if setting.reference is None:
        return None
    day = shift_days(setting.reference, int(parts["days"]))
    return Resolution(day.isoformat(), "day", f"counted from {setting.reference}", "reference")


def resolve_named_day(parts: Parts, direction: Direction, setting: Setting) -> Resolution | None:
    """Resolve a day with a name, such as New Year's Eve."""
    name = parts["name"]
    if "year" in parts:
        found = _named(int(parts["year"]), name)
        return Resolution(found.isoformat(), "day", "a day with a name in a stated year") if found else None
    if setting.reference is None:
        return Resolution(f"XXXX-{name}", "day", "a day of the year") if _FIXED_DAY.fullmatch(name) else None
    years = [setting.reference.year + shift for shift in (-1, 0, 1)]
    days = [found for year in years if (found := _named(year, name))]
    return _chosen_named(days, int(parts.get("rel", "0")), direction, setting.reference)


def _named(year: int, name: str) -> date | None:
    """Return the day of that year that a name's code in `lexicons/times` stands for."""
    if found := _EASTER_DAY.fullmatch(name):
        return shift_days(easter(year), int(found[1])) if _FIRST_EASTER <= year <= MAXYEAR else None
    if found := _NTH_DAY.fullmatch(name):
        day = nth_weekday(year, int(found[1]), int(found[2]), int(found[3]))
        return shift_days(day, int(found[4] or 0)) if day else None
    month, _, day_number = name.partition("-")
    return safe_day(year, int(month), int(day_number))


def _chosen_named(days: list[date], rel: int, direction: Direction, reference: date) -> Resolution | None:
    if rel < 0 or (rel == 0 and direction == "past"):
        days = [day for day in days if day <= reference][-1:]
    elif rel > 0 or direction == "future":
        days = [day for day in days if day >= reference]
    days.sort(key=lambda day: abs((day - reference).days))
    if not days:
        return None
    return Resolution(days[0].isoformat(), "day", f"the year was chosen nearest to {reference}", "reference")
