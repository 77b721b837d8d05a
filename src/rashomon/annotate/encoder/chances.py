"""From scores of labels to how likely a stretch of words is."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Likely = tuple[float, int, int]
"""A chance in [0, 1] and the words [first, end) it is the chance of."""
_Sums = NDArray[np.float64]
_SCALED = 8  # words after which sums are brought back to about 1; scores stay far below 709 / 8, where they overflow
_ROUNDING = 1e-6


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
    weights = _weights(scores)
    step = steps.astype(np.float64)
    ways = np.exp(step)
    first = np.exp(starts.astype(np.float64))
    sums = _sums(
        np.stack([weights, _turned(weights, scores)], axis=1),
        np.stack([ways, ways.T]),
        np.stack([first, np.ones_like(first)])[:, None],
    )
    led, rest = sums[:, 0], sums[:, 1]
    ending = ways.copy()
    ending[:, labels.goes_on] = 0.0
    return [
        _of_window(
            one.astype(np.float64), led[: len(one), row], rest[: len(one), row][::-1], ending, step, labels, least
        )
        if len(one)
        else []
        for row, one in enumerate(scores)
    ]


def _weights(scores: Sequence[NDArray[np.float32]]) -> _Sums:
    """Return (words of the longest window, windows, labels); 1 behind the end of a window."""
    weights = np.zeros((max(map(len, scores)), len(scores), scores[0].shape[1]))
    for row, one in enumerate(scores):
        weights[: len(one), row] = one
    return np.exp(weights)


def _turned(weights: _Sums, scores: Sequence[NDArray[np.float32]]) -> _Sums:
    """Return the weights with the words of each window in reverse order."""
    turned = weights.copy()
    for row, one in enumerate(scores):
        turned[: len(one), row] = weights[: len(one), row][::-1]
    return turned


def _sums(weights: _Sums, ways: _Sums, first: _Sums) -> _Sums:
    """Return (words, runs, windows, labels): the logarithm of the weight of all ways to a word and its label.

    Args:
        weights: (words, runs, windows, labels); a run goes through the words one way, with `ways` of its own.
        ways: (runs, labels, labels) from label to label.
        first: (runs, 1, labels) of the first label.
    """
    reached = np.empty_like(weights)
    sizes = np.ones((*weights.shape[:-1], 1))
    np.multiply(weights[0], first, out=reached[0])
    for place in range(1, len(weights)):
        np.matmul(reached[place - 1], ways, out=reached[place])
        reached[place] *= weights[place]
        if place % _SCALED == 0:
            sizes[place] = reached[place].sum(-1, keepdims=True)
            reached[place] /= sizes[place]
    with np.errstate(divide="ignore"):
        logs: _Sums = np.log(reached) + np.log(sizes).cumsum(0)
    return logs


def _of_window(
    scores: _Sums, before: _Sums, after: _Sums, ending: _Sums, steps: _Sums, labels: StretchLabels, least: float
) -> list[Likely]:
    begins, goes_on = labels.begins, labels.goes_on
    total = _total(before[-1])
    begun = before[:, begins] + after[:, begins] - scores[:, begins] - total
    firsts = np.flatnonzero(begun >= np.log(least) - _ROUNDING)  # no stretch is likelier than that one begins there
    if not len(firsts):
        return []
    peaks = after.max(1, keepdims=True)
    closes = np.zeros_like(scores)  # weight of all that may follow a stretch's last word
    with np.errstate(divide="ignore"):
        closes[:-1] = np.log(np.exp(after[1:] - peaks[1:]) @ ending.T) + peaks[1:]
    inside = (scores[:, goes_on] + steps[goes_on, goes_on]).cumsum()
    opened = before[firsts, begins] + steps[begins, goes_on] - steps[goes_on, goes_on] - inside[firsts]
    chances = opened[:, None] + (inside + closes[:, goes_on])[None, :]
    chances[np.arange(len(scores)) < firsts[:, None]] = -np.inf
    chances[np.arange(len(firsts)), firsts] = before[firsts, begins] + closes[firsts, begins]
    chances -= total
    found = zip(*np.nonzero(chances >= np.log(least)), strict=True)
    likely = [(float(np.exp(chances[row, last])), int(firsts[row]), int(last) + 1) for row, last in found]
    return sorted(likely, key=lambda one: (-one[0], one[1]))


def _total(logs: _Sums) -> float:
    peak = float(logs.max())
    return peak + float(np.log(np.exp(logs - peak).sum()))
