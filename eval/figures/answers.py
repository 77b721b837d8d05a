"""What a program says of an incident: the figures it sees, and the rows it gathers them in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Seen:
    """A figure at [start, end) of a report's text; value and bounds as in gold."""

    report: str
    start: int
    end: int
    value: float | None
    low: float | None
    high: float | None
    exact: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """Figures taken for one thing, by their places in the answer, and the status given to them."""

    figures: tuple[int, ...]
    status: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """All a program says of one incident."""

    seen: tuple[Seen, ...]
    rows: tuple[Row, ...]
