"""What a program reads: a number with its unit, or what a time may mean."""

from __future__ import annotations

from dataclasses import dataclass

CLOSE = 1e-6
"""Numbers this close, relative to the larger, are the same: the specifications print fifteen digits."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Characters [start, end) read as a number.

    Attributes:
        low, high: None where the words give no such bound; the same for a number without bounds.
        unit: as the program writes it; None for a bare number.
    """

    start: int
    end: int
    low: float | None
    high: float | None
    unit: str | None


@dataclass(frozen=True, slots=True)
class TimeReading:
    """Characters [start, end) read as a time; `means` as `times.meanings` writes it."""

    start: int
    end: int
    means: frozenset[str]


@dataclass(frozen=True, slots=True)
class Answers:
    """Everything one program reads in one text: numbers and percentages, numbers with a unit, times."""

    numbers: tuple[Reading, ...]
    measures: tuple[Reading, ...]
    times: tuple[TimeReading, ...]


def same_number(one: float | None, other: float | None) -> bool:
    """Whether two numbers are the same, or both missing."""
    if one is None or other is None:
        return one is other
    return abs(one - other) <= CLOSE * max(abs(one), abs(other))
