"""Shared text: which origins of a row tell it in one text: a copied passage, one quoted line, or the other's report."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from rapidfuzz.distance import LCSseq

from rashomon.compare.joining import Groups
from rashomon.lexicons import load_lexicon
from rashomon.text.words import Word, stem

_COPIED = 8
"""Words in a row that two reports do not write independently of each other."""
_PLAIN = 6
"""The same where none of them is part of a name or a number."""
_QUOTED_IN_BOTH = 4
_QUOTED_IN_ONE = 5
_CONTENT = 2
"""Content words that a short run needs to be more than a turn of phrase."""
_WORDING = 3
"""The same of a long one, so that it is more than a number with its unit and day."""
_UNIT = 2
"""Letters of the longest word that is taken for a unit."""
_LEAST_SENTENCE = 4
_EDITED = 8
"""Words other than names and numbers, in one order, that two sentences share where one is the other's, edited."""
_SHARE = 0.8
"""Share of the words of the shorter sentence that both have."""
_MOST_COMPARED = 60
"""Passages of a row, the first, of which each is compared with every other."""

Run = tuple[str, ...]


@dataclass(frozen=True)
class Passage:
    """What one report tells of a row: the words of its sentence, which of them are quoted, and which are compared.

    `close` are the places [start, end) among the words of the clause that the row holds.
    """

    words: tuple[Word, ...]
    quoted: tuple[bool, ...]
    close: tuple[int, int]

    @cached_property
    def copied(self) -> frozenset[Run]:
        """Runs of eight words of the sentence: who copies a part of it has the rest from there too."""
        runs = _windows(self.words, _COPIED)
        return frozenset(tuple(word.lower for word in run) for run in runs if _tells(run, _WORDING))

    @cached_property
    def plain(self) -> frozenset[Run]:
        """Runs of six words of the clause without a name or number."""
        return frozenset(
            tuple(word.lower for word in run)
            for run in _windows(self.words[slice(*self.close)], _PLAIN)
            if all(_is_plain(word) for word in run) and _tells(run)
        )

    def quoted_runs(self, length: int, in_marks: bool) -> frozenset[Run]:
        """Return the stems of runs of the sentence, of those in quotation marks alone where asked."""
        if in_marks and not any(self.quoted):
            return frozenset()
        marked = [(word, mark) for word, mark in zip(self.words, self.quoted, strict=True) if word.is_word]
        return frozenset(
            tuple(stem(word.lower) for word, _ in run)
            for run in (marked[at : at + length] for at in range(len(marked) - length + 1))
            if (all(mark for _, mark in run) or not in_marks) and _tells([word for word, _ in run])
        )

    @cached_property
    def wording(self) -> Run:
        """The words of the sentence but for names and numbers."""
        return tuple(word.lower for word in self.words if word.is_word and _is_plain(word))

    @cached_property
    def whole(self) -> Run:
        """All words of the sentence; none of a short one."""
        words = tuple(word.lower for word in self.words if word.is_word)
        return words if len(words) >= _LEAST_SENTENCE else ()


def join_texts(passages: Sequence[Passage], origins: Sequence[int]) -> list[int]:
    """Return origins, those that tell the row in one text as one: the least of them.

    One text are eight words of a sentence in a row, six of a clause that are no names, the same sentence, with a few
    words changed or none, four words that both put in quotation marks, and five where one of them does.
    """
    groups = Groups(_name(one) for one in origins)
    first: dict[tuple[str, Run], int] = {}
    for passage, origin in zip(passages, origins, strict=True):
        for key in _keys(passage):
            groups.unite(_name(origin), _name(first.setdefault(key, origin)))
    for one, other in _quoted_in_one(passages, origins):
        groups.unite(_name(one), _name(other))
    near = list(zip(passages, origins, strict=True))[:_MOST_COMPARED]
    for (passage, one), (other_passage, other) in combinations(near, 2):
        if one != other and _are_edits(passage, other_passage):
            groups.unite(_name(one), _name(other))
    return [int(groups.root(_name(one))) for one in origins]


def _are_edits(one: Passage, other: Passage) -> bool:
    """Whether two sentences are one with a few words changed."""
    shortest = min(len(one.whole), len(other.whole))
    if shortest < _EDITED or LCSseq.similarity(one.whole, other.whole) < _SHARE * shortest:
        return False
    return LCSseq.similarity(one.wording, other.wording) >= _EDITED


def _keys(passage: Passage) -> Iterator[tuple[str, Run]]:
    yield from (("copied", run) for run in passage.copied)
    yield from (("plain", run) for run in passage.plain)
    yield from (("quoted", run) for run in passage.quoted_runs(_QUOTED_IN_BOTH, in_marks=True))
    if passage.whole:
        yield "whole", passage.whole


def _quoted_in_one(passages: Sequence[Passage], origins: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the origins of which one quotes what the other tells without marks."""
    quoting: dict[Run, int] = {}
    for passage, origin in zip(passages, origins, strict=True):
        for run in passage.quoted_runs(_QUOTED_IN_ONE, in_marks=True):
            quoting.setdefault(run, origin)
    if quoting:
        for passage, origin in zip(passages, origins, strict=True):
            for run in passage.quoted_runs(_QUOTED_IN_ONE, in_marks=False) & quoting.keys():
                yield origin, quoting[run]


def _name(origin: int) -> str:
    return f"{origin:09}"


def _windows(words: Sequence[Word], length: int) -> Iterator[Sequence[Word]]:
    told = [word for word in words if word.is_word]
    return (told[at : at + length] for at in range(len(told) - length + 1))


def _is_plain(word: Word) -> bool:
    return not word.is_capitalised and not any(one.isdigit() for one in word.text)


def _tells(run: Sequence[Word], least: int = _CONTENT) -> bool:
    """Whether a run has content words enough, not all of them names or a title: "The Long Way Home"."""
    small = load_lexicon("function_words").word_set("closed")
    content = [word for word in run if word.lower not in small]
    if least > _CONTENT:
        content = [word for word in content if _is_plain(word) and len(word.text) > _UNIT]
    return len(content) >= least and not all(word.is_capitalised for word in content)
