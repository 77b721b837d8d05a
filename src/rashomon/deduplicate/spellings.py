"""Spellings: names that a copy spells otherwise than its original, told by its own text or by the other articles."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from rapidfuzz.distance import Levenshtein

from rashomon.deduplicate.readings import Reading
from rashomon.deduplicate.reuse import Reuse
from rashomon.text.alignment import Passage
from rashomon.text.name_matching import skeleton

_NAME = 5  # letters; shorter names differ by chance
_MISSPELT = 2  # letters by which a spelling may differ
_KNOWN = 2  # other articles that must have a spelling for it to be the common one
_SAMPLE = 1000  # articles
_GAP = 3  # words replaced one by one between two equal words, at most


@dataclass(frozen=True)
class Spellings:
    """How many articles of a case hold each word; counted when first asked for, over at most about a thousand of them:
    names that a case knows are known there too, and an archive's vocabulary need not be kept.
    """

    readings: Sequence[Reading] = field(repr=False)

    @cached_property
    def _holders(self) -> Counter[str]:
        step = len(self.readings) // _SAMPLE + 1
        return Counter(word for reading in self.readings[::step] for word in set(reading.words.words))

    def count_others(self, word: str) -> int:
        """Return how many articles hold a word, one that is known to hold it left out."""
        return max(self._holders[word] - 1, 0)


def find_misspellings(reuse: Reuse, spellings: Spellings) -> list[tuple[str, str]]:
    """Return names as `other` spells them with a spelling of `one` that is the derived one, each once, in order.

    A spelling is derived where `one` spells the name both ways and `other` does not, and where other articles of
    the case know the name but nobody else knows that spelling; forms of one name in another transcription say
    nothing then, as each may be a house's own.
    """
    here, there = set(reuse.one.words.words), set(reuse.other.words.words)
    found: dict[tuple[str, str], None] = {}
    for passage in reuse.passages:
        for mine, its in _replaced(passage):
            name, spelt = reuse.other.words.words[its], reuse.one.words.words[mine]
            if spelt in there or not _is_variant(reuse, its, name, spelt):
                continue
            if name in here or _is_unknown(name, spelt, spellings):
                found.setdefault((name, spelt))
    return list(found)


def _is_unknown(name: str, spelt: str, spellings: Spellings) -> bool:
    known = spellings.count_others(name) >= _KNOWN and spellings.count_others(spelt) == 0
    return known and skeleton(name) != skeleton(spelt)


def _replaced(passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield the places where few words stand one by one for as many others between two equal ones."""
    for left, right in passage.gaps():
        if len(left) == len(right) <= _GAP:
            yield from zip(left, right, strict=True)


def _is_variant(reuse: Reuse, place: int, name: str, spelt: str) -> bool:
    """Whether a capitalised word of `other` has another spelling, and not only another ending."""
    words = reuse.other.words
    if not reuse.other.article.text[words.starts[place]].isupper() or min(len(name), len(spelt)) < _NAME:
        return False
    short, long = sorted((name, spelt), key=len)
    return not long.startswith(short[:-1]) and 0 < Levenshtein.distance(name, spelt) <= _MISSPELT
