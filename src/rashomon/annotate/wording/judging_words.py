"""Judging words: how much each word judges, and how likely a sentence was written to judge, as learnt from readers."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from math import exp, log

from rashomon.lexicons import load_lexicon
from rashomon.text.words import Word

LEAST_SCORE = -6.0
"""Score of a word that is not listed: about one in four hundred."""

_MOST_CHANCE = 0.95
_LONG_WORD = 10
_PARTS_OF_SPEECH = ("ADJ", "ADV", "NOUN", "PROPN", "PRON", "AUX", "NUM", "VERB", "INTJ", "SCONJ", "DET", "ADP")


@dataclass(frozen=True, slots=True)
class JudgingWords:
    """What the trainer wrote: a score for each word, weights for the measures of a sentence.

    `scores` are logarithms of odds that a reader marks the word; names and function words have none. `weights` go
    with the measures of `measure_sentence`, `sentence_loaded` is the chance from which a sentence counts as loaded.
    """

    scores: Mapping[str, float] = field(repr=False)
    bias: float
    weights: tuple[float, ...]
    sentence_loaded: float

    def score(self, word: Word) -> float:
        """Return how much a word judges: logarithm of odds, at least LEAST_SCORE."""
        return self.scores.get(word.lower, LEAST_SCORE)

    def chance(self, words: Sequence[Word], parts_of_speech: Sequence[str]) -> float:
        """Return the chance in [0, 1] that readers find a sentence loaded."""
        measures = measure_sentence([self.score(word) for word in words if word.is_word], words, parts_of_speech)
        total = self.bias + sum(a * b for a, b in zip(self.weights, measures, strict=True))
        return 1.0 / (1.0 + exp(-total))


def measure_sentence(scores: Sequence[float], words: Sequence[Word], parts_of_speech: Sequence[str]) -> list[float]:
    """Return what is measured of a sentence: its words' scores, then how it is written.

    Args:
        scores: of its words, marks left out.
        words: its words and marks.
        parts_of_speech: of its words, in any order (Universal Dependencies).
    """
    best = (sorted(scores, reverse=True) + [LEAST_SCORE] * 3)[:3]
    chances = [1.0 / (1.0 + exp(-one)) for one in scores]
    none = sum(log(1.0 - min(one, _MOST_CHANCE)) for one in chances)
    plain = [word.lower for word in words if word.is_word]
    length = max(1, len(plain))
    marks = {word.text for word in words if not word.is_word}
    styles = load_lexicon("writing_style")
    measured = [*best, none, sum(chances), log(length)]
    measured += [parts_of_speech.count(one) / length for one in _PARTS_OF_SPEECH]
    measured += [
        sum(word in styles.word_set(kind) for word in plain) / length for kind in ("modal", "stressing", "opposing")
    ]
    measured += [
        float(any(word in styles.word_set(kind) for word in plain)) for kind in ("writer", "reader", "telling")
    ]
    measured += [float(bool(marks & set(kind))) for kind in ("!", "?", "—–", "(", '"“”')]
    measured += [
        float(any(word[0].isdigit() for word in plain)),
        float(any("-" in word for word in plain)),
        sum(len(word) >= _LONG_WORD for word in plain) / length,
    ]
    return measured


@cache
def load_judging_words() -> JudgingWords:
    """Return what `python -m training.wording` wrote for English."""
    folder = files("rashomon.annotate.wording") / "weights"
    sentence = json.loads((folder / "sentence.en.json").read_text(encoding="utf-8"))
    return read_judging_words((folder / "words.en.txt").read_text(encoding="utf-8"), sentence)


def read_judging_words(listed: str, sentence: Mapping[str, float | list[float]]) -> JudgingWords:
    """Return the words of lines "score, tab, words", with the weights of a sentence.

    Raises:
        TypeError: a figure of `sentence` is a list, or its weights are none.
    """
    scores: dict[str, float] = {}
    for line in listed.splitlines():
        score, words = line.split("\t")
        scores.update(dict.fromkeys(words.split(), float(score)))
    bias, weights, loaded = sentence["bias"], sentence["weights"], sentence["sentence_loaded"]
    if isinstance(bias, list) or isinstance(loaded, list) or not isinstance(weights, list):
        raise TypeError("the weights of a sentence are a bias, a list of weights and a chance")
    return JudgingWords(scores, bias, tuple(weights), loaded)
