"""Alignment: which runs of words two texts share, small edits tolerated, and what was edited inside them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Literal

from rashomon.text.tiles import RUN, Tile, find_tiles
from rashomon.text.word_hashes import Hashes

_NEAR = 6  # words; gaps up to this on both sides never end a passage
_FAR = 40  # words; gaps up to this do not end it if most of the shorter side is found in the longer
_MOST = 0.6

EditKind = Literal["replaced", "added", "removed"]


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch both texts have: runs of equal words, ascending on both sides, with edits between them."""

    tiles: tuple[Tile, ...] = field(repr=False)

    @property
    def pairs(self) -> tuple[tuple[int, int], ...]:
        """The equal words: (word index in the first text, in the second), ascending on both sides."""
        return tuple((tile.first + step, tile.second + step) for tile in self.tiles for step in range(tile.length))

    @property
    def first(self) -> tuple[int, int]:
        """The half-open range of word indices in the first text."""
        return self.tiles[0].first, self.tiles[-1].first + self.tiles[-1].length

    @property
    def second(self) -> tuple[int, int]:
        """The half-open range of word indices in the second text."""
        return self.tiles[0].second, self.tiles[-1].second + self.tiles[-1].length

    def gaps(self) -> Iterator[tuple[range, range]]:
        """Yield what stands between equal words, in the first text and in the second; one of the two may be empty."""
        for before, after in pairwise(self.tiles):
            left = range(before.first + before.length, after.first)
            yield left, range(before.second + before.length, after.second)

    def turned(self) -> "Passage":
        """Return the same passage seen from the other text."""
        return Passage(tuple(Tile(tile.second, tile.first, tile.length) for tile in self.tiles))


@dataclass(frozen=True, slots=True)
class Edit:
    """Words [first) of the one text that stand as words [second) in the other; one of the two may be empty."""

    kind: EditKind
    first: tuple[int, int]
    second: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Alignment:
    """What two texts share, word by word: tiles that do not overlap, by their place in the first text.

    Source:
        Greedy string tiling, Wise 1993, with gaps closed by Ratcliff and Obershelp's matching.
    """

    first: Hashes = field(repr=False)
    second: Hashes = field(repr=False)
    tiles: tuple[Tile, ...] = field(repr=False)

    def most_shared(self, own_first: bytes, own_second: bytes, least: int) -> tuple[int, int]:
        """Return numbers of own words that the passages cannot share more of, in the first and in the second text.

        Costs next to nothing: what stands between tiles is counted as shared and not looked at.

        Args:
            own_first: a byte for each word of the first text, 1 for those that count; so `own_second`.
            least: words that a passage needs to count.
        """
        shared_first = shared_second = here = there = 0
        end, other_end = -_FAR - 1, 0
        for first, second, length in self.tiles:
            left, right = first - end, second - other_end
            end, other_end = first + length, second + length
            if right < 0 or left > _FAR or right > _FAR:  # as in `_widest_gap`
                if here >= least and there >= least:
                    shared_first, shared_second = shared_first + here, shared_second + there
                here = there = 0
            else:
                gap = left if left < right else right
                here, there = here + gap, there + gap
            here += own_first.count(1, first, end)
            there += own_second.count(1, second, other_end)
        if here >= least and there >= least:
            shared_first, shared_second = shared_first + here, shared_second + there
        return shared_first, shared_second

    def passages(self) -> tuple[Passage, ...]:
        """Return the passages, by their place in the first text.

        A passage begins with a run of at least 5 equal words; edits inside it are tolerated as long as most words
        between two such runs agree. No word lies in two passages; re-ordered paragraphs are several passages.
        """
        first, second = self.first.tolist(), self.second.tolist()
        taken = {tile.second + step for tile in self.tiles for step in range(tile.length)}
        passages: list[list[Tile]] = []
        for at, tile in enumerate(self.tiles):
            between = _close_gap(first, second, self.tiles[at - 1], tile, taken) if at else None
            if between is None:
                passages.append([tile])
            else:
                taken.update(part.second + step for part in between for step in range(part.length))
                passages[-1] += [*between, tile]
        return tuple(Passage(tuple(tiles)) for tiles in passages)


def align_words(first: Hashes, seconds: Sequence[Hashes]) -> Iterator[Alignment]:
    """Yield the alignment of one text with each of the others; texts are given by the hashes of their words."""
    for second, runs in zip(seconds, find_tiles(first, seconds), strict=True):
        yield Alignment(first, second, tuple(sorted(_lay_tiles(runs))))


def find_edits(first: Sequence[str], second: Sequence[str]) -> list[Edit]:
    """Return what turns the first sequence of words into the second, in order."""
    named: dict[str, EditKind] = {"replace": "replaced", "insert": "added", "delete": "removed"}
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    return [
        Edit(named[tag], (i_start, i_end), (j_start, j_end))
        for tag, i_start, i_end, j_start, j_end in matcher.get_opcodes()
        if tag != "equal"
    ]


def _lay_tiles(runs: Iterable[Tile]) -> Iterator[Tile]:
    """Yield the runs, longest first, or what is left of them, that no longer run covers.

    What is covered of each text are the bits of a number: most texts have a few hundred words.
    """
    taken_first = taken_second = 0
    for run in runs:
        first, second, length = run
        taken = (taken_first >> first | taken_second >> second) & ((1 << length) - 1)
        for tile in _free_parts(run, taken) if taken else (run,):
            words = (1 << tile.length) - 1
            taken_first |= words << tile.first
            taken_second |= words << tile.second
            yield tile


def _free_parts(run: Tile, taken: int) -> Iterator[Tile]:
    """Yield what is left of a run where the words whose bits are set are taken."""
    begin = 0
    for step in range(run.length + 1):
        if step == run.length or taken >> step & 1:
            if step - begin >= RUN:
                yield Tile(run.first + begin, run.second + begin, step - begin)
            begin = step + 1


def _widest_gap(before: Tile, after: Tile) -> int | None:
    """Return how many words between two tiles can be equal at most; None if they belong to two passages."""
    left, right = after.first - before.first - before.length, after.second - before.second - before.length
    if right < 0 or left > _FAR or right > _FAR:
        return None
    return left if left < right else right


def _close_gap(
    first: Sequence[int], second: Sequence[int], before: Tile, after: Tile, taken: set[int]
) -> list[Tile] | None:
    """Return the equal words between two tiles of one passage, or None if they belong to two."""
    if _widest_gap(before, after) is None:
        return None
    here, there = before.first + before.length, before.second + before.length
    left = first[here : after.first]
    right = [second[place] if place not in taken else None for place in range(there, after.second)]
    least = _MOST * max(min(len(left), len(right)), 1) if max(len(left), len(right)) > _NEAR else 0
    known = set(right)
    if sum(word in known for word in left) < least:
        return None
    blocks = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    tiles = [Tile(here + block.a, there + block.b, block.size) for block in blocks if block.size]
    return tiles if sum(tile.length for tile in tiles) >= least else None
