"""Witnesses: every date a page shows, with the place it stands in and what it may be the date of."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rashomon.extract.dates.forms import WrittenDate, find_written_dates
from rashomon.extract.dates.lines import role_before
from rashomon.extract.facts import MetaStatement, PageFacts
from rashomon.extract.json_ld import Statement
from rashomon.extract.reading import ReadLine
from rashomon.extract.shapes import word_count
from rashomon.extract.zones import Zones
from rashomon.model.articles import DateRole
from rashomon.model.spans import Span

_URL_DAY = re.compile(
    r"[/_-](?P<year>(?:19|20)\d{2})[/_-]?(?P<month>\d{2}|[a-z]{3})[/_-]?(?P<day>\d{1,2})(?=[/_.-]|$)",
    re.IGNORECASE,
)
_MOST_EVENTS = 30
_MOST_FURNITURE = 30


@dataclass(frozen=True, slots=True)
class Witness:
    """A date, where it stands, its role, and how much it says about the day of publication (0: nothing).

    `note` is the reason shown where it is not used.
    """

    written: WrittenDate
    where: str
    role: DateRole
    weight: float
    span: Span | None
    note: str = ""


def metadata_witnesses(facts: PageFacts, captured_at: str | None) -> Iterator[Witness]:
    """Yield the dates of JSON-LD, meta elements, address and capture."""
    for statement, role in ((facts.linked.published, "published"), (facts.linked.updated, "updated")):
        key = "datePublished" if role == "published" else "dateModified"
        yield from _stated(statement, f"json-ld {key}", "published" if role == "published" else "updated", 5)
    for metas, role in ((facts.published, "published"), (facts.updated, "updated")):
        for meta in metas:
            weight = 5 if ":published" in meta.where else 3.5
            yield from _stated_meta(meta, "published" if role == "published" else "updated", weight)
    yield from _address(facts.url)
    if captured_at is not None:
        for written in find_written_dates(captured_at)[:1]:
            yield Witness(written, "saved by the browser", "captured", 0, None, "when the page was saved")


def line_witnesses(lines: Sequence[ReadLine], zones: Zones) -> Iterator[Witness]:
    """Yield the dates of lines around the report: date lines, masthead, footer, menus."""
    furniture = 0
    for line in lines:
        if line.dates is None or zones.is_body(line.passage.number):
            continue
        for written, role in line.dates.dates:
            witness = _in_line(line, written, role, zones)
            furniture += witness.role == "furniture"
            if witness.role != "furniture" or furniture <= _MOST_FURNITURE:
                yield witness


def time_witnesses(facts: PageFacts, lines: Sequence[ReadLine], zones: Zones) -> Iterator[Witness]:
    """Yield the dates of time elements that belong to the report's head."""
    for element in facts.times:
        run = element.attribute_run("datetime")
        written = find_written_dates(run.text)[:1] if run is not None else []
        line = next(
            (one for one in lines if one.passage.page_span.start <= element.start < one.passage.page_span.end),
            None,
        )
        at_start = next((one for one in lines if element.start < one.passage.run.start), None)
        line = line or at_start
        if not written or run is None or line is None:
            continue
        number = line.passage.number
        named = element.marks & {"published", "publish", "pubdate", "datepublished"} and number <= zones.last
        placed = zones.is_head(number) or zones.headline - 3 <= number <= zones.headline
        if not (named or placed) or _is_boxed(line):
            yield Witness(
                written[0],
                "time element",
                "furniture",
                0,
                Span(run.start, run.end),
                "stands beside the report",
            )
            continue
        marked = frozenset[str]().union(*(one.marks for one in element.lineage() if one.tag in ("time", "span")))
        role = role_before(_before(line, element.start)) or ("updated" if marked & {"updated", "modified"} else None)
        yield Witness(
            written[0],
            "time element",
            role or "published",
            4 if role in (None, "published") else 0,
            Span(run.start, run.end),
        )


def body_witnesses(lines: Sequence[ReadLine], zones: Zones) -> Iterator[Witness]:
    """Yield the dates the report itself speaks of; they are dates of events."""
    count = 0
    for line in lines:
        if not zones.is_body(line.passage.number):
            continue
        for written in find_written_dates(line.passage.text):
            count += 1
            if count > _MOST_EVENTS:
                return
            span = line.passage.span_of(written.start, written.end)
            yield Witness(written, "text", "event", 0, span, "the report speaks of that day")


def _stated(statement: Statement | None, where: str, role: DateRole, weight: float) -> Iterator[Witness]:
    if statement is None:
        return
    for written in find_written_dates(statement.value)[:1]:
        yield Witness(written, where, role, weight if role == "published" else 0, statement.span)


def _stated_meta(meta: MetaStatement, role: DateRole, weight: float) -> Iterator[Witness]:
    yield from _stated(meta.statement, meta.where, role, weight)


def _address(url: str | None) -> Iterator[Witness]:
    found = _URL_DAY.search(url or "")
    if found is None:
        return
    month = found["month"]
    words = (
        f"{found['day']} {month} {found['year']}" if month.isalpha() else f"{found['year']}-{month}-{found['day']:>02}"
    )
    for written in find_written_dates(words)[:1]:
        yield Witness(replace(written, start=0, end=0), "url", "published", 2.5, None)


def _in_line(line: ReadLine, written: WrittenDate, role: DateRole | None, zones: Zones) -> Witness:
    number = line.passage.number
    span = line.passage.span_of(written.start, written.end)
    if role == "captured":
        return Witness(written, "line", "captured", 0, span, "when the page was made or printed")
    if _is_boxed(line) or (role is None and _is_link(line)):
        return Witness(written, "box", "furniture", 0, span, "stands in a box beside the report")
    if zones.is_head(number) or (role is not None and (zones.is_above(number) or _is_right_below(number, zones))):
        weight = 3.5 if role == "published" else 3.0
        return Witness(written, "date line", role or "published", weight if role != "updated" else 0, span)
    if zones.is_above(number):
        return _above(line, written, span, zones)
    return Witness(written, "line below", "furniture", 0, span, "stands below the report, among other entries")


def _above(line: ReadLine, written: WrittenDate, span: Span, zones: Zones) -> Witness:
    """Judge a date over the headline without a word that says whose it is: the masthead's, or the report's."""
    timed = written.precision in ("minute", "second") and not written.has_weekday
    near = zones.headline - line.passage.number <= 3
    if timed and near and not (line.dates is not None and line.dates.rest):
        return Witness(written, "date line over the headline", "published", 2.0, span)
    if written.has_year and word_count(line.passage.text) <= 10:
        return Witness(written, "masthead", "published", 1.0, span)
    if written.has_weekday:
        return Witness(written, "masthead", "furniture", 0, span, "the masthead's own date, without a year")
    return Witness(written, "line over the headline", "furniture", 0, span, "no year is written")


def _is_right_below(number: int, zones: Zones) -> bool:
    return zones.last < number <= zones.last + 4


def _is_boxed(line: ReadLine) -> bool:
    element = line.passage.element
    if line.label is not None:
        return True
    return element is not None and element.inside("aside", "nav", "footer", "li", "figure", "figcaption")


def _is_link(line: ReadLine) -> bool:
    """Whether a line leads elsewhere: its date is that of the page it leads to."""
    return line.passage.link_share > 0.6 and word_count(line.passage.text) > 6


def _before(line: ReadLine, start: int) -> str:
    """Return the words of a line that stand in the page before `start`."""
    segments = [one for one in line.passage.run.segments if one.page_end <= start]
    return line.passage.text[: segments[-1].text_end] if segments else ""
