"""Builds pages and articles with a true map back to their bytes, for tests of what is presented."""

import html
import re

from rashomon.model.annotations import Sentence
from rashomon.model.articles import (
    Article,
    Block,
    BlockKind,
    ChosenDate,
    Credit,
    DateCandidate,
    HealthNote,
    Removal,
    article_id,
    text_sha256,
)
from rashomon.model.pages import Page, page_id
from rashomon.model.spans import Anchor, Span
from rashomon.text.decoding import decode_bytes
from rashomon.text.offset_map import MapBuilder

_TAGS: dict[BlockKind, str] = {"headline": "h1", "subhead": "h2", "quote": "blockquote", "list": "li"}

_SENTENCE = re.compile(r"\S.*?(?:[.?!][\"”]?(?=\s|$)|$)", re.DOTALL)

Paragraphs = tuple[tuple[BlockKind, str], ...]


def paragraphs(text: str) -> Paragraphs:
    """Return blocks read from `text`: blank lines divide them, a first line beginning with `# ` is the headline.

    `## ` begins a subhead, `> ` a quote, `- ` a list item, `+ ` a standfirst, `~ ` a caption, `! ` a correction.
    """
    kinds: dict[str, BlockKind] = {
        "# ": "headline", "##": "subhead", "> ": "quote", "- ": "list", "+ ": "standfirst",
        "~ ": "caption", "! ": "correction",
    }  # fmt: skip
    blocks: list[tuple[BlockKind, str]] = []
    for piece in text.strip().split("\n\n"):
        line = " ".join(piece.split("\n"))
        kind = kinds.get(line[:2], "paragraph")
        blocks.append((kind, line if kind == "paragraph" else line.lstrip("#>-+~! ")))
    return tuple(blocks)


def press(
    path: str,
    blocks: Paragraphs,
    *,
    tail: str = "",
    outlet: str | None = None,
    byline: str | None = None,
    published: ChosenDate | None = None,
    dates: tuple[DateCandidate, ...] = (),
    credits: tuple[Credit, ...] = (),
    health: tuple[HealthNote, ...] = (),
    url: str | None = None,
    captured_at: str | None = None,
    language: str = "en",
) -> tuple[Page, Article]:
    """Return a saved HTML page of those blocks and the article read from it.

    `tail` is text after the body that extraction left out.
    """
    saved = ["<!doctype html>\n<meta charset=utf-8>\n<title>saved page</title>\n"]
    length = len(saved[0])
    written = MapBuilder()
    placed: list[Block] = []
    for kind, words in blocks:
        if placed:
            written.add("\n\n", length, length)
        tag = _TAGS.get(kind, "p")
        length = _save(saved, length, f"<{tag}>")
        start = len(written)
        for char in words:
            escaped = html.escape(char)
            written.add(char, length, length + len(escaped))
            length = _save(saved, length, escaped)
        placed.append(Block(kind, start, len(written)))
        length = _save(saved, length, f"</{tag}>\n")
    page = _page(path, "".join(saved) + tail, url, captured_at)
    text, offsets = written.finish()
    headline = next((one for one in placed if one.kind == "headline"), None)
    removals = (_removal(page, tail),) if tail else ()
    article = Article(
        id=article_id(page.id, 0),
        page=page.id,
        title=text[headline.start : headline.end] if headline else None,
        byline=byline,
        outlet=outlet,
        outlet_basis="meta og:site_name" if outlet else None,
        language=language,
        text=text,
        text_sha256=text_sha256(text),
        map=offsets,
        blocks=tuple(placed),
        published=published,
        updated=None,
        dates=dates,
        credits=credits,
        health=health,
        removals=removals,
        url=url,
    )
    return page, article


def at(article: Article, words: str, number: int = 1) -> Anchor:
    """Return the anchor of the `number`-th place where `words` stand in the article."""
    start = -1
    for _ in range(number):
        start = article.text.index(words, start + 1)
    return article.anchor(start, start + len(words))


def sentences_of(article: Article) -> tuple[Sentence, ...]:
    """Return the article's sentences, cut after every full stop and closing quotation mark before a blank."""
    spans = [
        (index, block.start + found.start(), block.start + found.end())
        for index, block in enumerate(article.blocks)
        for found in _SENTENCE.finditer(article.text[block.start : block.end])
    ]
    return tuple(
        Sentence(f"{article.id}.s{number}", index, article.anchor(start, end))
        for number, (index, start, end) in enumerate(spans, 1)
    )


def _save(saved: list[str], length: int, piece: str) -> int:
    saved.append(piece)
    return length + len(piece)


def _page(path: str, saved: str, url: str | None, captured_at: str | None) -> Page:
    raw = saved.encode("utf-8", "replace")
    decoded = decode_bytes(raw, "utf-8", confidence=1.0, basis="meta")
    identity, digest = page_id(raw)
    return Page(identity, path, digest, raw, "text/html", decoded, url, captured_at)


def _removal(page: Page, tail: str) -> Removal:
    start = len(page.text) - len(tail)
    reason = "stands after the credit line and shares no name with the report"
    return Removal(Span(start, len(page.text)), "foreign_tail", reason, " ".join(tail.split())[:200])
