"""Stretches: paragraphs in a row that have next to nothing to do with the rest of a report.

A stretch is another text if hardly a rare word or name of it stands elsewhere in the report, while the report
before, after and around it speaks of the same things throughout. What each of these signs weighs was fitted.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]
Places = NDArray[np.intp]

_MOST_PARAGRAPHS = 150  # a page with more is no single report
_SHORTEST, _LONGEST, _LONGEST_AT_END = 2, 8, 24  # paragraphs of a stretch
_FEWEST_WORDS = 60
_FEWEST_HOST_WORDS = 250  # in a short report even its own background shares no word with the rest
_LEAST_HOST = 0.7  # words of the rest by those of the stretch
_MOST_SHARED = 0.2  # of a stretch's rare words; with more it is not looked at further
_RECURS = 0.12  # of the rest's paragraphs have a word that the rest is about

SIGNS = (
    "shared words", "shared names", "about the same", "most shared by one", "words", "names", "rest", "linked",
    "repeated", "rest holds together", "comes back", "at the end", "ratio", "paragraphs",
)  # fmt: skip
"""What is measured of a stretch: parts in [0, 1], sizes as logarithms."""

_BASE = -2.187
_WEIGHTS = (
    -7.585, -4.815, -4.566, -4.318, -0.403, 0.667, 0.366, 2.236, 6.672, 3.427, 1.471, 1.399, -2.081, -0.302,
)  # fmt: skip
"""Log-odds, in the order of `SIGNS`; fitted by `python -m eval.health.fit`."""


class About(Protocol):
    """What a paragraph is about."""

    @property
    def words(self) -> int:
        """How many words it has."""
        ...

    @property
    def rare(self) -> frozenset[str]:
        """Stems of its names and rarer words."""
        ...

    @property
    def names(self) -> frozenset[str]:
        """Stems of its names."""
        ...


@dataclass(frozen=True, slots=True)
class Stretch:
    """Paragraphs [first, end) of a text, and the log-odds that they are another text."""

    first: int
    end: int
    odds: float


def strangest_stretch(paragraphs: Sequence[About], title: frozenset[str], *, at_end: bool) -> Stretch | None:
    """Return the stretch most likely to be another text; None where none has so little in common with the rest.

    Args:
        title: stems of the rare words of the headline.
        at_end: look only at stretches that the text ends with, or only at the others.
    """
    measured = measure_stretches(paragraphs, title, at_end=at_end)
    rated = [Stretch(first, end, _BASE + float(np.dot(_WEIGHTS, signs))) for first, end, signs in measured]
    return max(rated, key=lambda one: (one.odds, -one.first), default=None)


def measure_stretches(
    paragraphs: Sequence[About], title: frozenset[str], *, at_end: bool | None = None
) -> Iterator[tuple[int, int, NDArray[np.float64]]]:
    """Yield first and end of each stretch that shares few words with the rest, with what `SIGNS` names.

    Args:
        title: stems of the rare words of the headline.
        at_end: look only at stretches that the text ends with, or only at the others; None for all.
    """
    if not _SHORTEST + 2 <= len(paragraphs) <= _MOST_PARAGRAPHS:
        return
    first, end = _all_stretches(len(paragraphs), at_end=at_end)
    words = _until(np.array([one.words for one in paragraphs], np.float32))
    own = words[end] - words[first]
    rest = words[-1] - own
    enough = (own >= _FEWEST_WORDS) & (rest >= _FEWEST_HOST_WORDS) & (rest >= _LEAST_HOST * own)
    first, end = first[enough], end[enough]
    shared = _shared_parts(paragraphs, title, first, end) if len(first) else np.zeros(0)
    few = shared <= _MOST_SHARED
    if few.any():
        first, end = first[few], end[few]
        signs = _Text(paragraphs, title, words).measure(first, end, shared[few])
        yield from zip(first.tolist(), end.tolist(), signs, strict=True)


def _all_stretches(count: int, *, at_end: bool | None) -> tuple[Places, Places]:
    """Return first and end of the stretches that are looked at, shorter ones first."""
    first: list[int] = []
    end: list[int] = []
    for length in range(_SHORTEST, min(_LONGEST_AT_END, count - 2) + 1):
        last = count - length
        opening = 1 if length <= _LONGEST and at_end is not True else last
        closing = last if at_end is False else last + 1
        first += range(opening, closing)
        end += range(opening + length, closing + length)
    return np.array(first, np.intp), np.array(end, np.intp)


def _shared_parts(
    paragraphs: Sequence[About], title: frozenset[str], first: Places, end: Places
) -> NDArray[np.float64]:
    """Return for each stretch the part of its rare words that stand in the rest or in the title.

    Counted without a matrix of words: a word is new in a stretch where it stood last before it, and the stretch's own
    where it stands first and last in it.
    """
    count = len(paragraphs)
    opened: dict[str, int] = {}
    latest: dict[str, int] = {}
    news: list[int] = []
    for at, one in enumerate(paragraphs):
        row = at * (count + 1) + 1
        for word in one.rare:
            news.append(row + latest.get(word, -1))
            latest[word] = at
            if word not in opened:
                opened[word] = at
    owned = [at * (count + 1) + latest[word] + 1 for word, at in opened.items() if word not in title]
    new, own = _sums(news, count), _sums(owned, count)
    distinct = new[end, first] - new[first, first]
    only = own[count, end] - own[first, end]
    parts: NDArray[np.float64] = (distinct - only) / np.maximum(distinct, 1)
    return parts


def _sums(cells: Sequence[int], count: int) -> NDArray[np.intp]:
    """Return int[count + 1, count + 1]: at [i, j], how many cells lie in rows before i and in columns up to j.

    Args:
        cells: numbers of cells of a table of `count` rows of `count` + 1, row by row.
    """
    table = np.bincount(np.array(cells, np.intp), minlength=count * (count + 1)).reshape(count, count + 1)
    sums = np.zeros((count + 1, count + 1), np.intp)
    sums[1:] = table.cumsum(0).cumsum(1)
    return sums


class _Text:
    """The paragraphs of a text as rows of a matrix of stems."""

    def __init__(self, paragraphs: Sequence[About], title: frozenset[str], words_until: Matrix) -> None:
        known = {word: at for at, word in enumerate(sorted(frozenset[str]().union(*(one.rare for one in paragraphs))))}
        self.title = np.array([word in title for word in known], np.bool_)
        self.rare = _incidence([one.rare for one in paragraphs], known)
        self.rare_until = _until(self.rare)
        self.names_until = _until(_incidence([one.names for one in paragraphs], known))
        self.words_until = words_until
        linked = [not one.rare.isdisjoint(other.rare) for one, other in pairwise(paragraphs)]
        self.linked_until = _until(np.array(linked, np.float32))
        self.sizes = np.maximum(self.rare.sum(1), 1)
        self.count = len(paragraphs)

    def measure(self, first: Places, end: Places, shared: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return float64[stretches, len(SIGNS)] for the stretches [first, end)."""
        length, rest, at = end - first, self.count - (end - first), np.arange(len(first))
        inside = self.rare_until[end] - self.rare_until[first]
        outside = self.rare_until[-1] - inside
        known = (outside > 0) | self.title
        names = self.names_until[end] - self.names_until[first] > 0
        topical = (outside >= np.maximum(2.0, _RECURS * rest)[:, None]) | self.title
        about = _until(self.rare @ topical.T.astype(np.float32) > 0)
        own = about[end, at] - about[first, at]
        back = _until(self.rare @ ((self.rare_until[first] > 0) | self.title).T.astype(np.float32) > 0)
        each = (self.rare @ known.T.astype(np.float32)) / self.sizes[:, None]
        row = np.arange(self.count)[:, None]
        words = self.words_until[end] - self.words_until[first]
        after = self.count - end
        distinct, named = (inside > 0).sum(1), names.sum(1)
        columns = (
            shared,
            (names & known).sum(1) / np.maximum(named, 1),
            own / length,
            np.where((row >= first) & (row < end), each, 0.0).max(axis=0),
            np.log1p(distinct),
            np.log1p(named),
            np.log1p((outside > 0).sum(1)),
            (self.linked_until[end - 1] - self.linked_until[first]) / (length - 1),
            (inside > 1).sum(1) / np.maximum(distinct, 1),
            (about[-1] - own) / rest,
            np.where(after > 0, (back[-1] - back[end, at]) / np.maximum(after, 1), 1.0),
            end == self.count,
            np.minimum(words / (self.words_until[-1] - words), 3.0),
            length,
        )
        return np.stack(columns, axis=1).astype(np.float64)


def _incidence(stems: Sequence[frozenset[str]], known: dict[str, int]) -> Matrix:
    rows = np.zeros((len(stems), len(known)), np.float32)
    for row, some in zip(rows, stems, strict=True):
        row[[known[one] for one in some if one in known]] = 1.0
    return rows


def _until(rows: NDArray[np.float32] | NDArray[np.bool_]) -> Matrix:
    """Return the sums of the rows before each place, the whole last."""
    return np.concatenate([np.zeros((1, *rows.shape[1:]), np.float32), np.cumsum(rows, axis=0, dtype=np.float32)])
