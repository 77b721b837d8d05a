"""Calendar arithmetic on days and on values that know only part of a date."""

import re
from datetime import date, timedelta

_MONTHS_A_YEAR = 12
_NEAR_MONTHS = 3
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?!\d)")


def parse_day(value: str | None) -> date | None:
    """Return the day an ISO 8601 value begins with (`2031-04-09T18:30` gives 9 April), or None."""
    found = _DAY.match(value or "")
    return safe_day(int(found[1]), int(found[2]), int(found[3])) if found else None


def days_apart(one: str | None, other: str | None) -> int | None:
    """Return the days between two ISO days, None where either is unknown or less precise than a day."""
    if one is None or other is None or len(one) < 10 or len(other) < 10:
        return None
    try:
        return abs((date.fromisoformat(one[:10]) - date.fromisoformat(other[:10])).days)
    except ValueError:
        return None


def safe_day(year: int, month: int, day: int) -> date | None:
    """Return that day, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def shift_days(day: date, count: int) -> date:
    """Return the day `count` days later (earlier if negative), kept inside the calendar's years 1 to 9999."""
    try:
        return day + timedelta(days=count)
    except OverflowError:
        return date.max if count > 0 else date.min


def shift_months(year: int, month: int, count: int) -> tuple[int, int]:
    """Return year and month `count` months later; months count from 1."""
    index = year * _MONTHS_A_YEAR + month - 1 + count
    return index // _MONTHS_A_YEAR, index % _MONTHS_A_YEAR + 1


def week_value(day: date) -> str:
    """Return the ISO week of a day: `2031-W15`."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def weekday_near(reference: date, weekday: int, direction: str) -> date:
    """Return the day with that ISO weekday (1 Monday … 7 Sunday) that a report of `reference` means.

    The reference's own weekday means that very day. Else the most recent one, or the next one when `direction`
    is `future`.

    Source:
        News usage: a weekday named in a report lies within six days of it.
    """
    back = (reference.isoweekday() - weekday) % 7
    if back == 0:
        return reference
    return shift_days(reference, 7 - back if direction == "future" else -back)


def nearest_year(month: int, day: int, reference: date, weekday: int | None = None) -> int | None:
    """Return the year in which that day lies nearest to `reference`, or None where the calendar has none.

    With a weekday (ISO, 1 to 7), a year within one of the reference's in which it agrees is preferred.
    """
    years = range(reference.year - 4, reference.year + 5)
    days = [found for year in years if (found := safe_day(year, month, day))]
    if not days:
        return None
    days.sort(key=lambda found: (abs((found - reference).days), found))
    agreeing = [found for found in days if found.isoweekday() == weekday and abs(found.year - reference.year) <= 1]
    return (agreeing or days)[0].year


def month_near(month: int, reference: date, direction: str) -> int:
    """Return the year of the month a report of `reference` means: the latest begun, or the next to come.

    The reference's own month is its own year in both directions; without a direction (`none`) the nearer year.
    """
    if direction == "future":
        return reference.year if month >= reference.month else reference.year + 1
    if direction == "past" or month <= reference.month:
        ahead = 12 - reference.month + month
        near_next = direction != "past" and ahead <= _NEAR_MONTHS
        return reference.year + near_next if month <= reference.month else reference.year - 1
    return reference.year if month - reference.month <= _NEAR_MONTHS else reference.year - 1


def nth_weekday(year: int, month: int, weekday: int, number: int) -> date | None:
    """Return the `number`-th day with that ISO weekday in a month; -1 is the last. None if there is none."""
    if number < 0:
        next_year, next_month = shift_months(year, month, 1)
        last = shift_days(date(next_year, next_month, 1), -1)
        return shift_days(last, -((last.isoweekday() - weekday) % 7) + 7 * (number + 1))
    first = date(year, month, 1)
    found = shift_days(first, (weekday - first.isoweekday()) % 7 + 7 * (number - 1))
    return found if found.month == month else None


def easter(year: int) -> date:
    """Return Easter Sunday of a year, 1583 to 9999, as western churches keep it.

    Source:
        Meeus, Jones and Butcher's form of the Gregorian computus (Astronomical Algorithms, chapter 8).
    """
    century, rest = divmod(year, 100)
    golden = year % 19
    leap, left = divmod(century, 4)
    shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - shift + 15) % 30
    fours, ones = divmod(rest, 4)
    days = (32 + 2 * left + 2 * fours - epact - ones) % 7
    late = (golden + 11 * epact + 22 * days) // 451
    month, day = divmod(epact + days - 7 * late + 114, 31)
    return date(year, month, day + 1)


def season_near(season: str, reference: date, direction: str) -> int:
    """Return the year of the season (SP SU FA WI) a report means; winter belongs to the year it begins in.

    Northern seasons, as English-language agencies use them.
    """
    first_month = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[season]
    begun = reference.month >= first_month
    if season == "WI" and reference.month <= 2:
        return reference.year - 1
    if direction == "future":
        last_month = min(first_month + 2, 12)
        return reference.year if reference.month <= last_month else reference.year + 1
    return reference.year if begun else reference.year - 1
