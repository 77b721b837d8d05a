"""Joining: articles gathered into groups one pair at a time, two that a person judged apart never into one."""

from collections.abc import Iterable


class Groups:
    """Groups of ids, each alone at first."""

    def __init__(self, members: Iterable[str], apart: Iterable[frozenset[str]] = ()) -> None:
        self._root = {one: one for one in members}
        self._apart = [pair for pair in sorted(apart, key=sorted) if len(pair) == 2]

    def add(self, member: str) -> None:
        """Take one more id, alone unless it is known."""
        self._root.setdefault(member, member)

    def root(self, member: str) -> str:
        """Return what all members of a group have in common: their least id."""
        while self._root[member] != member:
            self._root[member] = member = self._root[self._root[member]]
        return member

    def unite(self, one: str, other: str) -> frozenset[str] | None:
        """Make two groups one; return the pair that was judged apart where that forbids it."""
        left, right = sorted((self.root(one), self.root(other)))
        if left == right:
            return None
        for pair in self._apart:
            roots = {self.root(member) for member in pair if member in self._root}
            if roots == {left, right}:
                return pair
        self._root[right] = left
        return None
