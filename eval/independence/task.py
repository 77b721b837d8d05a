"""The task `independence`: origins and derivations of every keyed story; the rest of its key is the task `story`'s."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..errors import GoldMissing
from ..results import Better, FalseHit, Gold, Measure, Miss, NotRun, Settings, Table, TaskResult
from ..story.audit import audit_pages
from ..story.gold import GoldSet, hash_gold, own_sets, sets_in
from ..story.grouping import check_groups, outside_derivations
from ..story.key import read_key
from ..story.pairing import Check, Outside, pair

LABELS = {"story_origins": "origins", "derivations": "derivations"}
"""Labels of the task `story` that are asked for here, and what they are called."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One story: the rows of its key on origins and derivations, and the derivations that no row knows."""

    name: str
    checks: tuple[Check, ...]
    outside: tuple[Outside, ...]

    def rows(self, label: str) -> list[Check]:
        """The rows of one label."""
        return [one for one in self.checks if one.label == label]


def run(settings: Settings) -> TaskResult:
    """Judge the seeds, the stories of the tests and the bundled example, or those the settings ask for.

    Raises:
        GoldMissing: the story asked for does not exist, or none is here.
        AuditFailed: the program failed on the pages of a story.
    """
    sets = sets_in(settings.folder) if settings.folder is not None else own_sets()
    asked = [one for one in sets if settings.story in (None, one.name)]
    present = [one for one in asked if one.is_there]
    if not present:
        raise GoldMissing(f"Nothing to measure; there are {', '.join(one.name for one in sets)}.")
    judged = [judge(one) for one in present]
    return TaskResult(
        task="independence",
        table=Table(("story", "label", "met", "of", "outside the key"), tuple(_rows(judged))),
        measures=tuple(measure for one in judged for measure in measures_of(one)),
        misses=tuple(
            Miss(one.name, LABELS[check.label], check.words, check.reason)
            for one in judged
            for check in one.checks
            if check.reason is not None
        ),
        false_hits=tuple(FalseHit(one.name, its.record, its.words) for one in judged for its in one.outside),
        gold=tuple(Gold(one.name, hash_gold(one)) for one in present),
        not_run=(
            *(NotRun(one.name, "not asked for", excused=True) for one in sets if one not in asked),
            *(
                NotRun(one.name, "its pages or its key are not here", excused=not one.is_in_repository)
                for one in asked
                if not one.is_there
            ),
        ),
    )


def judge(gold: GoldSet) -> Judged:
    """Audit a story and lay its origins and derivations beside the key."""
    pairing = pair(audit_pages(gold.pages), read_key(gold.key))
    checks = tuple(one for one in check_groups(pairing) if one.label in LABELS)
    return Judged(gold.name, checks, tuple(outside_derivations(pairing)))


def measures_of(judged: Judged) -> list[Measure]:
    """The share of each label's rows that are met, and the derivations that no row of the key knows.

    A key without a row on derivations says nothing of them: what is found there is counted, and held by no ceiling.
    """
    measures: list[Measure] = []
    for label, name in LABELS.items():
        rows = judged.rows(label)
        if rows:
            measures.append(Measure(f"{judged.name}.{name}", round(_met(rows) / len(rows), 4)))
            measures.append(Measure(f"{judged.name}.{name}_n", len(rows), "neither"))
    better: Better = "lower" if judged.rows("derivations") else "neither"
    return [*measures, Measure(f"{judged.name}.derivations_outside", len(judged.outside), better)]


def _rows(judged: Sequence[Judged]) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    for one in judged:
        for label, name in LABELS.items():
            of = one.rows(label)
            outside = str(len(one.outside)) if label == "derivations" else ""
            rows.append((one.name, name, str(_met(of)) if of else "not in the key", str(len(of)), outside))
    return rows


def _met(rows: Sequence[Check]) -> int:
    return sum(one.reason is None for one in rows)
