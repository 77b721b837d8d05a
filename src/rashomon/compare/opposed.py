"""Opposed: the contested claim of what voices say against each other."""

from collections.abc import Sequence

from rashomon.compare.cells import claim_id, shorten
from rashomon.compare.utterances import Utterance
from rashomon.model.stories import Cell, Claim, Story


def claim_opposed(story: Story, stated: Sequence[Utterance], opposing: Sequence[Utterance], reason: str) -> Claim:
    """Return the contested claim of what some voices state and what others say against it, surest first."""
    told = sorted([*stated, *opposing], key=lambda one: (one.quotation.article, one.first.start))
    cells = tuple(_cell(one) for one in told)
    return Claim(
        claim_id("statement", cells),
        story.id,
        shorten(stated[0].first.exact),
        "statement",
        "contested",
        len({cell.origin for cell in cells}),
        reason,
        cells,
    )


def cells_contested(known: Sequence[Claim]) -> list[list[Cell]]:
    """Return the cells of the rows on disputed statements, row by row."""
    return [[c for c in claim.cells if c.figure is None] for claim in known if claim.status == "contested"]


def are_contested(one: Utterance, denial: Utterance, contested: Sequence[Sequence[Cell]]) -> bool:
    """Whether a row holds the words of the one already, or the denial beside others of the same voice."""
    return any(
        any(cell.anchor.overlaps(one.first) for cell in cells)
        or (
            any(cell.anchor.overlaps(denial.first) for cell in cells)
            and any(cell.attributed_to == one.voice for cell in cells)
        )
        for cells in contested
    )


def are_of_two(one: Utterance, other: Utterance) -> bool:
    """Whether two named voices speak: no name of the one is part of the other's."""
    names, others = set(one.speaker_name.lower().split()), set(other.speaker_name.lower().split())
    return one.voice != other.voice and not names & others


def _cell(one: Utterance) -> Cell:
    return Cell(one.quotation.article, one.origin, one.first, None, one.quotation.id, None, one.voice)
