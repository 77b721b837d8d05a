"""The value of one time expression, form by form. Rules only; nothing here knows an article or a case."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from rashomon.model.annotations import Direction, TimeExpression
from rashomon.text.calendar import (
    month_near,
    nearest_year,
    nth_weekday,
    parse_day,
    safe_day,
    season_near,
    shift_days,
    shift_months,
    week_value,
    weekday_near,
)

_UNITS_IN_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_SHOWN = {"day": 10, "month": 7, "year": 4}
_WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_PARTS = {"MO": "TMO", "AF": "TAF", "EV": "TEV", "NI": "TNI", "MI": "T12:00"}


@dataclass(frozen=True, slots=True)
class Setting:
    """What an expression can be counted from: the article's reference day, the day told before it."""

    reference: date | None
    told: date | None
    told_precision: str = "day"


@dataclass(frozen=True, slots=True)
class Resolution:
    """A value with its precision; `counted` says from what, `told` holds the day told before if it was used."""

    value: str
    precision: str
    basis: str
    counted: Literal["reference", "told", "nothing"] = "nothing"
    end_value: str | None = None
    told: date | None = None


Parts = Mapping[str, str]


def resolve(expression: TimeExpression, setting: Setting) -> Resolution | None:
    """Return the value of an expression, or None where its words say nothing without a reference day."""
    parts = dict(expression.parts)
    if expression.form == "range":
        return _resolve_range(parts, expression.direction, setting)
    return _resolve_one(expression.form, parts, expression.direction, setting)


def _resolve_one(form: str, parts: Parts, direction: Direction, setting: Setting) -> Resolution | None:
    found = _RESOLVERS[form](parts, direction, setting)
    if found is None or found.precision != "day":
        return found
    return _with_clock(found, parts)


def _resolve_range(parts: Parts, direction: Direction, setting: Setting) -> Resolution | None:
    """Resolve the end first: it is the end that stands nearer to the words' tense, and bears the year."""
    low, high = _inner(parts, "from."), _inner(parts, "to.")
    if "year" in high and "year" not in low and low["form"] in ("day", "month"):
        low = {**low, "year": high["year"]}
    end = _resolve_one(high["form"], high, direction, setting)
    start = _resolve_one(low["form"], low, direction, setting)
    if start is None or end is None:
        return start or end
    start_day, end_day = parse_day(start.value), parse_day(end.value)
    if start_day and end_day and end_day < start_day and low["form"] == "weekday":
        week = 7 if direction == "future" else -7
        start, end = (start, _moved(end, end_day, week)) if week > 0 else (_moved(start, start_day, week), end)
    return replace(start, end_value=end.value, basis=f"{start.basis}; up to: {end.basis}")


def _moved(found: Resolution, day: date, days: int) -> Resolution:
    return replace(found, value=shift_days(day, days).isoformat())


def _inner(parts: Parts, prefix: str) -> dict[str, str]:
    return {name.removeprefix(prefix): value for name, value in parts.items() if name.startswith(prefix)}


# ------------------------------------------------------------------------------------------------- days


def _resolve_day(parts: Parts, direction: Direction, setting: Setting) -> Resolution | None:
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


def _resolve_day_range(parts: Parts, direction: Direction, setting: Setting) -> Resolution | None:
    start = _resolve_day(parts, direction, setting)
    if start is None:
        return None
    last = f"{start.value[:-2]}{int(parts['to_day']):02d}"
    return replace(start, end_value=last) if last >= start.value else start


def _resolve_numeric_day(parts: Parts, direction: Direction, setting: Setting) -> Resolution | None:
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


def _resolve_weekday(parts: Parts, direction: Direction, setting: Setting) -> Resolution | None:
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


def _resolve_deictic(parts: Parts, direction: Direction, setting: Setting) -> Resolution | None:
    if setting.reference is None:
        return None
    day = shift_days(setting.reference, int(parts["days"]))
    return Resolution(day.isoformat(), "day", f"counted from {setting.reference}", "reference")


