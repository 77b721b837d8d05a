"""Articles extracted from plain pages, made of what a corpus knows of a report: headline, byline, day, text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rashomon.extract import extract_articles
from rashomon.model.articles import Article
from rashomon.model.pages import Page, page_id
from rashomon.stage import IssueLog
from rashomon.text.charset import read_characters_of

from .written import article_of


def extract_printed(title: str, authors: Sequence[str], day: str, paragraphs: Sequence[str]) -> Article:
    """The article that the product extracts from a page with these lines, or one of the bare text if it finds none.

    Args:
        title: the headline; may be empty.
        authors: set as a byline; none where the corpus has none.
        day: ISO 8601, set in words under the byline; may be empty.
        paragraphs: as they come.
    """
    byline = [f"By {' and '.join(authors)}"] if authors else []
    dated = [f"{date.fromisoformat(day):%B} {int(day[8:])}, {day[:4]}"] if day else []
    printed = "\n\n".join(line for line in (title, *byline, *dated, *paragraphs) if line)
    raw = printed.encode()
    identity, digest = page_id(raw)
    page = Page(identity, "page.txt", digest, raw, "text/plain", read_characters_of(raw, lambda _: None).decoded)
    found = extract_articles(page, IssueLog("extract"))
    return found[0] if found else article_of(printed, headline=bool(title))
