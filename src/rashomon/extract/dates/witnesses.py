"""Witnesses: every date a page states in its mark-up or its text, where it stands and what it may be the date of."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rashomon.extract.dates.forms import WrittenDate, find_written_dates
from rashomon.extract.dates.machine import machine_date
from rashomon.extract.dates.places import Surroundings
from rashomon.extract.facts import PageFacts
from rashomon.extract.json_ld import Statement
from rashomon.extract.reading import ReadLine
from rashomon.model.articles import DateRole
from rashomon.model.spans import Span

_URL_DAY = re.compile(
    r"(?:(?<=[/_.=-])|^)(?P<year>(?:19|20)\d{2})(?P<divider>[/_.-]?)(?P<month>\d{2}|[a-z]{3})(?P=divider)(?P<day>\d{1,2})"
    r"(?=[/_.?&-]|T\d|\d{4,6}\b|$)",
    re.IGNORECASE,
)
_URL_DAY_FIRST = re.compile(r"(?<![\d-])(?P<day>\d{2})[-_.](?P<month>\d{2})[-_.](?P<year>(?:19|20)\d{2})(?![\d-]?\d)")
_ARCHIVED = re.compile(r"/web/((?:19|20)\d{12})[a-z_]*/")
_SCRIPTED = re.compile(
    r"[\"'](?P<name>(?:date_?published|publish(?:ed)?_?(?:date|at|time|on)|publication_?date|pub_?date|first_?published(?:_?(?:at|date))?"
    r"|original_?publish(?:ed)?_?date|display_?date|creation_?date|created_?at|date_?created|post_?date))[\"']\s*:\s*[\"']"
    r"(?P<value>(?:19|20)\d{2}-?\d{2}-?\d{2}[^\"'<>]{0,30})[\"']",
    re.IGNORECASE,
)
_MOST_EVENTS = 30
_STRONG = re.compile(r"publish|issued|pubdate|pub-date|citation|parsely|original|sailthru|displaydate")


@dataclass(frozen=True, slots=True)
class Witness:
    """A date, where it stands, its role, and what kind of evidence it is for the day of publication ("": none).

    `note` is the reason shown where it is not used. The kinds are those of lexicon `date_evidence`.
    """

    written: WrittenDate
    where: str
    role: DateRole
    kind: str
    span: Span | None
    note: str = ""


def stated_witnesses(facts: PageFacts, captured_at: str | None) -> Iterator[Witness]:
    """Yield the dates of JSON-LD, meta elements, address, carrier and capture."""
    linked, holder = facts.linked, "stated" if facts.linked.is_article else "stated weakly"
    yield from _stated(linked.published, "json-ld datePublished", "published", holder)
    yield from _stated(linked.created, "json-ld dateCreated", "published", "stated weakly")
    yield from _stated(linked.updated, "json-ld dateModified", "updated", "stated update")
    several = len({meta.statement.value[:10] for meta in facts.published if meta.where == "meta datepublished"}) > 1
    for meta in facts.published:
        kind = "stated" if _STRONG.search(meta.where) else "stated weakly"
        kind = "" if several and meta.where == "meta datepublished" else kind
        yield from _stated(meta.statement, meta.where, "published", kind)
    for meta in facts.updated:
        yield from _stated(meta.statement, meta.where, "updated", "stated update")
    yield from _address(facts.url)
    yield from _carried(facts.carried)
    if captured_at is not None:
        for written in find_written_dates(captured_at)[:1]:
            yield Witness(written, "saved by the browser", "captured", "", None, "when the page was saved")


def scripted_witnesses(page_text: str) -> Iterator[Witness]:
    """Yield the dates that values inside the page's scripts call its publication; for pages that state none."""
    for found in _SCRIPTED.finditer(page_text):
        written = machine_date(found["value"])
        if written is not None:
            span = Span(*found.span("value"))
            yield Witness(written, f"script {found['name']}", "published", "scripted", span, "")
            return


def body_witnesses(lines: Sequence[ReadLine], around: Surroundings) -> Iterator[Witness]:
    """Yield the dates the report itself speaks of; they are dates of events."""
    count = 0
    for line in lines:
        if not around.zones.is_body(line.passage.number) or around.is_date_line(line):
            continue
        for written in find_written_dates(line.passage.text):
            count += 1
            if count > _MOST_EVENTS:
                return
            span = line.passage.span_of(written.start, written.end)
            yield Witness(written, "text", "event", "", span, "the report speaks of that day")


def _stated(statement: Statement | None, where: str, role: DateRole, kind: str) -> Iterator[Witness]:
    written = machine_date(statement.value) if statement is not None else None
    if written is not None and statement is not None:
        yield Witness(written, where, role, kind, statement.span)


def _address(url: str | None) -> Iterator[Witness]:
    archived = _ARCHIVED.search(url or "")
    if archived is not None and (written := machine_date(archived[1][:8])) is not None:
        yield Witness(written, "url of the archive", "captured", "", None, "when the page was archived")
    path = _ARCHIVED.sub("", url or "").rpartition("://")[2].partition("/")[2]
    found = _URL_DAY.search(path) or _URL_DAY_FIRST.search(path)
    if found is None:
        return
    month = found["month"]
    words = (
        f"{found['day']} {month} {found['year']}" if month.isalpha() else f"{found['year']}-{month}-{found['day']:>02}"
    )
    for written in find_written_dates(words)[:1]:
        yield Witness(replace(written, start=0, end=0), "url", "published", "url", None)


def _carried(headers: Sequence[tuple[str, str]]) -> Iterator[Witness]:
    """Yield what a feed, table or export says of its entry, and what HTTP and archives say of the page."""
    for name, value in headers:
        carrier, _, what = name.partition(":")
        written = machine_date(value)
        if written is None:
            continue
        if what == "published":
            yield Witness(written, name, "published", "stated", None)
        elif what in ("updated", "last-modified"):
            yield Witness(written, name, "updated", "", None, "when the page or its entry was last changed")
        elif what in ("date", "warc-date", "captured"):
            yield Witness(written, name, "captured", "", None, f"when the page was fetched, by {carrier}")
