"""Mentions found in a text, written into it as marks."""

from rashomon.annotate.divided import divide_article
from rashomon.annotate.names import find_mentions
from rashomon.model.annotations import Mention
from tests.build import article_from_text
from tests.marked import Mark, write_marks


def mentions_in(text: str, title: str | None = None) -> tuple[Mention, ...]:
    """Return the mentions of an article of that text."""
    article = article_from_text(text, title=title)
    return find_mentions(divide_article(article))


def mark_mentions(text: str, title: str | None = None) -> str:
    """Return the article's text with each mention marked by its kind, descriptions as `described`."""
    whole = text if title is None else f"{title}\n\n{text}"
    found = mentions_in(text, title)
    return write_marks(
        whole,
        (Mark(one.anchor.start, one.anchor.end, "described" if one.described else one.kind) for one in found),
    )


def roles_in(text: str) -> dict[str, str | None]:
    """Return the role words of each named person, by name."""
    return {one.name: one.role for one in mentions_in(text) if one.kind == "person" and not one.described}
