"""Loaded terms: words that judge, in sentences written to judge, in the article's own voice."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.annotate.divided import DividedArticle
from rashomon.annotate.encoder import Syntax
from rashomon.annotate.wording.judging_words import JudgingWords, load_judging_words
from rashomon.model.annotations import Mention, Quotation
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
    quotations: tuple[Quotation, ...],
    mentions: tuple[Mention, ...],
    syntax: tuple[Syntax, ...],
) -> Iterator[LoadedTerm]:
    """Yield loaded words in text order; nothing that anybody is quoted with, direct or not, and no names.

    A sentence is weighed by what the article itself says in it: quoted words do not count.

    Source:
        Scores learnt from what experts marked in BABE (Spinde et al. 2021); card in the `weights` folder.
    """
    learnt = load_judging_words()
    others = _joined_ranges(divided, quotations)
    names = [(one.anchor.start, one.anchor.end) for one in mentions]
    for sentence, words in zip(divided.sentences, divided.sentence_words, strict=True):
        own = [word for word in words if not _is_inside(word, others)]
        judging = [word for word in own if word.is_word and learnt.score(word) >= LEAST_SCORE]
        if not judging or learnt.chance(own, _parts_of_speech(syntax, own)) < LEAST_CHANCE:
            continue
        opening = sentence.anchor.start
        for word in judging:
            if (word.start == opening or not word.is_capitalised) and not _is_inside(word, names):
                yield LoadedTerm(word.start, word.end, _reason(learnt, word))


def _reason(learnt: JudgingWords, word: Word) -> str:
    strength = "mostly" if learnt.score(word) >= 1.0 else "often"
    return f"“{word.text}” in the article's own voice; readers of other news {strength} took this word for a judgement"


def _joined_ranges(divided: DividedArticle, quotations: tuple[Quotation, ...]) -> list[tuple[int, int]]:
    """Return what others are quoted with or what stands in quotation marks, as ranges in text order."""
    contents = [(anchor.start, anchor.end) for one in quotations for anchor in one.content]
    marked = [(quoted.start, quoted.end) for stretches in divided.block_quoted for quoted in stretches]
    joined: list[tuple[int, int]] = []
    for start, end in sorted(contents + marked):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _is_inside(word: Word, ranges: list[tuple[int, int]]) -> bool:
    """Whether the last range that begins at or before the word reaches into it."""
    at = bisect_right(ranges, word.start, key=lambda one: one[0]) - 1
    return at >= 0 and word.start < ranges[at][1]


def _parts_of_speech(syntax: tuple[Syntax, ...], words: list[Word]) -> list[str]:
    found: list[str] = []
    for word in words:
        at = bisect_left(syntax, word.start, key=lambda one: one.start)
        if at < len(syntax) and syntax[at].start == word.start:
            found.append(syntax[at].upos)
    return found
