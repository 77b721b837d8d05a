"""What is timed: each system signs articles as they come and looks up which earlier ones they may copy."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from eval.corpora.written import article_of
from rashomon.deduplicate import STAGE, find_derivations
from rashomon.deduplicate.candidates import CandidateIndex
from rashomon.deduplicate.groups import Groups
from rashomon.deduplicate.readings import read_articles
from rashomon.deduplicate.settings import AS_TUNED
from rashomon.model.articles import Article
from rashomon.model.case import Case
from rashomon.stage import IssueLog

Given = TypeVar("Given", contravariant=True)

SLOTS, LIKENESS, BANDS = 128, 0.3, 42
"""Of MinHash: slots of a signature, the likeness from which on pairs are looked for, bands (of three slots)."""


class System(Protocol[Given]):
    """Takes articles in the order of their publication."""

    def add(self, articles: Sequence[Given], first: int) -> list[set[int]]:
        """Take articles numbered from `first`; for each, the earlier ones it may share text with."""
        ...


class Datasketch:
    """MinHash and MinHashLSH of datasketch, words shingled by Python."""

    def __init__(self) -> None:
        self._module = importlib.import_module("datasketch")
        self._index = self._module.MinHashLSH(threshold=LIKENESS, num_perm=SLOTS)

    def add(self, texts: Sequence[str], first: int) -> list[set[int]]:
        """See `System`."""
        found: list[set[int]] = []
        for number, text in enumerate(texts, first):
            signature = self._module.MinHash(num_perm=SLOTS, seed=1)
            signature.update_batch([one.encode() for one in shingle(text)])
            found.append(set(self._index.query(signature)))
            self._index.insert(number, signature)
        return found


class Rensa:
    """RMinHash and RMinHashLSH of rensa, words shingled by Python, many texts signed in one call."""

    def __init__(self) -> None:
        self._module = importlib.import_module("rensa")
        self._index = self._module.RMinHashLSH(threshold=LIKENESS, num_perm=BANDS * 3, num_bands=BANDS)

    def add(self, texts: Sequence[str], first: int) -> list[set[int]]:
        """See `System`."""
        shingles = [list(shingle(text)) for text in texts]
        signatures = self._module.RMinHash.from_token_sets(shingles, BANDS * 3, 42)
        found: list[set[int]] = []
        for number, signature in enumerate(signatures, first):
            found.append(set(self._index.query(signature)))
            self._index.insert(number, signature)
        return found


class Index:
    """The product's index: words folded and hashed, quoted ones left out, picked runs looked up and added."""

    def __init__(self) -> None:
        self._index = CandidateIndex(AS_TUNED)

    def add(self, articles: Sequence[Article], first: int) -> list[set[int]]:
        """See `System`."""
        found: list[set[int]] = [set() for _ in articles]
        for earlier, later in self._index.add(read_articles([(article, None) for article in articles])):
            found[later - first].add(earlier)
        return found


class Stage:
    """The whole stage: candidates aligned word by word, kinds, directions, reasons; a whole case at once."""

    def add(self, articles: Sequence[Article], first: int) -> list[set[int]]:
        """See `System`; found is whatever derivations join an article with.

        The stage states no more of them than connect the copies of one text: of three copies two pairs, not three.
        """
        log = IssueLog(STAGE.name)
        derivations = find_derivations(Case(run=None, articles=tuple(articles)), log)
        groups = Groups((one.article, one.parent) for one in derivations if one.parent is not None)
        members: dict[str, set[int]] = {}
        found: list[set[int]] = []
        for number, article in enumerate(articles, first):
            earlier = members.setdefault(groups.first_of(article.id), set())
            found.append(set(earlier))
            earlier.add(number)
        return found


@dataclass(frozen=True, slots=True)
class Entry:
    """How a system is made, what it is given each article as, and whether it takes articles as they come."""

    make: Callable[[], System[Any]]
    form: Callable[[str], object]
    streams: bool


def as_article(text: str) -> Article:
    """An article as the stage `extract` leaves it."""
    return article_of(text, headline=True)


SYSTEMS: dict[str, Entry] = {
    "rashomon": Entry(Index, as_article, streams=True),
    "rashomon-stage": Entry(Stage, as_article, streams=False),
    "datasketch": Entry(Datasketch, str, streams=True),
    "rensa": Entry(Rensa, str, streams=True),
}
"""By name."""


def shingle(text: str) -> set[str]:
    """Runs of three words, split and folded by Python alone."""
    words = text.lower().split()
    return {" ".join(words[at : at + 3]) for at in range(len(words) - 2)}
