"""Fitting scores of words and weights of sentences."""

from pathlib import Path

import numpy as np

from rashomon.annotate.wording.judging_words import LEAST_SCORE, read_judging_words
from rashomon.text.words import split_words
from training.wording.__main__ import write_words
from training.wording.fitting import Vocabulary, best_threshold, fit_judging_words, fit_words
from training.wording.sentences import JudgedSentence, read_judged


def sentence(text: str, marked: str, fold: int) -> JudgedSentence:
    return JudgedSentence(tuple(split_words(text)), ("NOUN",), bool(marked), frozenset(marked.split()), "Herald", fold)


WORDS = ("bridge", "shameful", "vile", "vote")
VOCABULARY = Vocabulary(
    WORDS, np.array([[0.0], [1.0], [1.0], [0.0]]), {word: place for place, word in enumerate(WORDS)}
)
SENTENCES = [
    sentence(text, marked, fold)
    for fold in range(2)
    for text, marked in (("The shameful vote passed.", "shameful"), ("The bridge vote passed.", "")) * 20
]


def test_a_word_that_was_marked_scores_above_one_that_was_not() -> None:
    scores = dict(zip(WORDS, fit_words(SENTENCES, VOCABULARY), strict=True))
    assert scores["shameful"] > 0 > scores["bridge"] >= LEAST_SCORE


def test_what_is_learnt_tells_sentences_apart_and_is_read_as_written(tmp_path: Path) -> None:
    learnt = fit_judging_words(SENTENCES, VOCABULARY)
    write_words(learnt, tmp_path, "en")
    listed = (tmp_path / "words.en.txt").read_text(encoding="utf-8")
    assert read_judging_words(listed, {"bias": 0.0, "weights": [], "sentence_loaded": 0.5}).scores == learnt.scores
    loaded, plain = (learnt.chance(one.words, one.parts_of_speech) for one in SENTENCES[:2])
    assert loaded > learnt.sentence_loaded > plain


def test_the_threshold_with_the_best_f1_is_taken() -> None:
    assert 0.3 < best_threshold(np.array([0.1, 0.3, 0.45, 0.9]), np.array([0.0, 0.0, 1.0, 1.0])) <= 0.45


def test_sentences_without_agreement_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "judged.csv"
    head = "text;news_link;outlet;label_bias;biased_words\n"
    rows = "The vile vote passed.;;Herald;Biased;['vile']\nIt rained.;;Herald;No agreement;[]\n"
    path.write_text(head + rows, encoding="utf-8")
    (only,) = read_judged(path)
    assert only.is_loaded
    assert only.marked == {"vile"}
