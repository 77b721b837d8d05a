"""Written dates: where in a text they stand and what they say, as ISO 8601, never more than is written."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal

from rashomon.extract.dates.vocabulary import alternatives, date_words
from rashomon.extract.plain import is_plain, letters_of_plain

Precision = Literal["year", "month", "day", "minute", "second"]

_ISO = re.compile(
    r"(?<![\d-])(?P<year>(?:19|20)\d{2})(?P<divider>[-/.])(?P<month>\d{1,2})(?P=divider)(?P<day>\d{1,2})(?!\d)"
    r"(?:T|(?=\s*\d{1,2}:))?"
)
_NUMERIC = re.compile(
    r"(?<![\d./-])(?P<one>\d{1,2})(?P<divider>[./-])(?P<two>\d{1,2})(?P=divider)(?P<year>(?:19|20)\d{2}|\d{2})(?![\d-])"
)
_SIGNS = re.compile(r"(?<!\d)(?P<year>20\d{2})\s?[年년]\s?(?P<month>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日일]?")
_DIGIT = re.compile(r"\d")
_DIVIDED = re.compile(r"\d[-./]\d|\d\s?[年년]")  # every date in numbers alone
_CLOCK = (
    r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d{2}))?(?::(?P<second>\d{2})(?:\.\d+)?)?"
    r"\s*(?P<half>[aApP]\.?\s?[mM]\b\.?)?"
)
_OFFSET = r"(?P<offset>Z(?![a-z])|[+-]\d{2}:?\d{2})"


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date at [start, end) of a text; `--MM-DD` where no year is written.

    `ambiguous` tells that day and month could change places; then the value is the day-first reading.
    """

    value: str
    precision: Precision
    start: int
    end: int
    has_weekday: bool = False
    ambiguous: bool = False

    @property
    def has_year(self) -> bool:
        """Whether the year is written."""
        return not self.value.startswith("--")


def find_written_dates(text: str) -> list[WrittenDate]:
    """Return the dates written in a text, in order, not overlapping; with their clock time where it stands beside.

    Dots and hyphens are read day first; slashes too, but marked ambiguous where both readings are possible.
    """
    if _DIGIT.search(text) is None:
        return []
    found = _worded_dates(text)
    if _DIVIDED.search(text) is not None:
        found = [*_iso_dates(text), *found, *_numeric_dates(text)]
    found.sort(key=lambda one: (one.start, -one.end))
    dates: list[WrittenDate] = []
    for one in found:
        if not dates or one.start >= dates[-1].end:
            dates.append(one)
    return _with_clocks(text, dates)


def _iso_dates(text: str) -> list[WrittenDate]:
    dates: list[WrittenDate] = []
    for found in (*_ISO.finditer(text), *(() if text.isascii() else _SIGNS.finditer(text))):
        value = _day(int(found["year"]), int(found["month"]), int(found["day"]))
        if value is not None:
            dates.append(WrittenDate(value, "day", found.start(), found.end("day")))
    return dates


def _numeric_dates(text: str) -> list[WrittenDate]:
    dates: list[WrittenDate] = []
    for found in _NUMERIC.finditer(text):
        one, two, year = int(found["one"]), int(found["two"]), int(found["year"])
        year += 2000 if year < 100 else 0
        if len(found["year"]) == 2 and found["divider"] == "-":
            continue
        day_first, month_first = _day(year, two, one), _day(year, one, two)
        value = day_first or (month_first if found["divider"] != "." else None)
        if value is not None:
            both = day_first is not None and month_first is not None and one != two
            dates.append(WrittenDate(value, "day", *found.span(), ambiguous=both and found["divider"] != "."))
    return dates


_YEAR = r"(?P<year>(?:19|20)\d{2})(?!\d)"
_MONTH = r"(?P<month>[^\W\d_]{3,14})"
_WORDED = (
    re.compile(
        rf"(?<![\w:.,])(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|[ºª°])?\.?,?[\s-]+(?:of\s+|de\s+|del\s+|d['’]\s?|di\s+)?"
        rf"{_MONTH}\.?(?:,?[\s-]+(?:del?\s+)?{_YEAR})?"
    ),
    re.compile(
        rf"(?<!\w){_MONTH}\.?[\s-]+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:%.]\d|\d)(?:(?:,|\s+de)?[\s-]+{_YEAR})?",
        re.IGNORECASE,
    ),
    re.compile(rf"(?<![\w:.]){_YEAR}(?:\.|\sm\.|,)?\s+{_MONTH}\.?\s+(?P<day>\d{{1,2}})(?!\d)"),
)
_LETTERS = re.compile(r"[^\W\d_]+")
_LAST_WORD = re.compile(r"([^\W\d_]+)\.?,?\s+(?:(?:the|den|le|de|d\.)\s+)?$")


