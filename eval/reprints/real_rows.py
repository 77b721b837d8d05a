"""Figures of the real pairs."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from rashomon.deduplicate.outlets import is_same_publisher

from .product import Found
from .real import COPIES, RealPair
from .rows import OURS, Line, pair_lines
from .samples import Pair
from .scoring import PairScore

GOLD = "giveme5w1h"


def joined(pairs: Iterable[Pair]) -> frozenset[Pair]:
    """All pairs of articles that chains of pairs join: of five copies of one text the product states four."""
    groups: list[set[str]] = []
    for pair in pairs:
        touched = [group for group in groups if group & pair]
        groups = [group for group in groups if not group & pair]
        groups.append(set(pair).union(*touched))
    return frozenset(frozenset((one, other)) for group in groups for one in group for other in group if one != other)


def real_lines(
    pairs: Sequence[RealPair], answers: Mapping[str, Collection[Pair]], found: Sequence[Found]
) -> list[Line]:
    """Pairs found, by system; kinds, parents and outside origins of the product.

    Rewrites count for nobody among the pairs: some of their words are the same, some are not.
    """
    copies = {one.pair for one in pairs if one.kind in COPIES}
    others = {one.pair for one in pairs if one.kind not in (*COPIES, "rewrite")}
    scores = {
        name: PairScore(len(copies & set(its)), len((copies | others) & set(its)), len(copies))
        for name, its in answers.items()
    }
    by_pair = {frozenset((one.copy, one.parent)): one for one in found if one.parent is not None}
    known = [(one, by_pair[one.pair]) for one in pairs if one.pair in by_pair]
    directed = [one for one in pairs if one.copy is not None]
    told = [one for one in directed if _tells(one, by_pair)]
    open_ones = [one for one in pairs if one.copy is None]
    silent = [one for one in open_ones if one.pair not in by_pair or not by_pair[one.pair].stated]
    outside = [one for one in pairs if one.outside is not None]
    named = [one for one in outside if _names(one, found)]
    return [
        *pair_lines(GOLD, scores),
        _line("kind", sum(its.kind == one.kind for one, its in known), len(known)),
        _line("parent", len(told), len(directed)),
        _line("no_direction_made_up", len(silent), len(open_ones)),
        _line("outside_named", len(named), len(outside)),
    ]


def is_met(one: RealPair, ours: Collection[Pair]) -> bool:
    """Whether a pair of copies was found, or another pair left alone."""
    return one.kind == "rewrite" or (one.pair in ours) == (one.kind in COPIES)


def _tells(one: RealPair, by_pair: Mapping[Pair, Found]) -> bool:
    its = by_pair.get(one.pair)
    return its is not None and its.stated and its.copy == one.copy


def _names(one: RealPair, found: Sequence[Found]) -> bool:
    given = [its.outside for its in found if its.copy in one.pair and its.outside is not None]
    return any(is_same_publisher(name, one.outside or "") for name in given)


def _line(label: str, met: int, of: int) -> Line:
    return Line(GOLD, label, {OURS: met / max(1, of)}, of)
