"""Certainty: whether equal numbers of a row are surely for one thing, before they are said to confirm each other."""

from collections.abc import Sequence

from rashomon.compare.figures.counted import MEASURES
from rashomon.compare.figures.gathering import Gathered
from rashomon.compare.figures.magnitudes import is_telling, values_fit
from rashomon.compare.figures.numbers_told import Told
from rashomon.compare.figures.quantities import Quantity

_CONFIRMS = 0.75
"""Likeness from which numbers of two origins confirm each other; in eval/figures right rows reach 0.90, wrong 0.68."""
_CONFIRMS_OF_ONE_PEOPLE = 0.55
"""The same where the words of both numbers name one people: "19 Orvians", "19 Orvian citizens"."""
_DOUBTS = 0.6
"""Likeness from which another number, in another row, may as well be for the same thing."""
_MONTH = len("2031-03")


def find_doubted(told: Sequence[Told], gathered: Gathered) -> frozenset[int]:
    """Return the places of figures that are as like a figure of another row whose number differs.

    What is told of an earlier month or year leaves no doubt about the news.
    """
    row_of = {place: row for row, places in enumerate(gathered.groups) for place in places}
    close = (pair for pair, likeness in gathered.scores.items() if likeness >= _DOUBTS)
    return frozenset(
        place
        for one, other in close
        if row_of[one] != row_of[other]
        and _differ(told[one].quantity, told[other].quantity)
        and not _are_of_two_times(told[one].as_of, told[other].as_of)
        for place in (one, other)
    )


def is_surely_confirmed(
    places: Sequence[int], told: Sequence[Told], gathered: Gathered, doubted: frozenset[int]
) -> bool:
    """Whether two origins surely give their number for one thing, and no number of another row may be for it."""
    if not doubted.isdisjoint(places):
        return False
    return any(
        (gathered.likeness(one, other) or 0.0) >= _needed(told[one].quantity, told[other].quantity)
        for one, other in gathered.pairs_of(places)
        if told[one].origin != told[other].origin and _may_confirm(told[one], told[other])
    )


def _needed(one: Quantity, other: Quantity) -> float:
    """Return the likeness from which two numbers confirm each other."""
    is_same = one.value is not None and one.value == other.value
    return _CONFIRMS_OF_ONE_PEOPLE if is_same and not one.peoples.isdisjoint(other.peoples) else _CONFIRMS


def _are_of_two_times(one: str | None, other: str | None) -> bool:
    """Whether one number is of a past month or year as a whole, and the other is not of it."""
    if one is None or other is None or (len(one) > _MONTH and len(other) > _MONTH):
        return False
    return not (one.startswith(other) or other.startswith(one))


def _may_confirm(one: Told, other: Told) -> bool:
    """Whether two numbers tell the same of those counted, and share a word, as those of a length or a time have to."""
    here, there = one.quantity, other.quantity
    if here.outcomes and there.outcomes and here.outcomes != there.outcomes:
        return False
    return here.noun not in MEASURES or is_telling(here) or not here.around.words.isdisjoint(there.around.words)


def _differ(one: Quantity, other: Quantity) -> bool:
    told = one.value is not None and other.value is not None
    return told and one.value != other.value and not values_fit(one, other)
