"""Audits pages into a case and checks it; then once more with records that rest on nothing, to see them found."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from rashomon.model.case import Case
from rashomon.pipeline import audit_paths
from rashomon.stores.check import CheckReport, check_case
from rashomon.stores.load import load_case
from rashomon.stores.sqlite import open_case

PLANTED = (
    ("quotations", {"content": []}),
    ("claims", {"cells": []}),
    ("summaries", {"sentences": [{"text": "All is well.", "anchors": []}]}),
)
"""What is written over a record of each of these tables: a quotation, a figure's row, a summary without words."""


@dataclass(frozen=True, slots=True)
class CheckedCase:
    """What a case holds and what of it does not hold; `planted` of `plantable` records without words were found."""

    stories: int
    articles: int
    quotations: int
    figures: int
    rows: int
    sentences: int
    anchors: int
    faults: tuple[str, ...]
    planted: int
    plantable: int

    @property
    def records(self) -> int:
        """Figures, quotations, rows of the ledger and sentences of summaries."""
        return self.quotations + self.figures + self.rows + self.sentences


def check_pages(paths: Sequence[Path], folder: Path) -> CheckedCase:
    """Audit the pages into a new case in `folder` and check it."""
    database = folder / "case.db"
    database.unlink(missing_ok=True)
    with closing(open_case(database, create=True)) as store:
        audit_paths([str(path) for path in paths], store)
    report, case = _checked(database)
    found = [_finds(database, table, fields) for table, fields in PLANTED]
    tried = [one for one in found if one is not None]
    return CheckedCase(
        stories=len(case.stories),
        articles=len(case.articles),
        quotations=len(case.quotation_by_id),
        figures=len(case.figure_by_id),
        rows=len(case.claims),
        sentences=sum(len(one.sentences) for one in case.summaries),
        anchors=report.anchors,
        faults=(*_told(report), *_failed(case)),
        planted=sum(tried),
        plantable=len(tried),
    )


def _checked(database: Path) -> tuple[CheckReport, Case]:
    with closing(open_case(database)) as store:
        return check_case(store), load_case(store)


def _told(report: CheckReport) -> list[str]:
    return [f"{fault.subject}: {fault.text}" for fault in report.faults]


def _failed(case: Case) -> list[str]:
    """The stages that the program failed in: what they would have said is not there to be checked."""
    return [f"{one.stage} failed on {one.subject}: {one.text}" for one in case.issues if one.kind == "stage_failed"]


def _finds(database: Path, table: str, fields: dict[str, object]) -> bool | None:
    """Whether a record of the table that rests on nothing is found; None where the case has no such record."""
    altered = database.with_name("altered.db")
    shutil.copyfile(database, altered)
    with closing(sqlite3.connect(altered)) as opened:
        row = opened.execute(f"SELECT row, payload FROM {table} ORDER BY row LIMIT 1").fetchone()
        if row is None:
            return None
        changed = json.dumps({**json.loads(row[1]), **fields})
        opened.execute(f"UPDATE {table} SET payload = ? WHERE row = ?", (changed, row[0]))
        opened.commit()
    report, _ = _checked(altered)
    altered.unlink()
    return bool(report.faults)
