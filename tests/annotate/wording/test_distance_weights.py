"""The weights of scare quotes."""

import numpy as np
import pytest

from rashomon.annotate.wording import distance_weights
from rashomon.annotate.wording.distance_weights import (
    WordingWeightsError,
    load_distance_weights,
    read_distance_weights,
)

WRITTEN = """{"bias": -1.0, "least_chance": 0.4, "usual": 0.5,
 "weights": {"one_word": 0.5, "teller": -2.0}, "vector": [1.0, -0.25]}"""


def test_what_holds_is_added_to_the_bias() -> None:
    learnt = read_distance_weights(WRITTEN)
    assert learnt.total({"one_word": True, "teller": False}) == -0.5
    assert learnt.least_chance == 0.4


def test_a_vector_counts_by_what_it_is_more_than_a_usual_one() -> None:
    learnt = read_distance_weights(WRITTEN)
    assert learnt.total({"one_word": True}, np.array([2.0, 1.0], dtype=np.float32)) == 0.75
    assert learnt.total({"one_word": True}, np.array([0.5, 0.0], dtype=np.float32)) == learnt.total({"one_word": True})


def test_a_changed_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(distance_weights, "FILE", "sentence.en.json")
    load_distance_weights.cache_clear()
    try:
        with pytest.raises(WordingWeightsError, match="install the package again"):
            load_distance_weights()
    finally:
        load_distance_weights.cache_clear()
