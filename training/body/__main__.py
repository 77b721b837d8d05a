"""Trains the choosers of bodies: `python -m training.body --corpora DIR`, DIR holding `data/`."""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from rashomon.extract.forest import FILE, LINES_FILE, Forest, write_forest
from rashomon.extract.text_traits import NAMES as LINE_TRAITS
from rashomon.extract.traits import NAMES as TRAITS

from .boosting import Plan, grow
from .pages import FOLDS, Rows, fold_of, read_advised, rows_of, rows_of_text
from .sets import read_aeb, read_fundus, read_wcxb

WEIGHTS = Path(__file__).resolve().parents[2] / "src" / "rashomon" / "extract" / "weights"
FOLD_FILES = Path(__file__).parent / "folds"
_TRUST_IN_ADVICE = 0.5


def main() -> None:
    """Grow the forests that are shipped, and one of each for each fold, which leaves that fold's outlets out."""
    asked = argparse.ArgumentParser(prog="training.body")
    asked.add_argument("--corpora", type=Path, required=True)
    data: Path = asked.parse_args().corpora / "data"
    kept_apart = {page.outlet for page in read_aeb(data / "aeb")}
    known = [(page, 1.0) for page in (*read_wcxb(data / "wcxb"), *read_fundus(data / "fundus_tests"))]
    advised = [(page, _TRUST_IN_ADVICE) for page in read_advised(data / "htmldate_eval")]
    pages = [(page, trust) for page, trust in (*known, *advised) if page.outlet not in kept_apart]
    blocks = [rows for page, trust in pages if (rows := rows_of(page, trust)) is not None]
    lines = [rows for page, trust in pages for rows in rows_of_text(page, trust)]
    sums = {FILE: _ship(FILE, TRAITS, blocks), LINES_FILE: _ship(LINES_FILE, LINE_TRAITS, lines)}
    (WEIGHTS / "sha256.json").write_text(json.dumps(sums, indent=1) + "\n", encoding="utf-8")


def _ship(file: str, names: tuple[str, ...], pages: Sequence[Rows]) -> str:
    """Write a forest and those of its folds; return the SHA-256 of the first."""
    for fold in range(FOLDS):
        others = [page for page in pages if fold_of(page.outlet) != fold]
        path = fold_file(file, fold)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(write_forest(_forest(names, others)))
    content = write_forest(_forest(names, pages))
    (WEIGHTS / file).write_bytes(content)
    return hashlib.sha256(content).hexdigest()


def fold_file(file: str, fold: int) -> Path:
    """Return where the forest lies that was grown without the outlets of a fold."""
    return FOLD_FILES / str(fold) / file


def _forest(names: tuple[str, ...], pages: Sequence[Rows]) -> Forest:
    trees = grow(
        np.vstack([page.traits for page in pages]),
        np.concatenate([page.truth for page in pages]),
        np.concatenate([page.weights for page in pages]),
        Plan(),
    )
    return Forest(names, trees.base, trees.feature, trees.threshold, trees.leaf)


if __name__ == "__main__":
    main()
