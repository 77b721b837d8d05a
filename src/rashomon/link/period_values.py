"""Values of longer times (weeks to centuries) and of times counted off in units."""

from dataclasses import replace
from datetime import date

from rashomon.link.time_setting import Parts, Resolution, Setting
from rashomon.model.annotations import Direction
from rashomon.text.calendar import month_near, season_near, shift_days, shift_months, week_value

_UNITS_IN_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_SHOWN = {"day": 10, "month": 7, "year": 4}
_NEXT_UNITS = frozenset({"week", "month", "quarter", "year"})
_SEASON_MONTHS = {"SP": (3, 4, 5), "SU": (6, 7, 8), "FA": (9, 10, 11), "WI": (12, 1, 2)}


def resolve_month(parts: Parts, direction: Direction, setting: Setting) -> Resolution | None:
    """Resolve a month, with or without its year."""
    month = int(parts["month"])
    if "year" in parts:
        return Resolution(f"{int(parts['year']):04d}-{month:02d}", "month", "the month is written out")
    if setting.reference is None:
        return Resolution(f"XXXX-{month:02d}", "month", "the year is not stated, no day to count from")
    year = _year_of_month(month, parts, direction, setting.reference)
    return Resolution(f"{year:04d}-{month:02d}", "month", f"the year was chosen from {setting.reference}", "reference")


def _year_of_month(month: int, parts: Parts, direction: Direction, reference: date) -> int:
    rel = parts.get("rel")
    if rel == "-1":
        return reference.year if month < reference.month else reference.year - 1
    if rel == "1":
        return reference.year if month > reference.month else reference.year + 1
    if rel == "0":
        return reference.year
    return month_near(month, reference, direction)


def resolve_year(parts: Parts, direction: Direction, setting: Setting) -> Resolution | None:
    """Resolve a year that is written out."""
    return Resolution(parts["year"], "year", "the year is written out")


def resolve_fiscal_year(parts: Parts, direction: Direction, setting: Setting) -> Resolution | None:
    """Keep a fiscal year as TIMEX3 writes it: when it begins and ends is the company's choice."""
    if "rel" in parts:
        if setting.reference is None:
            return None
        year = setting.reference.year + int(parts["rel"])
        return Resolution(f"FY{year}", "fiscal year", f"counted from {setting.reference}", "reference")
    return Resolution(f"FY{parts['year']}", "fiscal year", "the fiscal year is written out")


def resolve_decade(parts: Parts, direction: Direction, setting: Setting) -> Resolution | None:
    """Resolve a decade that is written out."""
    decade = parts.get("decade") or f"19{parts['decade_word']}"
    return Resolution(f"{decade}X", "decade", "the decade is written out")


def resolve_century(parts: Parts, direction: Direction, setting: Setting) -> Resolution | None:
    """Resolve a century that is written out."""
    number = int(parts["century"])
    if not 1 <= number <= 30:
        return None
    return Resolution(f"{number - 1:02d}XX", "century", "the century is written out")


def resolve_season(parts: Parts, direction: Direction, setting: Setting) -> Resolution | None:
    """Resolve a season of a stated, last or next year."""
    season = parts["season"]
    if "year" in parts:
        return Resolution(f"{parts['year']}-{season}", "season", "season and year are written out")
    if setting.reference is None:
        return Resolution(f"XXXX-{season}", "season", "the year is not stated, no day to count from")
    rel = int(parts.get("rel", "0"))
    year = season_near(season, setting.reference, "future" if rel >= 0 and direction != "past" else "past")
    if rel < 0 and _season_goes_on(season, setting.reference):
        year -= 1
    return Resolution(f"{year:04d}-{season}", "season", f"the year was chosen from {setting.reference}", "reference")


def _season_goes_on(season: str, reference: date) -> bool:
    return reference.month in _SEASON_MONTHS[season]


def resolve_quarter(parts: Parts, direction: Direction, setting: Setting) -> Resolution | None:
    """Resolve a quarter of a year."""
    return _piece_of_year("quarter", "Q", parts, direction, setting, last="4")


def resolve_half(parts: Parts, direction: Direction, setting: Setting) -> Resolution | None:
    """Resolve a half of a year."""
    if parts.get("unit", "year") != "year":
        return None
    return _piece_of_year("half", "H", parts, direction, setting, last="2")


def _piece_of_year(
    name: str, letter: str, parts: Parts, direction: Direction, setting: Setting, *, last: str
) -> Resolution | None:
    number = last if parts[name] == "last" else parts[name]
    if "year" in parts:
        return Resolution(f"{parts['year']}-{letter}{number}", name, "written out")
    if setting.reference is None:
        return Resolution(f"XXXX-{letter}{number}", name, "the year is not stated, no day to count from")
    year = setting.reference.year + int(parts.get("rel", "0"))
    if "rel" not in parts:
        year = _year_of_piece(int(number), int(last), direction, setting.reference)
    return Resolution(f"{year:04d}-{letter}{number}", name, f"counted from {setting.reference}", "reference")


