"""Fits the weights of quoted places by a ridge logistic regression, and judges them by folds of reports."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from rashomon.annotate.wording.distance_weights import DistanceWeights

from ..fitting import Floats, fit_logistic
from .spans import FOLDS, MeasuredSpan

_RIDGE = 2.0
"""Of the measures; chosen on the folds among four."""

_VECTOR_RIDGE = 100.0
"""Of the words' vector, in its own spread; chosen on the folds among three."""

_MOST_COUNTED = 3
"""A span that stands for eleven is counted as three: counted as eleven, a handful of labels would decide."""

_ROUNDS = 4


def fit_weights(spans: Sequence[MeasuredSpan]) -> DistanceWeights:
    """Return the weights learnt from the spans that are weighed; the chance is the best on folds inside them."""
    fit = _fit([one for one in spans if one.measured is not None])
    return DistanceWeights(
        round(fit.bias, 3),
        {name: round(weight, 3) for name, weight in fit.weights.items()},
        best_chance(spans, chances_by_folds(spans)),
        fit.vector.round(4),
        round(fit.usual, 3),
    )


def chances_by_folds(spans: Sequence[MeasuredSpan], without: int | None = None) -> Floats:
    """Return float64[spans]: the chance of each from the other folds; 1 or 0 where the rules decide.

    Spans in no fold are learnt from throughout and have 0, those of the fold `without` nothing to do with it.
    """
    chances = np.array([float(one.is_marked) for one in spans])
    for fold in range(FOLDS):
        if fold == without:
            continue
        fit = _fit([one for one in spans if one.measured is not None and one.span.fold not in (fold, without)])
        for place, one in enumerate(spans):
            if one.measured is not None and one.span.fold == fold:
                chances[place] = _chance(fit, one)
    return chances


def marked_by_nested_folds(spans: Sequence[MeasuredSpan]) -> NDArray[np.bool_]:
    """Return what is marked where each fold is read with a fit and a chance that the others chose."""
    marked = np.array([one.is_marked for one in spans])
    for fold in range(FOLDS):
        others = [one for one in spans if one.span.fold != fold]
        least = best_chance(others, chances_by_folds(others, without=fold))
        fit = _fit([one for one in others if one.measured is not None])
        for place, one in enumerate(spans):
            if one.measured is not None and one.span.fold == fold:
                marked[place] = _chance(fit, one) >= least
    return marked


def best_chance(spans: Sequence[MeasuredSpan], chances: Floats) -> float:
    """Return the chance, in steps of .025, from which marking gives the best F1 as the fit counts spans."""
    tried = [round(0.2 + 0.025 * step, 3) for step in range(17)]
    return max(tried, key=lambda at: (figures_of(spans, chances >= at, counted)[2], at))


def figures_of(
    spans: Sequence[MeasuredSpan], marked: NDArray[np.bool_], count: Callable[[MeasuredSpan], int]
) -> tuple[float, float, float]:
    """Return precision, recall and F1 of marks on the spans that are in a fold, each counted as `count` says."""
    counts = np.array([count(one) if one.span.fold < FOLDS else 0 for one in spans], dtype=np.float64)
    scare = np.array([one.span.label == "scare" for one in spans])
    right = float(counts[marked & scare].sum())
    called, wanted = float(counts[marked].sum()), float(counts[scare].sum())
    return right / max(1.0, called), right / max(1.0, wanted), 2 * right / max(1.0, called + wanted)


def counted(one: MeasuredSpan) -> int:
    """Return how often the fit counts a span."""
    return min(one.span.stands_for, _MOST_COUNTED)


def _chance(fit: DistanceWeights, one: MeasuredSpan) -> float:
    """Return the chance that a span that is weighed is marked; 0 where somebody is said to use it."""
    if one.is_told:
        return 0.0
    return float(1.0 / (1.0 + np.exp(-fit.total(one.measured or {}, one.vector))))


def _fit(spans: Sequence[MeasuredSpan]) -> DistanceWeights:
    """Return weights of the spans, all of which are weighed and have a vector; the chance is left at a half."""
    measured = [one.measured for one in spans if one.measured is not None]
    vectors = np.array([one.vector for one in spans], dtype=np.float64)
    names = tuple(measured[0])
    mean, spread = vectors.mean(axis=0), vectors.std(axis=0) + 1e-6
    features = np.hstack(
        [np.array([[float(one[name]) for name in names] for one in measured]), (vectors - mean) / spread]
    )
    ridges = np.array([_RIDGE] * len(names) + [_VECTOR_RIDGE] * len(mean))
    counts = np.array([counted(one) for one in spans], dtype=np.float64)
    hits = counts * np.array([one.span.label == "scare" for one in spans])
    fit = np.zeros(features.shape[1] + 1)
    for _ in range(_ROUNDS):
        fit = fit_logistic(features, hits, counts, ridges, fit)
    vector = fit[1 + len(names) :] / spread
    weights = dict(zip(names, map(float, fit[1 : 1 + len(names)]), strict=True))
    return DistanceWeights(float(fit[0]), weights, 0.5, vector, float(mean @ vector))
