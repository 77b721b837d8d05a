"""Aspects: what a sum or a measure is of, by the words beside it: what is missing, what was paid, a queue, a catch."""

from collections.abc import Iterable
from functools import cache

from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Figure, Sentence
from rashomon.text.words import Word, split_words, stem

_BEFORE, _AFTER = 14, 5
"""Words before a number, and after it, of its clause in which it is told what it measures."""


def aspects_of(figure: Figure, sentence: Sentence) -> frozenset[str]:
    """Return the classes of the words beside a number that say what it is of; none where none does.

    All of its clause count, as in "put the length of the queue at nine kilometres", which is of a length and a queue.
    """
    text = sentence.anchor.exact
    start, end = (place - sentence.anchor.start for place in (figure.anchor.start, figure.anchor.end))
    before, after = split_words(text, 0, max(start, 0)), split_words(text, min(end, len(text)))
    words = (*_clause(reversed(before), _BEFORE), *_clause(after, _AFTER))
    classes = _classes()
    return frozenset(classes[word.lower] for word in words if word.lower in classes)


def _clause(words: Iterable[Word], most: int) -> Iterable[Word]:
    """Yield the words up to a mark, at most so many."""
    for place, word in enumerate(words):
        if place >= most or not word.is_word:
            return
        yield word


@cache
def _classes() -> dict[str, str]:
    groups = load_lexicon("quantities").groups("aspects")
    return {word: name for name, words in groups.items() for word in words}


@cache
def aspect_stems() -> frozenset[str]:
    """Return the stems of all words that say what a number is of."""
    return frozenset(map(stem, _classes()))
