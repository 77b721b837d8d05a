"""Gold: incidents with several reports, every figure in them, which of them count one thing, and how they stand."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDS = 5
STATUSES = ("corroborated", "compatible", "contested", "superseded", "single_origin")
_OWN_NAMES = {"single_source": "single_origin"}


@dataclass(frozen=True, slots=True)
class GoldReport:
    """One report: headline, blank line and body in one text, ISO 8601 day; `ignored` are spans nobody annotated."""

    name: str
    outlet: str
    day: str
    text: str
    ignored: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class GoldCell:
    """One mention of a figure at [start, end) of a report's text."""

    report: str
    start: int
    end: int
    exact: str
    value: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class GoldFigure:
    """One thing that is counted; `blind` is the status for a reader who takes every report for an origin."""

    what: str
    status: str
    blind: str
    why: str
    background: bool
    cells: tuple[GoldCell, ...]


@dataclass(frozen=True, slots=True)
class Incident:
    """Several reports of one event, with their figures; `fold` in [0, FOLDS)."""

    name: str
    fold: int
    reports: tuple[GoldReport, ...]
    figures: tuple[GoldFigure, ...]


def gold_files(folder: Path) -> list[Path]:
    """The files of the gold set, by name."""
    return sorted(folder.glob("[0-9]*.json"))


def read_incidents(folder: Path) -> tuple[Incident, ...]:
    """Read all incidents of a folder; every FOLDS-th by name is in one fold.

    Raises:
        ValueError: the words of a cell do not stand at its place.
    """
    return tuple(
        _incident(json.loads(path.read_text("utf-8")), at % FOLDS) for at, path in enumerate(gold_files(folder))
    )


def _incident(told: dict[str, Any], fold: int) -> Incident:
    ignored: dict[str, list[tuple[int, int]]] = {}
    for span in told["unannotated_spans"]:
        ignored.setdefault(span["article"], []).append((span["start"], span["end"]))
    reports = tuple(
        GoldReport(one["id"], one["outlet"], one["date"], one["text"], tuple(ignored.get(one["id"], ())))
        for one in told["articles"]
    )
    text_of = {one.name: one.text for one in reports}
    return Incident(told["slug"], fold, reports, tuple(_figure(one, text_of) for one in told["figures"]))


def _figure(told: dict[str, Any], text_of: dict[str, str]) -> GoldFigure:
    status, blind = told["status"], told["surface_status"]
    return GoldFigure(
        what=f"{told['what']}, {told['scope']}",
        status=_OWN_NAMES.get(status, status),
        blind=_OWN_NAMES.get(blind, blind),
        why=told["why"] or "",
        background=bool(told.get("background")),
        cells=tuple(_cell(one, text_of[one["article"]]) for one in told["cells"]),
    )


def _cell(told: dict[str, Any], text: str) -> GoldCell:
    start, end, exact = told["start"], told["end"], told["exact"]
    if text[start:end] != exact:
        raise ValueError(f"gold says {exact!r} at {start}, the text has {text[start:end]!r}")
    return GoldCell(told["article"], start, end, exact, told["value"], told["low"], told["high"])
