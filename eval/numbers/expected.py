"""What a resolution of the specifications means, as numbers and as times."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date

from .times import meanings, moment, without_day

_RANGE = re.compile(r"[\[(]([-\d.Ee+]*),([-\d.Ee+]*)[\])]")
_SYMBOLIC = re.compile(r"T[A-Z]{2}|[A-Z]{2}$|_REF|^[FS]Y")
_STRETCH = re.compile(r"\(([^,]*),([^,]*),(P[^)]*)\)")
_COUNTED = re.compile(r"\b(week|month|year|decade|fortnight)s?\b", re.I)
_TIMEX3_FORMS = {"week": "%G-W%V", "fortnight": "%G-W%V", "month": "%Y-%m", "year": "%Y", "decade": "%Y"}
_FROM_TODAY = re.compile(r"\b(?:last|past|previous|next|coming|upcoming|within|rest)\b", re.I)
_SEASONS = ("SP", "SU", "FA", "WI")


def number_of(written: str | None) -> float | None:
    """The number a value is written as, a percentage without its sign; None where it is none."""
    if written is None:
        return None
    try:
        return float(written.rstrip("%"))
    except ValueError:
        return None


def bounds_of(written: str) -> tuple[float | None, float | None] | None:
    """The bounds of `[20,30)`, None for an open one; None where it is no range."""
    found = _RANGE.fullmatch(written)
    return (number_of(found[1] or None), number_of(found[2] or None)) if found else None


def meanings_of(values: Iterable[Mapping[str, str]], today: date) -> frozenset[str]:
    """Everything the readings of a resolution mean."""
    return frozenset(meaning for value in values for meaning in _meanings(value, today))


def accepted(values: Iterable[Mapping[str, str]], words: str, today: date) -> frozenset[str]:
    """What counts as right: what the resolution means, and the same as TIMEX3 writes it.

    TIMEX3 keeps a stretch counted from today as its length ("the past three days" is P3D), and time counted off in
    weeks, months or years no more exact than that ("two months ago" is a month).
    """
    listed = list(values)
    written = (meanings(value.get("timex", ""), today) for value in listed if value.get("type") != "set")
    return meanings_of(listed, today).union(*written, *(_in_timex3(value, words, today) for value in listed))


def _meanings(value: Mapping[str, str], today: date) -> frozenset[str]:
    timex, kind = value.get("timex", ""), value.get("type", "")
    if kind == "set":
        return frozenset((f"every {timex}",))
    if kind == "duration" or "Mod" in value or _SYMBOLIC.search(timex):
        found = meanings(timex, today)
    elif "start" in value and "end" in value:
        found = frozenset((f"{moment(value['start'])}/{moment(value['end'])}",))
    elif kind == "date" and "value" in value:
        found = meanings(value["value"], today)
    else:
        found = frozenset((moment(value["value"]),)) if "value" in value else meanings(timex, today)
    return frozenset(map(without_day, found)) if kind in ("time", "timerange") else found


def _in_timex3(value: Mapping[str, str], words: str, today: date) -> frozenset[str]:
    timex = value.get("timex", "")
    if stretch := _STRETCH.fullmatch(timex):
        return meanings(stretch[3], today) if _FROM_TODAY.search(words) else frozenset()
    if timex in _SEASONS:
        return frozenset(f"{today.year + shift}-{timex}" for shift in (-1, 0, 1))
    unit = _COUNTED.search(words)
    if value.get("type") != "date" or unit is None or not re.fullmatch(r"\d{4}-\d{2}-\d{2}", timex):
        return frozenset()
    day = date.fromisoformat(timex)
    form = day.strftime(_TIMEX3_FORMS[unit[1].lower()])
    return meanings(form, today)
