"""The task `check`."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from ..corpora.places import hash_files
from ..errors import GoldMissing
from ..results import FalseHit, Gold, Measure, NotRun, Settings, Table, TaskResult
from .checking import CheckedCase, check_pages
from .sets import checked_sets

_HEADS = (
    "set",
    "stories",
    "articles",
    "quotations",
    "figures",
    "rows",
    "summary sentences",
    "anchors",
    "faults",
    "planted: found",
)
_SHOWN = 10


def run(settings: Settings) -> TaskResult:
    """Audit every story of every set that the ledger is measured on, and check that all of it has its words.

    Raises:
        GoldMissing: the set asked for is not on this machine; a folder was named.
    """
    if settings.folder is not None:
        raise GoldMissing("The sets are those of the other tasks; leave --data out, or use `rashomon check`.")
    with tempfile.TemporaryDirectory(prefix="rashomon-eval-") as name:
        folder = Path(name)
        sets = list(checked_sets(folder))
        asked = [one for one in sets if settings.story in (None, one.name)]
        if not asked:
            raise GoldMissing(f"No set {settings.story}; there are {', '.join(one.name for one in sets)}.")
        found = [(one, [check_pages(paths, folder) for paths in one.cases]) for one in asked]
    return TaskResult(
        task="check",
        table=Table(_HEADS, tuple(_row(one.name, cases) for one, cases in found)),
        measures=tuple(measure for one, cases in found for measure in _measures(one.name, cases)),
        misses=(),
        false_hits=tuple(hit for one, cases in found for hit in _faults(one.name, cases)),
        gold=tuple(Gold(one.name, hash_files(one.files)) for one, _ in found),
        not_run=tuple(NotRun(one.name, "not asked for", excused=True) for one in sets if one not in asked),
    )


def _row(name: str, cases: Sequence[CheckedCase]) -> tuple[str, ...]:
    counted = (
        sum(one.stories for one in cases),
        sum(one.articles for one in cases),
        sum(one.quotations for one in cases),
        sum(one.figures for one in cases),
        sum(one.rows for one in cases),
        sum(one.sentences for one in cases),
        sum(one.anchors for one in cases),
        sum(len(one.faults) for one in cases),
    )
    planted = f"{sum(one.planted for one in cases)} of {sum(one.plantable for one in cases)}"
    return name, *map(str, counted), planted


def _measures(name: str, cases: Sequence[CheckedCase]) -> Iterator[Measure]:
    yield Measure(f"{name}.faults", sum(len(one.faults) for one in cases), "lower")
    planted, plantable = sum(one.planted for one in cases), sum(one.plantable for one in cases)
    yield Measure(f"{name}.planted_found", round(planted / max(plantable, 1), 4))
    yield Measure(f"{name}.records", sum(one.records for one in cases), "neither")
    yield Measure(f"{name}.anchors", sum(one.anchors for one in cases), "neither")


def _faults(name: str, cases: Sequence[CheckedCase]) -> Iterator[FalseHit]:
    told = [fault for one in cases for fault in one.faults]
    yield from (FalseHit(name, "fault", words) for words in told[:_SHOWN])
