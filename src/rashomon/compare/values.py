"""Values: whether two figures for the same thing agree, fit, follow or contradict each other."""

from dataclasses import dataclass
from typing import Literal

from rashomon.compare.quantities import Quantity

Relation = Literal["equal", "compatible", "superseded", "contested", "unclear"]

_ROUNDING = 0.1
"""Hedged or vague numbers this near (share of the larger) may be roundings of each other."""


@dataclass(frozen=True, slots=True)
class Told:
    """A quantity with whose number it is (entity id or words), its day and the moment its article appeared."""

    quantity: Quantity
    origin: int
    speaker: str | None
    as_of: str | None
    published: str | None


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
    if one.as_of is None or other.as_of is None or one.as_of[:10] != other.as_of[:10]:
        return Comparison("unclear", f"{_show(left)} and {_show(right)}: cannot tell for which day each is meant")
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
    low = max(left.low or 0.0, right.low or 0.0)
    high = min(left.high or float("inf"), right.high or float("inf"))
    return low <= high


def _later(one: Told, other: Told) -> Literal["one", "other"] | None:
    if one.as_of is not None and other.as_of is not None and one.as_of[:10] != other.as_of[:10]:
        return "one" if one.as_of > other.as_of else "other"
    toll = bool(one.quantity.outcomes)
    same_voice = one.speaker is not None and one.speaker == other.speaker
    minutes = one.published is not None and other.published is not None and len(one.published) > 10 and len(other.published) > 10
    if (toll or same_voice) and minutes and one.published != other.published:
        return "one" if str(one.published) > str(other.published) else "other"
    return None


def _different_voices(one: Told, other: Told) -> bool:
    if one.speaker is not None and other.speaker is not None:
        return one.speaker != other.speaker
    return one.origin != other.origin
