"""Re-verifies a case: anchors against texts, texts against pages, pages against the bytes as saved."""

import html
from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.errors import AnchorError
from rashomon.model.articles import Article, text_sha256
from rashomon.model.case import Case
from rashomon.model.changes import Passage
from rashomon.model.pages import Page
from rashomon.model.spans import Anchor
from rashomon.model.stories import Claim, Event, ToldDifferently
from rashomon.model.walk import anchors_in
from rashomon.stores.base import CaseStore
from rashomon.stores.load import load_case
from rashomon.stores.tables import TABLES
from rashomon.text.offset_map import find_faults


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that does not hold: what it is about (an id, or `case`), and one sentence."""

    subject: str
    text: str


@dataclass(frozen=True, slots=True)
class CheckReport:
    """How much was checked and what failed; `anchors` counts every anchor of every record."""

    pages: int
    articles: int
    anchors: int
    segments: int
    faults: tuple[Fault, ...]


def check_case(store: CaseStore) -> CheckReport:
    """Return what holds and what does not, from the anchors down to the stored bytes.

    Does not run any stage again: it says whether what is stored agrees with the saved pages, not whether it
    is what today's methods would find.
    """
    case = load_case(store)
    damage = [Fault("case", text) for text in store.find_damage()]
    anchors = list(_stored_anchors(store, case))
    return CheckReport(
        pages=len(case.pages),
        articles=len(case.articles),
        anchors=len(anchors),
        segments=sum(len(article.map.segments) for article in case.articles),
        faults=(
            *damage,
            *[fault for page in case.pages for fault in _byte_faults(page)],
            *[fault for article in case.articles for fault in _text_faults(article, case)],
            *[fault for anchor in anchors for fault in _anchor_faults(anchor, case)],
            *_unanchored(case),
            *[fault for passage in _passages(case) for fault in _passage_faults(passage, case)],
            *[Fault("case", issue.text) for issue in case.issues if issue.kind == "audit_unfinished"],
        ),
    )


def _stored_anchors(store: CaseStore, case: Case) -> Iterator[Anchor]:
    for kind in TABLES:
        yield from anchors_in((store.read(kind), store.read(kind, whole=True)))
    yield from anchors_in(_passages(case))


def _anchor_faults(anchor: Anchor, case: Case) -> Iterator[Fault]:
    article = case.article_by_id.get(anchor.article)
    if article is None:
        yield Fault(anchor.article, "an anchor points at this article, which is not in the case")
        return
    try:
        article.verify(anchor)
    except AnchorError as fault:
        yield Fault(anchor.article, f"{fault}: expected {anchor.exact[:80]!r}")


def _passages(case: Case) -> tuple[Passage, ...]:
    """Return the words that the difference from the audit before rests on."""
    found = case.run.changes.changes if case.run and case.run.changes else ()
    return tuple(passage for one in found for passage in (*one.passages_before, *one.passages_now))


def _passage_faults(passage: Passage, case: Case) -> Iterator[Fault]:
    """Check that the words of an earlier audit stand, in their order, at their place of the page."""
    page = case.page_by_id.get(passage.page)
    if page is None:
        yield Fault(passage.page, "a change since the audit before points at this page, which is not in the case")
        return
    stretch, at = html.unescape(page.text[passage.page_span.start : passage.page_span.end]), 0
    for word in passage.words.split():
        at = stretch.find(word, at) + len(word)
        if at < len(word):
            yield Fault(page.id, f"an earlier audit read {passage.words[:60]!r} here, which does not stand here")
            return


def _unanchored(case: Case) -> Iterator[Fault]:
    """Check that nothing is said without the words it rests on, and that a summary is made of such words."""
    for quotation in case.quotation_by_id.values():
        if not quotation.content:
            yield Fault(quotation.id, "a quotation without words")
    compared: tuple[Claim | Event | ToldDifferently, ...] = (*case.claims, *case.events, *case.told_differently)
    for record in compared:
        if next(anchors_in(record), None) is None:
            yield Fault(record.id, "it rests on no words of any article")
    for summary in case.summaries:
        for sentence in summary.sentences:
            if sentence.text not in [anchor.exact for anchor in sentence.anchors]:
                yield Fault(summary.story, f"no article says the summary's sentence {sentence.text[:60]!r}")


def _text_faults(article: Article, case: Case) -> Iterator[Fault]:
    """Check that the text is the one its hash names and that every piece of it stands in the page."""
    if text_sha256(article.text) != article.text_sha256:
        yield Fault(article.id, "its text is not the one its SHA-256 names")
    page = case.page_by_id.get(article.page)
    if page is None:
        yield Fault(article.id, f"its page {article.page} is not in the case")
        return
    for segment in find_faults(article.map, article.text, page.text):
        said = article.text[segment.text_start : segment.text_end]
        yield Fault(
            article.id,
            f"text [{segment.text_start}, {segment.text_end}) {said[:60]!r} does not stand at "
            f"[{segment.page_start}, {segment.page_end}) of page {page.id}",
        )


def _byte_faults(page: Page) -> Iterator[Fault]:
    """Check that each stretch of the decoded page is what its bytes say."""
    decoded = page.decoded
    for stretch in decoded.stretches:
        saved = page.raw[stretch.byte_start : stretch.byte_end].decode(decoded.encoding, "replace")
        if stretch.clean and saved != decoded.text[stretch.char_start : stretch.char_end]:
            yield Fault(page.id, f"its bytes [{stretch.byte_start}, {stretch.byte_end}) say something else")
