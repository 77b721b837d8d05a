"""Loaded terms on BABE: each sentence read with the fold that has not seen its page."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from rashomon.annotate.wording.judging_words import JudgingWords, read_judging_words
from rashomon.annotate.wording.loaded_terms import LEAST_CHANCE, LEAST_SCORE
from rashomon.lexicons import load_lexicon
from training.wording.sentences import FOLDS, JudgedSentence

_FOLDS = Path(__file__).resolve().parents[2] / "training/wording/folds"


@dataclass(frozen=True, slots=True)
class Counts:
    """What was called loaded: rightly, wrongly, and what was missed; `rest` is what is rightly not called so."""

    right: int
    wrong: int
    missed: int
    rest: int

    @property
    def precision(self) -> float:
        """The share of what was called so that is, in [0, 1]."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """The share of what is so that was called so, in [0, 1]."""
        return self.right / max(1, self.right + self.missed)

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.right / max(1, 2 * self.right + self.wrong + self.missed)

    @property
    def macro_f1(self) -> float:
        """The mean of F1 of both classes."""
        return (self.f1 + Counts(self.rest, self.missed, self.wrong, self.right).f1) / 2


def load_folds() -> tuple[JudgingWords, ...]:
    """The words and weights of each fold, as `python -m training.wording` wrote them."""
    return tuple(
        read_judging_words(
            (_FOLDS / f"words.{fold}.txt").read_text(encoding="utf-8"),
            json.loads((_FOLDS / f"sentence.{fold}.json").read_text(encoding="utf-8")),
        )
        for fold in range(FOLDS)
    )


def files_of_folds() -> list[Path]:
    """The files that `load_folds` reads."""
    return sorted(_FOLDS.iterdir())


def count_sentences(sentences: Sequence[JudgedSentence], folds: Sequence[JudgingWords]) -> Counts:
    """Sentences called loaded from the chance that the fold's own training chose."""
    return _count((one.is_loaded, _chance(one, folds) >= folds[one.fold].sentence_loaded) for one in sentences)


def count_shown(sentences: Sequence[JudgedSentence], folds: Sequence[JudgingWords]) -> Counts:
    """Sentences of which a word would be shown on the screen."""
    return _count((one.is_loaded, bool(shown_words(one, folds))) for one in sentences)


def count_listed(sentences: Sequence[JudgedSentence]) -> Counts:
    """Sentences with a word of the lexicon's list: the method before, as a baseline."""
    listed = load_lexicon("terms").word_set("loaded")
    return _count((one.is_loaded, any(word.lower in listed for word in one.words)) for one in sentences)


def count_words(sentences: Sequence[JudgedSentence], folds: Sequence[JudgingWords]) -> Counts:
    """Words shown on the screen, beside those that an expert marked."""
    found: Counter[tuple[bool, bool]] = Counter()
    for one in sentences:
        shown = shown_words(one, folds)
        plain = {word.lower for word in one.words if word.is_word}
        found.update((word in one.marked, word in shown) for word in plain)
    return _counts(found)


def shown_words(one: JudgedSentence, folds: Sequence[JudgingWords]) -> frozenset[str]:
    """The words of a sentence that would be shown, in lower case."""
    learnt = folds[one.fold]
    if _chance(one, folds) < LEAST_CHANCE:
        return frozenset()
    return frozenset(word.lower for word in one.words if word.is_word and learnt.score(word) >= LEAST_SCORE)


def _chance(one: JudgedSentence, folds: Sequence[JudgingWords]) -> float:
    return folds[one.fold].chance(one.words, one.parts_of_speech)


def _count(pairs: Iterable[tuple[bool, bool]]) -> Counts:
    return _counts(Counter(pairs))


def _counts(found: Counter[tuple[bool, bool]]) -> Counts:
    return Counts(found[True, True], found[False, True], found[True, False], found[False, False])
