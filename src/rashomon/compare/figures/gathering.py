"""Gathering: the figures of a story put together by what they count."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from rashomon.compare.figures.grown import values_grown
from rashomon.compare.figures.magnitudes import size_of
from rashomon.compare.figures.pair_features import PairReader
from rashomon.compare.figures.quantities import Quantity
from rashomon.compare.figures.sameness import Known, PairWeights, likeness
from rashomon.compare.figures.told_for_one import ValuePair, values_told_for_one
from rashomon.compare.figures.wholes import parts_moved
from rashomon.text.linkage import Bond, Linkage

_SURE = 0.5
"""Likeness from which two wholes surely count one thing, so that their parts do."""
PARTS_MOVED = 0.9
"""Likeness of two parts that moved with their wholes."""
_NEAREST = 60
"""Places in the order of values up to which every pair of one class is compared; beyond, distances double."""

Scores = dict[tuple[int, int], float]
"""Likeness of pairs of figures by their places, the smaller place first."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """Figures by what they count: places in the order they were given, and the likeness of the compared pairs.

    `for_one` are the pairs of numbers that some report gives for one thing.
    """

    groups: tuple[tuple[int, ...], ...]
    scores: Scores
    for_one: frozenset[ValuePair] = frozenset()
    _after: dict[int, list[int]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        after: dict[int, list[int]] = {}
        for one, other in self.scores:
            after.setdefault(one, []).append(other)
        object.__setattr__(self, "_after", after)

    def likeness(self, one: int, other: int) -> float | None:
        """Return the likeness of two figures, None where they were not compared."""
        return self.scores.get((min(one, other), max(one, other)))

    def pairs_of(self, group: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Yield the compared pairs of a group, in order."""
        within = frozenset(group)
        return ((one, other) for one in group for other in self._after.get(one, ()) if other in within)


def gather_figures(quantities: Sequence[Quantity], weights: PairWeights) -> Gathered:
    """Put together the figures that count one thing; each is in exactly one group.

    Two groups become one as long as the mean likeness of their compared pairs reaches the threshold, the most
    alike first. Only figures of one class are compared, near ones in the order of their values and then at
    doubling distances, so that the work grows as n log n.
    """
    reader = PairReader(quantities)
    pairs = sorted(candidate_pairs(quantities))
    known = Known(values_told_for_one(quantities), values_grown(quantities, pairs, reader))
    scores = {
        (one, other): likeness(quantities[one], quantities[other], reader, weights, known) for one, other in pairs
    }
    scores |= dict.fromkeys(parts_moved(quantities, scores, _SURE), PARTS_MOVED)
    linkage = Linkage(len(quantities), partial(_mean, weights.threshold))
    for (one, other), score in scores.items():
        linkage.add(one, other, score)
    groups = linkage.join(lambda one, other: True)
    return Gathered(tuple(tuple(group) for group in groups), scores, known.for_one)


def candidate_pairs(quantities: Sequence[Quantity]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of figures worth comparing, each once, by their places, the smaller first."""
    classes: dict[str, list[int]] = {}
    for place, one in enumerate(quantities):
        classes.setdefault(one.noun, []).append(place)
    for members in classes.values():
        members.sort(key=lambda place: (size_of(quantities[place]), place))
        for at, place in enumerate(members):
            for step in _steps(len(members) - at):
                other = members[at + step]
                yield min(place, other), max(place, other)


def _steps(room: int) -> Iterator[int]:
    """Yield 1 to `_NEAREST`, then doubling, below `room`."""
    yield from range(1, min(_NEAREST + 1, room))
    step = _NEAREST * 2
    while step < room:
        yield step
        step *= 2


def _mean(least: float, bond: Bond, _one: int, _other: int) -> float | None:
    """Return the mean likeness of the compared pairs of two groups, None below `least`."""
    mean = bond.total / bond.pairs
    return mean if mean >= least else None
