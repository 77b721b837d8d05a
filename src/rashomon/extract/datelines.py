"""Datelines: the place, day and agency at the beginning of a report's first paragraph."""

import re
from dataclasses import dataclass
from functools import cache

from rashomon.extract.agencies import is_known_agency, sounds_like_agency
from rashomon.extract.dates.forms import WrittenDate, find_written_dates
from rashomon.extract.dates.vocabulary import alternatives, date_words

_UPPER = r"[A-ZÀ-ÖØ-ÞА-ЯЁІЇЄҐ]"
_CAPS = rf"{_UPPER}[{_UPPER[1:-1]}.'’\-]+"
_PLACE_WORD = rf"{_UPPER}[\w.'’\-]*"
_LONGEST = 120  # characters


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline of `length` characters, the dash or full stop and the blank after it included.

    `agency` and `day` carry their range in the passage.
    """

    length: int
    agency: tuple[str, int, int] | None
    day: WrittenDate | None


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    months = alternatives(date_words().months)
    weekdays = alternatives(date_words().weekdays)
    day = (
        rf"(?:(?i:{weekdays})[.,]?\s+)?(?:(?i:{months})\.?\s+\d{{1,2}}(?:,?\s+\d{{4}})?|"
        rf"\d{{1,2}}(?:\.|st|nd|rd|th)?\s+(?:of\s+)?(?i:{months})\.?(?:,?\s+\d{{4}})?)"
    )
    place = rf"{_PLACE_WORD}(?:[ /]{_PLACE_WORD}){{0,3}}(?:,\s+{_PLACE_WORD}(?:\s{_PLACE_WORD}){{0,2}})?"
    caps = rf"{_CAPS}(?:[ /]{_CAPS}){{0,3}}(?:,\s+{_PLACE_WORD}(?:\s{_PLACE_WORD}){{0,2}})?"
    agency = r"(?:\((?P<agency>[^()]{2,40})\)|/(?P<slashed>[^/]{2,30})/)"
    dash = r"\s*(?:[-–—]{1,2}|:)\s+"
    return (
        re.compile(rf"(?:{place},?\s+)?(?P<day>{day})[.,]?\s*{agency}\s*(?:{dash}|\.?\s+)"),
        re.compile(rf"{place}\s*{agency}(?:{dash}|\s*\.\s+)"),
        re.compile(rf"{agency}(?:{dash}|\s+)(?P<bare>)"),
        re.compile(rf"{place},\s+(?P<day>{day})(?:{dash}|\.\s+)"),
        re.compile(rf"(?P<day>{day}(?<=\d{{4}}))\s*(?:[-–—|]{{1,2}}|[.:])\s+"),
        re.compile(rf"(?P<caps>{caps})(?:,?\s+(?P<day>{day}))?\s*[-–—]{{1,2}}\s+"),
    )


def read_dateline(text: str) -> Dateline | None:
    """Return the dateline a paragraph begins with, or None if it begins with its first sentence."""
    for pattern in _patterns():
        found = pattern.match(text, 0, _LONGEST)
        if found is None or not _begins_sentence(text[found.end() :]):
            continue
        groups = found.groupdict()
        name = groups.get("agency") or groups.get("slashed")
        if name is not None and not _is_agency(name, strict="bare" in groups):
            continue
        if groups.get("caps") and not groups.get("day") and len(groups["caps"]) < 5:
            continue  # an abbreviation before a dash, not a town
        day = next(iter(find_written_dates(groups["day"])), None) if groups.get("day") else None
        if day is not None:
            begin = found.start("day")
            day = WrittenDate(day.value, day.precision, begin + day.start, begin + day.end, day.has_weekday)
        group = "agency" if groups.get("agency") else "slashed"
        agency = (name.strip(), *found.span(group)) if name is not None else None
        return Dateline(found.end(), agency, day)
    return None


def _begins_sentence(rest: str) -> bool:
    first = rest.lstrip("\"“‘'«„(")[:1]
    return first.isupper() or first.isdigit()


def _is_agency(name: str, *, strict: bool) -> bool:
    if is_known_agency(name) or sounds_like_agency(name):
        return True
    letters = [word for word in re.split(r"[\s/\-]+", name) if word]
    if strict:
        return False
    return len(letters) <= 4 and all(word[0].isupper() for word in letters)
