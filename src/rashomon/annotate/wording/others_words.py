"""Others' words: what an article quotes somebody with, directly or not, or puts between quotation marks."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rashomon.annotate.divided import DividedArticle
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Quotation
from rashomon.text.words import Word

_CALLERS = 6
_NAMED = 8
"""Words from "what" to the verb of calling, and words of the name that follows it."""


@dataclass(frozen=True, slots=True)
class OthersWords:
    """Ranges of an article that are not its own voice, in text order, none touching another."""

    ranges: tuple[tuple[int, int], ...]

    def hold(self, offset: int) -> bool:
        """Whether the last range that begins at or before the offset reaches beyond it."""
        at = bisect_left(self.ranges, (offset + 1,)) - 1
        return at >= 0 and offset < self.ranges[at][1]


def find_others_words(divided: DividedArticle, quotations: Iterable[Quotation]) -> OthersWords:
    """Return the contents of all quotations, everything between quotation marks, and what others call a thing by."""
    contents = [(anchor.start, anchor.end) for one in quotations for anchor in one.content]
    marked = [(quoted.start, quoted.end) for stretches in divided.block_quoted for quoted in stretches]
    named = [place for words in divided.sentence_words for place in _named_by_others(words)]
    return join_ranges([*contents, *marked, *named])


def _named_by_others(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Yield what stands behind "what the ministry called", up to the next mark."""
    naming, openers = load_lexicon("distance").word_set("naming"), load_lexicon("charged").word_set("before_naming")
    for number, word in enumerate(words):
        before = {one.lower for one in words[max(0, number - _CALLERS) : number]}
        if word.lower in naming and not openers.isdisjoint(before):
            behind = words[number + 1 : number + 1 + _NAMED]
            end = next((one.start for one in behind if not one.is_word), behind[-1].end if behind else word.end)
            yield word.end, max(end, word.end)


def join_ranges(ranges: Iterable[tuple[int, int]]) -> OthersWords:
    """Return the ranges in text order, those that touch joined."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return OthersWords(tuple(joined))
