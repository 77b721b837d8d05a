"""From any record back to the bytes of the saved page: its words, their sentence, where they were read."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import cast

from rashomon.errors import RecordNotFound
from rashomon.model.annotations import Figure, Mention, Quotation, Sentence
from rashomon.model.articles import Article, DateCandidate, Removal
from rashomon.model.case import Case
from rashomon.model.links import ChainLink, Entity, Merge
from rashomon.model.pages import Page
from rashomon.model.spans import Anchor
from rashomon.model.stories import OriginGroup, QuotationGroup, Story
from rashomon.model.walk import anchors_in, records_by_id
from rashomon.present.cutting import shorten

LONG = ("raw", "decoded", "map", "blocks", "mentions", "text_sha256")
"""Fields too long to print; the export holds them."""

REASONS = ("reason", "basis", "outlet_basis", "note")
"""Fields that say why a record is what it is."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand: in the article, in the decoded page, in the saved file.

    Attributes:
        sentence: the sentence around the words, or None if they stand in none.
        page_span: code points [start, end) of the decoded page; mark-up between the words included.
        byte_span: bytes [start, end) of the saved file.
        saved: those bytes, decoded.
    """

    anchor: Anchor
    outlet: str | None
    title: str | None
    sentence: str | None
    page: str
    page_span: tuple[int, int]
    byte_span: tuple[int, int]
    saved: str


@dataclass(frozen=True, slots=True)
class SavedFile:
    """The saved file behind a record, and how it was decoded."""

    page: str
    path: str
    sha256: str
    size: int
    encoding: str
    basis: str
    confidence: float
    undecodable: int


@dataclass(frozen=True, slots=True)
class Explanation:
    """A record and everything it rests on.

    Attributes:
        kind: the record's kind in one word (`claim`, `quotation`); `record` is its class.
        fields: (name, value) as text, the long ones left out.
        reasons: why the record is what it is, one sentence each.
        places: where its words stand, in the record's order.
        files: the saved files those places lie in, by page id.
    """

    id: str
    kind: str
    record: type[object]
    fields: tuple[tuple[str, str], ...]
    reasons: tuple[str, ...]
    places: tuple[Place, ...]
    files: tuple[SavedFile, ...]


def explain_record(case: Case, record_id: str) -> Explanation:
    """Return what the record with that id is, says, and rests on.

    Raises:
        RecordNotFound: no record of the case has that id.
    """
    known = records_by_id(case)
    record = known.get(record_id)
    if record is None:
        raise RecordNotFound(f"no record has the id {record_id!r}; {_suggest(record_id, known)}")
    companions = _companions(case, record)
    places = tuple([_place(case, anchor) for anchor in _anchors_of(case, record)])
    pages = {place.page for place in places}
    if isinstance(record, Page | Article):
        pages.add(record.id if isinstance(record, Page) else record.page)
    return Explanation(
        id=record_id,
        kind=re.sub("(?<=[a-z])(?=[A-Z])", " ", type(record).__name__).lower(),
        record=type(record),
        fields=tuple([field for one in (record, *companions) if _has_fields(one) for field in _fields_of(one)]),
        reasons=tuple(dict.fromkeys(_reasons_in((record, *companions)))),
        places=places,
        files=tuple([_saved_file(case.page_by_id[page]) for page in sorted(pages)]),
    )


def _suggest(record_id: str, known: Mapping[str, object]) -> str:
    alike = sorted(name for name in known if name.startswith(record_id[:8]))[:3]
    if alike:
        return f"did you mean {', '.join(alike)}?"
    return "`rashomon export CASE --to json` lists all ids"


def _companions(case: Case, record: object) -> tuple[object, ...]:
    """Return the records that say more about this one: its speaker, day, entity or origins."""
    found: list[object | None] = []
    if isinstance(record, Quotation):
        found = [case.attribution_of.get(record.id)]
    elif isinstance(record, Figure):
        found = [case.figure_context_of.get(record.id)]
    elif isinstance(record, Mention):
        found = [case.entity_by_id.get(case.entity_of_mention.get(record.id, ""))]
    elif isinstance(record, Story):
        found = [*case.origins_of(record.id)]
    return tuple([one for one in found if one is not None])


def _anchors_of(case: Case, record: object) -> tuple[Anchor, ...]:
    """Return the places a record rests on, each once; for one without anchors, those of what it gathers."""
    rests_on: object = record
    if isinstance(record, Article):
        rests_on = _first_sentences(case, (record.id,))
    elif isinstance(record, Story):
        rests_on = _first_sentences(case, record.articles)
    elif isinstance(record, Entity):
        rests_on = tuple([case.mention_by_id[one] for one in record.mentions if one in case.mention_by_id])
    elif isinstance(record, QuotationGroup):
        grouped = [case.quotation_by_id[one] for one in record.quotations if one in case.quotation_by_id]
        rests_on = tuple([quotation.content for quotation in grouped])
    return tuple(dict.fromkeys(anchors_in(rests_on)))


def _first_sentences(case: Case, articles: tuple[str, ...]) -> tuple[Sentence, ...]:
    found = [case.annotations_of[article] for article in articles if article in case.annotations_of]
    return tuple([sentence for one in found for sentence in one.sentences[:1]])


def _place(case: Case, anchor: Anchor) -> Place:
    article = case.article_by_id[anchor.article]
    page = case.page_by_id[article.page]
    sentences = case.annotations_of[article.id].sentences if article.id in case.annotations_of else ()
    around = [one.anchor.exact for one in sentences if one.anchor.covers(anchor)]
    page_span = article.map.page_span(anchor.start, anchor.end)
    start, end = page.decoded.byte_span(*page_span)
    return Place(
        anchor=anchor,
        outlet=article.outlet,
        title=article.title,
        sentence=around[0] if around else None,
        page=page.id,
        page_span=page_span,
        byte_span=(start, end),
        saved=page.raw[start:end].decode(page.decoded.encoding, "replace"),
    )


def _saved_file(page: Page) -> SavedFile:
    decoded = page.decoded
    return SavedFile(
        page=page.id,
        path=page.path,
        sha256=page.sha256,
        size=len(page.raw),
        encoding=decoded.encoding,
        basis=decoded.basis,
        confidence=decoded.confidence,
        undecodable=decoded.undecodable,
    )


def _has_fields(record: object) -> bool:
    """Whether a record's fields say more than its reason: an origin's are in the sentence that explains it."""
    return not isinstance(record, OriginGroup)


def _fields_of(record: object) -> tuple[tuple[str, str], ...]:
    """Return a record's fields as text: what is absent, long or shown elsewhere is left out."""
    if not is_dataclass(record):
        return ()
    shown = [(field.name, _as_text(getattr(record, field.name))) for field in fields(record)]
    return tuple(
        [(name, shorten(text, 300)) for name, text in shown if text and name not in LONG and name not in REASONS]
    )


