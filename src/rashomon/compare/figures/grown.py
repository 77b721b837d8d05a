"""Grown: counts of two days that are of one thing though their words differ: police hurt, aftershocks recorded."""

from collections.abc import Iterable, Sequence

from rashomon.compare.figures.counted import ABOARD, PARTS_OF_ANY
from rashomon.compare.figures.disputes import are_of_like_size, is_uncommon
from rashomon.compare.figures.pair_features import PairReader
from rashomon.compare.figures.piled_up import has_piled_up
from rashomon.compare.figures.quantity import PERSON, Quantity

_KINDS_RATIO = 4.0
"""Largest ratio of two counts of one kind of people; those of eval/figures stay below 2."""
_THINGS_RATIO = 10.0
"""The same of things that are recorded one after another."""


GrownPair = tuple[str, str | None, frozenset[str], frozenset[str], frozenset[float]]
"""Class, unit of things, kinds and state of what is counted, and the two numbers."""


def values_grown(
    quantities: Sequence[Quantity], pairs: Iterable[tuple[int, int]], reader: PairReader
) -> frozenset[GrownPair]:
    """Return the pairs of numbers of which one grew into the other in two reports, wherever they are repeated.

    Args:
        pairs: places of the figures to compare.
    """
    found = (
        grown_pair(quantities[one], quantities[other])
        for one, other in pairs
        if has_grown(quantities[one], quantities[other], reader)
    )
    return frozenset(one for one in found if one is not None)


def grown_pair(one: Quantity, other: Quantity) -> GrownPair | None:
    """Return what two figures would be as a number and what it grew to; None where they are not of one kind."""
    if (one.noun, one.kinds, one.outcomes) != (other.noun, other.kinds, other.outcomes):
        return None
    if one.value is None or other.value is None or not (_is_whole(one) and _is_whole(other)):
        return None
    unit = one.figure.unit if one.noun != PERSON else None
    return one.noun, unit, one.kinds, one.outcomes, frozenset((one.value, other.value))


def has_grown(one: Quantity, other: Quantity, reader: PairReader) -> bool:
    """Whether a later report gives the larger count of one kind of people in one state, or of things recorded so far.

    Each report has to give one such number alone, of the whole and of no other place or cause.
    """
    if one.figure.article == other.figure.article or not reader.are_alone(one, other):
        return False
    if not (_is_whole(one) and _is_whole(other)) or _is_apart(one, other) or not _is_later_and_larger(one, other):
        return False
    if one.noun == PERSON:
        return _is_kind_in_state(one, other) and are_of_like_size(one, other, _KINDS_RATIO)
    if not (has_piled_up(one) and has_piled_up(other)):
        return False
    return is_uncommon(one, other) and are_of_like_size(one, other, _THINGS_RATIO)


def _is_whole(one: Quantity) -> bool:
    return not (one.parts or one.is_part or one.is_more or one.is_former or one.figure.forecast)


def _is_apart(one: Quantity, other: Quantity) -> bool:
    here, there = one.around, other.around
    return here.is_elsewhere(there) or (
        here.cause is not None and there.cause is not None and here.cause != there.cause
    )


def _is_later_and_larger(one: Quantity, other: Quantity) -> bool:
    """Whether the number of the later day is the larger one."""
    if one.value is None or other.value is None or not one.around.dates or not other.around.dates:
        return False
    apart = max(one.around.dates) - max(other.around.dates)
    return apart * (one.value - other.value) > 0


def _is_kind_in_state(one: Quantity, other: Quantity) -> bool:
    kinds = one.kinds == other.kinds and bool(one.kinds) and one.kinds.isdisjoint(PARTS_OF_ANY)
    return kinds and bool(one.outcomes - ABOARD) and one.outcomes == other.outcomes
