"""Fits scores of words and weights of sentences: ridge logistic regressions by Newton's method, in numpy."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rashomon.annotate.wording.judging_words import LEAST_SCORE, JudgingWords, measure_sentence

from .sentences import JudgedSentence

Floats = NDArray[np.float64]

_VECTOR_RIDGE = 128.0
_OWN_RIDGE = 1.0
"""Ridges of what a word's vector says and of what its own marks say; chosen on the folds among three of each."""

_MOST_UNMARKED = -0.1
"""Score of a word that no reader marked, at most: it lies under LEAST_SCORE of `loaded_terms`, so that no word is shown
as a judgement only because it is like one ("gorilla" is like "monster")."""

_SENTENCE_RIDGE = 3.0
_ROUNDS = 3
_NEWTON_STEPS = 4


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words that may get a score, and float64[words, dims] of what is known of each beside BABE."""

    words: tuple[str, ...]
    vectors: Floats
    place_of: Mapping[str, int]


def fit_words(sentences: Sequence[JudgedSentence], vocabulary: Vocabulary) -> Floats:
    """Return float64[words]: logarithm of odds that a reader marks the word, at least LEAST_SCORE.

    The odds are those of the word's vector, which words not met in `sentences` get alone, and of its own counts; a
    word that nobody marked has at most _MOST_UNMARKED.
    """
    marked, met = np.zeros(len(vocabulary.words)), np.zeros(len(vocabulary.words))
    for sentence in sentences:
        for word in sentence.words:
            place = vocabulary.place_of.get(word.lower)
            if place is not None:
                met[place] += 1
                marked[place] += word.lower in sentence.marked
    seen, unmarked = np.flatnonzero(met), marked == 0
    vectors, marked, met = vocabulary.vectors[seen], marked[seen], met[seen]
    own = np.zeros(len(seen))
    weights = np.zeros(vectors.shape[1] + 1)
    for _ in range(_ROUNDS):
        weights = fit_logistic(vectors, marked, met, _VECTOR_RIDGE, weights, own)
        own = _fit_own(vectors @ weights[1:] + weights[0], marked, met, own)
    scores = vocabulary.vectors @ weights[1:] + weights[0]
    scores[seen] += own
    scores[unmarked] = np.minimum(scores[unmarked], _MOST_UNMARKED)
    return np.maximum(scores, LEAST_SCORE)


def _fit_own(known: Floats, marked: Floats, met: Floats, own: Floats) -> Floats:
    for _ in range(_NEWTON_STEPS):
        likely = 1.0 / (1.0 + np.exp(-(known + own)))
        slope = marked - met * likely - _OWN_RIDGE * own
        own = own + slope / (met * likely * (1.0 - likely) + _OWN_RIDGE)
    return own


def fit_logistic(
    features: Floats, hits: Floats, tries: Floats, ridge: Floats | float, begin: Floats, offset: Floats | float = 0.0
) -> Floats:
    """Return the bias and a weight for each feature, by a few of Newton's steps from `begin`.

    Args:
        features: float64[rows, features].
        hits: of the tries of each row.
        tries: at least 1 each.
        ridge: of all but the bias; of each feature, or one of all.
        begin: bias and weights to begin from.
        offset: added to each row's logarithm of odds.
    """
    full = np.hstack([np.ones((len(features), 1)), features])
    penalty = np.diag(np.concatenate([[1e-3], np.broadcast_to(ridge, features.shape[1])]))
    weights = begin
    for _ in range(_NEWTON_STEPS):
        likely = 1.0 / (1.0 + np.exp(-(full @ weights + offset)))
        slope = full.T @ (hits - tries * likely) - penalty @ weights
        curve = (full * (tries * likely * (1.0 - likely))[:, None]).T @ full + penalty
        weights = weights + np.linalg.solve(curve, slope)
    return weights


def list_scores(scores: Floats, vocabulary: Vocabulary) -> dict[str, float]:
    """Return the rounded scores above the least."""
    rounded = [(word, round(float(score), 1)) for word, score in zip(vocabulary.words, scores, strict=True)]
    return {word: score for word, score in rounded if score > LEAST_SCORE}


def measure_all(sentences: Sequence[JudgedSentence], scores: Mapping[str, float]) -> Floats:
    """Return float64[sentences, measures]."""
    return np.array(
        [
            measure_sentence(
                [scores.get(word.lower, LEAST_SCORE) for word in one.words if word.is_word],
                one.words,
                one.parts_of_speech,
            )
            for one in sentences
        ]
    )


def fit_sentences(measured: Floats, loaded: Floats) -> tuple[float, Floats]:
    """Return bias and weights for measures as they are; the ridge counts them in their own spread."""
    mean, spread = measured.mean(axis=0), measured.std(axis=0) + 1e-9
    fit = fit_logistic(
        (measured - mean) / spread, loaded, np.ones(len(loaded)), _SENTENCE_RIDGE, np.zeros(measured.shape[1] + 1)
    )
    plain = fit[1:] / spread
    return float(fit[0] - plain @ mean), plain


def fit_judging_words(sentences: Sequence[JudgedSentence], vocabulary: Vocabulary) -> JudgingWords:
    """Return what is learnt from the sentences; measures and threshold come from folds inside them."""
    folds = sorted({one.fold for one in sentences})
    loaded = np.array([float(one.is_loaded) for one in sentences])
    fold_of = np.array([one.fold for one in sentences])
    measured = np.zeros((len(sentences), 0))
    for fold in folds:
        scores = list_scores(fit_words([one for one in sentences if one.fold != fold], vocabulary), vocabulary)
        rows = measure_all([one for one in sentences if one.fold == fold], scores)
        if not measured.shape[1]:
            measured = np.zeros((len(sentences), rows.shape[1]))
        measured[fold_of == fold] = rows
    chances = np.zeros(len(sentences))
    for fold in folds:
        bias, weights = fit_sentences(measured[fold_of != fold], loaded[fold_of != fold])
        chances[fold_of == fold] = 1.0 / (1.0 + np.exp(-(measured[fold_of == fold] @ weights + bias)))
    bias, weights = fit_sentences(measured, loaded)
    return JudgingWords(
        list_scores(fit_words(sentences, vocabulary), vocabulary),
        round(bias, 4),
        tuple(round(float(one), 4) for one in weights),
        best_threshold(chances, loaded),
    )


def best_threshold(chances: Floats, loaded: Floats) -> float:
    """Return the chance, in steps of .025, from which calling sentences loaded gives the best F1."""
    tried = [round(0.2 + 0.025 * step, 3) for step in range(17)]
    return max(tried, key=lambda at: (f1_of(chances >= at, loaded), at))


def f1_of(called: NDArray[np.bool_], loaded: Floats) -> float:
    """Return F1 of the sentences called loaded."""
    right = float((called & (loaded == 1)).sum())
    return 2 * right / max(1.0, float(called.sum()) + float(loaded.sum()))
