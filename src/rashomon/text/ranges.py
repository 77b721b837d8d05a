"""Half-open ranges of a text: trimmed of white space, and which of many words they cover."""

from collections.abc import Iterable, Sequence
from typing import Protocol


class Placed(Protocol):
    """Anything that begins somewhere in a text."""

    @property
    def start(self) -> int:
        """Where it begins."""
        ...


def trim_range(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the range without the white space at its ends; an empty one where there is nothing else."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def find_covered(placed: Sequence[Placed], ranges: Iterable[tuple[int, int]]) -> list[bool]:
    """Return for each of `placed` whether it begins inside one of the ranges.

    Args:
        placed: in text order.
        ranges: in any order; they may overlap.
    """
    ordered = sorted(ranges)
    if not ordered:
        return [False] * len(placed)
    covered: list[bool] = []
    at, reach = 0, -1
    for one in placed:
        while at < len(ordered) and ordered[at][0] <= one.start:
            reach = max(reach, ordered[at][1])
            at += 1
        covered.append(one.start < reach)
    return covered
