"""The value of one time expression, form by form. Rules only; nothing here knows an article or a case."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from rashomon.link.day_values import (
    resolve_day,
    resolve_day_range,
    resolve_deictic,
    resolve_named_day,
    resolve_numeric_day,
    resolve_weekday,
)
from rashomon.link.length_values import resolve_duration, resolve_set, resolve_vague
from rashomon.link.period_values import (
    resolve_ago,
    resolve_century,
    resolve_chain,
    resolve_decade,
    resolve_fiscal_year,
    resolve_half,
    resolve_month,
    resolve_period,
    resolve_quarter,
    resolve_season,
    resolve_year,
)
from rashomon.link.time_setting import Parts, Resolution, Setting
from rashomon.model.annotations import Direction, TimeExpression
from rashomon.text.calendar import parse_day, shift_days

_PARTS_OF_DAY = {"MO": "TMO", "AF": "TAF", "EV": "TEV", "NI": "TNI", "MI": "T12:00"}


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


def _resolve_clock(parts: Parts, direction: Direction, setting: Setting) -> Resolution | None:
    """A time of day alone: on the day told before, else on the reference day, else on no known day."""
    told = setting.told if setting.told_precision == "day" and setting.told_here else None
    day = told or setting.reference
    if day is None:
        return Resolution(f"XXXX-XX-XX{_clock_value(parts)}", "minute", "a time of day, no day to count from")
    bare = Resolution(day.isoformat(), "day", f"a time of day, taken to be on {day}", "reference")
    return replace(bare, counted="told", told=told) if told else bare


def _with_clock(found: Resolution, parts: Parts) -> Resolution:
    if "clock" in parts:
        return replace(found, value=found.value + _clock_value(parts), precision="minute")
    if parts.get("part") in _PARTS_OF_DAY:
        return replace(found, value=found.value + _PARTS_OF_DAY[parts["part"]], precision="part of day")
    return found


def _clock_value(parts: Parts) -> str:
    hour, _, minute = parts["clock"].partition(":")
    number = int(hour)
    if parts.get("half") == "pm" and number < 12:
        number += 12
    if parts.get("half") == "am" and number == 12:
        number = 0
    zone = f"{parts['east']}{int(parts['offset']):02d}:00" if "offset" in parts else parts.get("zone", "")
    return f"T{number:02d}:{minute or '00'}{'' if zone == 'local' else zone}"


_RESOLVERS: dict[str, Callable[[Parts, Direction, Setting], Resolution | None]] = {
    "day": resolve_day,
    "day_range": resolve_day_range,
    "numeric_day": resolve_numeric_day,
    "weekday": resolve_weekday,
    "deictic": resolve_deictic,
    "named_day": resolve_named_day,
    "month": resolve_month,
    "year": resolve_year,
    "fiscal_year": resolve_fiscal_year,
    "decade": resolve_decade,
    "century": resolve_century,
    "season": resolve_season,
    "quarter": resolve_quarter,
    "half": resolve_half,
    "period": resolve_period,
    "ago": resolve_ago,
    "chain": resolve_chain,
    "clock": _resolve_clock,
    "duration": resolve_duration,
    "set": resolve_set,
    "vague": resolve_vague,
}
