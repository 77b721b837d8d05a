"""Real pairs: the 63 candidates of Giveme5W1H that a person read, as the pages give them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from rashomon.model.articles import Article

from ..corpora.places import corpus
from ..corpora.printed import extract_printed
from ..errors import ShapeProblem
from .samples import Pair

LABELS = Path(__file__).resolve().parents[1] / "gold" / "reprints" / "giveme5w1h.tsv"
KINDS = ("reprint", "rewrite", "shared_text", "same_named_source", "independent")
PARENTS = ("a", "b", "outside", "cannot_tell", "none")
COPIES = ("reprint", "shared_text")
"""Kinds of pairs whose words are mostly or partly the same; a rewrite is not found by its words."""


@dataclass(frozen=True, slots=True)
class RealPair:
    """Two reports (names of their files) and what a reader says of them; see the head of the file."""

    one: str
    other: str
    kind: str
    parent: str
    outside: str | None
    why: str

    @property
    def pair(self) -> Pair:
        """The two names."""
        return frozenset((self.one, self.other))

    @property
    def copy(self) -> str | None:
        """The name of the copy where the parent is the other one."""
        return {"a": self.other, "b": self.one}.get(self.parent)


def read_labels(path: Path = LABELS) -> list[RealPair]:
    """The labels, in the order of the file.

    Raises:
        ShapeProblem: a row lacks a column or names a kind or parent that is none.
    """
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    pairs: list[RealPair] = []
    for line in lines[1:]:
        columns = line.split("\t")
        if len(columns) != 6 or columns[2] not in KINDS or columns[3] not in PARENTS:
            raise ShapeProblem(f"{path.name}: {line!r} is no labelled pair.")
        one, other, kind, parent, outside, why = columns
        pairs.append(RealPair(one, other, kind, parent, outside or None, why))
    return pairs


def read_real(pairs: Sequence[RealPair]) -> dict[str, Article]:
    """The articles of the pairs, by name: extracted from a plain page with what the corpus knows of each.

    Raises:
        GoldMissing: the corpus is not on this machine.
    """
    folder = corpus("data", "giveme5w1h", "news_cluster", "data")
    names = sorted({name for one in pairs for name in (one.one, one.other)})
    return {name: _read(folder / f"{name}.json") for name in names}


def _read(path: Path) -> Article:
    written = json.loads(path.read_text(encoding="utf-8"))
    day = (written["date_publish"] or "")[:10]
    lines = [line for line in written["text"].splitlines() if line.strip() and line.strip() != written["title"]]
    article = extract_printed(written["title"] or "", written["authors"], day, lines)
    return replace(article, outlet=written["source_domain"], outlet_basis="host")