def _resolve_named_day(parts: Parts, direction: Direction, setting: Setting) -> Resolution | None:
    numbers = parts["name"].split("-", 2)
    month, day = int(numbers[0]), int(numbers[1])
    if "year" in parts:
        years = [int(parts["year"])]
    elif setting.reference is None:
        return None if len(numbers) > 2 else Resolution(f"XXXX-{month:02d}-{day:02d}", "day", "a day of the year")
    else:
        rel = int(parts.get("rel", "0"))
        years = [setting.reference.year + shift for shift in (-1, 0, 1)]
        days = [found for year in years if (found := _named(year, month, numbers))]
        return _chosen_named(days, rel, direction, setting.reference)
    found = _named(years[0], month, numbers)
    return Resolution(found.isoformat(), "day", "a day with a name in a stated year") if found else None


def _named(year: int, month: int, numbers: list[str]) -> date | None:
    if len(numbers) > 2:
        return nth_weekday(year, month, int(numbers[1]), int(numbers[2]))
    return safe_day(year, month, int(numbers[1]))


def _chosen_named(days: list[date], rel: int, direction: Direction, reference: date) -> Resolution | None:
    if rel < 0 or (rel == 0 and direction == "past"):
        days = [day for day in days if day <= reference][-1:]
    elif rel > 0 or direction == "future":
        days = [day for day in days if day >= reference]
    days.sort(key=lambda day: abs((day - reference).days))
    if not days:
        return None
    return Resolution(days[0].isoformat(), "day", f"the year was chosen nearest to {reference}", "reference")


# ------------------------------------------------------------------------------------------------- longer


def _resolve_month(parts: Parts, direction: Direction, setting: Setting) -> Resolution | None:
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


def _resolve_year(parts: Parts, direction: Direction, setting: Setting) -> Resolution | None:
    return Resolution(parts["year"], "year", "the year is written out")


def _resolve_decade(parts: Parts, direction: Direction, setting: Setting) -> Resolution | None:
    decade = parts.get("decade") or f"19{parts['decade_word']}"
    return Resolution(f"{decade}X", "decade", "the decade is written out")


def _resolve_century(parts: Parts, direction: Direction, setting: Setting) -> Resolution | None:
    number = int(parts["century"])
    if not 1 <= number <= 30:
        return None
    return Resolution(f"{number - 1:02d}XX", "century", "the century is written out")


def _resolve_season(parts: Parts, direction: Direction, setting: Setting) -> Resolution | None:
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
    return {"SP": (3, 4, 5), "SU": (6, 7, 8), "FA": (9, 10, 11), "WI": (12, 1, 2)}[season].count(reference.month) > 0


def _resolve_quarter(parts: Parts, direction: Direction, setting: Setting) -> Resolution | None:
    return _piece_of_year("quarter", "Q", parts, setting, last="4")


def _resolve_half(parts: Parts, direction: Direction, setting: Setting) -> Resolution | None:
    if parts.get("unit", "year") != "year":
        return None
    return _piece_of_year("half", "H", parts, setting, last="2")


def _piece_of_year(name: str, letter: str, parts: Parts, setting: Setting, *, last: str) -> Resolution | None:
    number = last if parts[name] == "last" else parts[name]
    if "year" in parts:
        return Resolution(f"{parts['year']}-{letter}{number}", name, "written out")
    if setting.reference is None:
        return Resolution(f"XXXX-{letter}{number}", name, "the year is not stated, no day to count from")
    year = setting.reference.year + int(parts.get("rel", "0"))
    return Resolution(f"{year:04d}-{letter}{number}", name, f"counted from {setting.reference}", "reference")


def _resolve_period(parts: Parts, direction: Direction, setting: Setting) -> Resolution | None:
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


# ------------------------------------------------------------------------------------------------- counted


