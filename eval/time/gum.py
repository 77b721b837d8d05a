"""GUM (XML with one token a line): the `date` elements, whose values are written as TEI writes them."""

from __future__ import annotations

import re
from pathlib import Path

from .marked_text import GoldArticle, TextBuilder, Time, day_of
from .values import same_notation

_CREATED = re.compile(r'dateCreated="(\d{4}-\d{2}-\d{2})"')
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
_BREAKS = re.compile(r"</?(?:p|head|caption|item|figure|quote|sp)\b")
_DECADE = re.compile(r"(\d{3})0-01-01/\1[9]-12-31")
_CENTURY = re.compile(r"(\d{2})00-01-01/\1[9]{2}-12-31")
_SUMMER = re.compile(r"(\d{4})-06-01/\1-08-31")


def read_gum(path: Path) -> GoldArticle | None:
    """The article of one file; None where it states no day of creation."""
    lines = path.read_text(encoding="utf-8").splitlines()
    created = _CREATED.search(lines[0])
    if created is None:
        return None
    builder = TextBuilder()
    opened: list[tuple[dict[str, str], int]] = []
    found: list[tuple[Time, dict[str, str]]] = []
    for line in lines[1:]:
        if line.startswith("<date "):
            opened.append((dict(_ATTRIBUTE.findall(line)), len(builder.spans)))
        elif line.startswith("</date"):
            attributes, first = opened.pop()
            time = Time(*builder.span(range(first, len(builder.spans))), same_notation(_value(attributes)))
            found.append((time, attributes))
        elif line.startswith("<"):
            if _BREAKS.match(line):
                builder.end_paragraph()
        elif line:
            builder.add(line.split("\t", 1)[0])
    day = day_of(created[1])
    stated = [time for time, _ in found if time.value == created[1] and time.end - time.start > len("August 99")]
    ignored = [*stated[:1], *(time for time, _ in found if time.value == "")]
    times = tuple(time for time, _ in found if time not in ignored)
    return GoldArticle(path.stem, builder.text, day, times, tuple(ignored))


def _value(attributes: dict[str, str]) -> str:
    """The TIMEX3 value of a `date` element; empty where it gives only bounds."""
    if "when" in attributes:
        return re.sub(r"(T\d{2}:\d{2}):00$", r"\1", attributes["when"])
    if "from" not in attributes or "to" not in attributes:
        return ""
    span = f"{attributes['from']}/{attributes['to']}"
    for pattern, form in ((_DECADE, "{}"), (_CENTURY, "{}"), (_SUMMER, "{}-SU")):
        if found := pattern.fullmatch(span):
            return form.format(found[1])
    return _week(attributes["from"], attributes["to"]) or span


def _week(first: str, last: str) -> str | None:
    start, end = day_of(first), day_of(last)
    days = (end - start).days
    year, week, weekday = start.isocalendar()
    if days == 6 and weekday == 1:
        return f"{year:04d}-W{week:02d}"
    return f"{year:04d}-W{week:02d}-WE" if days == 1 and weekday == 6 else None
