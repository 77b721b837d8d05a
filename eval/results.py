"""What a task hands back: figures, and the words behind them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Better = Literal["higher", "lower", "neither"]


@dataclass(frozen=True, slots=True)
class Settings:
    """What the command line asks of a task.

    Attributes:
        folder: gold set to use instead of the task's own; None for the task's own.
        story: name of the one gold set to measure; None for all.
        case: an exported case to judge, instead of auditing pages; needs `key`.
        key: the key that `case` is judged by.
    """

    folder: Path | None = None
    story: str | None = None
    case: Path | None = None
    key: Path | None = None


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure of the last line: `seeds.quotations=0.898`.

    Attributes:
        name: gold set, a full stop, label.
        value: recall in [0, 1] rounded to four places, or a count.
        better: which way is better; a measure that is better "neither" way gets no floor.
    """

    name: str
    value: float
    better: Better = "higher"


@dataclass(frozen=True, slots=True)
class Miss:
    """One row of the key that the case does not meet, and what stands there instead."""

    gold: str
    label: str
    words: str
    reason: str


@dataclass(frozen=True, slots=True)
class FalseHit:
    """One record of the case that the key does not know: for a person to read, not always an error."""

    gold: str
    record: str
    words: str


@dataclass(frozen=True, slots=True)
class Gold:
    """One gold set as measured; the hash covers its pages and its key."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class NotRun:
    """A gold set the task knows but did not measure this time, and why.

    Attributes:
        excused: whether that may be so although it has floors: nobody asked for it, or it lies outside the
            repository and is not on this machine.
    """

    name: str
    reason: str
    excused: bool


@dataclass(frozen=True, slots=True)
class Table:
    """What is printed first: column heads and rows of words."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class TaskResult:
    """Everything one run of a task found out."""

    task: str
    table: Table
    measures: tuple[Measure, ...]
    misses: tuple[Miss, ...]
    false_hits: tuple[FalseHit, ...]
    gold: tuple[Gold, ...]
    not_run: tuple[NotRun, ...] = ()
