"""Links written in the text: `[She=Ana Ruiz] said ...`, `[Ana Ruiz]` for herself, `[They=?]` for nobody known."""

import re
from collections.abc import Iterable

from rashomon.model.articles import Article
from rashomon.model.case import Case
from rashomon.model.spans import Anchor
from tests.build import article_from_text
from tests.path import linked

_LINK = re.compile(r"\[(?P<words>[^\[\]=]+)(?:=[^\[\]]+)?\]")


def link_texts(*written: str) -> tuple[Case, tuple[Article, ...]]:
    """Return a linked case of the texts without their links, and their articles in the order given."""
    articles = tuple(article_from_text(_LINK.sub(r"\g<words>", one)) for one in written)
    return linked(*articles), articles


def write_people(case: Case, articles: Iterable[Article]) -> list[str]:
    """Return each article's text with the people it names or describes linked to whom they stand for."""
    found: list[tuple[Anchor, str | None]] = []
    for annotations in case.annotations:
        for one in annotations.mentions:
            entity = case.entity_of_mention.get(one.id)
            if one.kind == "person" or (entity is not None and case.entity_by_id[entity].kind == "person"):
                found.append((one.anchor, entity))
    return [_write(case, article, found) for article in articles]


def write_speakers(case: Case, articles: Iterable[Article]) -> list[str]:
    """Return each article's text with the words that name a speaker linked to whom they stand for."""
    speakers = [one.speaker for one in case.links.attributions if one.speaker is not None]
    found = [(one.anchor, one.entity) for one in speakers if one.anchor is not None]
    return [_write(case, article, found) for article in articles]


def _write(case: Case, article: Article, found: Iterable[tuple[Anchor, str | None]]) -> str:
    text, end = "", 0
    for anchor, entity in sorted({(anchor, entity or "") for anchor, entity in found if anchor.article == article.id}):
        name = case.entity_by_id[entity].name if entity else "?"
        link = f"[{anchor.exact}]" if name == anchor.exact else f"[{anchor.exact}={name}]"
        text += article.text[end : anchor.start] + link
        end = anchor.end
    return text + article.text[end:]
