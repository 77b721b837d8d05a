"""Ranges brought into one form before they are compared, and how much two of them share."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from ..corpora.attributions import Ranges

_TOKEN = re.compile(r"\w+|[^\w\s]")
_EDGES = frozenset("\"'`“”‘’«»„‚.,;:!?…-–—()[]")


def trimmed(text: str, ranges: Ranges) -> Ranges:
    """The ranges without white space at their edges, in order, joined where only white space divides them."""
    return _joined(text, [_shrunk(text, one, edges=False) for one in ranges])


def bare(text: str, ranges: Ranges) -> Ranges:
    """The ranges without white space, quotation marks and punctuation at the edges of each; a lone colon stays."""
    outer = trimmed(text, ranges)
    return _joined(text, [_shrunk(text, one, edges=True) for one in outer]) or outer


def _joined(text: str, ranges: list[tuple[int, int]]) -> Ranges:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(one for one in ranges if one[0] < one[1]):
        if joined and (start <= joined[-1][1] or not text[joined[-1][1] : start].strip()):
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def _shrunk(text: str, one: tuple[int, int], *, edges: bool) -> tuple[int, int]:
    start, end = one
    while start < end and _drops(text[start], edges):
        start += 1
    while start < end and _drops(text[end - 1], edges):
        end -= 1
    return start, end


def _drops(char: str, edges: bool) -> bool:
    return char.isspace() or (edges and char in _EDGES)


class Tokens:
    """The tokens of a text, for shares of tokens: words and single marks."""

    def __init__(self, text: str) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for found in _TOKEN.finditer(text):
            self._starts.append(found.start())
            self._ends.append(found.end())

    def within(self, ranges: Ranges) -> frozenset[int]:
        """Numbers of the tokens that share a character with the ranges."""
        found: set[int] = set()
        for start, end in ranges:
            found.update(range(bisect_right(self._ends, start), bisect_left(self._starts, end)))
        return frozenset(found)


def share(one: frozenset[int], other: frozenset[int]) -> float:
    """Jaccard index in [0, 1]; two empty sets share everything."""
    return len(one & other) / len(one | other) if one or other else 1.0
