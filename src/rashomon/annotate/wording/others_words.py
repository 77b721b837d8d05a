"""Others' words: what an article quotes somebody with, directly or not, or puts between quotation marks."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from rashomon.annotate.divided import DividedArticle
from rashomon.model.annotations import Quotation


@dataclass(frozen=True, slots=True)
class OthersWords:
    """Ranges of an article that are not its own voice, in text order, none touching another."""

    ranges: tuple[tuple[int, int], ...]

    def hold(self, offset: int) -> bool:
        """Whether the last range that begins at or before the offset reaches beyond it."""
        at = bisect_left(self.ranges, (offset + 1,)) - 1
        return at >= 0 and offset < self.ranges[at][1]


def find_others_words(divided: DividedArticle, quotations: Iterable[Quotation]) -> OthersWords:
    """Return the contents of all quotations and everything between quotation marks."""
    contents = [(anchor.start, anchor.end) for one in quotations for anchor in one.content]
    marked = [(quoted.start, quoted.end) for stretches in divided.block_quoted for quoted in stretches]
    return join_ranges([*contents, *marked])


def join_ranges(ranges: Iterable[tuple[int, int]]) -> OthersWords:
    """Return the ranges in text order, those that touch joined."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return OthersWords(tuple(joined))
