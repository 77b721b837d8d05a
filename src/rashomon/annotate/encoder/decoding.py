"""From scores of labels to stretches of words."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def best_labels(
    scores: Sequence[NDArray[np.float32]], steps: NDArray[np.float32], starts: NDArray[np.float32]
) -> list[list[int]]:
    """Return for each window the numbers of its best sequence of labels.

    Args:
        scores: for each window (words, labels).
        steps: (labels, labels) scores from label to label.
        starts: (labels,) scores of the first label.

    Source:
        Viterbi 1967, all windows at once.
    """
    lengths = [len(one) for one in scores]
    longest = max(lengths, default=0)
    if not longest:
        return [[] for _ in scores]
    padded = np.zeros((longest, len(scores), len(starts)), dtype=np.float32)
    for row, one in enumerate(scores):
        padded[: len(one), row] = one
    came_by = np.empty(padded.shape, dtype=np.int8)
    reached = np.empty_like(padded)
    reached[0] = padded[0] + starts
    for place in range(1, longest):
        ways = reached[place - 1][:, :, None] + steps
        came_by[place] = ways.argmax(1)
        np.add(np.maximum.reduce(ways, axis=1), padded[place], out=reached[place])
    return [_walk_back(reached[:length, row], came_by[:length, row]) for row, length in enumerate(lengths)]


def _walk_back(reached: NDArray[np.float32], came_by: NDArray[np.int8]) -> list[int]:
    if not len(reached):
        return []
    label = int(reached[-1].argmax())
    path = [label]
    for row in came_by[:0:-1].tolist():
        label = row[label]
        path.append(label)
    return path[::-1]


def label_spans(labels: Sequence[str]) -> list[tuple[int, int, str]]:
    """Return the stretches (first, end, kind) that labels in the BIO scheme mark."""
    found: list[tuple[int, int, str]] = []
    first, kind = 0, ""
    for place, label in enumerate((*labels, "O")):
        if kind and (not label.startswith("I-") or label[2:] != kind):
            found.append((first, place, kind))
            kind = ""
        if label != "O" and not kind:
            first, kind = place, label[2:]
    return found
