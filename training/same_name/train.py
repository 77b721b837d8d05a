"""Fit the weights of the name matcher: `python -m training.same_name.train CASES.csv [OUTPUT.yml]`."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

from rashomon.lexicons.name_words import load_name_words
from rashomon.text.names.features import FEATURES
from rashomon.text.names.matching import NameMatcher, NameWeights

from .pairs import NamePair, read_pairs
from .regression import Fit, Floats, fit_pairs

_HEAD = """\
origin: >-
  Weights of a logistic regression fitted by training/same_name/train.py on the 826 labelled pairs of name_bench
  (nomenklatura, OpenSanctions, MIT licence). No name is kept. Model card: training/same_name/CARD.md.
licence: Apache-2.0
reviewed: "2026-11-22"
weights:
"""


def measure_pairs(pairs: tuple[NamePair, ...]) -> tuple[Floats, Floats]:
    """Return float64[pairs, features] and labels 0 or 1."""
    matcher = NameMatcher(load_name_words(), NameWeights(0.0, (0.0,) * len(FEATURES), 0.5))
    features = np.array([matcher.measure(pair.one, pair.other, pair.kind) for pair in pairs], dtype=np.float64)
    return features, np.array([pair.is_same for pair in pairs], dtype=np.float64)


def write_weights(fit: Fit, path: Path) -> None:
    """Write the fit as a lexicon file."""
    rows = {"bias": fit.bias, "threshold": fit.threshold}
    rows.update(zip(FEATURES, (float(weight) for weight in fit.weights), strict=True))
    path.write_text(_HEAD + "".join(f'  {name}: "{value:.4f}"\n' for name, value in rows.items()), encoding="utf-8")


def main(arguments: list[str]) -> None:
    """Fit on all pairs and write the file."""
    default = Path(__file__).parents[2] / "src/rashomon/lexicons/same_name/all.yml"
    features, labels = measure_pairs(read_pairs(Path(arguments[0])))
    write_weights(fit_pairs(features, labels), Path(arguments[1]) if len(arguments) > 1 else default)


if __name__ == "__main__":
    main(sys.argv[1:])
