"""Tiles: the longest runs of equal words that one text shares with each of many others, found with all at once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from rashomon.text.tokens import new_record
from rashomon.text.word_hashes import Hashes, Numbers, hash_runs

RUN = 5
"""Words of the shortest run that counts."""
_CROWDED = 16  # places of one run in a text beyond which it is furniture and begins nothing
_SIEVE_BITS = 16  # of a run's hash, by which most runs are known to be strange before they are looked for
_SIEVED = np.uint64(64 - _SIEVE_BITS)


class Tile(NamedTuple):
    """`length` equal words, from word `first` of the one text and word `second` of the other on."""

    first: int
    second: int
    length: int


@dataclass(frozen=True, slots=True)
class _Meetings:
    """Runs that two texts share: where in the first, where in the joined others, and which of these it is."""

    first: Numbers
    joined: Numbers
    texts: Numbers
    some_left_out: bool


def find_tiles(first: Hashes, seconds: Sequence[Hashes]) -> Iterator[list[Tile]]:
    """Yield for each second text the longest runs it shares with the first, longest first; tiles may overlap.

    A run that stands in the second text again and again begins no tile.

    Args:
        first: the hashes of the words; so the `seconds`, in the order of which the tiles come.
    """
    bases = np.cumsum([0, *[len(second) + RUN for second in seconds]])
    met = _meet(hash_runs(first, RUN), seconds, bases)
    diagonals = met.first - met.joined
    order = np.lexsort((met.first, diagonals))
    here, diagonals = met.first[order], diagonals[order]
    goes_on = (here[1:] == here[:-1] + 1) & (diagonals[1:] == diagonals[:-1])
    begins = np.flatnonzero(np.concatenate([np.ones(min(len(here), 1), np.bool_), ~goes_on]))
    lengths = np.diff(begins, append=len(here)) + RUN - 1
    texts = met.texts[order][begins]
    here, there = here[begins], met.joined[order][begins] - bases[texts]
    ranked = np.lexsort((there, here, -lengths, texts))
    rows = zip(here[ranked].tolist(), there[ranked].tolist(), lengths[ranked].tolist(), strict=True)
    tiles = [new_record(Tile, row) for row in rows]
    ends = np.searchsorted(texts[ranked], np.arange(len(seconds)), "right").tolist()
    for at, (second, end) in enumerate(zip(seconds, ends, strict=True)):
        found = tiles[ends[at - 1] if at else 0 : end]
        yield _grow(found, first, second) if met.some_left_out else found


def _meet(runs: Hashes, seconds: Sequence[Hashes], bases: Numbers) -> _Meetings:
    """Return the meetings, none for runs that crowd the second text; gaps of a run's length lie between these."""
    gap = np.zeros(RUN, np.uint64)
    others = hash_runs(np.concatenate([gap[:0], *[one for second in seconds for one in (second, gap)]]), RUN)
    order = np.argsort(runs, kind="stable")
    known = runs[order]
    places, ranks = _look_up(known, others)
    texts = np.searchsorted(bases, places, "right") - 1
    _, groups, counts = np.unique(texts * (len(known) + 1) + ranks, return_inverse=True, return_counts=True)
    kept = counts[groups] <= _CROWDED
    places, ranks, texts = places[kept], ranks[kept], texts[kept]
    times = np.searchsorted(known, others[places], "right") - ranks
    nth = np.arange(int(times.sum())) - np.repeat(np.cumsum(times) - times, times)
    heres = order[np.repeat(ranks, times) + nth]
    return _Meetings(heres, np.repeat(places, times), np.repeat(texts, times), not bool(kept.all()))


def _look_up(known: Hashes, others: Hashes) -> tuple[Numbers, Numbers]:
    """Return which of the other runs are known, and the lowest place of each among the known ones."""
    sieve = np.zeros(1 << _SIEVE_BITS, np.bool_)
    sieve[known >> _SIEVED] = True
    places = np.flatnonzero(sieve[others >> _SIEVED])
    ranks = np.minimum(np.searchsorted(known, others[places]), max(len(known) - 1, 0))
    found: NDArray[np.bool_] = np.equal(known[ranks], others[places]) if len(known) else sieve[:0]
    return places[found], ranks[found]


def _grow(tiles: Sequence[Tile], first: Hashes, second: Hashes) -> list[Tile]:
    """Return the tiles that nothing equal stands before, grown over the crowded runs behind them; longest first."""
    grown: list[Tile] = []
    for tile in tiles:
        at, place = tile.first, tile.second
        if at == 0 or place == 0 or first[at - 1] != second[place - 1]:
            differ = first[at : at + len(second) - place] != second[place : place + len(first) - at]
            grown.append(Tile(at, place, int(differ.argmax()) if differ.any() else len(differ)))
    return sorted(grown, key=lambda tile: (-tile.length, tile.first, tile.second))
