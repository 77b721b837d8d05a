"""Audits by hand for tests of what changed: articles of one story, and rows over words of them."""

from dataclasses import replace

from rashomon.model.articles import Article
from rashomon.model.case import Case
from rashomon.model.pages import Page
from rashomon.model.provenance import Run, StageRun
from rashomon.model.snapshots import Snapshot
from rashomon.model.spans import Anchor
from rashomon.model.stories import Cell, Claim, ClaimStatus, OriginGroup, Story
from rashomon.present.changes import take_snapshot
from rashomon.text.decoding import decode_bytes

STARTED = "2031-03-05T09:10:00+00:00"


def run_at(started: str = STARTED, *, version: str = "1", compare: int = 1, program: str = "x") -> Run:
    """Return a run of one stage."""
    return Run(version, (("limits", "none"),), started, (StageRun("compare", compare, 1, 0.0),), program)


def page_of(article: Article) -> Page:
    """Return the page that an article of `tests.build` was read from: its text."""
    raw = article.text.encode()
    decoded = decode_bytes(raw, "utf-8", confidence=1.0, basis="utf-8")
    return Page(article.page, f"pages/{article.page}.txt", "0" * 64, raw, "text/plain", decoded)


def case_of(*articles: Article, rows: tuple[Claim, ...] = (), apart: tuple[Article, ...] = ()) -> Case:
    """Return a case of one story in which each article is an origin; `apart` are a second story."""
    ordered = tuple(sorted((*articles, *apart), key=lambda one: one.id))
    stories = tuple(
        Story(f"s-{number}", f"Story {number}", tuple(sorted(one.id for one in found)), "th", None, None, (), "test")
        for number, found in enumerate((articles, apart), 1)
        if found
    )
    return Case(
        run=None,
        pages=tuple(page_of(one) for one in ordered),
        articles=ordered,
        stories=stories,
        origins=tuple(
            OriginGroup(story.id, number, (one,), "alone")
            for story in stories
            for number, one in enumerate(story.articles, 1)
        ),
        claims=rows,
    )


def row(name: str, status: ClaimStatus, *cells: tuple[Article, str, str], story: str = "s-1") -> Claim:
    """Return a row of figures; a cell is (article, words, value), each article an origin."""
    numbers = {one: number for number, one in enumerate(sorted({article.id for article, _, _ in cells}), 1)}
    return Claim(
        name,
        story,
        f"row {cells[0][1]}",
        "figure",
        status,
        len(numbers),
        "by the test",
        tuple(
            Cell(article.id, numbers[article.id], anchor_of(article, words), value, None, None)
            for article, words, value in cells
        ),
    )


def anchor_of(article: Article, words: str) -> Anchor:
    """Return the anchor of words that stand once in an article."""
    start = article.text.index(words)
    return article.anchor(start, start + len(words))


def shot(case: Case, started: str = STARTED, **method: object) -> Snapshot:
    """Return the snapshot of a case, taken by a run at that time."""
    return take_snapshot(case, replace(run_at(started), **method))  # type: ignore[arg-type]
