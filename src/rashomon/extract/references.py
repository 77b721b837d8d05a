"""References: how paragraphs point back to the rest of their report with words no other report would share."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from rashomon.lexicons import load_lexicon
from rashomon.text.words import stem

_CLAUSE = re.compile(r"[^.,;:!?()\"“”«»…|–—\n]+")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SHORTEST = 4  # letters


def count_references(texts: Sequence[str], rest: Sequence[str]) -> int:
    """Return how many pairs of neighbouring words of some paragraphs stand in the others too.

    Only words that say something count: "press service", "valve shaft", but not "of the" or "last year".
    """
    mine = frozenset[tuple[str, str]]().union(*map(_phrases, texts))
    its = frozenset[tuple[str, str]]().union(*map(_phrases, rest))
    return len(mine & its)


@lru_cache(maxsize=1024)
def _phrases(text: str) -> frozenset[tuple[str, str]]:
    return frozenset(_pairs(text))


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    for clause in _CLAUSE.findall(text):
        before: str | None = None
        for word in _WORD.findall(clause.lower()):
            key = stem(word) if len(word) >= _SHORTEST and word not in _small() else None
            if before is not None and key is not None:
                yield before, key
            before = key


@cache
def _small() -> frozenset[str]:
    return load_lexicon("function_words").word_set("closed")
