"""Fit the weights of scare quotes and say how they do by folds: `python -m training.wording.scare --corpora DIR`."""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from rashomon.annotate.wording.distance_weights import FILE, DistanceWeights

from .fitting import chances_by_folds, counted, figures_of, fit_weights, marked_by_nested_folds
from .spans import FOLDS, MeasuredSpan, measure_spans, read_spans

_PACKAGE = Path(__file__).parents[3] / "src/rashomon/annotate/wording/weights"


def main() -> None:
    """Fit on all labelled spans, write the file the program reads with its SHA-256, and print figures by folds."""
    parser = argparse.ArgumentParser(prog="python -m training.wording.scare", description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="a folder with train/ and data/")
    asked = parser.parse_args()
    spans = list(measure_spans(read_spans(), asked.corpora))
    learnt = fit_weights(spans)
    write_weights(learnt, _PACKAGE)
    for line in describe(spans, learnt):
        print(line)


def write_weights(learnt: DistanceWeights, folder: Path) -> None:
    """Write the weights and `sha256.json`."""
    content = "".join(f"{line}\n" for line in written_lines(learnt))
    (folder / FILE).write_text(content, encoding="utf-8")
    sums = {FILE: hashlib.sha256(content.encode("utf-8")).hexdigest()}
    (folder / "sha256.json").write_text(json.dumps(sums, indent=1) + "\n", encoding="utf-8")


def written_lines(learnt: DistanceWeights) -> list[str]:
    """Return the file: a line for each weight of a measure, eight of the vector's to a line."""
    vector = learnt.vector.tolist()
    rows = [", ".join(map(str, vector[at : at + 8])) for at in range(0, len(vector), 8)]
    named = [f"  {json.dumps(name)}: {weight}" for name, weight in learnt.weights.items()]
    return [
        "{",
        f' "bias": {learnt.bias},',
        f' "least_chance": {learnt.least_chance},',
        f' "usual": {learnt.usual},',
        ' "weights": {',
        *(",\n".join(named)).split("\n"),
        " },",
        ' "vector": [',
        *(",\n".join(f"  {row}" for row in rows)).split("\n"),
        " ]",
        "}",
    ]


def describe(spans: Sequence[MeasuredSpan], learnt: DistanceWeights) -> list[str]:
    """Return the figures by folds, beside what the rules mark alone, and marking every short span."""
    chances = chances_by_folds(spans)
    ways = {
        "by folds": chances >= learnt.least_chance,
        "by folds, the chance chosen in the others": marked_by_nested_folds(spans),
        "rules only": np.array([one.is_marked for one in spans]),
        "every span that is weighed": np.array([one.is_marked or one.measured is not None for one in spans]),
    }
    counts: dict[str, Callable[[MeasuredSpan], int]] = {
        "as in the corpus": lambda one: one.span.stands_for,
        "as counted in the fit": counted,
        "each once": lambda one: 1,
    }
    scare = sum(one.span.label == "scare" for one in spans)
    folded = sum(one.span.fold < FOLDS for one in spans)
    lines = [f"{len(spans)} spans, {scare} of them scare quotes; marked from a chance of {learnt.least_chance}"]
    lines.append(f"the figures count the {folded} that are in a fold")
    for way, marked in ways.items():
        for how, count in counts.items():
            precision, recall, f1 = figures_of(spans, marked, count)
            lines.append(f"{way}, {how}: P {precision:.3f} R {recall:.3f} F1 {f1:.3f}")
    return lines


if __name__ == "__main__":
    main()
