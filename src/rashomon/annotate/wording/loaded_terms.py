"""Loaded terms: words that judge, in sentences written to judge, in the article's own voice."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.annotate.divided import DividedArticle
from rashomon.annotate.encoder import Syntax
from rashomon.annotate.wording.judging_words import JudgingWords, load_judging_words
from rashomon.annotate.wording.others_words import OthersWords, join_ranges
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Mention
from rashomon.text.words import Word

LEAST_SCORE = 0.0
LEAST_CHANCE = 0.8
"""Score of a word, and chance of its sentence, from which the word is shown: chosen for precision on BABE's folds."""


@dataclass(frozen=True, slots=True)
class LoadedTerm:
    """A word at [start, end) that judges, and why it counts."""

    start: int
    end: int
    reason: str


def find_loaded_terms(
    divided: DividedArticle,
    others: OthersWords,
    mentions: tuple[Mention, ...],
    syntax: tuple[Syntax, ...],
) -> Iterator[LoadedTerm]:
    """Yield loaded words in text order; nothing that anybody is quoted with, direct or not, and no names.

    A sentence is weighed by what the article itself says in it: quoted words do not count.

    Source:
        Scores learnt from what experts marked in BABE (Spinde et al. 2021); card in the `weights` folder.
    """
    learnt, literal = load_judging_words(), load_lexicon("charged").word_set("literal")
    names = join_ranges((one.anchor.start, one.anchor.end) for one in mentions)
    for sentence, words in zip(divided.sentences, divided.sentence_words, strict=True):
        judging = [word for word in words if learnt.score(word) >= LEAST_SCORE and word.is_word]
        judging = [word for word in judging if word.lower not in literal and not others.hold(word.start)]
        if not judging:
            continue
        own = [word for word in words if not others.hold(word.start)]
        if learnt.chance(own, _parts_of_speech(syntax, own)) < LEAST_CHANCE:
            continue
        opening = sentence.anchor.start
        for word in judging:
            if (word.start == opening or not word.is_capitalised) and not names.hold(word.start):
                yield LoadedTerm(word.start, word.end, _reason(learnt, word))


def _reason(learnt: JudgingWords, word: Word) -> str:
    strength = "mostly" if learnt.score(word) >= 1.0 else "often"
    return f"“{word.text}” in the article's own voice; readers of other news {strength} took this word for a judgement"


def _parts_of_speech(syntax: tuple[Syntax, ...], words: list[Word]) -> list[str]:
    found: list[str] = []
    for word in words:
        at = bisect_left(syntax, word.start, key=lambda one: one.start)
        if at < len(syntax) and syntax[at].start == word.start:
            found.append(syntax[at].upos)
    return found
