"""The weights of `rashomon.extract.stretches`: logistic regression over stretches of other reports, put in, and of the
report's own paragraphs.

`python -m eval.health.fit` prints the weights, and recall and false alarms of three folds by report. Reports are the
articles of the half `develop` and 300 texts of PolNeAR's training part; donors those of the defects.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

import numpy as np
from numpy.typing import NDArray

from rashomon.extract.shapes import word_count
from rashomon.extract.stretches import SIGNS, measure_stretches
from rashomon.extract.topics import About, rare_words, read_about

from ..corpora.places import BESIDE
from .donors import donor_reports
from .judge import article_of
from .pages import saved_pages

_PULL = 0.5
_HARDEST = 15  # stretches of a report as it is, those that share least
_FOLDS = 3
_THRESHOLDS = (2.0, 2.5, 3.0, 3.5, 4.0)

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class _Report:
    name: str
    paragraphs: tuple[About, ...]
    title: frozenset[str]

    @property
    def fold(self) -> int:
        return int(hashlib.sha256(self.name.encode()).hexdigest(), 16) % _FOLDS


@dataclass(frozen=True, slots=True)
class _Measured:
    """Of a report: the signs of its own stretches, and of those put into it, each with whether it is at the end."""

    report: _Report
    own: list[Floats]
    put_in: list[Floats]


def main() -> None:
    """Print the figures of the folds and the weights."""
    measured = list(_measure())
    at_end = SIGNS.index("at the end")
    rated_own: list[tuple[float, bool]] = []
    rated_put_in: list[tuple[float, bool]] = []
    for fold in range(_FOLDS):
        weights = _fit([one for one in measured if one.report.fold != fold])
        for one in (one for one in measured if one.report.fold == fold):
            rated = [(weights[0] + float(signs @ weights[1:]), bool(signs[at_end])) for signs in one.own]
            rated_own.append(max(rated, default=(-99.0, False)))
            rated_put_in += [(weights[0] + float(signs @ weights[1:]), bool(signs[at_end])) for signs in one.put_in]
    for threshold in _THRESHOLDS:
        for end in (False, True):
            found = np.mean([odds >= threshold for odds, last in rated_put_in if last == end])
            alarms = sum(odds >= threshold for odds, last in rated_own if last == end)
            print(f"odds {threshold} at the end {end}: recall {found:.3f}, alarms {alarms} of {len(rated_own)}")
    base, *rest = _fit(measured)
    print(f"_BASE = {base:.3f}", "_WEIGHTS = (" + ", ".join(f"{one:.3f}" for one in rest) + ")", sep="\n")


def _reports() -> Iterator[_Report]:
    for page in saved_pages():
        article = article_of(page.name, page.raw) if page.half == "develop" else None
        if article is not None:
            texts = [article.text[block.start : block.end] for block in article.paragraphs]
            yield _Report(page.name, tuple(map(read_about, texts)), rare_words(article.title or ""))
    for path in sorted((BESIDE / "data" / "polnear").glob("data/train/text/*.txt"))[80:380]:
        texts = path.read_text(encoding="utf-8", errors="replace").splitlines()
        yield _Report(path.stem, tuple(read_about(one) for one in texts if word_count(one) >= 4), frozenset())


def _measure() -> Iterator[_Measured]:
    donors = [[read_about(one) for one in report] for report in donor_reports()]
    random = Random("stretches")
    for report in _reports():
        own = sorted(measure_stretches(report.paragraphs, report.title), key=lambda one: (one[2][0], one[:2]))
        put_in: list[Floats] = []
        for end in (False, True, False, True) if len(report.paragraphs) >= 6 else ():
            lent = _lend(donors, random, frozenset[str]().union(*(one.names for one in report.paragraphs)))
            at = len(report.paragraphs) if end else random.randint(2, len(report.paragraphs) - 2)
            mixed = (*report.paragraphs[:at], *lent, *report.paragraphs[at:])
            place = (at, at + len(lent))
            put_in += [one[2] for one in measure_stretches(mixed, report.title) if one[:2] == place]
        yield _Measured(report, [one[2] for one in own[:_HARDEST]], put_in)


def _lend(donors: Sequence[Sequence[About]], random: Random, names: frozenset[str]) -> Sequence[About]:
    while True:
        donor, count = random.choice(donors), random.randint(3, 5)
        start = random.randrange(len(donor) - count + 1)
        lent = donor[start : start + count]
        if len(names & frozenset[str]().union(*(one.names for one in lent))) <= 1 and sum(o.words for o in lent) >= 70:
            return lent


def _fit(measured: Sequence[_Measured]) -> Floats:
    own = [signs for one in measured for signs in one.own]
    put_in = [signs for one in measured for signs in one.put_in]
    rows = np.column_stack([np.ones(len(own) + len(put_in)), np.vstack([*own, *put_in])])
    truth = np.r_[np.zeros(len(own)), np.ones(len(put_in))]
    weights, pull = np.zeros(rows.shape[1]), _PULL * np.r_[0.0, np.ones(rows.shape[1] - 1)]
    for _ in range(40):
        chances = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (chances - truth) + pull * weights
        bend = (rows * (chances * (1 - chances))[:, None]).T @ rows + np.diag(pull + 1e-6)
        weights = weights - np.linalg.solve(bend, slope)
    return weights


if __name__ == "__main__":
    main()
