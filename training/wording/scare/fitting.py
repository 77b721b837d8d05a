"""Fits the weights of quoted places by a ridge logistic regression, and judges them by folds of reports."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from rashomon.annotate.wording.distance_weights import DistanceWeights

from ..fitting import Floats, fit_logistic
from .spans import FOLDS, MeasuredSpan

_RIDGE = 2.0
"""Chosen on the folds among four."""

_MOST_COUNTED = 3
"""A span that stands for eleven is counted as three: counted as eleven, a handful of labels would decide."""

_ROUNDS = 4


def fit_weights(spans: Sequence[MeasuredSpan]) -> DistanceWeights:
    """Return the weights learnt from the spans that are weighed; the chance is the best on folds inside them."""
    weighed = [one for one in spans if one.measured is not None]
    chances = chances_by_folds(spans)
    names, fit = _fit(weighed)
    weights = {name: round(float(weight), 3) for name, weight in zip(names, fit[1:], strict=True)}
    return DistanceWeights(round(float(fit[0]), 3), weights, best_chance(spans, chances))


def chances_by_folds(spans: Sequence[MeasuredSpan]) -> Floats:
    """Return float64[spans]: the chance of each from the other folds; 1 or 0 where the rules decide."""
    chances = np.array([float(one.is_marked) for one in spans])
    for fold in range(FOLDS):
        names, fit = _fit([one for one in spans if one.measured is not None and one.span.fold != fold])
        for place, one in enumerate(spans):
            if one.measured is not None and one.span.fold == fold:
                total = fit[0] + sum(fit[1 + at] for at, name in enumerate(names) if one.measured[name])
                chances[place] = 1.0 / (1.0 + np.exp(-total))
    return chances


def best_chance(spans: Sequence[MeasuredSpan], chances: Floats) -> float:
    """Return the chance, in steps of .025, from which marking gives the best F1 as the fit counts spans."""
    tried = [round(0.2 + 0.025 * step, 3) for step in range(17)]
    return max(tried, key=lambda at: (figures_of(spans, chances >= at, counted)[2], at))


def figures_of(
    spans: Sequence[MeasuredSpan], marked: NDArray[np.bool_], count: Callable[[MeasuredSpan], int]
) -> tuple[float, float, float]:
    """Return precision, recall and F1 of marks, each span counted as `count` says."""
    counts = np.array([count(one) for one in spans], dtype=np.float64)
    scare = np.array([one.span.label == "scare" for one in spans])
    right = float(counts[marked & scare].sum())
    called, wanted = float(counts[marked].sum()), float(counts[scare].sum())
    return right / max(1.0, called), right / max(1.0, wanted), 2 * right / max(1.0, called + wanted)


def counted(one: MeasuredSpan) -> int:
    """Return how often the fit counts a span."""
    return min(one.span.stands_for, _MOST_COUNTED)


def _fit(spans: Sequence[MeasuredSpan]) -> tuple[tuple[str, ...], Floats]:
    """Return the names of the measures, and the bias with their weights."""
    measured: list[Mapping[str, bool]] = [one.measured for one in spans if one.measured is not None]
    names = tuple(measured[0])
    features = np.array([[float(one[name]) for name in names] for one in measured])
    counts = np.array([counted(one) for one in spans], dtype=np.float64)
    hits = counts * np.array([one.span.label == "scare" for one in spans])
    fit = np.zeros(len(names) + 1)
    for _ in range(_ROUNDS):
        fit = fit_logistic(features, hits, counts, _RIDGE, fit)
    return names, fit