def _as_text(value: object) -> str:
    """Return a plain value as text, a voice as its words; nothing for anchors and other records."""
    if isinstance(value, ChainLink):
        return f"{value.text} ({value.entity})" if value.entity else value.text
    if isinstance(value, tuple):
        parts = cast("tuple[object, ...]", value)
        between = " > " if any(isinstance(part, ChainLink) for part in parts) else ", "
        return between.join(filter(None, [_as_text(part) for part in parts]))
    return "" if value is None or is_dataclass(value) else str(value)


def _reasons_in(value: object) -> Iterator[str]:
    """Yield every reason given in a record and in the records inside it, each with what it is about."""
    if isinstance(value, tuple):
        for part in cast("tuple[object, ...]", value):
            yield from _reasons_in(part)
    elif is_dataclass(value):
        for field in fields(value):
            inner: object = getattr(value, field.name)
            if field.name in REASONS and isinstance(inner, str):
                yield _about(value) + inner
            yield from _reasons_in(inner)


def _about(record: object) -> str:
    match record:
        case DateCandidate():
            return f"{record.value} ({record.where}, {'used' if record.used else 'not used'}): "
        case Removal():
            return f"{record.kind} {record.words[:60]!r} left out: "
        case Merge():
            return f"{record.one!r} and {record.other!r} are one: "
        case OriginGroup():
            return f"origin {record.number} ({', '.join(record.articles)}): "
        case _:
            return ""
