"""Values: whether two figures for the same thing agree, fit, follow or contradict each other."""

from dataclasses import dataclass
from typing import Literal

from rashomon.compare.quantities import Quantity
from rashomon.text.calendar import days_apart

Relation = Literal["equal", "compatible", "superseded", "contested", "unclear"]

_SLOW_DAYS = 1
"""Days between two numbers for one time where the thing counted is no toll: reports of one day, read the next."""
_ROUNDING = 0.1
"""Hedged or vague numbers this near (share of the larger) may be roundings of each other."""


@dataclass(frozen=True, slots=True)
class Told:
    """A quantity with whose number it is (a voice's key), its day and the moment its article appeared.

    `named` are the keys of all voices its sentence names: an unattributed number beside one may be that voice's.
    """

    quantity: Quantity
    origin: int
    speaker: str | None
    as_of: str | None
    published: str | None
    named: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two numbers stand to each other, and why."""

    relation: Relation
    reason: str


def compare_values(one: Told, other: Told) -> Comparison:
    """Compare two numbers for the same thing; "unclear" where nothing says which of them is later."""
    left, right = one.quantity, other.quantity
    if left.value is not None and left.value == right.value:
        return Comparison("equal", f"both say {_show(left)}")
    if _fits(left, right):
        return Comparison("compatible", f"{_show(left)} and {_show(right)} can both be true")
    later = _later(one, other)
    if later is not None:
        early, late = (one, other) if later == "other" else (other, one)
        return Comparison("superseded", f"{_show(late.quantity)} is later than {_show(early.quantity)}")
    if _leaves_room(left, right):
        return Comparison("compatible", f"{_show(left)} and {_show(right)} can both be true")
    if not _same_time(one, other):
        return Comparison("unclear", f"{_show(left)} and {_show(right)}: cannot tell for which day each is meant")
    if (one.speaker is None) != (other.speaker is None) or (_is_toll(one, other) and one.speaker is None):
        reason = f"{_show(left)} and {_show(right)}: not both are credited to a voice, cannot tell whether they clash"
        return Comparison("unclear", reason)
    if _is_toll(one, other) and left.figure.article == right.figure.article:
        return Comparison(
            "unclear", f"{_show(left)} and {_show(right)}: a toll moves within the day, cannot tell which is later"
        )
    if _different_voices(one, other):
        return Comparison("contested", f"{_show(left)} and {_show(right)} for the same day, from different voices")
    return Comparison("unclear", f"{_show(left)} and {_show(right)} from one voice: cannot tell which it means")


def _show(quantity: Quantity) -> str:
    return f"“{quantity.figure.anchor.exact}”"


def _fits(left: Quantity, right: Quantity) -> bool:
    if left.value is None or right.value is None:
        return _overlap(left, right)
    if left.figure.hedge or right.figure.hedge:
        near = abs(left.value - right.value) <= _ROUNDING * max(left.value, right.value)
        return near
    return False


def _overlap(left: Quantity, right: Quantity) -> bool:
    (left_low, left_high), (right_low, right_high) = _ends(left), _ends(right)
    return max(left_low, right_low) <= min(left_high, right_high)


def _ends(quantity: Quantity) -> tuple[float, float]:
    """Return the least and the largest number the words allow; "about 450" is taken at its word."""
    if quantity.low is None and quantity.high is None and quantity.value is not None:
        return quantity.value, quantity.value
    high = float("inf") if quantity.high is None else quantity.high
    return quantity.low or 0.0, high


def _leaves_room(left: Quantity, right: Quantity) -> bool:
    """Whether a floor or ceiling ("at least 58") leaves room for the other number."""
    open_ended = any((one.low is None) != (one.high is None) for one in (left, right))
    return open_ended and _overlap(left, right)


def _same_time(one: Told, other: Told) -> bool:
    """Whether both numbers are for one time: one day for tolls, a day apart for what changes slowly."""
    apart = days_apart(one.as_of, other.as_of)
    return apart is not None and apart <= (0 if _is_toll(one, other) else _SLOW_DAYS)


def _is_toll(one: Told, other: Told) -> bool:
    return bool(one.quantity.outcomes | other.quantity.outcomes)


def _later(one: Told, other: Told) -> Literal["one", "other"] | None:
    apart = days_apart(one.as_of, other.as_of)
    if apart and (_is_toll(one, other) or not _different_voices(one, other) or apart > _SLOW_DAYS):
        return "one" if str(one.as_of) > str(other.as_of) else "other"
    toll = _is_toll(one, other)
    same_voice = one.speaker is not None and one.speaker == other.speaker
    minutes = (
        one.published is not None
        and other.published is not None
        and len(one.published) > 10
        and len(other.published) > 10
    )
    if (toll or same_voice) and minutes and one.published != other.published:
        return "one" if str(one.published) > str(other.published) else "other"
    return None


def _different_voices(one: Told, other: Told) -> bool:
    if one.speaker is not None and other.speaker is not None:
        return one.speaker != other.speaker
    return one.origin != other.origin
