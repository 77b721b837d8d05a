"""Candidates: which articles are worth comparing, found through an index over runs of own words."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from rashomon.deduplicate.readings import Reading
from rashomon.deduplicate.run_index import TOGETHER, RunIndex
from rashomon.deduplicate.settings import ReuseSettings
from rashomon.text.word_hashes import Hashes, Numbers, hash_runs

_TOGETHER = TOGETHER // 4  # articles given to the index at a time: the arrays stay in the processor's cache
_SHUFFLE = np.uint64(0xD6E8FEB86659FD93)  # odd: least in this order are not least in the index's own
_LAST = np.uint64((1 << 64) - 1)


class CandidateIndex:
    """Takes articles as they are published and says which earlier ones each is worth comparing with.

    An article meets others only through the runs of words they share. Of all runs those are looked at that winnowing
    picks: of so many neighbours always one, the same in every text, so that no long enough passage is missed and
    what is shared stays measurable.

    Source:
        Winnowing, Schleimer, Wilkerson and Aiken 2003.
    """

    def __init__(self, settings: ReuseSettings) -> None:
        self._settings = settings
        self._index = RunIndex(settings.most_holders)
        self._held = np.zeros(_TOGETHER, np.int64)
        self._taken = 0

    def add(self, readings: Sequence[Reading]) -> Iterator[tuple[int, int]]:
        """Yield pairs of numbers, the earlier article first, by the later and the earlier one.

        Articles are numbered from 0 in the order in which they come, from call to call.
        """
        for first in range(0, len(readings), _TOGETHER):
            yield from self._add_together(readings[first : first + _TOGETHER])

    def _add_together(self, readings: Sequence[Reading]) -> Iterator[tuple[int, int]]:
        runs, articles = sign_readings(readings, self._settings)
        met = self._index.add(runs, articles + self._taken)
        end = self._taken + len(readings)
        if end > len(self._held):
            self._held = np.resize(self._held, 2 * end)
        self._held[self._taken : end] = np.bincount(articles, minlength=len(readings))
        self._taken = end
        least = np.minimum(self._held[met.later], self._held[met.earlier]) * self._settings.shared_part
        enough = (met.counts >= self._settings.shared_shingles) & (met.counts >= least)
        yield from zip(met.earlier[enough].tolist(), met.later[enough].tolist(), strict=True)


def find_candidates(readings: Sequence[Reading], settings: ReuseSettings) -> list[tuple[int, int]]:
    """Return pairs of indices into `readings`, lower index first, sorted.

    Of the holders of a run only the first few are met: give the readings in order of publication, so that copies
    meet what they may be copies of.
    """
    return sorted(CandidateIndex(settings).add(readings))


def sign_readings(readings: Sequence[Reading], settings: ReuseSettings) -> tuple[Hashes, Numbers]:
    """Return the hashes of the picked runs of own words, and for each the index of its reading, ascending.

    What is picked of an article does not depend on those beside it: gaps as wide as the window lie between them.
    """
    length, window = settings.shingle, settings.window
    gap, no_words = bytes(window), np.zeros(window, np.uint64)
    runs = hash_runs(np.concatenate([no_words, *[one for r in readings for one in (r.hashes, no_words)]]), length)
    own = np.frombuffer(gap + b"".join([reading.own + gap for reading in readings]), np.uint8)
    before = np.concatenate([[0], np.cumsum(own, dtype=np.int64)])
    whole = before[length:] - before[:-length] == length
    picked = _winnow(runs, whole[: len(runs)], window)
    ends = np.cumsum([len(reading.hashes) + window for reading in readings])
    return runs[picked], np.searchsorted(ends, picked, "right")


def _winnow(runs: Hashes, whole: NDArray[np.bool_], window: int) -> Numbers:
    """Return the places of the runs that are least, in an order of their own, of any `window` neighbours."""
    order = np.where(whole, runs * _SHUFFLE, _LAST)
    count = len(order) - window + 1
    least = order[: max(count, 0)].copy()
    for step in range(1, window):
        np.minimum(least, order[step : step + count], out=least)
    picked = np.zeros(len(order), np.bool_)
    for step in range(window):
        picked[step : step + count] |= order[step : step + count] == least
    return np.flatnonzero(picked & whole)
