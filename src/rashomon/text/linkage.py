"""Average linkage over sparse similarities: the two closest groups become one, as long as they are close enough."""

from collections.abc import Callable, Iterable, Sequence
from heapq import heapify, heappop, heappush
from typing import NamedTuple

from rashomon.text.tokens import new_record


class Bond(NamedTuple):
    """What is known between two groups: the sum of the similarities of `pairs` pairs, and the largest of them."""

    total: float
    pairs: int
    largest: float


Closeness = Callable[[Bond, int, int], float | None]
"""How close two groups are, by what is known between them and their sizes; None where they are not close enough."""

_Entry = tuple[float, int, int, int, int]
"""What the heap holds of two groups: how close they are, negated; their numbers, and how often each had changed."""


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
        self._bonds[one][other] = self._bonds[other][one] = new_record(Bond, (similarity, 1, similarity))

    def join(self, may_join: Callable[[Sequence[int], Sequence[int]], bool]) -> list[list[int]]:
        """Join groups until none are close enough; return them, each sorted, in order of their first member.

        Of groups equally close those with the lower numbers are joined first.

        Args:
            may_join: whether two groups may be one at all, whatever their closeness.
        """
        heap: list[_Entry] = []
        for one, bonds in self._bonds.items():
            heap += self._entries(one, [other for other in bonds if one < other])
        heapify(heap)
        while heap:
            _, one, other, change, another = heappop(heap)
            if change != self._changes[one] or another != self._changes[other]:
                continue  # one of the two was joined with another group since
            if may_join(self._members[one], self._members[other]):
                for entry in self._entries(one, self._merge(one, other)):
                    heappush(heap, entry)
        return sorted(sorted(group) for group in self._members.values())

    def _entries(self, group: int, others: Iterable[int]) -> list[_Entry]:
        """Return what the heap holds of a group and others, where they are close enough."""
        bonds, members, changes = self._bonds[group], self._members, self._changes
        found: list[_Entry] = []
        for other in others:
            one, two = (group, other) if group < other else (other, group)
            closeness = self._closeness(bonds[other], len(members[one]), len(members[two]))
            if closeness is not None:
                found.append((-closeness, one, two, changes[one], changes[two]))
        return found

    def _merge(self, one: int, other: int) -> list[int]:
        """Make the second group part of the first; return the groups that are bound to it now."""
        self._changes[one] += 1
        self._changes[other] += 1
        self._members[one] += self._members.pop(other)
        gone = self._bonds.pop(other)
        mine = self._bonds[one]
        del mine[other], gone[one]
        for near, bond in gone.items():
            theirs = self._bonds[near]
            del theirs[other]
            known = mine.get(near)
            mine[near] = theirs[one] = bond if known is None else _add(known, bond)
        return list(mine)


def _add(known: Bond, more: Bond) -> Bond:
    total, pairs, largest = known
    more_total, more_pairs, more_largest = more
    return new_record(Bond, (total + more_total, pairs + more_pairs, max(largest, more_largest)))
