"""What is timed: each system signs articles as they come and looks up which earlier ones they may copy."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence
from typing import Protocol

from eval.corpora.written import article_of
from rashomon.deduplicate import STAGE, find_derivations
from rashomon.model.case import Case
from rashomon.stage import IssueLog

SLOTS, LIKENESS, BANDS = 128, 0.3, 42
"""Of MinHash: slots of a signature, the likeness from which on pairs are looked for, bands (of three slots)."""


class System(Protocol):
    """Takes articles in the order of their publication."""

    def add(self, texts: Sequence[str], first: int) -> list[set[int]]:
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


class Product:
    """The stage as it is today: a whole case at once, so it takes everything in one call."""

    def add(self, texts: Sequence[str], first: int) -> list[set[int]]:
        """See `System`; a pair counts for the later article."""
        articles = [article_of(text, headline=True) for text in texts]
        numbers = {article.id: number for number, article in enumerate(articles, first)}
        found: list[set[int]] = [set() for _ in texts]
        for one in find_derivations(Case(run=None, articles=tuple(articles)), IssueLog(STAGE.name)):
            if one.parent is not None:
                earlier, later = sorted((numbers[one.article], numbers[one.parent]))
                found[later - first].add(earlier)
        return found


SYSTEMS: dict[str, tuple[Callable[[], System], bool]] = {
    "rashomon": (Product, False),
    "datasketch": (Datasketch, True),
    "rensa": (Rensa, True),
}
"""By name: how it is made, and whether it takes articles as they come."""


def shingle(text: str) -> set[str]:
    """Runs of three words, split and folded by Python alone."""
    words = text.lower().split()
    return {" ".join(words[at : at + 3]) for at in range(len(words) - 2)}
