"""The records of a half: articles under labels, and what is right to say about pairs of them."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rashomon.model.articles import Article, ChosenDate, Credit

from ..corpora.written import article_of
from .edits import furniture
from .plan import Recipe
from .words import edit_words

Pair = frozenset[str]
"""Two labels."""

_FURNISHED = 0.35


@dataclass(frozen=True, slots=True)
class Sample:
    """An article and the reports its words are from; `label` is the same whatever is done to its letters."""

    label: str
    article: Article
    reports: frozenset[str]


@dataclass(frozen=True, slots=True)
class Copied:
    """A copy: `copy` was made from `parent` (both labels).

    `parent` is the other copy where the parent is not there, and None where there is no other copy; `outside`
    is whom copies of an absent parent credit.
    """

    recipe: Recipe
    copy: str
    parent: str | None
    outside: str | None = None

    @property
    def pair(self) -> Pair | None:
        """The two labels, if there are two."""
        return frozenset((self.copy, self.parent)) if self.parent is not None else None


@dataclass(frozen=True, slots=True)
class Half:
    """One half of the set: `hard` pairs must not be called copies, `doubtful` pairs count for nobody.

    `hard` gives each pair's kind: `made` (the same long quotations put into both) or `real`.
    """

    name: str
    samples: tuple[Sample, ...]
    copied: tuple[Copied, ...]
    hard: dict[Pair, str]
    doubtful: frozenset[Pair]

    @property
    def gold(self) -> frozenset[Pair]:
        """The pairs that share text."""
        return frozenset(one.pair for one in self.copied if one.pair is not None)

    @property
    def sha256(self) -> str:
        """SHA-256, in hex, over every label and text: another one where corpora, words or edits changed."""
        written = (f"{one.label}\0{one.article.text_sha256}\n" for one in self.samples)
        return hashlib.sha256("".join(written).encode()).hexdigest()


def build_article(
    title: str, paragraphs: Sequence[str], outlet: str, day: str | None, credited: str | None = None
) -> Article:
    """An article of a text, with the outlet, day and credit that a page would have given.

    On one of three pages the extraction left what the outlet sets under all its reports.
    """
    if random.Random(f"{outlet} {title}").random() < _FURNISHED:
        paragraphs = (*paragraphs, furniture(outlet))
    written = article_of("\n\n".join((title or "Untitled", *paragraphs)), headline=True)
    kind = "agency" if credited in edit_words().agencies else "outlet"
    return replace(
        written,
        outlet=outlet,
        outlet_basis="masthead",
        published=ChosenDate(day, "day", "date line", None, None) if day else None,
        credits=(Credit(credited, kind, None, None),) if credited else (),
    )


def other_outlet(rng: random.Random, *taken: str, agency: bool = False) -> str:
    """An invented outlet that is none of those taken; an agency if asked for."""
    names = edit_words().agencies if agency else edit_words().outlets
    return rng.choice([one for one in names if one not in taken])
