"""How likely stretches of words are."""

import itertools

import numpy as np
import pytest
from numpy.typing import NDArray

from rashomon.annotate.encoder.chances import StretchLabels, likely_stretches

LABELS = StretchLabels(begins=1, goes_on=2)
STEPS = np.array([[0.2, -0.3, -1e4], [-0.1, -0.5, 0.4], [0.3, 0.1, 0.2]], dtype=np.float32)
STARTS = np.array([0.1, -0.2, -1e4], dtype=np.float32)


def made_scores(words: int, seed: int) -> NDArray[np.float32]:
    return np.random.default_rng(seed).normal(size=(words, 3)).astype(np.float32)


def counted_chances(scores: NDArray[np.float32]) -> dict[tuple[int, int], float]:
    """Return the chances by going through every sequence of labels."""
    weights: dict[tuple[int, int], float] = {}
    total = 0.0
    for labels in itertools.product(range(3), repeat=len(scores)):
        score = STARTS[labels[0]] + sum(scores[place, label] for place, label in enumerate(labels))
        score += sum(STEPS[pair] for pair in itertools.pairwise(labels))
        weight = float(np.exp(score))
        total += weight
        for first, label in enumerate(labels):
            if label == 1:
                end = first + 1
                while end < len(labels) and labels[end] == 2:
                    end += 1
                weights[first, end] = weights.get((first, end), 0.0) + weight
    return {stretch: weight / total for stretch, weight in weights.items()}


def test_chances_are_shares_of_all_sequences() -> None:
    scores = [made_scores(5, seed=1), made_scores(1, seed=2), made_scores(7, seed=3)]
    found = likely_stretches(scores, STEPS, STARTS, LABELS, least=0.001)
    for window, one in zip(found, scores, strict=True):
        counted = {stretch: chance for stretch, chance in counted_chances(one).items() if chance >= 0.001}
        assert {(first, end): chance for chance, first, end in window} == pytest.approx(counted, rel=1e-4)


def test_the_likeliest_come_first_and_the_unlikely_not_at_all() -> None:
    found = likely_stretches([made_scores(6, seed=4)], STEPS, STARTS, LABELS, least=0.05)[0]
    chances = [chance for chance, _, _ in found]
    assert chances == sorted(chances, reverse=True)
    assert all(chance >= 0.05 for chance in chances)


def test_a_window_means_the_same_beside_others() -> None:
    one, other = made_scores(4, seed=5), made_scores(9, seed=6)
    alone = likely_stretches([one], STEPS, STARTS, LABELS, least=0.01)[0]
    beside = likely_stretches([one, other], STEPS, STARTS, LABELS, least=0.01)[0]
    assert [stretch[1:] for stretch in alone] == [stretch[1:] for stretch in beside]


def test_no_words_have_no_stretches() -> None:
    assert likely_stretches([], STEPS, STARTS, LABELS, least=0.3) == []
    assert likely_stretches([made_scores(0, seed=7)], STEPS, STARTS, LABELS, least=0.3) == [[]]
