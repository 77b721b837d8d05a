"""Labelled pairs of sentences: the product's own sayings of a corpus, one event where its annotators say so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from eval.statements.events import read_topics
from eval.statements.pairs import Topic, read_topic
from rashomon.compare.statements.chances import FEATURES, measure_pair
from rashomon.compare.statements.likeness import Likeness, Weights, liken
from rashomon.compare.statements.sayings import Saying
from rashomon.compare.statements.terms import kind_of

from .regression import LabelledTopic


def label_topics(folder: Path, first: int, last: int) -> Iterator[LabelledTopic]:
    """Yield the measured pairs of each topic from `first` to `last` that is in the folder."""
    for number in range(first, last + 1):
        texts = list(read_topics(folder, number, number))
        if texts:
            yield _label(read_topic(texts))


def _label(topic: Topic) -> LabelledTopic:
    rows: list[list[float]] = []
    labels: list[float] = []
    positives = 0
    for pair in topic.pairs():
        positives += pair.is_one
        likened = [(a, b, likeness) for a, b in pair.sayings if (likeness := _liken(a, b, topic.weights)) is not None]
        if likened:
            a, b, likeness = max(likened, key=lambda found: found[2].rank)
            measured = measure_pair(a, b, likeness, topic.weights)
            rows.append([measured[name] for name in FEATURES])
            labels.append(float(pair.is_one))
    return LabelledTopic(np.array(rows).reshape(len(rows), len(FEATURES)), np.array(labels), positives)


def _liken(one: Saying, other: Saying, weights: Weights) -> Likeness | None:
    return liken(one, other, weights, _are_comparable)


def _are_comparable(shared: frozenset[str]) -> bool:
    return len(shared) > 1 and any(kind_of(key) == "word" for key in shared)
