"""What a time value means, in one notation for the gold, this program and its peer.

A day, month, week … is the days it spans, `2018-05-01/2018-06-01`; a range is where its two ends begin; a moment
is `2018-05-01T15:00`; a part of the day `2018-05-01TMO`; without a day `T15:00`, `T10:00/T12:00`, `TMO`; a length
`=86400` seconds; a repetition `every P1W`. Seasons, fiscal years and `PRESENT_REF` stay as they are written.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

_SECONDS = {"Y": 31_536_000, "M": 2_592_000, "W": 604_800, "D": 86_400, "TH": 3600, "TM": 60, "TS": 1}
_LENGTH = re.compile(r"P(?:[\d.]+[YMWD])*(?:T(?:[\d.]+[HMS])+)?")
_PIECE = re.compile(r"([\d.]+)([YMWDHS])")
_CLOCK = re.compile(r"T(\d{1,2})(?::?(\d{2}))?(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?")
_ZONE = re.compile(r"(T\d{2}:\d{2})(?:Z|[+-]\d{2}:\d{2})$")
_PART = re.compile(r"T(?:MO|AF|EV|NI|MI|DT)")
_TUPLE = re.compile(r"\(([^,]*),([^,]*),([^)]*)\)")
_MONTHS_OF = {"Q": 3, "H": 6}


def length_seconds(value: str) -> str | None:
    """The length `P…` as `=SECONDS`, months of 30 days; as written where it has no number; None if it is none."""
    if not value.startswith("P") or value.endswith("_REF"):
        return None
    if not _LENGTH.fullmatch(value) or value == "P":
        return f"={value}"
    days, _, clock = value.partition("T")
    total = sum(float(number) * _SECONDS[unit] for number, unit in _PIECE.findall(days))
    total += sum(float(number) * _SECONDS[f"T{unit}"] for number, unit in _PIECE.findall(clock))
    return f"={total:.0f}"


def meanings(value: str, today: date, end_value: str | None = None) -> frozenset[str]:
    """Everything a value may mean: one meaning, or one before and one after today where it leaves the year open."""
    if (length := length_seconds(value)) is not None:
        return frozenset((length,))
    if pair := _TUPLE.fullmatch(value):
        return meanings(pair[1], today, pair[2])
    starts = _spans(value, today)
    if end_value is None:
        return frozenset(start if start == end else f"{start}/{end}" for start, end in starts)
    ends = _spans(end_value, today)
    return frozenset(f"{start}/{end}" for start, _ in starts for end, _ in ends if start < end)


def moment(written: str) -> str:
    """A day, day and clock, or clock of a resolution (`2018-05-01 15:00:00`) as this notation writes it."""
    found = re.fullmatch(r"(\d{4}-\d{2}-\d{2})?[ T]?(?:(\d{2}):(\d{2}):\d{2})?", written)
    if found is None:
        return written
    return (found[1] or "") + (f"T{found[2]}:{found[3]}" if found[2] else "")


def without_day(meaning: str) -> str:
    """The meaning without its day, as a time of day is resolved: `2018-05-01T15:00` is `T15:00`."""
    return re.sub(r"\d{4}-\d{2}-\d{2}(?=T)", "", meaning)


def _spans(value: str, today: date) -> list[tuple[str, str]]:
    """Where the time begins and ends; twice the same for a moment and for what is kept as written."""
    value = _ZONE.sub(r"\1", value)
    day, mark, rest = value.partition("T")
    if not mark or value in {"PAST_REF", "PRESENT_REF", "FUTURE_REF"}:
        return [span for known in _filled(value, today) for span in [_period(known)]]
    clock = mark + rest
    if _PART.fullmatch(clock) is None:
        read = _CLOCK.fullmatch(clock)
        if read is None:
            return [(value, value)]
        clock = f"T{int(read[1]) % 24:02d}:{read[2] or '00'}"
    if not day:
        return [(clock, clock)]
    return [(f"{known}{clock}", f"{known}{clock}") for known in _filled(day, today)]


def _filled(value: str, today: date) -> list[str]:
    """The value with its open year or week filled in: the last one begun and the next one."""
    if weekday := re.fullmatch(r"XXXX-WXX-(\d)", value):
        ahead = (int(weekday[1]) - today.isoweekday()) % 7
        days = {ahead - 7, ahead, ahead or 7}
        return sorted((today + timedelta(day)).isoformat() for day in days)
    if open_century := re.fullmatch(r"XX(\d{2})(-.*)?", value):
        return [f"{century}{open_century[1]}{open_century[2] or ''}" for century in (19, 20)]
    if not value.startswith("XXXX-"):
        return [value]
    years = [value.replace("XXXX", f"{today.year + shift:04d}") for shift in (-1, 0, 1)]
    begun = [one for one in years if _period(one)[0] <= today.isoformat()]
    coming = [one for one in years if _period(one)[0] >= today.isoformat()]
    return sorted({*begun[-1:], *coming[:1]})


def _period(value: str) -> tuple[str, str]:
    """First day and the day after the last one."""
    bounds = _bounds(value)
    return (value, value) if bounds is None else (bounds[0].isoformat(), bounds[1].isoformat())


def _bounds(value: str) -> tuple[date, date] | None:
    if re.fullmatch(r"\d{4}-(?:\d{2}-\d{2}|W\d{2}-\d)", value):
        return _counted(value, 1)
    if week := re.fullmatch(r"(\d{4}-W\d{2})(-WE)?", value):
        return _counted(f"{week[1]}-6", 2) if week[2] else _counted(f"{value}-1", 7)
    if months := re.fullmatch(r"(\d{4})-(?:([QH])(\d)|(\d{2}))", value):
        long = _MONTHS_OF.get(months[2] or "", 1)
        first = (int(months[3] or months[4]) - 1) * long
        return _month(int(months[1]), first), _month(int(months[1]), first + long)
    if years := re.fullmatch(r"(\d{2,4})(X{0,2})", value):
        long = 10 ** len(years[2])
        first = int(years[1]) * long
        return (_month(first, 0), _month(first + long, 0)) if 0 < first < 9000 and len(value) == 4 else None
    return None


def _counted(first_day: str, days: int) -> tuple[date, date] | None:
    """So many days from that one, None where the calendar lacks it."""
    try:
        first = date.fromisoformat(first_day)
    except ValueError:
        return None
    return first, first + timedelta(days)


def _month(year: int, months: int) -> date:
    return date(year + months // 12, months % 12 + 1, 1)
