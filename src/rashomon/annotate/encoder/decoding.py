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
    padded = np.zeros((longest, len(starts), len(scores)), dtype=np.float32)
    for row, one in enumerate(scores):
        padded[: len(one), :, row] = one
    reached = np.empty_like(padded)
    np.add(padded[0], starts[:, None], out=reached[0])
    each_step = np.repeat(steps[:, :, None], len(scores), axis=2)
    ways = np.empty_like(each_step)  # label before, label, window
    for place in range(1, longest):
        np.add(reached[place - 1][:, None, :], each_step, out=ways)
        np.maximum.reduce(ways, axis=0, out=reached[place])
        reached[place] += padded[place]
    before = np.ascontiguousarray(reached.transpose(2, 0, 1))
    came_by = (before[:, :-1, None, :] + steps.T).argmax(3).astype(np.uint8)
    return [_walk_back(before[row, :length], came_by[row, : length - 1]) for row, length in enumerate(lengths)]


def _walk_back(reached: NDArray[np.float32], came_by: NDArray[np.uint8]) -> list[int]:
    if not len(reached):
        return []
    label = int(reached[-1].argmax())
    path = [label]
    labels, of_word = came_by.shape[1], came_by.tobytes()
    for place in range(len(of_word) - labels, -1, -labels):
        label = of_word[place + label]
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
