"""Wholes: of which number a part is told, and parts that moved with their wholes.

"63 are in hospital, 11 of them children", and the next day "131, among them 22 children": what joins the two counts of
children is that those of all who are in hospital are joined.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from rashomon.compare.figures.counted import PARTS_OF_ANY
from rashomon.compare.figures.quantity import PERSON, Quantity

_NONE = frozenset[str]()


def whole_of_each(found: Sequence[Quantity]) -> dict[int, int]:
    """Return the place of the whole that each part is told of, by the place of the part.

    That is the last number of people before it in its sentence or the one before, larger and no part itself.
    """
    wholes: dict[int, int] = {}
    last: int | None = None
    for place, one in enumerate(found):
        if one.noun != PERSON or one.value is None:
            continue
        if not is_told_of_whole(one):
            last = place
        elif last is not None and _is_within(one, found[last]):
            wholes[place] = last
    return wholes


def is_told_of_whole(one: Quantity) -> bool:
    """Whether a number of people is a part by the words beside it, or children, women or men."""
    return one.is_part or bool(one.kinds & PARTS_OF_ANY)


def in_state_of_whole(found: Sequence[Quantity]) -> list[Quantity]:
    """Give a part that tells who, and no state, that of its whole: "63 are in hospital, 11 of them children"."""
    wholes = whole_of_each(found)
    return [
        replace(one, outcomes=found[wholes[place]].outcomes)
        if place in wholes and one.kinds and not one.outcomes
        else one
        for place, one in enumerate(found)
    ]


def parts_moved(
    found: Sequence[Quantity], scores: Mapping[tuple[int, int], float], least: float
) -> Iterator[tuple[int, int]]:
    """Yield the pairs of parts of two reports that differ as their wholes do, which count one thing.

    Args:
        scores: likeness of pairs of figures by their places, the smaller first.
        least: likeness from which two wholes count one thing.
    """
    wholes = whole_of_each(found)
    for one, other in _pairs(found, wholes, scores):
        here, there = wholes[one], wholes[other]
        joined = scores.get((min(here, there), max(here, there)), 0.0) >= least
        if joined and _grew(found[one], found[other]) * _grew(found[here], found[there]) > 0:
            yield one, other


def _pairs(
    found: Sequence[Quantity], wholes: Mapping[int, int], scores: Iterable[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    for one, other in scores:
        if one not in wholes or other not in wholes or found[one].figure.article == found[other].figure.article:
            continue
        here, there = found[one], found[other]
        if (here.kinds, here.outcomes, here.parts) == (there.kinds, there.outcomes, there.parts) and here.kinds:
            yield one, other


def _grew(one: Quantity, other: Quantity) -> float:
    return (other.value or 0.0) - (one.value or 0.0)


def _is_within(part: Quantity, whole: Quantity) -> bool:
    near = 0 <= part.sentence_number - whole.sentence_number <= 1
    return part.figure.article == whole.figure.article and near and (whole.value or 0.0) > (part.value or 0.0)
