"""Which of two numbers was told later, and whether they are for one time."""

from datetime import datetime
from typing import Literal

from rashomon.compare.figures.numbers_told import Told, are_of_one_voice, are_of_two_voices, is_fixed, is_toll
from rashomon.compare.figures.piled_up import has_piled_up, is_harm
from rashomon.text.calendar import days_apart

_SLOW_DAYS = 1
"""Days between two numbers for one time where the thing counted is no toll: reports of one day, read the next."""
_DAY = 10
"""Characters of an ISO day; longer values have a time of day."""
GROWN = 1.5
"""Times a toll by which another of the same day exceeds what grew since; tuned on eval/figures."""


def are_for_one_time(one: Told, other: Told) -> bool:
    """Whether both numbers are for one time: one day for tolls, a day apart for what changes slowly."""
    if is_fixed(one, other):
        return True
    apart = days_apart(one.as_of, other.as_of)
    return apart is not None and apart <= (0 if is_toll(one, other) else _SLOW_DAYS)


def later_of(one: Told, other: Told) -> Literal["one", "other"] | None:
    """Return which number is the later count, None where nothing says so.

    A toll that falls from one voice to another did not move: they count differently.
    """
    toll, voices = is_toll(one, other), are_of_two_voices(one, other)
    apart = days_apart(one.as_of, other.as_of)
    running = not toll and _are_running(one, other)
    if apart and (toll or running or are_of_one_voice(one, other) or apart > _SLOW_DAYS):
        late: Literal["one", "other"] = "one" if str(one.as_of) > str(other.as_of) else "other"
        return None if voices and (toll or running) and _falls(one, other, late) else late
    if one.is_moved != other.is_moved and not voices:
        return "one" if one.is_moved else "other"
    minutes = all(told.published is not None and len(told.published) > _DAY for told in (one, other))
    if not minutes or not ((toll and not voices) or are_of_one_voice(one, other)):
        return None
    if _appeared_before(other.published, one.published):
        return "one"
    return "other" if _appeared_before(one.published, other.published) else None


def _are_running(one: Told, other: Told) -> bool:
    """Whether both tell what was paid, recorded, destroyed up to a time: the later number is the larger."""
    return has_piled_up(one.quantity) and has_piled_up(other.quantity)


def _falls(one: Told, other: Told, late: Literal["one", "other"]) -> bool:
    last, first = (one, other) if late == "one" else (other, one)
    return (last.quantity.value or 0.0) < (first.quantity.value or 0.0)


def may_have_grown(one: Told, other: Told) -> bool:
    """Whether another report tells a larger toll at a later moment, and not so much larger that it must be disputed.

    Also where some report says that the toll rose to the larger number, and none sets the two against each other.

    Of things that came to harm likewise, unless both are told for one day that is named.
    """
    if _was_reached(one, other):
        return True
    if not (is_toll(one, other) or _is_harm_undated(one, other)):
        return False
    if one.quantity.figure.article == other.quantity.figure.article:
        return False
    lesser, greater = sorted((one, other), key=lambda told: told.quantity.value or 0.0)
    grown = (greater.quantity.value or 0.0) <= GROWN * (lesser.quantity.value or 0.0)
    return grown and _appeared_before(lesser.published, greater.published)


def _was_reached(one: Told, other: Told) -> bool:
    lesser, greater = sorted((one, other), key=lambda told: told.quantity.value or 0.0)
    if not is_toll(one, other) or not greater.is_reached or lesser.is_reached or _are_set_against(one, other):
        return False
    return (greater.quantity.value or 0.0) <= GROWN * (lesser.quantity.value or 0.0)


def _are_set_against(one: Told, other: Told) -> bool:
    return other.quantity.value in one.against or one.quantity.value in other.against


def _is_harm_undated(one: Told, other: Told) -> bool:
    here, there = one.quantity, other.quantity
    return is_harm(here) and is_harm(there) and here.around.days.isdisjoint(there.around.days)


def _appeared_before(one: str | None, other: str | None) -> bool:
    """Whether one moment lies before another; by the day where only one tells its zone."""
    if one is None or other is None:
        return False
    first, last = datetime.fromisoformat(one), datetime.fromisoformat(other)
    if (first.tzinfo is None) != (last.tzinfo is None):
        return one[:_DAY] < other[:_DAY]
    return first < last
