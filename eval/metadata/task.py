"""The task `metadata`: every gold set, every program, every field."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..corpora.places import BESIDE, hash_files
from ..errors import GoldMissing
from ..programs import Program
from ..results import FalseHit, Gold, Measure, Miss, NotRun, Settings, Table, TaskResult
from .gold import SETS, GoldPage, GoldSet
from .programs import Find, Found, programs
from .scoring import FIELDS, author_counts, is_known, is_right


@dataclass(frozen=True, slots=True)
class Measured:
    """One program on one set: what it found on each page."""

    gold_set: GoldSet
    program: Program[Find]
    pages: tuple[tuple[GoldPage, Found], ...]

    def score(self, field: str) -> float:
        """Return the share of the pages that state the field on which it is right; for `byline`, F1 of the names."""
        known = [(gold, found) for gold, found in self.pages if is_known(field, gold)]
        if not known:
            return 0.0
        if field != "byline":
            return sum(is_right(field, gold, found) for gold, found in known) / len(known)
        right, wanted, named = (sum(part) for part in zip(*(author_counts(*pair) for pair in self.pages), strict=True))
        return 2 * right / (wanted + named) if wanted + named else 0.0

    def exact_bylines(self) -> float:
        """Return the share of the pages with authors on which they are all found and nobody else."""
        known = [pair for pair in self.pages if is_known("byline", pair[0])]
        return sum(is_right("byline", *pair) for pair in known) / max(len(known), 1)


def run(settings: Settings, known: Sequence[Program[Find]] | None = None) -> TaskResult:
    """Measure this program, and beside it those of others that are installed.

    All programs are given the page's bytes and its address. `known` are the programs to measure, this one first;
    when left out, all that can be had.

    Raises:
        GoldMissing: no set is there, or not the one asked for.
    """
    folder = settings.folder or BESIDE / "data"
    chosen = [one for one in SETS if settings.story in (None, one.name)]
    pages = {one.name: list(one.list_pages(folder / one.folder)) for one in chosen if (folder / one.folder).is_dir()}
    present = [one for one in chosen if pages.get(one.name)]
    if not present:
        raise GoldMissing(f"No pages in {folder}; there are sets {', '.join(one.name for one in SETS)}.")
    known = programs() if known is None else known
    measured = [_measure(one, program, pages[one.name]) for one in present for program in known if program.find]
    ours = [one for one in measured if one.program.name == known[0].name]
    return TaskResult(
        task="metadata",
        table=_table(measured, [program for program in known if program.find is None]),
        measures=tuple(_measures(ours)),
        misses=tuple(miss for one in ours for miss in _misses(one)),
        false_hits=tuple(hit for one in ours for hit in _false_hits(one)),
        gold=tuple(Gold(one.name, _hash(one, folder, pages[one.name])) for one in present),
        not_run=tuple(
            NotRun(one.name, f"not in {folder}, or not asked for", excused=True) for one in SETS if one not in present
        ),
    )


def _measure(gold_set: GoldSet, program: Program[Find], pages: Sequence[GoldPage]) -> Measured:
    assert program.find is not None
    return Measured(gold_set, program, tuple((gold, program.find(gold, gold.read())) for gold in pages))


def _table(measured: Sequence[Measured], missing: Sequence[Program[Find]]) -> Table:
    heads = ("set", "program", "pages", *FIELDS, "whole byline")
    rows = [
        (
            one.gold_set.name,
            one.program.name,
            str(len(one.pages)),
            *(_shown(one, field) for field in FIELDS),
            f"{one.exact_bylines():.3f}",
        )
        for one in measured
    ]
    rows += [("", one.name, "", *[""] * len(FIELDS), f"not installed: {one.needs}") for one in missing]
    return Table(heads, tuple(rows))


def _shown(one: Measured, field: str) -> str:
    return f"{one.score(field):.3f}" if any(is_known(field, gold) for gold, _ in one.pages) else "–"


def _measures(ours: Sequence[Measured]) -> Iterable[Measure]:
    for one in ours:
        for field in FIELDS:
            if any(is_known(field, gold) for gold, _ in one.pages):
                yield Measure(f"{one.gold_set.name}.{field}", round(one.score(field), 4))
        yield Measure(f"{one.gold_set.name}.pages", len(one.pages), "neither")


def _misses(one: Measured) -> Iterable[Miss]:
    for gold, found in one.pages:
        stated = {
            "title": gold.title,
            "byline": "; ".join(gold.authors or ()),
            "outlet": gold.outlet,
            "date": gold.date,
        }
        given = {"title": found.title, "byline": "; ".join(found.authors), "outlet": found.outlet, "date": found.moment}
        for field in FIELDS:
            if is_known(field, gold) and not is_right(field, gold, found):
                yield Miss(one.gold_set.name, field, f"{gold.name}: {stated[field]}", given[field] or "nothing")


def _false_hits(one: Measured) -> Iterable[FalseHit]:
    for gold, found in one.pages:
        if gold.authors == () and found.authors:
            yield FalseHit(one.gold_set.name, "byline", f"{gold.name}: {'; '.join(found.authors)}")


def _hash(gold_set: GoldSet, folder: Path, pages: Sequence[GoldPage]) -> str:
    truths = [
        path for path in (folder / gold_set.folder).rglob("*.json") if "test" not in path.relative_to(folder).parts[1:2]
    ]
    return hash_files([*truths, *(page.path for page in pages)])
