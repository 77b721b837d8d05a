"""The systems that are measured, each behind the same call: text in, names or syntax out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from rashomon.annotate import annotate_article
from rashomon.annotate.divided import divide_article
from rashomon.annotate.encoder import read_syntax, read_text
from rashomon.annotate.names import find_mentions
from rashomon.model.annotations import Mention
from rashomon.stage import IssueLog

from ..corpora.written import article_of

KINDS = {"person": "PER", "organisation": "ORG", "place": "LOC"}
"""Kinds of mentions and what the corpus calls them; other mentions are left out."""


@dataclass(frozen=True, slots=True, order=True)
class FoundName:
    """A name at [start, end) of the text, of kind PER, ORG or LOC."""

    start: int
    end: int
    kind: str


class ReadWord(Protocol):
    """A word that a syntax reader found; `head` is the place of its head in the list, its own for a root."""

    @property
    def start(self) -> int:
        """First code point."""

    @property
    def end(self) -> int:
        """Code point after the last."""

    @property
    def upos(self) -> str:
        """Universal part of speech."""

    @property
    def head(self) -> int:
        """Place of the head in the list of words."""

    @property
    def relation(self) -> str:
        """Universal relation to the head."""


def product_names(text: str) -> list[FoundName]:
    """The names that the product marks in a text."""
    return _named(annotate_article(article_of(text), IssueLog("annotate")).mentions)


def names_by_rules(text: str) -> list[FoundName]:
    """The names that the first method, rules over word lists, marks in a text."""
    article = article_of(text)
    return _named(find_mentions(divide_article(article)))


def names_of_encoder(text: str) -> list[FoundName]:
    """The names as the trained encoder reads them, before the rules have their say."""
    return [FoundName(one.start, one.end, one.kind) for one in read_text(text).names if one.kind in KINDS.values()]


def starts_of_encoder(text: str) -> set[int]:
    """Where the trained encoder reads the beginning of a sentence."""
    return {word.start for word in read_syntax(article_of(text)) if word.begins}


def _named(mentions: Iterable[Mention]) -> list[FoundName]:
    """The names without roles and possessive endings; a description names nobody."""
    found: list[FoundName] = []
    for one in mentions:
        if one.described or one.kind not in KINDS:
            continue
        inside = max(one.anchor.exact.find(one.name), 0)
        start = one.anchor.start + inside
        end = start + len(one.name) if one.anchor.exact[inside:].startswith(one.name) else one.anchor.end
        found.append(FoundName(start, end, KINDS[one.kind]))
    return found


def product_syntax(text: str) -> Sequence[ReadWord]:
    """The words of a text with their syntax, as the trained encoder reads them."""
    return read_syntax(article_of(text))


def sentence_starts(text: str) -> set[int]:
    """Where the product begins sentences."""
    return {one.anchor.start for one in annotate_article(article_of(text), IssueLog("annotate")).sentences}
