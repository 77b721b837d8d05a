"""A case beside its key: which article is which letter, and what is looked up again and again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .case import Article, Case, Entity, Quotation, Voice
from .folding import find_words, has_words
from .key import Key
from .names import name_matches


@dataclass(frozen=True, slots=True)
class Check:
    """One row of the key, looked for in the case.

    Attributes:
        label: the label of the key the row counts for.
        words: the row as a person reads it.
        reason: what is wrong; None where the row is met.
    """

    label: str
    words: str
    reason: str | None


@dataclass(frozen=True, slots=True)
class Outside:
    """One record of the case that no row of the key asks for."""

    record: str
    words: str


@dataclass(frozen=True, slots=True)
class Pairing:
    """A case, its key, and the article for each letter whose file is in the case."""

    case: Case
    key: Key
    articles: Mapping[str, Article]
    letters: Mapping[str, str]
    entities: Mapping[str, Entity]
    quotations: Mapping[str, Quotation]

    def letter_of(self, article: str) -> str:
        """The letter of an article id; the id itself where the key does not list the article."""
        return self.letters.get(article, article)

    def quotations_of(self, letter: str) -> Iterator[Quotation]:
        """The quotations of one article, in the case's order."""
        article = self.articles.get(letter)
        return (row for row in self.case.quotations if article is not None and row.article == article.id)

    def covering(self, letter: str, words: str) -> list[Quotation]:
        """The quotations of one article whose content covers the words."""
        return [row for row in self.quotations_of(letter) if has_words(content_of(row), words)]

    def spans_of(self, letter: str, words: str) -> list[tuple[int, int]]:
        """Where words stand in the text of one article."""
        article = self.articles.get(letter)
        return [] if article is None else find_words(article.text, words)

    def is_voice(self, voice: Voice | None, name: str) -> bool:
        """Whether a speaker or link may be the name in the key: by its entity's name or by its own words."""
        if voice is None:
            return False
        entity = self.entities.get(voice.entity) if voice.entity is not None else None
        return name_matches(voice.text, name) or (entity is not None and name_matches(entity.name, name))

    def voice_shown(self, voice: Voice | None) -> str:
        """A speaker or link in words."""
        if voice is None:
            return "nobody"
        entity = self.entities.get(voice.entity) if voice.entity is not None else None
        return voice.text if entity is None or entity.name == voice.text else f"{voice.text} = {entity.name}"


def pair(case: Case, key: Key) -> Pairing:
    """Lay a case beside its key, articles matched by the names of their pages' files."""
    paths = {page.id: page.path.replace("\\", "/") for page in case.pages}
    articles: dict[str, Article] = {}
    for letter, row in key.articles.items():
        for article in case.articles:
            path = paths.get(article.page, "")
            if path == row.file or path.endswith(f"/{row.file}"):
                articles[letter] = article
                break
    return Pairing(
        case=case,
        key=key,
        articles=articles,
        letters={article.id: letter for letter, article in articles.items()},
        entities={entity.id: entity for entity in case.entities},
        quotations={row.id: row for row in case.quotations},
    )


def content_of(quotation: Quotation) -> str:
    """What a quotation says, its parts joined."""
    return " ".join(anchor.exact for anchor in quotation.content)


def overlaps(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    """Whether a half-open span shares a character with one of several."""
    return any(start < other_end and other_start < end for other_start, other_end in spans)


NOT_THERE = "no article for its file in the case"
