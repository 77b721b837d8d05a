"""Claimed: the claims of a story so far, found again by the sentences in which their cells stand."""

from collections.abc import Iterable

from rashomon.model.spans import Anchor
from rashomon.model.stories import Claim


class Claimed:
    """Claims in the order they were made; a wider claim may take the place of one."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self.claims: list[Claim] = []
        self._cells: dict[str, list[tuple[Anchor, int]]] = {}
        for claim in claims:
            self.add(claim)

    def add(self, claim: Claim) -> None:
        """Take one more claim."""
        self.claims.append(claim)
        self._note(len(self.claims) - 1)

    def widen(self, at: int, claim: Claim) -> None:
        """Let a claim that has all cells of the one at a place, and more, take its place."""
        self.claims[at] = claim
        self._note(at)

    def standing_in(self, sentences: Iterable[Anchor]) -> list[int]:
        """Return the places of the claims that have a cell inside one of the sentences, in order."""
        cells = ((one, cell, at) for one in sentences for cell, at in self._cells.get(one.article, ()))
        return sorted({at for one, cell, at in cells if one.covers(cell)})

    def _note(self, at: int) -> None:
        for cell in self.claims[at].cells:
            self._cells.setdefault(cell.article, []).append((cell.anchor, at))
