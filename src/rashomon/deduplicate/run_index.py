"""Runs of words and who holds them: an index in arrays, asked and filled for many articles at once."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from rashomon.text.word_hashes import Hashes, Numbers

_SMALLEST = 1 << 12  # slots
_FULLEST = 0.6  # part of the slots in use beyond which their number is doubled
_LOCAL_BITS = 10
_RUN_BITS = 64 - _LOCAL_BITS
_LOCAL = np.uint64((1 << _LOCAL_BITS) - 1)

TOGETHER = 1 << _LOCAL_BITS
"""Articles that may be added in one call."""

Places = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Met:
    """Pairs of articles that hold a run both: the later, the earlier, and how many runs; sorted."""

    later: Numbers
    earlier: Numbers
    counts: Numbers


@dataclass(slots=True)
class _Holders:
    """Chains of article numbers, one for each run: `before` leads from a holder to the one before it, `ranks` counts
    those before it. Place 0 is nobody's.
    """

    articles: Places = field(default_factory=lambda: np.zeros(_SMALLEST, np.int32))
    before: Places = field(default_factory=lambda: np.zeros(_SMALLEST, np.int32))
    ranks: NDArray[np.uint8] = field(default_factory=lambda: np.zeros(_SMALLEST, np.uint8))
    count: int = 1

    def append(self, articles: Numbers, before: Numbers, ranks: Numbers) -> Numbers:
        """Add holders in front of chains; return their places."""
        end = self.count + len(articles)
        if end > len(self.articles):
            room = max(end, len(self.articles) * 3 // 2)
            self.articles, self.before = np.resize(self.articles, room), np.resize(self.before, room)
            self.ranks = np.resize(self.ranks, room)
        places = np.arange(self.count, end)
        self.articles[places], self.before[places], self.ranks[places] = articles, before, ranks
        self.count = end
        return places


class RunIndex:
    """Which articles hold which runs of words; an article is compared with the first few holders of its runs only.

    Give articles in order of publication, so that copies meet what they may be copies of. Takes 14 to 29 bytes for
    each different run; time for an article does not depend on how many came before.
    """

    def __init__(self, most_holders: int) -> None:
        self._most = most_holders
        self._slots = np.zeros((_SMALLEST, 2), np.uint64)  # a run, and the place of its last holder beside it
        self._used = 0
        self._holders = _Holders()

    def add(self, runs: Hashes, articles: Numbers) -> Met:
        """Add what articles hold, and return which earlier ones, or ones given with them, hold the same.

        Args:
            runs: 64-bit hashes, of which the upper 54 bits count.
            articles: the number of each run's article, higher than those of the call before, within `TOGETHER`.
        """
        if not len(runs):
            return _count(articles, articles)
        first = int(articles.min())
        keys = np.sort(runs & ~_LOCAL | (articles - first).astype(np.uint64))
        keys = keys[np.concatenate([[True], keys[1:] != keys[:-1]])]
        runs = np.maximum(keys >> np.uint64(_LOCAL_BITS), np.uint64(1))
        articles = (keys & _LOCAL).astype(np.int64) + first
        opens = np.concatenate([[True], runs[1:] != runs[:-1]])
        group = np.cumsum(opens) - 1
        firsts = np.flatnonzero(opens)
        self._make_room(len(firsts))
        slots = self._find_slots(runs[firsts])[group]
        self._hold(slots, articles, np.arange(len(runs)) - firsts[group])
        return self._meet(slots, articles)

    def _make_room(self, more: int) -> None:
        size = len(self._slots)
        while self._used + more > _FULLEST * size:
            size *= 2
        if size == len(self._slots):
            return
        held = self._slots[self._slots[:, 0] != 0]
        self._slots, self._used = np.zeros((size, 2), np.uint64), 0
        self._slots[self._find_slots(held[:, 0]), 1] = held[:, 1]

    def _find_slots(self, runs: Hashes) -> Numbers:
        """Return the slot of each run, none of them twice; those not yet known take one."""
        size, known = len(self._slots), self._slots[:, 0]
        slots = (runs >> np.uint64(_RUN_BITS + 1 - size.bit_length())).astype(np.int64)
        open_ones = np.arange(len(runs))
        while len(open_ones):
            wanted, places = runs[open_ones], slots[open_ones]
            free = known[places] == 0
            known[places[free]] = wanted[free]
            found = known[places] == wanted
            self._used += int((found & free).sum())
            open_ones = open_ones[~found]
            slots[open_ones] = (slots[open_ones] + 1) & (size - 1)
        return slots

    def _hold(self, slots: Numbers, articles: Numbers, ranks: Numbers) -> None:
        """Note holders, at most so many of a run; `ranks` count those given together from 0."""
        last = self._slots[slots, 1].astype(np.int64)
        ranks = ranks + np.where(last > 0, self._holders.ranks[last] + 1, 0)
        kept = ranks < self._most
        slots, articles, ranks = slots[kept], articles[kept], ranks[kept]
        for rank in np.unique(ranks).tolist():
            now = ranks == rank
            before = self._slots[slots[now], 1].astype(np.int64)
            self._slots[slots[now], 1] = self._holders.append(articles[now], before, ranks[now])

    def _meet(self, slots: Numbers, articles: Numbers) -> Met:
        """Follow the chain of each run and count who is met."""
        later: list[Numbers] = []
        earlier: list[Numbers] = []
        places = self._slots[slots, 1].astype(np.int64)
        while len(places):
            held = self._holders.articles[places]
            met = held < articles
            later.append(articles[met])
            earlier.append(held[met].astype(np.int64))
            places = self._holders.before[places]
            goes_on = places > 0
            places, articles = places[goes_on], articles[goes_on]
        return _count(np.concatenate(later), np.concatenate(earlier))


def _count(later: NDArray[np.number], earlier: NDArray[np.number]) -> Met:
    pairs, counts = np.unique(later.astype(np.int64) << 32 | earlier.astype(np.int64), return_counts=True)
    return Met(pairs >> 32, pairs & 0xFFFFFFFF, counts)
