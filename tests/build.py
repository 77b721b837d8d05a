"""Articles and cases built by hand from plain text, for tests that need records but no pages."""

import hashlib
from dataclasses import replace

from rashomon.annotate.divided import divide_article
from rashomon.annotate.timexes import find_time_expressions
from rashomon.model.annotations import Annotations
from rashomon.model.articles import Article, Block, BlockKind, ChosenDate, text_sha256
from rashomon.model.case import Case
from rashomon.text.offset_map import OffsetMap, Segment


def article_from_text(
    text: str,
    published: str | None = None,
    *,
    title: str | None = None,
    updated: str | None = None,
    outlet: str | None = None,
    language: str = "en",
) -> Article:
    """Return an article of that text; blank lines divide blocks, the page is the text itself.

    `title` is put before the text as its headline. The id depends on text and title alone.
    """
    whole = text if title is None else f"{title}\n\n{text}"
    digest = hashlib.sha256(whole.encode()).hexdigest()[:12]
    return Article(
        id=f"a-{digest}",
        page=f"p-{digest}",
        title=title,
        byline=None,
        outlet=outlet,
        outlet_basis=None,
        language=language,
        text=whole,
        text_sha256=text_sha256(whole),
        map=OffsetMap((Segment(0, len(whole), 0, len(whole)),) if whole else ()),
        blocks=_blocks(whole, title is not None),
        published=_chosen(published),
        updated=_chosen(updated),
        dates=(),
        credits=(),
        health=(),
        removals=(),
    )


def with_dateline(article: Article, words: str) -> Article:
    """Return the article with `words`, which its first paragraph begins with, as a block of their own."""
    at = next(number for number, block in enumerate(article.blocks) if block.kind == "paragraph")
    first = article.blocks[at]
    cut = first.start + len(words)
    parts = (Block("dateline", first.start, cut), Block("paragraph", cut + 1, first.end))
    return replace(article, blocks=(*article.blocks[:at], *parts, *article.blocks[at + 1 :]))


def case_of(*articles: Article) -> Case:
    """Return a case of those articles, with their sentences and time expressions."""
    ordered = tuple(sorted(articles, key=lambda article: article.id))
    return Case(run=None, articles=ordered, annotations=tuple(map(_annotations, ordered)))


def _annotations(article: Article) -> Annotations:
    divided = divide_article(article)
    return Annotations(article.id, sentences=divided.sentences, times=find_time_expressions(divided))


def _chosen(value: str | None) -> ChosenDate | None:
    return ChosenDate(value, "day", "written by the test", None, None) if value else None


def _blocks(text: str, has_title: bool) -> tuple[Block, ...]:
    blocks: list[Block] = []
    start = 0
    for piece in text.split("\n\n"):
        if piece.strip():
            kind: BlockKind = "headline" if has_title and not blocks else "paragraph"
            blocks.append(Block(kind, start, start + len(piece)))
        start += len(piece) + 2
    return tuple(blocks)