def _year_of_piece(number: int, last: int, direction: Direction, reference: date) -> int:
    """Return the year of the quarter or half a report means: the latest begun, or the next not yet over."""
    here = (reference.month - 1) * last // 12 + 1
    if direction == "future":
        return reference.year if number >= here else reference.year + 1
    return reference.year if number <= here else reference.year - 1


def resolve_period(parts: Parts, direction: Direction, setting: Setting) -> Resolution | None:
    """Resolve last, this or next week, month, year … or weekend."""
    if setting.reference is None:
        return None
    rel = int(parts["rel"])
    if parts["unit"] == "weekend":
        return _weekend(rel, direction, setting.reference)
    found = shifted(setting.reference, parts["unit"], rel)
    return found and replace(found, basis=f"counted from {setting.reference}", counted="reference")


def _weekend(rel: int, direction: Direction, reference: date) -> Resolution:
    """The weekend of the reference's week; on a Saturday or Sunday that same weekend."""
    past = rel < 0 or (rel == 0 and direction == "past" and reference.isoweekday() < 5)
    weeks = -1 if past else 1 if rel > 0 else 0
    value = f"{week_value(shift_days(reference, 7 * weeks))}-WE"
    return Resolution(value, "weekend", f"counted from {reference}", "reference")


def shifted(day: date, unit: str, count: int) -> Resolution | None:
    """Return the day, week, month … `count` units after `day`, as exact as the unit; None for unknown units."""
    if unit == "day":
        return Resolution(shift_days(day, count).isoformat(), "day", "")
    if unit in ("week", "fortnight"):
        return Resolution(week_value(shift_days(day, _UNITS_IN_DAYS[unit] * count)), "week", "")
    if unit == "month":
        year, month = shift_months(day.year, day.month, count)
        return Resolution(f"{year:04d}-{month:02d}", "month", "")
    if unit == "quarter":
        year, month = shift_months(day.year, day.month, 3 * count)
        return Resolution(f"{year:04d}-Q{(month - 1) // 3 + 1}", "quarter", "")
    if unit == "year":
        return Resolution(f"{day.year + count:04d}", "year", "")
    if unit == "decade":
        return Resolution(f"{(day.year + 10 * count) // 10}X", "decade", "")
    return Resolution(f"{(day.year + 100 * count) // 100}XX", "century", "") if unit == "century" else None


def resolve_ago(parts: Parts, direction: Direction, setting: Setting) -> Resolution | None:
    """Resolve a length of time counted from the reference day."""
    if setting.reference is None:
        return None
    sign = 1 if parts.get("sign") == "+" else -1
    found = count_off(setting.reference, parts["unit"], float(parts["count"]) * sign)
    return found and replace(found, basis=f"counted from {setting.reference}", counted="reference")


def resolve_chain(parts: Parts, direction: Direction, setting: Setting) -> Resolution | None:
    """Count from the day told before; without one nothing is said, except of years before the article's."""
    if setting.told is None and setting.reference is not None and _counts_from_reference(parts):
        return resolve_ago(parts, direction, setting)
    if setting.told is None or not _can_count(parts["unit"], setting.told_precision):
        return None
    sign = 1 if parts["sign"] == "+" else -1
    if parts["unit"] == "weekday":
        ahead = (int(parts["weekday"]) - setting.told.isoweekday()) % 7 or 7
        day = shift_days(setting.told, ahead if sign > 0 else ahead - 7 or -7)
        found: Resolution | None = Resolution(day.isoformat(), "day", "")
    else:
        found = count_off(setting.told, parts["unit"], float(parts["count"]) * sign)
    basis = f"counted from {setting.told.isoformat()[: _SHOWN[setting.told_precision]]}, told before"
    return found and replace(found, basis=basis, counted="told", told=setting.told)


def _counts_from_reference(parts: Parts) -> bool:
    """Whether nothing told before is needed: years before the article's, "the next quarter"."""
    return (parts["unit"] == "year" and parts["sign"] == "-") or ("next" in parts and parts["unit"] in _NEXT_UNITS)


def _can_count(unit: str, precision: str) -> bool:
    """Whether what was told before is exact enough to count this unit from."""
    if precision == "day":
        return True
    return unit in ("year", "decade", "century") or (unit == "month" and precision == "month")


def count_off(day: date, unit: str, count: float) -> Resolution | None:
    """Return the day that many units away. Hours and less stay on the day only where they cannot leave it."""
    if unit in ("hour", "minute", "second"):
        if unit == "hour" and abs(count) >= 24 and count % 24 == 0:
            return shifted(day, "day", int(count) // 24)
        hours = count / {"hour": 1, "minute": 60, "second": 3600}[unit]
        return None if abs(hours) > 1 else Resolution(day.isoformat(), "day", "")
    if count % 1 and unit == "year":
        return shifted(day, "month", round(count * 12))
    if unit in ("decade", "century"):
        return shifted(day, "year", round(count * (10 if unit == "decade" else 100)))
    if count % 1:
        return None
    return shifted(day, unit, int(count))
