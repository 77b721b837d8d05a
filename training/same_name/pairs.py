"""Labelled pairs of names, and their folds."""

from __future__ import annotations

import csv
import hashlib
from dataclasses import dataclass
from pathlib import Path

from rashomon.text.names.reading import NameKind

FOLDS = 5


@dataclass(frozen=True, slots=True)
class NamePair:
    """Two names and whether they are one; `fold` in [0, FOLDS) is the same for all pairs with the same second name."""

    one: str
    other: str
    kind: NameKind
    is_same: bool
    quality: str
    fold: int


def read_pairs(path: Path) -> tuple[NamePair, ...]:
    """Return the pairs of a file in the format of name_bench (columns schema, name1, name2, is_match, quality).

    Raises:
        OSError: it cannot be read.
        KeyError: a column is missing.
    """
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    order = sorted({row["name2"] for row in rows}, key=lambda name: hashlib.sha256(name.encode()).hexdigest())
    fold = {name: at % FOLDS for at, name in enumerate(order)}
    return tuple(
        NamePair(
            row["name1"],
            row["name2"],
            "person" if row["schema"] == "Person" else "body",
            row["is_match"] == "true",
            row["quality"] or "MEDIUM",
            fold[row["name2"]],
        )
        for row in rows
    )
