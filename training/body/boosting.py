"""Gradient-boosted trees of equal depth for yes-or-no questions, in numpy; the same trees on every run.

Source:
    Friedman 2001, with the second-order gains of Chen & Guestrin 2016 and bins as in Ke et al. 2017.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Plan:
    """How trees are grown; shares in (0, 1]."""

    trees: int = 100
    depth: int = 5
    rate: float = 0.12
    bins: int = 64
    ridge: float = 4.0
    least: float = 1.5
    columns: float = 0.4
    rows: float = 0.6
    seed: int = 7


@dataclass(frozen=True, slots=True)
class Trees:
    """Trees in full binary layout: node n has the children 2n + 1 and 2n + 2; leaves are apart.

    A row goes right where its feature is greater than the threshold. `feature` and `threshold` have
    [trees, 2**depth - 1], `leaf` has [trees, 2**depth] log-odds.
    """

    base: float
    feature: NDArray[np.int16]
    threshold: NDArray[np.float32]
    leaf: NDArray[np.float32]


def grow(rows: NDArray[np.float32], truth: NDArray[np.bool_], weights: Floats, plan: Plan) -> Trees:
    """Return trees fitted to the rows."""
    chance = np.random.default_rng(plan.seed)
    edges = [_edges(rows[:, column], plan.bins) for column in range(rows.shape[1])]
    binned = np.stack([np.searchsorted(cuts, rows[:, at]) for at, cuts in enumerate(edges)]).astype(np.uint8)
    share = float(np.average(truth, weights=weights))
    base = float(np.log(share / (1 - share)))
    score = np.full(len(rows), base)
    inner, leaves = 2**plan.depth - 1, 2**plan.depth
    feature = np.zeros((plan.trees, inner), np.int16)
    threshold = np.full((plan.trees, inner), np.inf, np.float32)
    leaf = np.zeros((plan.trees, leaves), np.float32)
    for tree in range(plan.trees):
        drawn = np.flatnonzero(chance.random(len(rows)) < plan.rows)
        columns = np.sort(chance.choice(len(edges), max(1, int(plan.columns * len(edges))), replace=False))
        chance_of = 1 / (1 + np.exp(-score[drawn]))
        gradient = (truth[drawn] - chance_of) * weights[drawn]
        hessian = np.maximum(chance_of * (1 - chance_of), 1e-6) * weights[drawn]
        own, node = binned[:, drawn], np.zeros(len(drawn), np.int32)
        for level in range(plan.depth):
            splits = _best_splits(own, gradient, hessian, node, 2**level, columns, plan)
            for at, (column, cut) in enumerate(splits):
                if column >= 0:
                    feature[tree, 2**level - 1 + at] = column
                    threshold[tree, 2**level - 1 + at] = edges[column][cut]
            node = _step_down(own, node, splits)
        sums, masses = np.bincount(node, gradient, leaves), np.bincount(node, hessian, leaves)
        leaf[tree] = plan.rate * sums / (masses + plan.ridge)
        score += leaf[tree][_leaf_of(rows, feature[tree], threshold[tree], plan.depth)]
    return Trees(base, feature, threshold, leaf)


def _edges(values: NDArray[np.float32], bins: int) -> NDArray[np.float32]:
    """Return at most `bins` - 1 thresholds, each a value that rows have."""
    distinct = np.unique(values)
    if len(distinct) > bins:
        distinct = np.unique(np.quantile(values, np.linspace(0, 1, bins), method="lower").astype(np.float32))
    return distinct[:-1] if len(distinct) > 1 else distinct


def _best_splits(
    binned: NDArray[np.uint8],
    gradient: Floats,
    hessian: Floats,
    node: NDArray[np.int32],
    nodes: int,
    columns: NDArray[np.int64],
    plan: Plan,
) -> list[tuple[int, int]]:
    """Return column and bin of each node's best split; column -1 where none is worth it."""
    best = np.full(nodes, 1e-9)
    found = [(-1, 0)] * nodes
    size = plan.bins + 1
    for column in columns:
        key = node * size + binned[column]
        sums = np.bincount(key, gradient, nodes * size).reshape(nodes, size).cumsum(1)
        masses = np.bincount(key, hessian, nodes * size).reshape(nodes, size).cumsum(1)
        total, mass = sums[:, -1:], masses[:, -1:]
        left = sums**2 / (masses + plan.ridge)
        right = (total - sums) ** 2 / (mass - masses + plan.ridge)
        gain = left + right - total**2 / (mass + plan.ridge)
        gain[(masses < plan.least) | (mass - masses < plan.least)] = -1
        gain = gain[:, :-1]
        at = gain.argmax(1)
        top = gain[np.arange(nodes), at]
        for one in np.flatnonzero(top > best):
            best[one] = top[one]
            found[one] = (int(column), int(at[one]))
    return found


def _step_down(binned: NDArray[np.uint8], node: NDArray[np.int32], splits: list[tuple[int, int]]) -> NDArray[np.int32]:
    right = np.zeros(len(node), np.bool_)
    for at, (column, cut) in enumerate(splits):
        if column >= 0:
            here = np.flatnonzero(node == at)
            right[here] = binned[column][here] > cut
    return node * 2 + right


def _leaf_of(
    rows: NDArray[np.float32], feature: NDArray[np.int16], threshold: NDArray[np.float32], depth: int
) -> NDArray[np.int64]:
    node, number = np.zeros(len(rows), np.int64), np.arange(len(rows))
    for _ in range(depth):
        node = 2 * node + 1 + (rows[number, feature[node]] > threshold[node])
    return node - (2**depth - 1)
