"""The value of one time expression, form by form. Rules only; nothing here knows an article or a case."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from rashomon.link.clock_values import clock_value
from rashomon.link.day_values import (
    resolve_day,
    resolve_day_range,
    resolve_deictic,
    resolve_named_day,
    resolve_numeric_day,
    resolve_weekday,
)
from rashomon.link.length_values import PARTS_OF_DAY, resolve_duration, resolve_set, resolve_vague
from rashomon.link.nth_values import resolve_week_of
from rashomon.link.period_values import (
    count_off,
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
    yearless = low["form"] in ("day", "month") and not {"year", "rel", "iso"} & low.keys()
    end = _resolve_one(high["form"], high, direction, setting)
    if yearless and "year" in high:
        low = {**low, "year": high["year"]}
    start = _resolve_one(low["form"], low, direction, setting)
    if yearless and start and end and start.value[:7] > end.value[:7] and end.value[:4].isdecimal():
        start = _begun_before(low, end, direction, setting)
    if start is None or end is None:
        return start or end
    start_day, end_day = parse_day(start.value), parse_day(end.value)
    if start_day and end_day and end_day < start_day and low["form"] == "weekday":
        week = 7 if direction == "future" else -7
        start, end = (start, _moved(end, end_day, week)) if week > 0 else (_moved(start, start_day, week), end)
    return replace(start, end_value=end.value, basis=f"{start.basis}; up to: {end.basis}")


def _begun_before(low: Parts, end: Resolution, direction: Direction, setting: Setting) -> Resolution | None:
    """Return the first end of a range in the year of its last end, or the year before: `Nov to Feb 2031`."""
    year = int(end.value[:4])
    same = _resolve_one(low["form"], {**low, "year": str(year)}, direction, setting)
    if same is not None and same.value[:7] <= end.value[:7]:
        return same
    return _resolve_one(low["form"], {**low, "year": str(year - 1)}, direction, setting)


def _moved(found: Resolution, day: date, days: int) -> Resolution:
    return replace(found, value=shift_days(day, days).isoformat())


def _inner(parts: Parts, prefix: str) -> dict[str, str]:
    return {name.removeprefix(prefix): value for name, value in parts.items() if name.startswith(prefix)}


def _resolve_clock(parts: Parts, direction: Direction, setting: Setting) -> Resolution | None:
    """A time of day alone: on the day told before, else on the reference day, else on no known day."""
    on_day = _day_of_clock(setting)
    return on_day or Resolution(f"XXXX-XX-XX{clock_value(parts)}", "minute", "a time of day, no day to count from")


def _resolve_part(parts: Parts, direction: Direction, setting: Setting) -> Resolution | None:
    """A part of a day alone ("in the evening"): of the day told before, else of the reference day."""
    unplaced = f"XXXX-XX-XX{PARTS_OF_DAY[parts['part']]}"
    return _day_of_clock(setting) or Resolution(unplaced, "part of day", "a part of a day, no day to count from")


def _day_of_clock(setting: Setting) -> Resolution | None:
    told = setting.told if setting.told_precision == "day" and setting.told_here else None
    day = told or setting.reference
    if day is None:
        return None
    bare = Resolution(day.isoformat(), "day", f"a time of day, taken to be on {day}", "reference")
    return replace(bare, counted="told", told=told) if told else bare


def _resolve_offset(parts: Parts, direction: Direction, setting: Setting) -> Resolution | None:
    """Count from the day told beside it: `two weeks before May 13`."""
    base = _inner(parts, "base.")
    from_day = _resolve_one(base["form"], base, direction, setting)
    day = parse_day(from_day.value) if from_day is not None else None
    if from_day is None or day is None:
        return None
    sign = 1 if parts["sign"] == "+" else -1
    found = count_off(day, parts["unit"], float(parts["count"]) * sign)
    basis = f"counted from {day}, told beside it; {from_day.basis}"
    return found and replace(found, basis=basis, counted=from_day.counted)


def _with_clock(found: Resolution, parts: Parts) -> Resolution:
    if "clock" in parts:
        return replace(found, value=found.value + clock_value(parts), precision="minute")
    if parts.get("part") in PARTS_OF_DAY:
        return replace(found, value=found.value + PARTS_OF_DAY[parts["part"]], precision="part of day")
    return found


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
    "day_part": _resolve_part,
    "offset": _resolve_offset,
    "week_of": resolve_week_of,
    "duration": resolve_duration,
    "set": resolve_set,
    "vague": resolve_vague,
}