def _worded_dates(text: str) -> list[WrittenDate]:
    months = date_words().months
    if months.keys().isdisjoint(letters_of_plain(text) if is_plain(text) else _LETTERS.findall(text.lower())):
        return []
    dates: list[WrittenDate] = []
    for pattern in _WORDED:
        for found in pattern.finditer(text):
            written = found["month"]
            month = months.get(written.lower())
            if month is None or (found["year"] is None and not _stands_without_year(written)):
                continue
            value = _day(int(found["year"]) if found["year"] else None, month, int(found["day"]))
            if value is not None:
                start = _weekday_start(text, found.start())
                dates.append(WrittenDate(value, "day", start, found.end(), has_weekday=start < found.start()))
    return dates


def _stands_without_year(month: str) -> bool:
    """Whether a month's word is one without a year too: "may 5" and "2 set" are no dates."""
    return len(month) > 3 or (not month.islower() and month.lower() in date_words().short_months) or not month.isascii()


def _weekday_start(text: str, start: int) -> int:
    """Return where a date begins that begins at `start`, the weekday before it included."""
    found = _LAST_WORD.search(text, max(start - 24, 0), start)
    return found.start(1) if found is not None and found[1].lower() in date_words().weekdays else start


def _day(year: int | None, month: int, day: int) -> str | None:
    try:
        date(year or 2000, month, day)  # a leap year, so that 29 February without a year is a day
    except ValueError:
        return None
    return f"{year:04}-{month:02}-{day:02}" if year else f"--{month:02}-{day:02}"


@cache
def _clocks() -> tuple[re.Pattern[str], re.Pattern[str]]:
    zones = alternatives(date_words().zones)
    zone = rf"(?:\s*{_OFFSET}|\s*\(?(?P<zone>{zones})\b\)?)?"
    after = re.compile(rf"(?:T|,?\s*(?:at|um|à|в|о|[|·•/–—-])?\s*){_CLOCK}(?!\d){zone}", re.IGNORECASE)
    before = re.compile(rf"(?<![\d.:]){_CLOCK}(?!\d){zone},?\s*(?:on|[|·•/–—-])?\s*$", re.IGNORECASE)
    return after, before


def _with_clocks(text: str, dates: list[WrittenDate]) -> list[WrittenDate]:
    timed: list[WrittenDate] = []
    for index, one in enumerate(dates):
        after, before = _clocks()
        limit = dates[index + 1].start if index + 1 < len(dates) else len(text)
        found = after.match(text, one.end, limit)
        if found is None or _clock_of(found) is None:
            floor = max(timed[-1].end if timed else 0, one.start - 30)
            found = before.search(text[: one.start], floor)
        clock = _clock_of(found) if found is not None and one.has_year else None
        if found is None or clock is None:
            timed.append(one)
            continue
        precision: Precision = "second" if found["second"] else "minute"
        start, end = min(one.start, found.start()), max(one.end, len(text[: found.end()].rstrip()))
        timed.append(WrittenDate(f"{one.value}T{clock}", precision, start, end, one.has_weekday, one.ambiguous))
    return timed


def _clock_of(found: re.Match[str]) -> str | None:
    """Return the clock time with its zone as ISO 8601; None if the numbers are none."""
    if found["minute"] is None and found["half"] is None:
        return None
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if found["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found["half"][0] in "pP" else 0)
    if hour > 23 or minute > 59:
        return None
    seconds = f":{found['second']}" if found["second"] else ""
    return f"{hour:02}:{minute:02}{seconds}{_zone_of(found)}"


def _zone_of(found: re.Match[str]) -> str:
    if found["offset"]:
        offset = found["offset"].upper()
        return "+00:00" if offset == "Z" else f"{offset[:3]}:{offset[-2:]}"
    return date_words().zones[found["zone"].lower()] if found["zone"] else ""
