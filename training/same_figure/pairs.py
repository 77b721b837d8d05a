"""Labelled pairs of figures: the product's own figures of the gold incidents, one thing where gold says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from eval.figures.gold import Incident
from eval.figures.ours import Prepared, as_answer
from eval.figures.scoring import match_figures
from rashomon.compare.figures.gathering import candidate_pairs
from rashomon.compare.figures.pair_features import FEATURES, PairReader
from rashomon.compare.figures.quantities import describe_figures
from rashomon.compare.figures.sameness import barrier_between

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class LabelledPairs:
    """The pairs of one incident that no barrier holds apart: float64[pairs, features], labels 0 or 1."""

    incident: Incident
    features: Floats
    labels: Floats


def label_pairs(prepared: Prepared) -> LabelledPairs:
    """Measure the pairs that gathering would score; figures that gold does not have are like no other."""
    quantities = describe_figures(prepared.case, prepared.story)
    places = [figure.id for found in prepared.case.annotations for figure in found.figures]
    gold_of = match_figures(prepared.incident, as_answer(prepared, ()))
    golds = [gold_of.get(places.index(one.figure.id)) for one in quantities]
    reader = PairReader(quantities)
    rows: list[list[float]] = []
    labels: list[float] = []
    for one, other in candidate_pairs(quantities):
        if barrier_between(quantities[one], quantities[other]) is None:
            measured = reader.measure(quantities[one], quantities[other])
            rows.append([float(measured[name]) for name in FEATURES])
            labels.append(float(golds[one] is not None and golds[one] == golds[other]))
    return LabelledPairs(prepared.incident, np.array(rows).reshape(len(rows), len(FEATURES)), np.array(labels))


def weigh_pairs(labelled: Sequence[LabelledPairs], flatness: float) -> Floats:
    """Return a weight for each pair: all of an incident together weigh its number of pairs to 1 - `flatness`."""
    shares = [np.full(len(one.labels), max(len(one.labels), 1) ** -flatness) for one in labelled]
    weights = np.concatenate(shares)
    return weights / weights.mean()
