import itertools

import numpy as np
import pytest

from rashomon.annotate.encoder.decoding import best_labels, label_spans


@pytest.mark.parametrize("seed", range(5))
def test_the_best_sequence_is_the_one_found_by_trying_all(seed: int) -> None:
    chance = np.random.default_rng(seed)
    steps, starts = chance.normal(size=(3, 3)), chance.normal(size=3)
    windows = [chance.normal(size=(length, 3)) for length in (5, 1, 4)]
    found = best_labels([one.astype("f4") for one in windows], steps.astype("f4"), starts.astype("f4"))
    for scores, best in zip(windows, found, strict=True):

        def worth(path: tuple[int, ...], scores: np.ndarray = scores) -> float:
            reached = starts[path[0]] + sum(scores[place, label] for place, label in enumerate(path))
            return float(reached + sum(steps[one, other] for one, other in itertools.pairwise(path)))

        assert best == list(max(itertools.product(range(3), repeat=len(scores)), key=worth))


def test_of_two_ways_that_are_worth_the_same_the_first_label_counts() -> None:
    scores = np.array([[1.0, 1.0, 0.0], [0.0, 0.0, 2.0]], dtype="f4")
    assert best_labels([scores], np.zeros((3, 3), dtype="f4"), np.zeros(3, dtype="f4")) == [[0, 2]]


def test_nothing_has_no_labels() -> None:
    assert best_labels([], np.zeros((2, 2), dtype="f4"), np.zeros(2, dtype="f4")) == []


def test_spans_end_where_another_begins() -> None:
    labels = ["B-cue", "B-content", "I-content", "O", "B-content", "B-content"]
    assert label_spans(labels) == [(0, 1, "cue"), (1, 3, "content"), (4, 5, "content"), (5, 6, "content")]
