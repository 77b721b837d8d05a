"""Opposed: the contested claim of what voices say against each other."""

from collections.abc import Sequence

from rashomon.compare.cells import claim_id, shorten
from rashomon.compare.denials.told_voices import describe_voice
from rashomon.compare.origins.one_side import are_of_one_side
from rashomon.compare.statements.sayings import parts_of
from rashomon.compare.statements.terms import NAMED
from rashomon.compare.utterances.gathered import Utterance
from rashomon.model.case import Case
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


def are_of_one_body(case: Case, one: Utterance, other: Utterance) -> bool:
    """Whether the article of either tells that one of the two holds an office of the other."""
    voices = [describe_voice(case, each.quotation) for each in (one, other)]
    if voices[0] is None or voices[1] is None:
        return False
    articles = (each.quotation.article for each in (one, other))
    return any(are_of_one_side(case, case.annotations_of[each], voices[0], voices[1]) for each in articles)


def name_others(one: Utterance, other: Utterance, kinds: Sequence[str] = NAMED) -> bool:
    """Whether both name something of a kind and nothing in common: different people, bodies or places."""
    mine, its = (parts_of(each.saying.keys) for each in (one, other))
    return any(kind in mine and kind in its and mine[kind].isdisjoint(its[kind]) for kind in kinds)


def _cell(one: Utterance) -> Cell:
    return Cell(one.quotation.article, one.origin, one.first, None, one.quotation.id, None, one.voice)
