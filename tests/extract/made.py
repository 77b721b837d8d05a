"""Pages and articles made from strings, for the tests of this folder."""

from collections.abc import Sequence

from rashomon.extract import extract_articles
from rashomon.model.articles import Article
from rashomon.model.pages import Page, page_id
from rashomon.stage import IssueLog
from rashomon.text.charset import read_characters_of
from rashomon.text.offset_map import find_faults

BODY = (
    "The old bridge at Ellmoor was closed on Tuesday after divers found a crack in its middle pier, the county said.",
    "Engineer Hanna Brodell said the crack was four metres long and had not been there in the spring.",
    "“We will not let a single lorry over Ellmoor bridge until we know how deep it goes,” Brodell said.",
    "The ferry company Lorne Crossings offered to carry school children over the river free of charge.",
    "About 6,000 people cross the bridge every day, according to the county’s own count of last year.",
)
"""Paragraphs of a report about a bridge that does not exist."""


def page_of(
    content: str | bytes, *, html: bool = False, captured_at: str | None = None, url: str | None = None
) -> Page:
    """Return a page with that content, UTF-8 where it is a string."""
    raw = content.encode() if isinstance(content, str) else content
    identity, digest = page_id(raw)
    decoded = read_characters_of(raw, lambda _: None).decoded
    kind = "text/html" if html else "text/plain"
    return Page(identity, "made.html" if html else "made.txt", digest, raw, kind, decoded, url, captured_at)


def article_of(
    content: str | bytes, *, html: bool = False, captured_at: str | None = None, url: str | None = None
) -> Article:
    """Return the article of such a page, its map checked against the page; fails if there is none."""
    page = page_of(content, html=html, captured_at=captured_at, url=url)
    log = IssueLog("extract")
    articles = extract_articles(page, log)
    assert len(articles) == 1, [issue.text for issue in log.issues]
    article = articles[0]
    assert find_faults(article.map, article.text, page.text) == []
    return article


def html_of(body: Sequence[str] = BODY, *, head: str = "", above: str = "", below: str = "", title: str = "") -> str:
    """Return an HTML page with those paragraphs in an article element under an h1."""
    heading = title or "Ellmoor bridge closed after divers find crack"
    paragraphs = "\n".join(f"<p>{paragraph}</p>" for paragraph in body)
    return (
        f"<!DOCTYPE html>\n<html lang=en><head><meta charset=utf-8>{head}</head><body>{above}"
        f"<article><h1>{heading}</h1>\n{paragraphs}\n{below}</article></body></html>"
    )


def text_of(body: Sequence[str] = BODY, *, above: str = "", below: str = "", title: str = "") -> str:
    """Return a plain text with a headline and those paragraphs, blank lines between them."""
    heading = title or "Ellmoor bridge closed after divers find crack"
    return f"{above}{heading}\n\n" + "\n\n".join(body) + f"\n{below}"


def kinds(article: Article) -> dict[str, str]:
    """Return removed words by removal kind, joined."""
    found: dict[str, str] = {}
    for removal in article.removals:
        found[removal.kind] = f"{found[removal.kind]} {removal.words}" if removal.kind in found else removal.words
    return found


def paragraphs(article: Article) -> list[str]:
    """Return the words of the blocks below the headline."""
    return [article.text[block.start : block.end] for block in article.paragraphs]
