"""Fit the weights of the figure scorer: `python -m training.same_figure.train FOLDER [OUTPUT.yml]`."""

from __future__ import annotations

import sys
from pathlib import Path

from eval.figures.gold import read_incidents
from eval.figures.ours import prepare
from rashomon.compare.figures.sameness import PairWeights

from .pairs import label_pairs
from .regression import fit_labelled

_HEAD = """\
origin: >-
  Weights of a logistic regression fitted by training/same_figure/train.py on figures of 20 incidents that were
  labelled for this project. No word of them is kept. Model card: training/same_figure/CARD.md.
licence: Apache-2.0
reviewed: "2026-11-22"
"""


def write_weights(weights: PairWeights, path: Path) -> None:
    """Write the fit as a lexicon file."""
    rows = {"bias": weights.bias, **weights.weights}
    lines = "".join(f'  {name}: "{value:.4f}"\n' for name, value in rows.items())
    path.write_text(f'{_HEAD}merging: {{threshold: "{weights.threshold}"}}\nweights:\n{lines}', encoding="utf-8")


def main(arguments: list[str]) -> None:
    """Fit on all incidents of the folder and write the file."""
    default = Path(__file__).parents[2] / "src/rashomon/lexicons/same_figure/all.yml"
    labelled = [label_pairs(prepare(incident)) for incident in read_incidents(Path(arguments[0]))]
    write_weights(fit_labelled(labelled), Path(arguments[1]) if len(arguments) > 1 else default)


if __name__ == "__main__":
    main(sys.argv[1:])
