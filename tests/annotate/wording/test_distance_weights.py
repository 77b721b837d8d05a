"""The weights of scare quotes."""

import pytest

from rashomon.annotate.wording import distance_weights
from rashomon.annotate.wording.distance_weights import (
    WordingWeightsError,
    load_distance_weights,
    read_distance_weights,
)


def test_what_holds_is_added_to_the_bias() -> None:
    learnt = read_distance_weights('{"bias": -1.0, "least_chance": 0.4, "weights": {"one_word": 0.5, "teller": -2.0}}')
    assert learnt.total({"one_word": True, "teller": False}) == -0.5
    assert learnt.least_chance == 0.4


def test_a_changed_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(distance_weights, "FILE", "sentence.en.json")
    load_distance_weights.cache_clear()
    try:
        with pytest.raises(WordingWeightsError, match="install the package again"):
            load_distance_weights()
    finally:
        load_distance_weights.cache_clear()
