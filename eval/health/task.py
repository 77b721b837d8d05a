"""The task `health`: precision and recall of each kind on damaged pages, false alarms on untouched ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from random import Random

from ..corpora.places import BESIDE, hash_files
from ..errors import GoldMissing
from ..results import FalseHit, Gold, Measure, Miss, NotRun, Settings, Table, TaskResult
from .defects import DEFECTS, Defect
from .donors import donor_reports
from .judge import kinds_found
from .pages import SavedPage, saved_pages
from .tree import plant

PAGES_OF_KIND = 25
"""Pages that are damaged in each way, at most."""

NOT_COUNTED = frozenset({"no_article"})


@dataclass(slots=True)
class _Tally:
    """What was found on damaged pages of one half."""

    damaged: Counter[str] = field(default_factory=Counter[str])
    found: Counter[str] = field(default_factory=Counter[str])
    wrong: Counter[str] = field(default_factory=Counter[str])
    misses: list[Miss] = field(default_factory=list[Miss])


def run(settings: Settings) -> TaskResult:
    """Measure one half of the outlets: `report`, or `develop` where `--story develop` asks for it.

    Raises:
        GoldMissing: none of the sets is there, or the half is neither of the two.
    """
    half = settings.story or "report"
    if half not in ("report", "develop"):
        raise GoldMissing(f"No half {half}; there are report and develop.")
    every = list(saved_pages(settings.folder or BESIDE / "data"))
    pages = [page for page in every if page.half == half]
    if not pages:
        raise GoldMissing("None of aeb, fundus_tests and wcxb is on this machine; name another place with --data.")
    untouched = {page.name: kinds_found(page.name, page.raw) for page in pages}
    tally = _damage(pages, untouched)
    alarms = Counter(kind for found in untouched.values() for kind in found.keys() - NOT_COUNTED)
    other = "develop" if half == "report" else "report"
    return TaskResult(
        task="health",
        table=Table(("kind", "pages", "recall", "precision", "false alarms"), tuple(_rows(tally, alarms, len(pages)))),
        measures=tuple(_measures(half, tally, alarms, untouched)),
        misses=tuple(tally.misses),
        false_hits=tuple(_false_hits(untouched)),
        gold=(Gold(half, hash_files(page.path for page in pages)),),
        not_run=(NotRun(other, "not asked for", excused=True),),
    )


def _damage(pages: Sequence[SavedPage], untouched: dict[str, dict[str, str]]) -> _Tally:
    """Put each defect into pages that do not have it, and see what is found; the same pages each time."""
    tally = _Tally()
    reports = donor_reports()
    for number, defect in enumerate(DEFECTS):
        order = Random(f"health {number}").sample(pages, len(pages))
        for page in order:
            if tally.damaged[defect.kind] == PAGES_OF_KIND:
                break
            _damage_one(defect, page, untouched[page.name], reports, tally)
    return tally


def _damage_one(
    defect: Defect, page: SavedPage, before: dict[str, str], reports: list[list[str]], tally: _Tally
) -> None:
    tree = plant(page) if defect.kind not in before and "no_article" not in before else None
    raw = defect.damage(tree, Random(f"{defect.kind} {page.name}"), reports) if tree is not None else None
    if raw is None:
        return
    found = kinds_found(page.name, raw)
    tally.damaged[defect.kind] += 1
    tally.found[defect.kind] += defect.kind in found
    tally.wrong.update(found.keys() - before.keys() - {defect.kind} - defect.also - NOT_COUNTED)
    if defect.kind not in found:
        instead = ", ".join(sorted(found.keys() - before.keys())) or "nothing was noted"
        tally.misses.append(Miss(page.name, defect.kind, "planted", instead))


def _precision(kind: str, tally: _Tally, alarms: Counter[str]) -> float:
    taken = tally.found[kind] + tally.wrong[kind] + alarms[kind]
    return tally.found[kind] / taken if taken else 1.0


def _recall(kind: str, tally: _Tally) -> float:
    return tally.found[kind] / tally.damaged[kind] if tally.damaged[kind] else 0.0


def _rows(tally: _Tally, alarms: Counter[str], pages: int) -> Iterator[tuple[str, ...]]:
    for kind in [*(defect.kind for defect in DEFECTS), *sorted(alarms.keys() - {one.kind for one in DEFECTS})]:
        figures = (f"{_recall(kind, tally):.3f}", f"{_precision(kind, tally, alarms):.3f}")
        shown = figures if tally.damaged[kind] else ("", "")
        yield kind, str(tally.damaged[kind]), *shown, f"{alarms[kind]} of {pages}"


def _measures(
    half: str, tally: _Tally, alarms: Counter[str], untouched: dict[str, dict[str, str]]
) -> Iterator[Measure]:
    for kind in (defect.kind for defect in DEFECTS):
        yield Measure(f"{half}.{kind}_recall", round(_recall(kind, tally), 4))
        yield Measure(f"{half}.{kind}_precision", round(_precision(kind, tally, alarms), 4))
    pages = len(untouched)
    yield Measure(f"{half}.worst_false_alarms", round(max(alarms.values(), default=0) / pages, 4), "lower")
    marked = sum(bool(found.keys() - NOT_COUNTED) for found in untouched.values())
    yield Measure(f"{half}.pages_marked", round(marked / pages, 4), "lower")


def _false_hits(untouched: dict[str, dict[str, str]]) -> Iterator[FalseHit]:
    for name, found in sorted(untouched.items()):
        for kind in sorted(found.keys() - NOT_COUNTED):
            yield FalseHit(name, kind, found[kind])
