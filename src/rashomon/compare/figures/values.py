"""Values: whether two figures for the same thing agree, fit, follow or contradict each other."""

from dataclasses import dataclass
from typing import Literal

from rashomon.compare.figures.bearings import are_of_two_things, share_surroundings
from rashomon.compare.figures.counted import MEASURES
from rashomon.compare.figures.disputes import are_told_to_conflict
from rashomon.compare.figures.magnitudes import values_fit
from rashomon.compare.figures.numbers_told import (
    Told,
    are_of_one_voice,
    are_of_two_voices,
    is_fixed,
    is_toll,
    may_be_one_voice,
)
from rashomon.compare.figures.quantity import Quantity
from rashomon.compare.figures.told_later import GROWN, are_for_one_time, later_of, may_have_grown
from rashomon.text.calendar import days_apart

Relation = Literal["equal", "compatible", "superseded", "contested", "unclear"]

_ROUNDING = 0.1
"""Numbers this near (share of the larger) may be roundings of each other."""
_OTHER = 3.0
"""Times a toll by which another of the same day counts something else. Tuned on eval/figures."""
_FEW = 3
"""Least toll for which a ratio says anything: the first counts are of one or two."""
_SHARE, _HALF = "percent", 0.5
_DAY = 10
"""Characters of an ISO day; longer values have a time of day."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two numbers stand to each other, and why; `later` is the one that supersedes the other."""

    relation: Relation
    reason: str
    later: Told | None = None


def compare_values(one: Told, other: Told) -> Comparison:
    """Compare two numbers for the same thing; "unclear" where nothing says which of them is later."""
    left, right = one.quantity, other.quantity
    if _agree(left, right):
        return Comparison("equal", f"both say {_show(left)}")
    if left.figure.article == right.figure.article and left.is_former != right.is_former:
        late = other if left.is_former else one
        return Comparison("superseded", f"{_show(left)} and {_show(right)}: the report tells which was before", late)
    if (raised := _raised(one, other)) is not None:
        early = other if raised is one else one
        return Comparison(
            "superseded", f"{_show(raised.quantity)} is what {_show(early.quantity)} was raised to", raised
        )
    if values_fit(left, right) or _is_rounding(one, other):
        return Comparison("compatible", f"{_show(left)} and {_show(right)} can both be true")
    if left.value is None or right.value is None:
        return Comparison("unclear", f"{_show(left)} and {_show(right)}: a vague word, cannot tell whether they clash")
    later = None if is_fixed(one, other) else later_of(one, other)
    if later is not None:
        early, late = (one, other) if later == "other" else (other, one)
        return Comparison("superseded", f"{_show(late.quantity)} is later than {_show(early.quantity)}", late)
    if _leaves_room(left, right):
        return Comparison("compatible", f"{_show(left)} and {_show(right)} can both be true")
    if not are_for_one_time(one, other):
        return Comparison("unclear", f"{_show(left)} and {_show(right)}: cannot tell for which day each is meant")
    return _clash(one, other)


def _raised(one: Told, other: Told) -> Told | None:
    """Return the later of two numbers of one voice that its report says it was moved to, near though they may be."""
    if not are_of_one_voice(one, other) or is_fixed(one, other) or one.is_moved == other.is_moved:
        return None
    late, early = (one, other) if one.is_moved else (other, one)
    if late.quantity.value is None or early.quantity.value is None or late.quantity.value <= early.quantity.value:
        return None
    later = later_of(late, early)
    return late if later == "one" else None


def _clash(one: Told, other: Told) -> Comparison:
    """Compare two different numbers for one time."""
    left, right = one.quantity, other.quantity
    both = f"{_show(left)} and {_show(right)}"
    if are_of_one_voice(one, other):
        return Comparison("unclear", f"{both} from one voice: cannot tell which it means")
    if not is_toll(one, other) and not _are_plainly_of_one(one, other):
        return Comparison("unclear", f"{both}: cannot tell whether they are of one thing")
    if left.site.is_apart(right.site) and not _are_set_against(one, other):
        return Comparison("unclear", f"{both}: told of two places, cannot tell whether they are of one event")
    if left.noun == _SHARE and not _of_one_whole(left, right):
        return Comparison("unclear", f"{both}: cannot tell whether they are shares of one thing")
    if one.origin == other.origin and left.figure.article != right.figure.article:
        if one.published and other.published and one.published[:_DAY] != other.published[:_DAY]:
            early, late = sorted((one, other), key=lambda told: told.published or "")
            first, last = _show(early.quantity), _show(late.quantity)
            return Comparison("superseded", f"{last} is what the origin of {first} says on a later day", late)
        return Comparison("unclear", f"{both} from one origin at two times: cannot tell which it means")
    if may_have_grown(one, other):
        return Comparison("unclear", f"{both}: the larger was told later the same day, the toll may have grown")
    if are_of_two_voices(one, other) or _set_apart(one, other):
        return Comparison("contested", f"{both} for the same day, from different voices")
    if _near(left, right):
        return Comparison("compatible", f"{both} may be roundings of one number")
    if is_toll(one, other):
        lesser, greater = sorted((one, other), key=lambda told: told.quantity.value or 0.0)
        small, large = lesser.quantity, greater.quantity
        if _outgrows(small, large) and one.origin != other.origin:
            if one.published is None or other.published is None:
                return Comparison(
                    "unclear", f"{both}: cannot tell which was told later, a day of publication is missing"
                )
            return Comparison("contested", f"{both} for the same day, too far apart for one toll that grew")
        if _is_of_another(small, large) and one.origin != other.origin:
            return Comparison("unclear", f"{both}: too far apart for one toll of one day, they may count two events")
        reason = f"a toll grows: {_show(large)} is taken for a later count than {_show(small)}"
        return Comparison("superseded", reason, greater)
    if one.speaker is not None and other.speaker is not None:
        if may_be_one_voice(one, other):
            return Comparison("unclear", f"{both}: one who is only described may be the other's voice")
        return Comparison("contested", f"{both} for the same day, from voices described differently")
    if one.speaker is not None or other.speaker is not None:
        return Comparison("unclear", f"{both}: not both are credited to a named voice, cannot tell whether they clash")
    if one.origin != other.origin and days_apart(one.as_of, other.as_of):
        early, late = sorted((one, other), key=lambda told: str(told.as_of))
        return Comparison(
            "superseded", f"{_show(late.quantity)} is told a day later than {_show(early.quantity)}", late
        )
    if one.origin != other.origin:
        return Comparison("contested", f"{both} for the same day, from different origins")
    return Comparison("unclear", f"{both} from one origin: cannot tell which it means")


