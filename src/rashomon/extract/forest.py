"""A forest: boosted trees as plain numbers, checked when loaded, evaluated for all rows and trees at once."""

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np
from numpy.typing import NDArray

from rashomon.errors import RashomonError

FILE, LINES_FILE = "trees.json", "line_trees.json"
"""The forests of the package: for blocks of HTML pages, and for lines of plain texts."""

_GREATEST = np.finfo(np.float32).max  # a threshold no row is above: JSON knows no infinity


class TreesError(RashomonError):
    """The trees of the chooser are missing or were changed."""


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees of equal depth in full binary layout: node n has the children 2n + 1 and 2n + 2, leaves stand apart.

    A row goes right where its feature is greater than the threshold. `feature` and `threshold` are
    [trees, 2**depth - 1], `leaf` is [trees, 2**depth] and holds log-odds that add up, from `base` on.
    `names` are the features the forest was grown on.
    """

    names: tuple[str, ...]
    base: float
    feature: NDArray[np.int16]
    threshold: NDArray[np.float32]
    leaf: NDArray[np.float32]

    def chances(self, rows: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return float32[rows] in [0, 1].

        Args:
            rows: float32[rows, features].
        """
        trees, leaves = self.leaf.shape
        columns = np.ascontiguousarray(rows.T)
        flat, at = columns.ravel(), np.arange(len(rows))
        reached = np.arange(trees, dtype=np.intp).reshape(-1, 1)  # of the nodes of a level, tree after tree
        for nodes in [leaves >> left for left in range(leaves.bit_length() - 1, 0, -1)]:
            level = slice(nodes - 1, 2 * nodes - 1)
            starts = self.feature[:, level].astype(np.intp).ravel() * len(rows)
            right = flat.take(starts.take(reached) + at) > self.threshold[:, level].ravel().take(reached)
            reached = 2 * reached + right
        values: NDArray[np.float32] = self.leaf.ravel().take(reached)
        odds = self.base + values.sum(0, dtype=np.float64)
        chances: NDArray[np.float32] = (1 / (1 + np.exp(-odds))).astype(np.float32)
        return chances


def write_forest(forest: Forest) -> bytes:
    """Return a forest as JSON, the same bytes for the same forest; numbers as short as single precision allows."""
    trees = [
        {"feature": feature, "threshold": [_short(one) for one in threshold], "leaf": [_short(one) for one in leaf]}
        for feature, threshold, leaf in zip(forest.feature.tolist(), forest.threshold, forest.leaf, strict=True)
    ]
    content = {"names": forest.names, "base": forest.base, "trees": trees}
    return (json.dumps(content, separators=(",", ":")).replace('{"feature"', '\n{"feature"') + "\n").encode("ascii")


def read_forest(content: bytes) -> Forest:
    """Return the forest that `write_forest` wrote.

    Raises:
        TreesError: it holds something else.
    """
    try:
        read = json.loads(content)
        trees = read["trees"]
        return Forest(
            tuple(str(name) for name in read["names"]),
            float(read["base"]),
            np.array([tree["feature"] for tree in trees], np.int16),
            np.array([tree["threshold"] for tree in trees], np.float32),
            np.array([tree["leaf"] for tree in trees], np.float32),
        )
    except (KeyError, TypeError, ValueError) as fault:
        raise TreesError("The trees are no forest; install the package again.") from fault


def _short(number: np.float32) -> float:
    return float(str(min(number, _GREATEST)))


@cache
def load_forest(name: str = FILE) -> Forest:
    """Return a forest of the package, loaded once a process.

    Raises:
        TreesError: its file is missing or changed.
    """
    folder = resources.files("rashomon.extract") / "weights"
    try:
        content = (folder / name).read_bytes()
        sums: dict[str, str] = json.loads((folder / "sha256.json").read_text(encoding="utf-8"))
    except OSError as fault:
        raise TreesError("The chooser's trees are not installed; install the package again.") from fault
    if hashlib.sha256(content).hexdigest() != sums.get(name):
        raise TreesError("The chooser's trees were changed; install the package again.")
    return read_forest(content)
