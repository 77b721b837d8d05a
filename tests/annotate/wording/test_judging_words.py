"""Scores of words and chances of sentences."""

import pytest

from rashomon.annotate.wording.judging_words import (
    LEAST_SCORE,
    JudgingWords,
    load_judging_words,
    measure_sentence,
    read_judging_words,
)
from rashomon.text.words import split_words

LEARNT = JudgingWords({"shameful": 1.5}, -2.0, (1.0, *[0.0] * (len(measure_sentence([], [], [])) - 1)), 0.4)


def test_an_unlisted_word_has_the_least_score() -> None:
    shameful, table = split_words("Shameful table")
    assert LEARNT.score(shameful) == 1.5
    assert LEARNT.score(table) == LEAST_SCORE


def test_the_highest_score_lifts_the_chance() -> None:
    plain = LEARNT.chance(split_words("The vote was held."), ["DET", "NOUN", "AUX", "VERB"])
    loaded = LEARNT.chance(split_words("The shameful vote was held."), ["DET", "ADJ", "NOUN", "AUX", "VERB"])
    assert plain < 0.01 < loaded < 0.5


def test_a_sentence_without_words_can_be_measured() -> None:
    assert measure_sentence([], [], [])[:3] == [LEAST_SCORE] * 3


def test_files_are_read_as_written() -> None:
    read = read_judging_words(
        "1.5\tshameful vile\n-2.0\tstrong\n", {"bias": -1.0, "weights": [0.5], "sentence_loaded": 0.4}
    )
    assert read.scores == {"shameful": 1.5, "vile": 1.5, "strong": -2.0}
    assert (read.bias, read.weights, read.sentence_loaded) == (-1.0, (0.5,), 0.4)


def test_weights_of_another_shape_are_refused() -> None:
    with pytest.raises(TypeError, match="list of weights"):
        read_judging_words("", {"bias": -1.0, "weights": 0.5, "sentence_loaded": 0.4})


def test_the_shipped_words_judge_as_a_reader_would() -> None:
    learnt = load_judging_words()
    low, high = split_words("table shameful")
    assert learnt.score(high) > learnt.score(low)
    assert len(learnt.weights) == len(measure_sentence([], [], []))