def _resolve_ago(parts: Parts, direction: Direction, setting: Setting) -> Resolution | None:
    if setting.reference is None:
        return None
    sign = 1 if parts.get("sign") == "+" else -1
    found = _counted(setting.reference, parts["unit"], float(parts["count"]) * sign)
    return found and replace(found, basis=f"counted from {setting.reference}", counted="reference")


def _resolve_chain(parts: Parts, direction: Direction, setting: Setting) -> Resolution | None:
    """Count from the day told before in the paragraph; without one nothing is said."""
    if setting.told is None or not _can_count(parts["unit"], setting.told_precision):
        return None
    sign = 1 if parts["sign"] == "+" else -1
    if parts["unit"] == "weekday":
        ahead = (int(parts["weekday"]) - setting.told.isoweekday()) % 7 or 7
        day = shift_days(setting.told, ahead if sign > 0 else ahead - 7 or -7)
        found: Resolution | None = Resolution(day.isoformat(), "day", "")
    else:
        found = _counted(setting.told, parts["unit"], float(parts["count"]) * sign)
    basis = f"counted from {setting.told.isoformat()[: _SHOWN[setting.told_precision]]}, told before"
    return found and replace(found, basis=basis, counted="told", told=setting.told)


def _can_count(unit: str, precision: str) -> bool:
    """Whether what was told before is exact enough to count this unit from."""
    if precision == "day":
        return True
    return unit in ("year", "decade", "century") or (unit == "month" and precision == "month")


def _counted(day: date, unit: str, count: float) -> Resolution | None:
    """Return the day that many units away. Hours and less stay on the day only where they cannot leave it."""
    if unit in ("hour", "minute", "second"):
        hours = count / {"hour": 1, "minute": 60, "second": 3600}[unit]
        return None if abs(hours) > 1 else Resolution(day.isoformat(), "day", "")
    if count % 1 and unit == "year":
        return shifted(day, "month", round(count * 12))
    if unit in ("decade", "century"):
        return shifted(day, "year", round(count * (10 if unit == "decade" else 100)))
    if count % 1:
        return None
    return shifted(day, unit, int(count))


# ------------------------------------------------------------------------------------------------- clock


def _resolve_clock(parts: Parts, direction: Direction, setting: Setting) -> Resolution | None:
    """A time of day alone: on the day told before, else on the reference day, else on no known day."""
    told = setting.told if setting.told_precision == "day" else None
    day = told or setting.reference
    if day is None:
        return Resolution(f"XXXX-XX-XX{_clock_value(parts)}", "minute", "a time of day, no day to count from")
    bare = Resolution(day.isoformat(), "day", f"a time of day, taken to be on {day}", "reference")
    return replace(bare, counted="told", told=told) if told else bare


def _with_clock(found: Resolution, parts: Parts) -> Resolution:
    if "clock" in parts:
        return replace(found, value=found.value + _clock_value(parts), precision="minute")
    if parts.get("part") in _PARTS:
        return replace(found, value=found.value + _PARTS[parts["part"]], precision="part of day")
    return found


def _clock_value(parts: Parts) -> str:
    hour, _, minute = parts["clock"].partition(":")
    number = int(hour)
    if parts.get("half") == "pm" and number < 12:
        number += 12
    if parts.get("half") == "am" and number == 12:
        number = 0
    zone = parts.get("zone", "")
    return f"T{number:02d}:{minute or '00'}{'' if zone == 'local' else zone}"


_RESOLVERS: dict[str, Callable[[Parts, Direction, Setting], Resolution | None]] = {
    "day": _resolve_day,
    "day_range": _resolve_day_range,
    "numeric_day": _resolve_numeric_day,
    "weekday": _resolve_weekday,
    "deictic": _resolve_deictic,
    "named_day": _resolve_named_day,
    "month": _resolve_month,
    "year": _resolve_year,
    "decade": _resolve_decade,
    "century": _resolve_century,
    "season": _resolve_season,
    "quarter": _resolve_quarter,
    "half": _resolve_half,
    "period": _resolve_period,
    "ago": _resolve_ago,
    "chain": _resolve_chain,
    "clock": _resolve_clock,
}
