"""What the program says of one page."""

from __future__ import annotations

from rashomon.extract import extract_articles
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
    identity, digest = page_id(raw)
    decoded = read_characters_of(raw, guess_encoding).decoded
    log = IssueLog("extract")
    articles = extract_articles(Page(identity, name, digest, raw, "text/html", decoded), log)
    found = {note.kind: note.note for article in articles for note in article.health}
    for issue in log.issues:
        if issue.kind == "no_article":
            kind = next((kind for words, kind in _NO_ARTICLE.items() if words in issue.text), "no_article")
            found.setdefault(kind, issue.text)
    return found
