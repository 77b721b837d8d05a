"""name_bench: our score and those of peers on labelled pairs, each with its best threshold and on folds."""

from __future__ import annotations

import csv
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from rapidfuzz import fuzz
from rapidfuzz.distance import JaroWinkler

from rashomon.lexicons.name_words import load_matcher
from rashomon.text.names.sounds import consonants, skeleton, sound
from training.same_name.pairs import FOLDS, NamePair
from training.same_name.regression import Fit, Floats, best_threshold, f1_at, fit_pairs
from training.same_name.train import measure_pairs

_TURNS = 7

Score = Callable[[NamePair], float]


@dataclass(frozen=True, slots=True)
class Scored:
    """One way of scoring on all pairs.

    Attributes:
        best: F1 at its best threshold, chosen on the pairs themselves.
        folds: F1 with threshold (and weights, if it has any) from the other four folds; None where not measured.
        microseconds: CPU time a pair, median of seven turns; None where scores were read from a file.
    """

    name: str
    best: float
    folds: float | None
    precision: float
    recall: float
    microseconds: float | None


def score_ours(pairs: Sequence[NamePair]) -> tuple[Scored, list[tuple[NamePair, float]]]:
    """Our matcher with weights refitted for each fold, and the pairs it gets wrong there."""
    features, labels = measure_pairs(tuple(pairs))
    fold = np.array([pair.fold for pair in pairs])
    scores, chosen = np.zeros(len(pairs)), np.zeros(len(pairs), dtype=bool)
    for number in range(FOLDS):
        held = fold == number
        fit: Fit = fit_pairs(features[~held], labels[~held])
        scores[held] = fit.scores(features[held])
        chosen[held] = scores[held] >= fit.threshold
    best, _ = best_threshold(scores, labels)
    wrong = [
        (pair, float(score)) for pair, score, one in zip(pairs, scores, chosen, strict=True) if pair.is_same != one
    ]
    precision, recall, f1 = _shares(chosen, labels)
    matcher = load_matcher()
    pace = _pace(pairs, lambda pair: matcher.score(pair.one, pair.other, pair.kind))
    return Scored("rashomon", best, f1, precision, recall, pace), wrong


def pace_unread(pairs: Sequence[NamePair]) -> float:
    """Microseconds a pair when every name is read anew, as if none had been met before."""
    matcher = load_matcher()

    def forget() -> None:
        matcher.reader.forget()
        for remembered in (skeleton, sound, consonants):
            remembered.cache_clear()

    return _pace(pairs, lambda pair: matcher.score(pair.one, pair.other, pair.kind), forget)


def score_peers(pairs: Sequence[NamePair]) -> list[Scored]:
    """rapidfuzz's WRatio and Jaro-Winkler on the names in lower case."""
    return [
        _score_peer("rapidfuzz WRatio", pairs, lambda pair: fuzz.WRatio(pair.one.lower(), pair.other.lower()) / 100),
        _score_peer("Jaro-Winkler", pairs, lambda pair: JaroWinkler.similarity(pair.one.lower(), pair.other.lower())),
    ]


def read_logic_v2(path: Path) -> Scored:
    """The figures of nomenklatura's LogicV2 from the run that is committed beside the pairs."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    labels = np.array([row["is_match"] == "true" for row in rows], dtype=np.float64)
    scores = np.array([float(row["score"]) for row in rows])
    best, threshold = best_threshold(scores, labels)
    precision, recall, _ = _shares(scores >= threshold, labels)
    return Scored(f"LogicV2 (its committed run, {len(rows)} pairs)", best, None, precision, recall, None)


def _score_peer(name: str, pairs: Sequence[NamePair], score: Score) -> Scored:
    labels = np.array([pair.is_same for pair in pairs], dtype=np.float64)
    fold = np.array([pair.fold for pair in pairs])
    scores: Floats = np.array([score(pair) for pair in pairs], dtype=np.float64)
    chosen = np.zeros(len(pairs), dtype=bool)
    for number in range(FOLDS):
        held = fold == number
        _, threshold = best_threshold(scores[~held], labels[~held])
        chosen[held] = scores[held] >= threshold
    best, at = best_threshold(scores, labels)
    precision, recall, f1 = _shares(chosen, labels)
    return Scored(name, max(best, f1_at(scores, labels, at)), f1, precision, recall, _pace(pairs, score))


def _shares(chosen: np.ndarray, labels: Floats) -> tuple[float, float, float]:
    right = float((chosen & (labels == 1)).sum())
    found, asked = float(chosen.sum()), float(labels.sum())
    return right / max(1.0, found), right / max(1.0, asked), 2 * right / max(1.0, found + asked)


def _pace(pairs: Sequence[NamePair], score: Score, before: Callable[[], None] | None = None) -> float:
    """CPU microseconds a pair: the median of seven turns over all pairs, after one that is not counted."""
    turns: list[float] = []
    for _ in range(_TURNS + 1):
        if before is not None:
            before()
        begun = time.process_time_ns()
        for pair in pairs:
            score(pair)
        turns.append((time.process_time_ns() - begun) / 1000 / len(pairs))
    return statistics.median(turns[1:])
