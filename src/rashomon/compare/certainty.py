"""Certainty: whether equal numbers of a row are surely for one thing, before they are said to confirm each other."""

from collections.abc import Sequence

from rashomon.compare.counted import MEASURES
from rashomon.compare.gathering import Gathered
from rashomon.compare.magnitudes import is_telling, values_fit
from rashomon.compare.numbers_told import Told
from rashomon.compare.quantities import Quantity

_CONFIRMS = 0.75
"""Likeness from which numbers of two origins confirm each other; in eval/figures right rows reach 0.90, wrong 0.68."""
_DOUBTS = 0.6
"""Likeness from which another number, in another row, may as well be for the same thing."""


def find_doubted(quantities: Sequence[Quantity], gathered: Gathered) -> frozenset[int]:
    """Return the places of figures that are as like a figure of another row whose number differs."""
    row_of = {place: row for row, places in enumerate(gathered.groups) for place in places}
    close = (pair for pair, likeness in gathered.scores.items() if likeness >= _DOUBTS)
    return frozenset(
        place
        for one, other in close
        if row_of[one] != row_of[other] and _differ(quantities[one], quantities[other])
        for place in (one, other)
    )


def is_surely_confirmed(
    places: Sequence[int], told: Sequence[Told], gathered: Gathered, doubted: frozenset[int]
) -> bool:
    """Whether two origins surely give their number for one thing, and no number of another row may be for it."""
    if not doubted.isdisjoint(places):
        return False
    return any(
        (gathered.likeness(one, other) or 0.0) >= _CONFIRMS
        for one, other in gathered.pairs_of(places)
        if told[one].origin != told[other].origin and _may_confirm(told[one], told[other])
    )


def _may_confirm(one: Told, other: Told) -> bool:
    """Whether two numbers tell the same of those counted, and share a word, as those of a length or a time have to."""
    here, there = one.quantity, other.quantity
    if here.outcomes and there.outcomes and here.outcomes != there.outcomes:
        return False
    return here.noun not in MEASURES or is_telling(here) or not here.around.words.isdisjoint(there.around.words)


def _differ(one: Quantity, other: Quantity) -> bool:
    told = one.value is not None and other.value is not None
    return told and one.value != other.value and not values_fit(one, other)
