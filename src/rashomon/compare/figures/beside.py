"""Beside: the words of a sentence before a figure and after it."""

from collections.abc import Iterable, Iterator
from itertools import takewhile

from rashomon.model.annotations import Figure, Sentence
from rashomon.text.words import Word, split_words


def words_beside(figure: Figure, sentence: Sentence) -> tuple[list[Word], list[Word]]:
    """Return the words and marks of a figure's sentence before it and those after it, in text order."""
    text = sentence.anchor.exact
    start, end = (place - sentence.anchor.start for place in (figure.anchor.start, figure.anchor.end))
    return split_words(text, 0, max(start, 0)), split_words(text, min(end, len(text)))


def up_to_mark(words: Iterable[Word]) -> Iterator[Word]:
    """Yield the words before the first mark."""
    return takewhile(lambda word: word.is_word, words)
