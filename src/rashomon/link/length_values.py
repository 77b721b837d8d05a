"""Values of lengths of time, of repetitions, and of times that name no place in the calendar."""

from rashomon.link.clock_values import clock_value
from rashomon.link.time_setting import Parts, Resolution, Setting
from rashomon.model.annotations import Direction

_DAYS_AND_LONGER = {
    "day": (1.0, "D"),
    "week": (1.0, "W"),
    "fortnight": (2.0, "W"),
    "month": (1.0, "M"),
    "quarter": (3.0, "M"),
    "year": (1.0, "Y"),
    "decade": (10.0, "Y"),
    "century": (100.0, "Y"),
    "weekend": (1.0, "WE"),
}
_UNDER_A_DAY = {"hour": ("H", "M"), "minute": ("M", "S"), "second": ("S", "")}
_UNKNOWN = "X"
PARTS_OF_DAY = {"MO": "TMO", "AF": "TAF", "EV": "TEV", "NI": "TNI", "MI": "T12:00", "DT": "TDT"}


def resolve_duration(parts: Parts, direction: Direction, setting: Setting) -> Resolution | None:
    """Return a length of time as ISO 8601 writes it (`P4M`, `PT5H30M`); an uncounted one as `PXD`.

    Source:
        TimeML 1.2.1, values of durations.
    """
    count = parts.get("count", "1")
    value = length_value(f"{float(count) + float(parts['plus']):g}" if "plus" in parts else count, parts["unit"])
    if value is not None and "smaller" in parts:
        smaller = length_value(parts["more"], parts["smaller"]) or ""
        value += smaller.removeprefix("PT" if "T" in value else "P")
    return Resolution(value, "duration", "a length of time") if value else None


def resolve_set(parts: Parts, direction: Direction, setting: Setting) -> Resolution | None:
    """Return how often: the length between two times, or the day, part of day or month each one falls on."""
    if "clock" in parts:
        day = f"XXXX-WXX-{parts['weekday']}" if "weekday" in parts else "XXXX-XX-XX"
        value: str | None = day + clock_value(parts)
    elif "weekday" in parts:
        value = f"XXXX-WXX-{parts['weekday']}{PARTS_OF_DAY.get(parts.get('part', ''), '')}"
    elif "month" in parts:
        value = f"XXXX-{parts['month']}"
    elif "season" in parts:
        value = f"XXXX-{parts['season']}"
    elif "part" in parts:
        value = f"XXXX-XX-XX{PARTS_OF_DAY[parts['part']]}"
    else:
        value = length_value(parts.get("count", "1"), parts["unit"])
    return Resolution(value, "set", "a time that comes again") if value else None


def resolve_vague(parts: Parts, direction: Direction, setting: Setting) -> Resolution | None:
    """Return `PRESENT_REF`, `PAST_REF` or `FUTURE_REF` of TIMEX3."""
    return Resolution(parts["value"], "vague", "the words name no place in the calendar")


def length_value(count: str, unit: str) -> str | None:
    """Return the ISO 8601 duration of that many units, or None for an unknown unit.

    Hours and minutes keep halves as smaller units; months and years as fractions, as TIMEX3 does.
    """
    if unit in _UNDER_A_DAY:
        return _short(count, *_UNDER_A_DAY[unit])
    if unit not in _DAYS_AND_LONGER:
        return None
    times, letter = _DAYS_AND_LONGER[unit]
    if count == _UNKNOWN:
        return f"PX{letter}"
    number = float(count) * times
    if letter == "Y" and number == 0.5:
        return "P6M"
    return f"P{number:g}{letter}"


def _short(count: str, letter: str, smaller: str) -> str:
    if count == _UNKNOWN:
        return f"PTX{letter}"
    whole, rest = divmod(float(count), 1)
    written = f"{whole:.0f}{letter}" if whole or not rest else ""
    return f"PT{written}{round(rest * 60)}{smaller}" if rest and smaller else f"PT{float(count):g}{letter}"
