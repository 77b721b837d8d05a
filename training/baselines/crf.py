"""A conditional random field over words, trained on the attributions of news reports: a baseline.

    python -m training.baselines.crf --every 2

Needs `python-crfsuite` at run time; nothing of it ships. The model lies outside the repository's history.

Source:
    Lafferty, McCallum & Pereira 2001, trained by L-BFGS (CRFsuite, Okazaki 2007).
"""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol, cast

from eval.corpora.places import corpus
from eval.corpora.polnear import read_attributed

from .sequences import Line, lines_of, tags_of

MODEL = Path(__file__).resolve().parents[2] / ".cache" / "baselines" / "polnear-crf.crfsuite"
"""Where the trained model is kept; the folder is ignored by git."""


class Trainer(Protocol):
    """What is used of `pycrfsuite.Trainer`."""

    def append(self, xseq: list[tuple[str, ...]], yseq: list[str]) -> None:
        """Add one sequence."""

    def set_params(self, params: dict[str, float | bool]) -> None:
        """Set c1, c2, max_iterations and so on."""

    def train(self, model: str) -> None:
        """Train and write the model."""


class Tagger(Protocol):
    """What is used of `pycrfsuite.Tagger`."""

    def open(self, name: str) -> object:
        """Read a model."""

    def tag(self, xseq: list[tuple[str, ...]]) -> list[str]:
        """Tag one sequence."""


class CrfSuite(Protocol):
    """The module `pycrfsuite`, as far as it is used."""

    def Trainer(self, *, verbose: bool) -> Trainer: ...

    def Tagger(self) -> Tagger: ...


def load_crfsuite() -> CrfSuite | None:
    """The module, or None where it is not installed."""
    try:
        return cast("CrfSuite", importlib.import_module("pycrfsuite"))
    except ModuleNotFoundError:
        return None


def tag_line(tagger: Tagger, line: Line) -> list[str]:
    """The tags that a trained model gives the tokens of one line."""
    return tagger.tag(list(line.features))


def train(folder: Path, model: Path, *, every: int, rounds: int) -> int:
    """Train on every n-th report of a part and return how many reports were read.

    Raises:
        GoldMissing: the folder holds no such corpus.
        SystemExit: the package is not installed.
    """
    crfsuite = load_crfsuite()
    if crfsuite is None:
        raise SystemExit("The baseline needs python-crfsuite: pip install python-crfsuite")
    trainer = crfsuite.Trainer(verbose=False)
    reports = read_attributed(folder)[::every]
    for report in reports:
        for line in lines_of(report.text):
            trainer.append(list(line.features), tags_of(line, report.attributions))
    trainer.set_params(
        {"c1": 0.1, "c2": 0.05, "max_iterations": rounds, "feature.possible_transitions": True, "feature.minfreq": 2}
    )
    model.parent.mkdir(parents=True, exist_ok=True)
    trainer.train(str(model))
    return len(reports)


def main(arguments: Sequence[str] | None = None) -> int:
    """Train, and say on how many reports."""
    parser = argparse.ArgumentParser(prog="python -m training.baselines.crf", description="Train the CRF baseline.")
    parser.add_argument("--data", type=Path, help="a part of the corpus; default: its training part")
    parser.add_argument("--every", type=int, default=1, help="take every n-th report")
    parser.add_argument("--rounds", type=int, default=80, help="rounds of L-BFGS at most")
    parser.add_argument("--model", type=Path, default=MODEL)
    asked = parser.parse_args(arguments)
    folder = asked.data or corpus("data", "polnear", "data", "train")
    count = train(folder, asked.model, every=asked.every, rounds=asked.rounds)
    sys.stderr.write(f"trained on {count} reports: {asked.model}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
