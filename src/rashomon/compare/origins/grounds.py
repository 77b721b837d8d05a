"""Grounds: which origins of one number rest on one text or one voice after all."""

from collections import Counter
from collections.abc import Iterator, Sequence
from math import ceil

from rashomon.compare.figures.disputes import is_money
from rashomon.compare.figures.numbers_told import Told
from rashomon.compare.joining import Groups
from rashomon.text.calendar import days_apart

_TELLING = 4
"""Content words a sentence needs to be told from another by them."""
_COPIED = 0.7
"""Share of the shorter sentence's content words from which two sentences are one text."""
_MANY = 20
"""Things from which on their number is no chance where two reports give it."""
_COPIED_WORDS = 8
"""Content words of a sentence about the past from which the same words are no chance."""

_MONTH = len("2031-03")
_NEWS_DAYS = 10
"""Days before its report within which a number is news."""


def join_origins(told: Sequence[Told]) -> dict[int, int]:
    """Return for each origin the one it counts as: the least of those that tell of the number from one ground.

    That is where two sentences are one text, or both reports may have an uncredited number from a voice both
    credit. Numbers of the past are background, which everybody knows and tells in much the same words, unless the
    sentences are long.
    """
    groups = Groups(_name(one.origin) for one in told)
    news = [one for one in told if not _is_past(one)]
    for one, other in (*_of_one_voice(news), *_of_one_text(news, _TELLING), *_of_one_text(told, _COPIED_WORDS)):
        groups.unite(_name(one.origin), _name(other.origin))
    return {one.origin: int(groups.root(_name(one.origin))) for one in told}


def _name(origin: int) -> str:
    """Return an origin as an id that sorts by its number."""
    return f"{origin:09}"


def _is_past(told: Told) -> bool:
    """Whether a number is of a time before the news, which those who are asked today did not give."""
    if told.quantity.around.is_past and not told.quantity.outcomes:
        return True
    if told.as_of is None or told.published is None or told.as_of[:_MONTH] >= told.published[:_MONTH]:
        return False
    apart = days_apart(told.as_of, told.published)
    return apart is None or apart > _NEWS_DAYS


def _of_one_voice(news: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    """Yield enough pairs to join all reports that credit nobody with the number, and one voice with something."""
    first: dict[str, Told] = {}
    for one in news:
        for voice in one.credits if one.speaker is None and one.witness is None and _is_found_out(one) else ():
            known = first.setdefault(voice, one)
            if not _share_another(known, one):
                yield known, one


def _share_another(one: Told, other: Told) -> bool:
    """Whether both sentences give another number alike: "six of the eleven sheds" are counted by whoever goes there.

    Not of the dead, nor of a sum, of which the same voice gives the other number too.
    """
    if one.quantity.outcomes or other.quantity.outcomes or is_money(one.quantity) or is_money(other.quantity):
        return False
    return len(one.beside & other.beside) > 1


def _is_found_out(one: Told) -> bool:
    """Whether a number is one that only those asked can give, as of the dead, or of a sum; how many polling stations
    there are, or how high a wall is, anyone may know.
    """
    quantity = one.quantity
    if quantity.outcomes or is_money(quantity):
        return True
    return (quantity.value or 0.0) < _MANY


def _of_one_text(told: Sequence[Told], least: int) -> Iterator[tuple[Told, Told]]:
    """Yield pairs, enough to join all sentences of at least `least` content words that are one text.

    A sentence that shares enough of its words with a longer one shares one of its rarest, so that only those who
    hold one of these are compared.
    """
    first: dict[frozenset[str], Told] = {}
    for one in told:
        if len(one.quantity.around.words) >= least:
            yield first.setdefault(one.quantity.around.words, one), one
    spread = Counter(word for words in first for word in words)
    holders: dict[str, list[frozenset[str]]] = {}
    for words in first:
        for word in words:
            holders.setdefault(word, []).append(words)
    for words in first:
        enough = ceil(_COPIED * len(words))
        rarest = sorted(words, key=lambda word: (spread[word], word))[: len(words) - enough + 1]
        for other in {other for word in rarest for other in holders[word]}:
            if len(other) >= len(words) and len(words & other) >= _COPIED * len(words):
                yield first[words], first[other]
