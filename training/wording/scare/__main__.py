"""Fit the weights of scare quotes and say how they do by folds: `python -m training.wording.scare --corpora DIR`."""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from rashomon.annotate.wording.distance_weights import FILE, DistanceWeights

from .fitting import chances_by_folds, counted, figures_of, fit_weights
from .spans import MeasuredSpan, measure_spans, read_spans

_PACKAGE = Path(__file__).parents[3] / "src/rashomon/annotate/wording/weights"


def main() -> None:
    """Fit on all labelled spans, write the file the program reads with its SHA-256, and print figures by folds."""
    parser = argparse.ArgumentParser(prog="python -m training.wording.scare", description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="a folder with train/ and data/")
    asked = parser.parse_args()
    spans = list(measure_spans(read_spans(), asked.corpora / "data/polnear/data/train/text"))
    learnt = fit_weights(spans)
    write_weights(learnt, _PACKAGE)
    for line in describe(spans, learnt):
        print(line)


def write_weights(learnt: DistanceWeights, folder: Path) -> None:
    """Write the weights and `sha256.json`."""
    written = {"bias": learnt.bias, "least_chance": learnt.least_chance, "weights": learnt.weights}
    content = json.dumps(written, indent=1) + "\n"
    (folder / FILE).write_text(content, encoding="utf-8")
    sums = {FILE: hashlib.sha256(content.encode("utf-8")).hexdigest()}
    (folder / "sha256.json").write_text(json.dumps(sums, indent=1) + "\n", encoding="utf-8")


def describe(spans: Sequence[MeasuredSpan], learnt: DistanceWeights) -> list[str]:
    """Return the figures by folds, beside what the rules mark alone, and marking every short span."""
    chances = chances_by_folds(spans)
    ways = {
        "by folds": chances >= learnt.least_chance,
        "rules only": np.array([one.is_marked for one in spans]),
        "every span that is weighed": np.array([one.is_marked or one.measured is not None for one in spans]),
    }
    counts: dict[str, Callable[[MeasuredSpan], int]] = {
        "as in the corpus": lambda one: one.span.stands_for,
        "as counted in the fit": counted,
        "each once": lambda one: 1,
    }
    scare = sum(one.span.label == "scare" for one in spans)
    lines = [f"{len(spans)} spans, {scare} of them scare quotes; marked from a chance of {learnt.least_chance}"]
    for way, marked in ways.items():
        for how, count in counts.items():
            precision, recall, f1 = figures_of(spans, marked, count)
            lines.append(f"{way}, {how}: P {precision:.3f} R {recall:.3f} F1 {f1:.3f}")
    return lines


if __name__ == "__main__":
    main()
