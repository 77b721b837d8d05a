"""One notation for values: TIMEX3's, with what only differs in writing made the same.

The same for gold and for every program: `1955-XX` (year known, month not) is `1955`, `2000-W2` is `2000-W02`,
`198X` and `19XX` (EDTF) are `198` and `19`, `P2DE` (two decades) is `P20Y`, a zone after a clock time is left out.
"""

from __future__ import annotations

import re

from .marked_text import Time

_ZONE = re.compile(r"(T\d{2}:\d{2}(?::\d{2})?)(?:Z|[+-]\d{2}(?::?\d{2})?)$")
_SECONDS = re.compile(r"(T\d{2}:\d{2}):00$")
_NOT_STATED = re.compile(r"(?<=\d)(?:-XX)+$")
_DECADE_OR_CENTURY = re.compile(r"(\d{2,3})X{1,2}")
_DECADES = re.compile(r"P(\d+|X)(DE|CE)")
_YEARS_IN = {"DE": 10, "CE": 100}
_SHORT_WEEK = re.compile(r"(-W)(\d)(?!\d)")
_LINK = re.compile(r"\s*(?:[-\u2013\u2014]|(?<=\s)(?:to|until|till|through|and|or|up\s+to)(?=\s))\s*")


def same_notation(value: str) -> str:
    """The value in the one notation."""
    value = _SECONDS.sub(r"\1", _ZONE.sub(r"\1", value.strip().upper()))
    value = _SHORT_WEEK.sub(r"\g<1>0\2", _NOT_STATED.sub("", value))
    if long := _DECADES.fullmatch(value):
        return f"P{int(long[1]) * _YEARS_IN[long[2]] if long[1].isdecimal() else 'X'}Y"
    found = _DECADE_OR_CENTURY.fullmatch(value)
    return found[1] if found else value


def two_ends(text: str, start: int, end: int, value: str, end_value: str) -> list[Time]:
    """A range [start, end) of the text as TIMEX3 marks it: its two ends, each with its value.

    Where the words do not show where one end stops and the other begins, the range stays one expression.
    """
    links = list(_LINK.finditer(text, start, end))
    links = [link for link in links if start < link.start() and link.end() < end]
    if len(links) > 1:
        links = [link for link in links if link.group().strip().isalpha()] or links
    if not links:
        return [Time(start, end, f"{value}/{end_value}")]
    return [Time(start, links[-1].start(), value), Time(links[-1].end(), end, end_value)]
