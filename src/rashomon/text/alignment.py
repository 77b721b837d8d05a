"""Alignment: which runs of words two texts share, small edits tolerated, and what was edited inside them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Literal

_RUN = 5  # words; the shortest run that begins a passage
_CROWDED = 16  # places of one run in a text beyond which it is furniture and begins nothing
_NEAR = 6  # words; gaps up to this on both sides never end a passage
_FAR = 40  # words; gaps up to this do not end it if most of the shorter side is found in the longer
_MOST = 0.6

EditKind = Literal["replaced", "added", "removed"]


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch both texts have: pairs (word index in the first, in the second), ascending on both sides."""

    pairs: tuple[tuple[int, int], ...] = field(repr=False)

    @property
    def first(self) -> tuple[int, int]:
        """The half-open range of word indices in the first text."""
        return self.pairs[0][0], self.pairs[-1][0] + 1

    @property
    def second(self) -> tuple[int, int]:
        """The half-open range of word indices in the second text."""
        return self.pairs[0][1], self.pairs[-1][1] + 1


@dataclass(frozen=True, slots=True)
class Edit:
    """Words [first) of the one text that stand as words [second) in the other; one of the two may be empty."""

    kind: EditKind
    first: tuple[int, int]
    second: tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Tile:
    first: int
    second: int
    length: int


def align_words(first: Sequence[str], second: Sequence[str]) -> tuple[Passage, ...]:
    """Return the passages two texts share, by their place in the first.

    A passage begins with a run of at least 5 equal words; edits inside it are tolerated as long as most words
    between two such runs agree. No word lies in two passages; re-ordered paragraphs are several passages.

    Source:
        Greedy string tiling, Wise 1993, with gaps closed by Ratcliff and Obershelp's matching.
    """
    tiles = sorted(_lay_tiles(first, second, _find_runs(first, second)), key=lambda tile: tile.first)
    taken = {tile.second + step for tile in tiles for step in range(tile.length)}
    passages: list[list[tuple[int, int]]] = []
    for tile in tiles:
        pairs = [(tile.first + step, tile.second + step) for step in range(tile.length)]
        between = _close_gap(first, second, passages[-1][-1], pairs[0], taken) if passages else None
        if between is None:
            passages.append(pairs)
        else:
            taken.update(place for _, place in between)
            passages[-1] += between + pairs
    return tuple(Passage(tuple(pairs)) for pairs in passages)


def find_edits(first: Sequence[str], second: Sequence[str]) -> list[Edit]:
    """Return what turns the first sequence of words into the second, in order."""
    named: dict[str, EditKind] = {"replace": "replaced", "insert": "added", "delete": "removed"}
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    return [
        Edit(named[tag], (i_start, i_end), (j_start, j_end))
        for tag, i_start, i_end, j_start, j_end in matcher.get_opcodes()
        if tag != "equal"
    ]


def _find_runs(first: Sequence[str], second: Sequence[str]) -> list[_Tile]:
    """Return the longest equal runs that begin at each pair of places, longest first."""
    places: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in range(len(second) - _RUN + 1):
        places[tuple(second[at : at + _RUN])].append(at)
    runs: list[_Tile] = []
    for at in range(len(first) - _RUN + 1):
        there = places.get(tuple(first[at : at + _RUN]), [])
        runs += [
            _Tile(at, place, _RUN + _equal_words(first, second, at + _RUN, place + _RUN))
            for place in (there if len(there) <= _CROWDED else [])
            if at == 0 or place == 0 or first[at - 1] != second[place - 1]
        ]
    return sorted(runs, key=lambda run: (-run.length, run.first, run.second))


def _equal_words(first: Sequence[str], second: Sequence[str], at: int, place: int) -> int:
    length = 0
    while at + length < len(first) and place + length < len(second) and first[at + length] == second[place + length]:
        length += 1
    return length


def _lay_tiles(first: Sequence[str], second: Sequence[str], runs: Iterable[_Tile]) -> Iterator[_Tile]:
    """Yield the runs, or what is left of them, that no longer run covers."""
    taken_first, taken_second = bytearray(len(first)), bytearray(len(second))
    for run in runs:
        for tile in _free_parts(run, taken_first, taken_second):
            taken_first[tile.first : tile.first + tile.length] = b"\1" * tile.length
            taken_second[tile.second : tile.second + tile.length] = b"\1" * tile.length
            yield tile


def _free_parts(run: _Tile, taken_first: bytearray, taken_second: bytearray) -> Iterator[_Tile]:
    begin = 0
    for step in range(run.length + 1):
        free = step < run.length and not (taken_first[run.first + step] or taken_second[run.second + step])
        if not free:
            if step - begin >= _RUN:
                yield _Tile(run.first + begin, run.second + begin, step - begin)
            begin = step + 1


def _close_gap(
    first: Sequence[str],
    second: Sequence[str],
    before: tuple[int, int],
    after: tuple[int, int],
    taken: set[int],
) -> list[tuple[int, int]] | None:
    """Return the pairs between two tiles of one passage, or None if they belong to two."""
    if after[1] <= before[1] or max(after[0] - before[0], after[1] - before[1]) > _FAR + 1:
        return None
    left = first[before[0] + 1 : after[0]]
    right = [second[place] if place not in taken else "" for place in range(before[1] + 1, after[1])]
    blocks = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    pairs = [
        (before[0] + 1 + block.a + step, before[1] + 1 + block.b + step)
        for block in blocks
        for step in range(block.size)
    ]
    near = max(len(left), len(right)) <= _NEAR
    return pairs if near or len(pairs) >= _MOST * max(min(len(left), len(right)), 1) else None
