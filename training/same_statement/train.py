"""Fit the weights of the sentence scorer: `python -m training.same_statement.train FOLDER [OUTPUT.yml]`."""

from __future__ import annotations

import sys
from pathlib import Path

from rashomon.compare.figures.sameness import PairWeights

from .pairs import label_topics
from .regression import fit_topics, judge_folds

_TOPICS = (1, 13)
_PRECISIONS = (0.95, 0.9, 0.8)
_HEAD = """\
origin: >-
  Weights of a logistic regression fitted by training/same_statement/train.py on pairs of sentences of ECB+ (Cybulska
  and Vossen 2014, CC BY 3.0), topics 1 to 13. No word of it is kept. Model card: training/same_statement/CARD.md.
licence: Apache-2.0
reviewed: "2026-11-22"
"""


def write_weights(weights: PairWeights, path: Path) -> None:
    """Write the fit as a lexicon file."""
    rows = {"bias": weights.bias, **weights.weights}
    lines = "".join(f'  {name}: "{value:.4f}"\n' for name, value in rows.items())
    path.write_text(f'{_HEAD}deciding: {{threshold: "{weights.threshold}"}}\nweights:\n{lines}', encoding="utf-8")


def main(arguments: list[str]) -> None:
    """Fit on all topics of the folder, write the file, and say what the folds give."""
    default = Path(__file__).parents[2] / "src/rashomon/lexicons/same_statement/en.yml"
    topics = list(label_topics(Path(arguments[0]), *_TOPICS))
    write_weights(fit_topics(topics), Path(arguments[1]) if len(arguments) > 1 else default)
    for precision in _PRECISIONS:
        recall, chance = judge_folds(topics, precision)
        sys.stdout.write(f"each topic left out once: precision {precision}, recall {recall:.3f} from {chance:.2f}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
