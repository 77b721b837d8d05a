"""Checks an article against its page character by character, by none of the program's own comparisons."""

from __future__ import annotations

import html
from dataclasses import dataclass, replace

from rashomon.model.articles import Article
from rashomon.model.pages import Page
from rashomon.text.offset_map import OffsetMap, Segment


@dataclass(frozen=True, slots=True)
class Checked:
    """How many anchors were looked up, and the words of those that led to other characters."""

    characters: int
    blocks: int
    wrong: tuple[str, ...]

    @property
    def anchors(self) -> int:
        """All anchors looked up: one for each character, and for each block its words and its bytes."""
        return self.characters + 2 * self.blocks


def check_article(article: Article, page: Page) -> Checked:
    """Look up every character of the article, and every block, in the decoded page and in its bytes."""
    wrong: list[str] = []
    for at, character in enumerate(article.text):
        start, end = article.map.page_span(at, at + 1)
        if not _is_written_so(page.text[start:end], character):
            wrong.append(f"{character!r} at {at} is {page.text[start:end]!r} at {start} of the page")
    for block in article.blocks:
        words = article.text[block.start : block.end]
        saved = "".join(_read(page.text[start:end]) for start, end in article.map.page_spans(block.start, block.end))
        if _solid(saved) != _solid(words):
            wrong.append(f"the block {words[:60]!r} is {saved[:60]!r} in the page")
        if not _is_in_bytes(article, page, block.start, block.end):
            wrong.append(f"the bytes of the block {words[:60]!r} read otherwise")
    return Checked(len(article.text), len(article.blocks), tuple(wrong))


def shifted(article: Article) -> Article:
    """The article with its whole map one character too far: what the check has to find."""
    moved = (
        Segment(one.text_start, one.text_end, one.page_start + 1, one.page_end + 1) for one in article.map.segments
    )
    return replace(article, map=OffsetMap(tuple(moved)))


def _is_written_so(saved: str, character: str) -> bool:
    if saved == character:
        return True
    if character.isspace() and (not saved or saved.isspace()):
        return True
    return saved.startswith("&") and character in html.unescape(saved)


def _read(saved: str) -> str:
    return html.unescape(saved) if "&" in saved else saved


def _solid(words: str) -> str:
    return "".join(words.split())


def _is_in_bytes(article: Article, page: Page, start: int, end: int) -> bool:
    """Whether the bytes of a block, decoded by themselves, are its stretch of the page."""
    first, last = article.map.page_span(start, end)
    low, high = page.decoded.byte_span(first, last)
    try:
        return page.raw[low:high].decode(page.decoded.encoding) == page.text[first:last]
    except UnicodeDecodeError:
        return "\ufffd" in page.text[first:last]
