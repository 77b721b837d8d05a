"""Average linkage over sparse similarities: the two closest groups become one, as long as they are close enough."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

_DIGITS = 12  # of a mean: sums in another order are still equal


@dataclass(slots=True)
class _Bond:
    """Between two groups: the sum of the similarities of their pairs, and the largest of them."""

    total: float
    largest: float


class Linkage:
    """Groups of things numbered 0 to `size` - 1; pairs that were never added have similarity 0.

    Source:
        Average linkage (UPGMA), Sokal and Michener 1958, with a heap of candidates.
    """

    def __init__(self, size: int, least_mean: float, least_pair: float) -> None:
        """Start with every thing a group of its own.

        Args:
            size: how many things there are.
            least_mean: least mean similarity of two groups' pairs at which they become one.
            least_pair: least similarity that one of the pairs must have.
        """
        self._least_mean, self._least_pair = least_mean, least_pair
        self._members: dict[int, list[int]] = {at: [at] for at in range(size)}
        self._bonds: dict[int, dict[int, _Bond]] = {at: {} for at in range(size)}

    def add(self, one: int, other: int, similarity: float) -> None:
        """State the similarity of two things, in [0, 1]; stated once for a pair."""
        if similarity > 0:
            bond = _Bond(similarity, similarity)
            self._bonds[one][other] = self._bonds[other][one] = bond

    def join(self, may_join: Callable[[Sequence[int], Sequence[int]], bool]) -> list[list[int]]:
        """Join groups until none are close enough; return them, each sorted, in order of their first member.

        Args:
            may_join: whether two groups may be one at all, whatever their similarity.
        """
        heap = [
            entry
            for one in self._bonds
            for other in self._bonds[one]
            if one < other
            for entry in self._entry(one, other)
        ]
        heapify(heap)
        while heap:
            mean, one, other = heappop(heap)
            if self._entry(one, other) != [(mean, one, other)]:
                continue  # one of the two was joined with another group since
            if may_join(self._members[one], self._members[other]):
                for near in self._merge(one, other):
                    for entry in self._entry(min(one, near), max(one, near)):
                        heappush(heap, entry)
        return sorted(sorted(group) for group in self._members.values())

    def _entry(self, one: int, other: int) -> list[tuple[float, int, int]]:
        """Return what the heap holds of two groups: nothing where they are gone or not close enough."""
        bond = self._bonds.get(one, {}).get(other)
        if bond is None or bond.largest < self._least_pair:
            return []
        mean = round(bond.total / (len(self._members[one]) * len(self._members[other])), _DIGITS)
        return [(-mean, one, other)] if mean >= self._least_mean else []

    def _merge(self, one: int, other: int) -> list[int]:
        """Make the second group part of the first; return the groups that are bound to it now."""
        self._members[one] += self._members.pop(other)
        gone = self._bonds.pop(other)
        mine = self._bonds[one]
        del mine[other]
        for near, bond in gone.items():
            if near == one:
                continue
            del self._bonds[near][other]
            known = mine.get(near)
            joined = bond if known is None else _Bond(known.total + bond.total, max(known.largest, bond.largest))
            mine[near] = self._bonds[near][one] = joined
        return sorted(mine)
