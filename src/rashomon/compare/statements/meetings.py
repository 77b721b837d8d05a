"""Meetings: which sayings of a story are worth comparing, found through their rarest terms, never all with all."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain

from rashomon.compare.statements.likeness import Weights
from rashomon.compare.statements.sayings import Saying
from rashomon.compare.statements.telling import is_moment

_LOOKED_UP = 16
"""Terms of a saying by which it is looked up."""
_MOST_HOLDERS = 60
"""Sayings that are kept for a term; a term that more hold tells little."""
_LEAST_MET = 2
_MOST_MET = 32
"""Sayings, those with the most rare terms in common, that one is compared with; so costs grow with the story alone."""


def find_meetings(sayings: Sequence[Saying], weights: Weights) -> Iterator[tuple[int, int]]:
    """Yield pairs of indices, lower first, of sayings of different articles that share two rare terms, or a minute."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for index, saying in enumerate(sayings):
        held = [holders[key] for key in _rarest(saying, weights)]
        met = Counter(chain.from_iterable(held))
        met.update(one for key in saying.keys if is_moment(key) for one in holders.get(key, ()))
        for known in held:
            if len(known) < _MOST_HOLDERS:
                known.append(index)
        shared = [one for one, count in met.items() if count >= _LEAST_MET and sayings[one].article != saying.article]
        most = sorted(shared, key=lambda one: (-met[one], one))[:_MOST_MET]
        yield from ((other, index) for other in sorted(most))


def _rarest(saying: Saying, weights: Weights) -> list[str]:
    return sorted(saying.keys, key=lambda key: (-weights.of(key), key))[:_LOOKED_UP]
