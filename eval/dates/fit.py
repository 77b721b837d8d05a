"""The weights of lexicon `date_evidence`: a conditional logit model over the days of a page, "none" among them.

`python -m eval.dates.fit` prints the weights fitted on the development pages of htmldate's
evaluation, of WCXB and of Fundus.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from rashomon.extract.dates.evidence import NO_DAY, DayEvidence, evidence_weights

from ..corpora.places import corpus
from ..metadata.gold import SETS
from .evidence import read_page
from .gold import list_pages

_PULL = 2.0  # towards the weights of the lexicon
_STEPS = 25  # of Newton's method

Example = tuple[tuple[DayEvidence, ...], str | None]
"""The evidence for the days of a page, and the day that is right."""


def fit_weights(examples: Sequence[Example]) -> dict[str, float]:
    """Return weights by kind that make the right days likely, drawn towards those of the lexicon."""
    held = evidence_weights()
    names = list(held)
    place = {name: index for index, name in enumerate(names)}
    start = np.array([held[name] for name in names])
    longest = 1 + max(len(days) for days, _ in examples)
    kinds = np.zeros((len(examples), longest, len(names)))
    absent = np.full((len(examples), longest), -1e9)
    right = np.zeros((len(examples), longest))
    for row, (days, gold) in enumerate(examples):
        for column, day in enumerate(days):
            kinds[row, column, [place[kind] for kind in day.kinds]] = 1
        kinds[row, len(days), place[NO_DAY]] = 1
        absent[row, : len(days) + 1] = 0
        named = [one.day for one in days]
        right[row, named.index(gold) if gold in named else len(days)] = 1
    return dict(zip(names, (float(one) for one in _newton(kinds, absent, right, start)), strict=True))


def _newton(kinds: np.ndarray, absent: np.ndarray, right: np.ndarray, start: np.ndarray) -> np.ndarray:
    weights = start.copy()
    for _ in range(_STEPS):
        scores = kinds @ weights + absent
        chances = np.exp(scores - scores.max(axis=1, keepdims=True))
        chances /= chances.sum(axis=1, keepdims=True)
        slope = np.einsum("nm,nmf->f", chances - right, kinds) + _PULL * (weights - start)
        means = np.einsum("nm,nmf->nf", chances, kinds)
        bend = np.einsum("nm,nmf,nmg->fg", chances, kinds, kinds, optimize=True) - means.T @ means
        weights = weights - np.linalg.solve(bend + _PULL * np.eye(len(weights)), slope)
    return weights


def main() -> None:
    """Print the weights as they stand in the lexicon."""
    examples: list[Example] = [
        (read_page(page.read()).days, page.day) for page in list_pages(corpus("data", "htmldate_eval"))
    ]
    for one in SETS:
        pages = one.list_pages(corpus("data", one.folder))
        examples += [(read_page(page.read(), page.url).days, (page.date or "")[:10]) for page in pages]
    for kind, weight in fit_weights(examples).items():
        print(f'  {kind}: "{weight:.2f}"')


if __name__ == "__main__":
    main()
