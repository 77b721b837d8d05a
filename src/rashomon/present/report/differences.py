"""Differences: which words of an account no other account of the same thing has."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from rashomon.text.words import Word, split_words, stem

_ARTICLES = frozenset({"a", "an", "the"})  # on their own they tell two accounts apart only in form


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of an account; `own` where its words stand in no other account."""

    words: str
    own: bool


def own_words(account: str, others: Iterable[str]) -> tuple[Piece, ...]:
    """Return an account in pieces that together give its text back, in order.

    Inflections of one word count as the same. Order is not compared: the same words in another order are no
    difference.
    """
    elsewhere = {stem(word.lower) for other in others for word in split_words(other) if word.is_word}
    return _cut(account, [(word, _is_own(word, elsewhere)) for word in split_words(account)])


def _is_own(word: Word, others: set[str]) -> bool:
    return word.is_word and stem(word.lower) not in others


def _cut(account: str, words: list[tuple[Word, bool]]) -> tuple[Piece, ...]:
    """Join neighbouring own words, with what stands between them, into one piece."""
    pieces: list[Piece] = []
    at = 0
    for own, run in groupby(words, key=lambda one: one[1]):
        found = [word for word, _ in run]
        if not own or all(word.lower in _ARTICLES for word in found):
            continue
        if found[0].start > at:
            pieces.append(Piece(account[at : found[0].start], False))
        at = found[-1].end
        pieces.append(Piece(account[found[0].start : at], True))
    if at < len(account):
        pieces.append(Piece(account[at:], False))
    return tuple(pieces)
