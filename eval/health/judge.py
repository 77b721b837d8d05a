"""What the program says of one page."""

from __future__ import annotations

from rashomon.extract import extract_articles
from rashomon.model.articles import Article
from rashomon.model.pages import Page, page_id
from rashomon.read.guessing import guess_encoding
from rashomon.stage import IssueLog
from rashomon.text.charset import read_characters_of

_NO_ARTICLE = {
    "an error page": "error_page",
    "a notice that asks for consent": "consent_wall",
    "a wall for subscribers": "pay_wall",
    "a list of": "list_page",
}
"""How the Issue `no_article` calls pages on which no report is left."""


def kinds_found(name: str, raw: bytes) -> dict[str, str]:
    """Return the kinds of health of a page, each with its reason; `no_article` where it has neither report nor kind."""
    log = IssueLog("extract")
    articles = extract_articles(_page(name, raw), log)
    found = {note.kind: note.note for article in articles for note in article.health}
    for issue in log.issues:
        if issue.kind == "no_article":
            kind = next((kind for words, kind in _NO_ARTICLE.items() if words in issue.text), "no_article")
            found.setdefault(kind, issue.text)
    return found


def article_of(name: str, raw: bytes) -> Article | None:
    """Return the article of a page; None where it has no report."""
    return next(iter(extract_articles(_page(name, raw), IssueLog("extract"))), None)


def _page(name: str, raw: bytes) -> Page:
    identity, digest = page_id(raw)
    decoded = read_characters_of(raw, guess_encoding).decoded
    return Page(identity, name, digest, raw, "text/html", decoded)
