"""How much a day matters, learnt from the timelines of the topics: `python -m eval.timeline.fit [FOLDER]`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from rashomon.model.case import Case
from rashomon.present.timeline import read_tellings
from rashomon.present.timeline.salience import FEATURES, SalienceWeights, survey_times

from ..corpora.places import corpus
from .gold import TOPICS, Topic, read_topic
from .ours import prepare

RIDGE = 30.0
"""Pull towards `PRIOR`; chosen on the folds among 3, 30, 300 and 3,000."""
PRIOR = (1.0, 0.5, 0.0, 0.0, 0.0)
"""Counting the articles that tell of a day, those that tell of it beforehand by half: three timelines alone would
fit their own chance."""
_STEPS = 40
_LEXICON = Path(__file__).parents[2] / "src/rashomon/lexicons/timeline/all.yml"
_HEAD = """\
origin: >-
  Weights of a logistic regression fitted by `python -m eval.timeline.fit` on which days the timelines of three topics
  name (timeline17: egypt, finan, mj), pulled towards counting the articles that tell of a day. No word of them is kept.
licence: Apache-2.0
reviewed: "2026-11-22"
"""


@dataclass(frozen=True, slots=True)
class LabelledDays:
    """The days that the articles of a topic tell of: `features[days, features]`, and 1 where a timeline names them."""

    features: npt.NDArray[np.float64]
    labels: npt.NDArray[np.float64]


def label_days(topic: Topic, case: Case) -> LabelledDays:
    """Label the days up to the end of each timeline: what its editor would have taken of later ones is not known."""
    tellings = [one for found in read_tellings(case).values() for one in found if one.is_day]
    published = {one.id: one.published.value for one in case.articles if one.published is not None}
    surveyed = survey_times(tellings, published)
    rows = [
        (found, float(period.first.isoformat() in timeline))
        for timeline in topic.timelines
        for period, found in surveyed.items()
        if period.first.isoformat() <= timeline[-1]
    ]
    return LabelledDays(np.array([found for found, _ in rows]), np.array([label for _, label in rows]))


def fit_days(labelled: Sequence[LabelledDays]) -> SalienceWeights:
    """Fit on all days of these topics; each topic counts the same.

    Logistic regression by Newton's method. The score is `PRIOR` times a free scale, plus a correction for each
    feature with a ridge penalty in units of the feature's spread.
    """
    features = np.concatenate([one.features for one in labelled])
    labels = np.concatenate([one.labels for one in labelled])
    shares = np.concatenate([np.full(len(one.labels), 1.0 / len(one.labels)) for one in labelled])
    shares *= len(labels) / shares.sum()
    mean = (features * shares[:, None]).sum(axis=0) / shares.sum()
    spread = np.sqrt((shares[:, None] * (features - mean) ** 2).sum(axis=0) / shares.sum()) + 1e-9
    prior = np.array(PRIOR)
    base = features @ prior
    scaled = np.hstack([np.ones((len(features), 1)), (base / base.std())[:, None], features / spread])
    penalty = np.diag([1e-3, 1e-3] + [RIDGE] * len(FEATURES))
    weights = np.zeros(scaled.shape[1])
    for _ in range(_STEPS):
        likely = 1.0 / (1.0 + np.exp(-(scaled @ weights)))
        slope = scaled.T @ (shares * (likely - labels)) + penalty @ weights
        curve = (scaled * (shares * likely * (1 - likely))[:, None]).T @ scaled + penalty
        weights -= np.linalg.solve(curve, slope)
    plain = weights[1] / base.std() * prior + weights[2:] / spread
    return SalienceWeights(float(weights[0]), tuple(float(one) for one in plain))


def write_weights(weights: SalienceWeights, path: Path) -> None:
    """Write the fit as a lexicon file."""
    rows = [("bias", weights.bias), *zip(FEATURES, weights.weights, strict=True)]
    lines = "".join(f'  {name}: "{value:.4f}"\n' for name, value in rows)
    path.write_text(f"{_HEAD}weights:\n{lines}", encoding="utf-8")


def main(arguments: Sequence[str]) -> None:
    """Fit on the three topics of the folder and write the lexicon."""
    folder = Path(arguments[0]) if arguments else corpus("data", "timeline17")
    topics = [read_topic(folder, name) for name in TOPICS]
    write_weights(fit_days([label_days(topic, prepare(topic)) for topic in topics]), _LEXICON)


if __name__ == "__main__":
    main(sys.argv[1:])
