"""Average linkage over sparse similarities: the two closest groups become one, as long as they are close enough."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush


@dataclass(frozen=True, slots=True)
class Bond:
    """What is known between two groups: the sum of the similarities of `pairs` pairs, and the largest of them."""

    total: float
    pairs: int
    largest: float


Closeness = Callable[[Bond, int, int], float | None]
"""How close two groups are, by what is known between them and their sizes; None where they are not close enough."""


class Linkage:
    """Groups of things numbered 0 to `size` - 1; nothing is known of pairs that were never added.

    Source:
        Average linkage (UPGMA), Sokal and Michener 1958, with a heap of candidates.
    """

    def __init__(self, size: int, closeness: Closeness) -> None:
        """Start with every thing a group of its own."""
        self._closeness = closeness
        self._members: dict[int, list[int]] = {at: [at] for at in range(size)}
        self._bonds: dict[int, dict[int, Bond]] = {at: {} for at in range(size)}
        self._changes = [0] * size  # of each group; what the heap holds of a group that changed since is out of date

    def add(self, one: int, other: int, similarity: float) -> None:
        """State the similarity of two things; stated once for a pair."""
        self._bonds[one][other] = self._bonds[other][one] = Bond(similarity, 1, similarity)

    def join(self, may_join: Callable[[Sequence[int], Sequence[int]], bool]) -> list[list[int]]:
        """Join groups until none are close enough; return them, each sorted, in order of their first member.

        Of groups equally close those with the lower numbers are joined first.

        Args:
            may_join: whether two groups may be one at all, whatever their closeness.
        """
        pairs = [(one, other) for one, bonds in self._bonds.items() for other in bonds if one < other]
        heap = [entry for pair in pairs for entry in self._entry(*pair)]
        heapify(heap)
        while heap:
            _, one, other, *changes = heappop(heap)
            if changes != [self._changes[one], self._changes[other]]:
                continue  # one of the two was joined with another group since
            if may_join(self._members[one], self._members[other]):
                for near in self._merge(one, other):
                    for entry in self._entry(min(one, near), max(one, near)):
                        heappush(heap, entry)
        return sorted(sorted(group) for group in self._members.values())

    def _entry(self, one: int, other: int) -> list[tuple[float, int, int, int, int]]:
        """Return what the heap holds of two groups: nothing where they are not close enough."""
        closeness = self._closeness(self._bonds[one][other], len(self._members[one]), len(self._members[other]))
        return [] if closeness is None else [(-closeness, one, other, self._changes[one], self._changes[other])]

    def _merge(self, one: int, other: int) -> list[int]:
        """Make the second group part of the first; return the groups that are bound to it now."""
        self._changes[one] += 1
        self._changes[other] += 1
        self._members[one] += self._members.pop(other)
        gone = self._bonds.pop(other)
        mine = self._bonds[one]
        del mine[other]
        for near, bond in gone.items():
            if near == one:
                continue
            del self._bonds[near][other]
            mine[near] = self._bonds[near][one] = _add(mine.get(near), bond)
        return sorted(mine)


def _add(known: Bond | None, more: Bond) -> Bond:
    if known is None:
        return more
    return Bond(known.total + more.total, known.pairs + more.pairs, max(known.largest, more.largest))
