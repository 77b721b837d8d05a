"""From scores of labels to how likely a stretch of words is."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Likely = tuple[float, int, int]
"""A chance in [0, 1] and the words [first, end) it is the chance of."""
_Sums = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class StretchLabels:
    """The numbers of the labels that begin a stretch and that go on in it."""

    begins: int
    goes_on: int


def likely_stretches(
    scores: Sequence[NDArray[np.float32]],
    steps: NDArray[np.float32],
    starts: NDArray[np.float32],
    labels: StretchLabels,
    least: float,
) -> list[list[Likely]]:
    """Return for each window the stretches that are marked with a chance of at least `least`, the likeliest first.

    The chance of a stretch is the share of all sequences of labels, each weighed by its score, that mark just these
    words. Chances of stretches that overlap add up to one at most.

    Args:
        scores: for each window (words, labels).
        steps: (labels, labels) scores from label to label.
        starts: (labels,) scores of the first label.
        labels: of the stretches asked for.
        least: above 0.

    Source:
        The forward and backward sums of Rabiner 1989, all windows at once.
    """
    if not any(map(len, scores)):
        return [[] for _ in scores]
    ways = np.exp(steps.astype(np.float64))
    before = _sums(scores, ways, np.exp(starts.astype(np.float64)))
    after = _sums([one[::-1] for one in scores], ways.T, np.ones(len(starts)))
    ending = ways.copy()
    ending[:, labels.goes_on] = 0.0
    step = steps.astype(np.float64)
    return [
        _of_window(one.astype(np.float64), led, rest[::-1], ending, step, labels, least) if len(one) else []
        for one, led, rest in zip(scores, before, after, strict=True)
    ]


def _sums(scores: Sequence[NDArray[np.float32]], ways: _Sums, first: _Sums) -> list[_Sums]:
    """Return for each window (words, labels): the logarithm of the weight of all ways to a word and its label."""
    longest = max(map(len, scores))
    weights = np.ones((longest, len(scores), len(first)))
    for row, one in enumerate(scores):
        weights[: len(one), row] = np.exp(one)
    shares = np.empty_like(weights)
    sizes = np.empty((longest, len(scores), 1))
    reached = weights[0] * first
    for place in range(longest):
        if place:
            reached = (shares[place - 1] @ ways) * weights[place]
        sizes[place] = reached.sum(1, keepdims=True)
        shares[place] = reached / sizes[place]
    with np.errstate(divide="ignore"):
        logs = np.log(shares) + np.log(sizes).cumsum(0)
    return [logs[: len(one), row] for row, one in enumerate(scores)]


def _of_window(
    scores: _Sums, before: _Sums, after: _Sums, ending: _Sums, steps: _Sums, labels: StretchLabels, least: float
) -> list[Likely]:
    begins, goes_on = labels.begins, labels.goes_on
    peaks = after.max(1, keepdims=True)
    closes = np.zeros_like(scores)  # weight of all that may follow a stretch's last word
    with np.errstate(divide="ignore"):
        closes[:-1] = np.log(np.exp(after[1:] - peaks[1:]) @ ending.T) + peaks[1:]
    inside = (scores[:, goes_on] + steps[goes_on, goes_on]).cumsum()
    opened = before[:, begins] + steps[begins, goes_on] - steps[goes_on, goes_on] - inside
    chances = opened[:, None] + (inside + closes[:, goes_on])[None, :]
    chances[np.tril_indices(len(scores))] = -np.inf
    np.fill_diagonal(chances, before[:, begins] + closes[:, begins])
    chances -= _total(before[-1])
    found = zip(*np.nonzero(chances >= np.log(least)), strict=True)
    likely = [(float(np.exp(chances[first, last])), int(first), int(last) + 1) for first, last in found]
    return sorted(likely, key=lambda one: (-one[0], one[1]))


def _total(logs: _Sums) -> float:
    peak = float(logs.max())
    return peak + float(np.log(np.exp(logs - peak).sum()))