def _are_plainly_of_one(one: Told, other: Told) -> bool:
    """Whether it is told that one thing is meant, and nothing says that two are.

    A report of the story sets the two numbers against each other, or they stand in like words, which may say of what
    they are.
    """
    left, right = one.quantity, other.quantity
    if _are_set_against(one, other):
        return True
    if are_of_two_things(left.bearings, right.bearings, left.noun):
        return False
    return bool(left.aspects & right.aspects) or share_surroundings(left.bearings, right.bearings)


def _are_set_against(one: Told, other: Told) -> bool:
    """Whether a report of the story gives both numbers for one thing."""
    return other.quantity.value in one.against or one.quantity.value in other.against


def _outgrows(small: Quantity, large: Quantity) -> bool:
    """Whether a toll is too much larger to be a later count, and not so much that it must be of something else."""
    here, there = small.around.cause, large.around.cause
    if here is not None and there is not None and here != there:
        return False
    least = small.value or 0.0
    return least >= _FEW and GROWN * least < (large.value or 0.0) < _OTHER * least


def _is_of_another(small: Quantity, large: Quantity) -> bool:
    """Whether a toll is so much larger than another of its day that it must be of something else."""
    least = small.value or 0.0
    return least >= _FEW and (large.value or 0.0) >= _OTHER * least


def _of_one_whole(left: Quantity, right: Quantity) -> bool:
    """Whether two shares are of one thing: a scope word in common, half of the words beside one beside the other."""
    here, there = left.around.beside, right.around.beside
    if not set(left.figure.scope) & set(right.figure.scope):
        return False
    return len(here & there) >= _HALF * min(len(here), len(there))


def _show(quantity: Quantity) -> str:
    return f"“{quantity.figure.anchor.exact}”"


def _agree(left: Quantity, right: Quantity) -> bool:
    if left.value is None and right.value is None:
        return (left.low, left.high) == (right.low, right.high)
    return left.value == right.value


def _near(left: Quantity, right: Quantity) -> bool:
    if left.value is None or right.value is None:
        return False
    return abs(left.value - right.value) <= _ROUNDING * max(left.value, right.value)


def _is_rounding(one: Told, other: Told) -> bool:
    """Whether two near numbers are one, rounded: from one voice, or of a length of time or space."""
    measures = one.quantity.noun in MEASURES
    return _near(one.quantity, other.quantity) and (measures or are_of_one_voice(one, other))


def _set_apart(one: Told, other: Told) -> bool:
    """Whether one report gives the numbers of two voices beside each other, or says that its counts conflict."""
    if one.quantity.figure.article != other.quantity.figure.article:
        return False
    if are_told_to_conflict(one.quantity, other.quantity):
        return True
    return one.speaker is not None and other.speaker is not None and one.speaker != other.speaker


def _leaves_room(left: Quantity, right: Quantity) -> bool:
    """Whether a floor or ceiling ("at least 58") leaves room for the other number."""
    open_ended = any((one.low is None) != (one.high is None) for one in (left, right))
    (left_low, left_high), (right_low, right_high) = _ends(left), _ends(right)
    return open_ended and max(left_low, right_low) <= min(left_high, right_high)


def _ends(quantity: Quantity) -> tuple[float, float]:
    """Return the least and the largest number the words allow; "about 450" is taken at its word."""
    if quantity.low is None and quantity.high is None and quantity.value is not None:
        return quantity.value, quantity.value
    high = float("inf") if quantity.high is None else quantity.high
    return quantity.low or 0.0, high
