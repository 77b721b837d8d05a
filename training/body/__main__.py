"""Trains the chooser of bodies: `python -m training.body --corpora DIR`, DIR holding `data/`."""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from rashomon.extract.forest import FILE, Forest, write_forest
from rashomon.extract.traits import NAMES

from .boosting import Plan, grow
from .pages import FOLDS, Rows, fold_of, read_advised, rows_of
from .sets import read_aeb, read_fundus, read_wcxb

WEIGHTS = Path(__file__).resolve().parents[2] / "src" / "rashomon" / "extract" / "weights"
FOLD_FILES = Path(__file__).parent / "folds"
_TRUST_IN_ADVICE = 0.5


def main() -> None:
    """Grow the forest that is shipped, and one for each fold, which leaves that fold's outlets out."""
    asked = argparse.ArgumentParser(prog="training.body")
    asked.add_argument("--corpora", type=Path, required=True)
    data: Path = asked.parse_args().corpora / "data"
    kept_apart = {page.outlet for page in read_aeb(data / "aeb")}
    gold = [rows_of(page) for read, name in ((read_wcxb, "wcxb"), (read_fundus, "fundus_tests"))
            for page in read(data / name)]  # fmt: skip
    advised = [rows_of(page, _TRUST_IN_ADVICE) for page in read_advised(data / "htmldate_eval")]
    pages = [page for page in (*gold, *advised) if page is not None and page.outlet not in kept_apart]
    FOLD_FILES.mkdir(exist_ok=True)
    for fold in range(FOLDS):
        others = [page for page in pages if fold_of(page.outlet) != fold]
        (FOLD_FILES / f"{fold}.json").write_bytes(write_forest(_forest(others)))
    content = write_forest(_forest(pages))
    (WEIGHTS / FILE).write_bytes(content)
    sums = {FILE: hashlib.sha256(content).hexdigest()}
    (WEIGHTS / "sha256.json").write_text(json.dumps(sums, indent=1) + "\n", encoding="utf-8")


def _forest(pages: Sequence[Rows]) -> Forest:
    trees = grow(
        np.vstack([page.traits for page in pages]),
        np.concatenate([page.truth for page in pages]),
        np.concatenate([page.weights for page in pages]),
        Plan(),
    )
    return Forest(NAMES, trees.base, trees.feature, trees.threshold, trees.leaf)


if __name__ == "__main__":
    main()
