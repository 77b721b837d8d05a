"""Aspects: what a sum or a measure is of, by the words beside it: what is missing, what was paid, a queue, a catch."""

from functools import cache
from itertools import islice

from rashomon.compare.figures.beside import up_to_mark, words_beside
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Figure, Sentence
from rashomon.text.words import stem

_BEFORE, _AFTER = 14, 5
"""Words before a number, and after it, of its clause in which it is told what it measures."""


def aspects_of(figure: Figure, sentence: Sentence) -> frozenset[str]:
    """Return the classes of the words beside a number that say what it is of; none where none does.

    All of its clause count, as in "put the length of the queue at nine kilometres", which is of a length and a queue.
    """
    before, after = words_beside(figure, sentence)
    words = (*islice(up_to_mark(reversed(before)), _BEFORE), *islice(up_to_mark(after), _AFTER))
    classes = _classes()
    return frozenset(classes[word.lower] for word in words if word.lower in classes)


@cache
def _classes() -> dict[str, str]:
    groups = load_lexicon("quantities").groups("aspects")
    return {word: name for name, words in groups.items() for word in words}


@cache
def aspect_stems() -> frozenset[str]:
    """Return the stems of all words that say what a number is of."""
    return frozenset(map(stem, _classes()))
