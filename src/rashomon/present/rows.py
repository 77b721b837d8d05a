"""Rows of a story's ledger as they are told: most telling first, and one thing in one row."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from rashomon.model.case import Case
from rashomon.model.spans import Anchor
from rashomon.model.stories import Claim, ClaimStatus, Story

STATUS_ORDER: tuple[ClaimStatus, ...] = ("contested", "corroborated", "superseded", "compatible", "single_origin")

_PEACEFUL = frozenset({"corroborated", "compatible", "single_origin"})
"""Statuses under which a number says no more than the statement it is part of."""


@dataclass(frozen=True, slots=True)
class ToldRow:
    """A claim that has a row of its own, and claims that are told in its row.

    `alike` are claims of the same words with another status, `parts` those of numbers inside its statements.
    """

    claim: Claim
    alike: tuple[Claim, ...]
    parts: tuple[Claim, ...]


def tell_rows(case: Case, story: Story) -> tuple[ToldRow, ...]:
    """Return a story's rows: by status, then by origins, then by how early the reports tell them.

    A claim of the very cells of a weightier one gets no row of its own, nor does a number all of whose places lie in
    one statement: they are told in the row of that claim.

    Source:
        News puts what matters first (the inverted pyramid: Pöttker 2003).
    """
    claims = [claim for claim in case.claims if claim.story == story.id]
    claims.sort(key=lambda one: (STATUS_ORDER.index(one.status), -one.origins, _depth(case, one)))
    homes = _homes(claims)
    guests: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if (home := homes.get(claim.id)) is not None:
            guests[home.id].append(claim)
    return tuple(_row(claim, guests[claim.id]) for claim in claims if claim.id not in homes)


def _row(claim: Claim, guests: Sequence[Claim]) -> ToldRow:
    alike = tuple(one for one in guests if _cells(one) == _cells(claim))
    return ToldRow(claim, alike, tuple(one for one in guests if one not in alike))


def _homes(claims: Sequence[Claim]) -> dict[str, Claim]:
    """Return for each claim without a row of its own the claim in whose row it is told."""
    statements = _statements_by_article(claims)
    first: dict[frozenset[Anchor], Claim] = {}
    homes: dict[str, Claim] = {}
    for claim in claims:
        weightier = first.setdefault(_cells(claim), claim)
        home = weightier if weightier is not claim else _whole(claim, statements)
        if home is not None:
            homes[claim.id] = homes.get(home.id, home)
    return homes


def _cells(claim: Claim) -> frozenset[Anchor]:
    return frozenset(cell.anchor for cell in claim.cells)


def _statements_by_article(claims: Sequence[Claim]) -> Mapping[str, Sequence[tuple[Anchor, Claim]]]:
    found: defaultdict[str, list[tuple[Anchor, Claim]]] = defaultdict(list)
    for claim in claims:
        for cell in claim.cells if claim.kind == "statement" and claim.status in _PEACEFUL else ():
            found[cell.article].append((cell.anchor, claim))
    return found


def _whole(claim: Claim, statements: Mapping[str, Sequence[tuple[Anchor, Claim]]]) -> Claim | None:
    """Return the statement that this claim's number is part of wherever it stands, if its status weighs as much."""
    if claim.kind != "figure" or claim.status not in _PEACEFUL:
        return None
    rank = STATUS_ORDER.index(claim.status)
    around = [
        {one.id: one for anchor, one in statements.get(cell.article, ()) if anchor.span.covers(cell.anchor.span)}
        for cell in claim.cells
    ]
    for found in around[0].values() if around else ():
        if STATUS_ORDER.index(found.status) <= rank and all(found.id in others for others in around):
            return found
    return None


def _depth(case: Case, claim: Claim) -> float:
    """Return in which block of its reports a claim stands, at the median: 0 is the first."""
    first: dict[str, int] = {}
    for cell in claim.cells:
        blocks = case.article_by_id[cell.article].blocks
        found = next((place for place, block in enumerate(blocks) if cell.anchor.start < block.end), len(blocks))
        first[cell.article] = min(found, first.get(cell.article, found))
    return median(first.values()) if first else 0.0
