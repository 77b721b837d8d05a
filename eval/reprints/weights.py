"""Weights of the signs of direction, fitted on the development half: `python -m eval.reprints.weights`.

Logistic regression on the signs of each pair, one way less the other: a pair whose parent is known says which way;
a pair of which nobody can tell says that both are as likely. The two sorts are given the same weight together, as
archives hold more copies of an absent agency report than this set. Signs that the set has none of, or always in the
right direction by its making (credits, dates), are stated in the product and not fitted.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Mapping, Sequence

from rashomon.deduplicate.direction import WEIGHTS, Sign, find_signs
from rashomon.deduplicate.readings import read_article
from rashomon.deduplicate.reuse import Reuse, measure_reuse
from rashomon.deduplicate.settings import AS_TUNED
from rashomon.deduplicate.spellings import Spellings
from rashomon.deduplicate.traces import trace_both_ways

from .deceptions import plain
from .halves import HALVES, build_half
from .reports import independent, read_reports
from .samples import Half

STATED: frozenset[Sign] = frozenset(
    {"credited", "linked", "signed", "earlier", "earlier_day", "earlier_part", "cut", "mark", "tail"}
)
_STEPS, _RATE, _PENALTY = 4000, 0.05, 0.1

Signs = Mapping[Sign, int]
"""For each sign: 1 where it points from the copy to its parent, -1 the other way."""


def read_signs(half: Half) -> list[tuple[Signs, bool]]:
    """The signs of every copied pair of a half, and whether its direction is known."""
    readings = [read_article(one.article, None) for one in half.samples]
    by_label = {one.label: reading for one, reading in zip(half.samples, readings, strict=True)}
    spellings = Spellings(readings)
    rows: list[tuple[Signs, bool]] = []
    for one in half.copied:
        if one.parent is not None:
            reuse = measure_reuse(by_label[one.copy], by_label[one.parent], AS_TUNED)
            rows.append((_signs(reuse, spellings), one.recipe.ask in ("parent", "either")))
    return rows


def fit(rows: Sequence[tuple[Signs, bool]]) -> dict[Sign, float]:
    """The weights that make the known directions most likely and the unknown ones even, never below 0."""
    weights = {sign: WEIGHTS[sign] if sign in STATED else 0.0 for sign in WEIGHTS}
    known = sum(is_known for _, is_known in rows)
    even = len(rows) - known
    for _ in range(_STEPS):
        slopes = dict.fromkeys(weights, 0.0)
        for signs, is_known in rows:
            lead = sum(weights[sign] * way for sign, way in signs.items())
            missing = (1.0 if is_known else 0.5) - 1 / (1 + math.exp(-lead))
            for sign, way in signs.items():
                slopes[sign] += missing * way * (1.0 if is_known else known / max(even, 1))
        for sign in weights.keys() - STATED:
            weights[sign] = max(0.0, weights[sign] + _RATE * (slopes[sign] - _PENALTY * weights[sign]))
    return weights


def _signs(reuse: Reuse, spellings: Spellings) -> Signs:
    found: dict[Sign, int] = {}
    forth, back = trace_both_ways(reuse, spellings)
    for sign, _ in find_signs(forth, back):
        found[sign] = found.get(sign, 0) + 1
    for sign, _ in find_signs(back, forth):
        found[sign] = found.get(sign, 0) - 1
    return found


def main() -> None:
    """Print each sign with its fitted weight beside the product's, and how many pairs show it."""
    rows = read_signs(build_half(HALVES[0], independent(read_reports()), plain))
    for sign, weight in fit(rows).items():
        ways = [signs[sign] for signs, _ in rows if signs.get(sign)]
        shown = "stated" if sign in STATED else f"{weight:.2f}"
        sys.stdout.write(f"{sign:14}{shown:>8}{WEIGHTS[sign]:8.2f}{ways.count(1):6}{ways.count(-1):6}\n")


if __name__ == "__main__":
    main()
