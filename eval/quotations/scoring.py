"""How many of the annotated spans and relations a system finds.

A span is the set of its characters, white space at its edges aside; quotation marks and final punctuation
belong to it. Four ways to count, all micro-averaged over the reports, each span of a report once:

exact    the same characters
edges    the same, quotation marks and punctuation at the edges of both aside
pieces   the same, each unbroken piece for itself: how taggers of runs of words are counted (CofeNet)
overlap  at least OVERLAP of the tokens of both together are shared; each span is used once
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from ..corpora.attributions import Attribution, Ranges
from .ranges import Tokens, bare, share, trimmed

OVERLAP = 0.8
WAYS = ("exact", "edges", "pieces", "overlap")
SPANS = ("source", "cue", "content", "linked")
"""`linked` is the whole relation: its three spans all meet, a missing one only a missing one."""

Relation = tuple[Ranges, Ranges, Ranges]
Item = TypeVar("Item", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Count:
    """Spans found rightly, found, and asked for."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.right + other.right, self.found + other.found, self.wanted + other.wanted)

    @property
    def precision(self) -> float:
        """Share of what was found that is right, in [0, 1]."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of what was asked for that was found, in [0, 1]."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, in [0, 1]."""
        return 2 * self.right / (self.found + self.wanted) if self.right else 0.0


Counts = dict[tuple[str, str], Count]
"""By span and way of counting."""


def count_report(text: str, gold: Sequence[Attribution], found: Sequence[Attribution]) -> Counts:
    """Every span and way of counting for one report."""
    tokens = Tokens(text)
    exact = [_relations(text, side, trimmed) for side in (gold, found)]
    edges = [_relations(text, side, bare) for side in (gold, found)]
    counts: Counts = {}
    for place, span in enumerate(SPANS[:3]):
        wanted, given = (_spans(side, place) for side in exact)
        counts[span, "exact"] = _same(wanted, given)
        counts[span, "edges"] = _same(*(_spans(side, place) for side in edges))
        counts[span, "pieces"] = _same(_pieces(wanted), _pieces(given))
        counts[span, "overlap"] = _alike([(one,) for one in wanted], [(one,) for one in given], tokens)
    counts["linked", "exact"] = _same(set(exact[0]), set(exact[1]))
    counts["linked", "edges"] = _same(set(edges[0]), set(edges[1]))
    counts["linked", "overlap"] = _alike(sorted(set(exact[0])), sorted(set(exact[1])), tokens)
    return counts


def add_counts(reports: Iterable[Counts]) -> Counts:
    """The sums over reports."""
    total: Counts = {}
    for counts in reports:
        for key, count in counts.items():
            total[key] = total.get(key, Count()) + count
    return total


def _relations(text: str, side: Sequence[Attribution], form: Callable[[str, Ranges], Ranges]) -> list[Relation]:
    return [(form(text, one.speaker), form(text, one.cue), form(text, one.content)) for one in side]


def _spans(side: Sequence[Relation], place: int) -> set[Ranges]:
    return {one[place] for one in side if one[place]}


def _pieces(spans: set[Ranges]) -> set[Ranges]:
    return {(piece,) for span in spans for piece in span}


def _same(wanted: set[Item], given: set[Item]) -> Count:
    return Count(len(wanted & given), len(given), len(wanted))


def _alike(wanted: Sequence[tuple[Ranges, ...]], given: Sequence[tuple[Ranges, ...]], tokens: Tokens) -> Count:
    """Pair what is alike, each once, best pairs first."""
    left = [[tokens.within(span) for span in one] for one in sorted(wanted)]
    right = [[tokens.within(span) for span in one] for one in sorted(given)]
    pairs = [
        (-min(map(share, one, other)), row, column)
        for row, one in enumerate(left)
        for column, other in enumerate(right)
        if all(share(a, b) >= OVERLAP for a, b in zip(one, other, strict=True))
    ]
    rows: set[int] = set()
    columns: set[int] = set()
    for _, row, column in sorted(pairs):
        if row not in rows and column not in columns:
            rows.add(row)
            columns.add(column)
    return Count(len(rows), len(right), len(left))
