"""Recognizers-Text (Microsoft): date and time expressions with its own values, written as TIMEX3."""

from __future__ import annotations

import importlib
import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from .marked_text import GoldArticle, Time
from .values import same_notation, two_ends

NEEDS = 'pip install recognizers-text-suite "emoji<2"'

_INTERVAL = re.compile(r"\(([^,]*),([^,]*),([^)]*)\)")
_CLOCK = re.compile(r"T(\d{1,2})(?::(\d{2}))?(?::\d{2})?$")
_LINKED = re.compile(r"\b(?:to|until|till|through|and)\b|\d\s*[-–]\s*\d", re.I)


class Recognizers:
    """The recogniser for English dates. Where it offers a past and a future reading the past one is taken."""

    def __init__(self) -> None:
        """Load the model.

        Raises:
            ImportError: a package is missing, or is there in a version that does not fit.
        """
        package: Any = importlib.import_module("recognizers_date_time")
        self._recognize = package.recognize_datetime
        self._culture = package.Culture.English

    def find(self, gold: GoldArticle) -> list[Time]:
        """The expressions it finds, with its values."""
        base = datetime.fromisoformat(gold.day.isoformat())
        found: list[Time] = []
        for one in self._recognize(gold.text, self._culture, reference=base):
            values: Sequence[Mapping[str, str]] = (one.resolution or {}).get("values", ())
            if values:
                found += _times(gold, one.start, one.end + 1, values[0])
        return found


def _times(gold: GoldArticle, start: int, end: int, value: Mapping[str, str]) -> list[Time]:
    timex = value.get("timex", "")
    interval = _INTERVAL.fullmatch(timex)
    if interval and "start" in value and "end" in value and _LINKED.search(gold.text, start, end):
        low, high = value["start"].replace(" ", "T"), value["end"].replace(" ", "T")
        return two_ends(gold.text, start, end, same_notation(low), same_notation(high))
    return [Time(start, end, same_notation(_value(timex, value, gold)))]


def _value(timex: str, value: Mapping[str, str], gold: GoldArticle) -> str:
    if interval := _INTERVAL.fullmatch(timex):
        first, length = interval[1], interval[3]
        return {"P10Y": first[:3], "P100Y": first[:2]}.get(length, length)
    day = value.get("value", value.get("start", ""))[:10]
    if timex.startswith("T"):
        return gold.day.isoformat() + _clock(timex)
    if timex.startswith("XXXX") and day[:4].isdigit() and value.get("type") != "set":
        if "T" in timex:
            return day + _clock(timex[timex.index("T") :])
        whole = day if re.fullmatch(r"XXXX-(?:WXX-\d|\d{2}-\d{2})", timex) else day[:4] + timex[4:]
        return whole
    head, mark, clock = timex.partition("T")
    return head + _clock(mark + clock) if mark and head and not head.startswith("P") else timex


def _clock(clock: str) -> str:
    found = _CLOCK.fullmatch(clock)
    return f"T{int(found[1]):02d}:{found[2] or '00'}" if found else clock
