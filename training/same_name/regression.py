"""A ridge logistic regression in numpy, and the threshold that gives the best F1."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

RIDGE = 3.0
"""Chosen on the folds among 1, 3, 10 and 30."""

_STEPS = 40


@dataclass(frozen=True, slots=True)
class Fit:
    """Weights for features as they are (not standardised), and the score from which a pair counts as one."""

    bias: float
    weights: Floats
    threshold: float

    def scores(self, features: Floats) -> Floats:
        """Return float64[pairs] in [0, 1]."""
        return 1.0 / (1.0 + np.exp(-(features @ self.weights + self.bias)))


def fit_pairs(features: Floats, labels: Floats, ridge: float = RIDGE) -> Fit:
    """Return the fit on float64[pairs, features] and labels 0 or 1, by Newton's method from zero."""
    mean, spread = features.mean(axis=0), features.std(axis=0) + 1e-9
    scaled = np.hstack([np.ones((len(features), 1)), (features - mean) / spread])
    penalty = np.diag([1e-3] + [ridge] * features.shape[1])
    weights = np.zeros(scaled.shape[1])
    for _ in range(_STEPS):
        likely = 1.0 / (1.0 + np.exp(-(scaled @ weights)))
        slope = scaled.T @ (likely - labels) + penalty @ weights
        curve = (scaled * (likely * (1 - likely))[:, None]).T @ scaled + penalty
        weights -= np.linalg.solve(curve, slope)
    plain = weights[1:] / spread
    fit = Fit(float(weights[0] - plain @ mean), plain, 0.5)
    _, threshold = best_threshold(fit.scores(features), labels)
    return Fit(fit.bias, fit.weights, threshold)


def f1_at(scores: Floats, labels: Floats, threshold: float) -> float:
    """Return F1 of the pairs that score at least the threshold."""
    chosen = scores >= threshold
    right = float((chosen & (labels == 1)).sum())
    return 2 * right / max(1.0, float(chosen.sum()) + float(labels.sum()))


def best_threshold(scores: Floats, labels: Floats) -> tuple[float, float]:
    """Return the best F1 and the middle between its score and the next lower one, lowest on ties."""
    tried = np.unique(scores)
    best, at = max((f1_at(scores, labels, float(score)), -index) for index, score in enumerate(tried))
    index = -at
    below = tried[index - 1] if index else tried[0]
    return best, float((tried[index] + below) / 2)
