"""Magnitudes: how near two numbers are, and whether they can be one."""

import math

from rashomon.compare.figures.counted import YEAR
from rashomon.compare.figures.quantities import Quantity

_SPECIFIC = 20
"""Least number that is seldom met twice by chance."""
_ROUNDING = 0.1
"""Share of the larger number by which two may differ and be one, rounded."""
_WIDEST = 5.0
"""Cap on the logarithm of the ratio of two numbers."""
_OPEN_TOP = 10
"""Times its floor up to which a vague word reaches: "dozens" up to 240."""


def values_fit(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers can be one: a vague word or range that holds the other, or roundings of each other."""
    if one.value is not None and other.value is not None:
        return bool(one.figure.hedge or other.figure.hedge) and are_close(one, other)
    (low, high), (other_low, other_high) = _ends(one), _ends(other)
    return max(low, other_low) <= min(high, other_high)


def are_close(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers are roundings of each other, or ages a year apart."""
    if one.value is None or other.value is None:
        return False
    apart = abs(one.value - other.value)
    return apart <= (YEAR if one.noun == "age" else _ROUNDING * max(one.value, other.value))


def _ends(quantity: Quantity) -> tuple[float, float]:
    if quantity.value is not None:
        return quantity.value, quantity.value
    low = quantity.low or 0.0
    return low, quantity.high if quantity.high is not None else low * _OPEN_TOP


def size_of(one: Quantity) -> float:
    """Return a number, the floor of one that is vague; 0 where nothing tells."""
    return one.value if one.value is not None else one.low or 0.0


def log_ratio(one: Quantity, other: Quantity) -> float:
    """Return the logarithm of the ratio of two numbers, at least 0 and capped; 0 where one is none."""
    left, right = size_of(one), size_of(other)
    return min(abs(math.log(left / right)), _WIDEST) if left > 0 and right > 0 else 0.0


def is_telling(one: Quantity) -> bool:
    """Whether a length is so particular that two reports of a story hardly give it of two things."""
    return one.noun != "duration" and is_specific(one.figure.value)


def is_specific(value: float | None) -> bool:
    """Whether a number is seldom met twice by chance: not small, not round."""
    return value is not None and value >= _SPECIFIC and value % 10 != 0
