"""Runs of words that texts share, counted exactly through an index."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

_WORD = re.compile(r"\w+")


def split_folded(text: str) -> list[str]:
    """The words of a text in lower case."""
    return _WORD.findall(text.lower())


def gram_set(text: str, length: int) -> frozenset[str]:
    """The runs of `length` words of a text; the whole text where it is shorter."""
    words = split_folded(text)
    if len(words) < length:
        return frozenset((" ".join(words),)) if words else frozenset()
    return frozenset(" ".join(words[at : at + length]) for at in range(len(words) - length + 1))


def count_shared(sets: Sequence[Iterable[str]]) -> Counter[tuple[int, int]]:
    """How many runs each pair of texts shares, for pairs that share any; lower index first."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    shared: Counter[tuple[int, int]] = Counter()
    for at, grams in enumerate(sets):
        for gram in grams:
            shared.update((other, at) for other in holders[gram])
            holders[gram].append(at)
    return shared
