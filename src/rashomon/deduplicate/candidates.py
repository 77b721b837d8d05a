"""Candidates: which articles are worth comparing, found through an index over runs of own words."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from rashomon.deduplicate.readings import Reading
from rashomon.deduplicate.settings import ReuseSettings


def find_candidates(readings: Sequence[Reading], settings: ReuseSettings) -> list[tuple[int, int]]:
    """Return pairs of indices into `readings`, lower index first, sorted.

    An article meets others only through the runs of words they share, and of the holders of a run only the
    first few: give the readings in order of publication, so that copies meet what they may be copies of.
    """
    holders: defaultdict[int, list[int]] = defaultdict(list)
    candidates: list[tuple[int, int]] = []
    for index, reading in enumerate(readings):
        met: Counter[int] = Counter()
        for shingle in reading.own_shingles(settings.shingle):
            earlier = holders[shingle]
            met.update(earlier)
            if len(earlier) < settings.most_holders:
                earlier.append(index)
        candidates += [(other, index) for other, count in met.items() if count >= settings.shared_shingles]
    return sorted(candidates)
