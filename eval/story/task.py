"""The task `story`: every label of every key, and the records outside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ..errors import GoldMissing
from ..results import Better, FalseHit, Gold, Measure, Miss, NotRun, Settings, Table, TaskResult
from .articles import check_articles, outside_health
from .audit import audit_pages
from .case import Case, read_case
from .entities import check_entities
from .gold import GoldSet, hash_gold, own_sets, sets_in
from .grouping import check_groups, outside_derivations
from .key import Key, read_key
from .ledger import check_ledger, extra_rows
from .pairing import Check, Outside, Pairing, pair
from .quotations import check_quotations, outside_quotations
from .times import check_times, outside_times
from .wording import check_wording, outside_wording

CHECKS: tuple[Callable[[Pairing], Iterator[Check]], ...] = (
    check_articles,
    check_groups,
    check_quotations,
    check_wording,
    check_times,
    check_ledger,
    check_entities,
)

OUTSIDE: tuple[tuple[str, str, Better, Callable[[Pairing], Iterator[Outside]]], ...] = (
    ("ledger_rows", "extra_ledger_rows", "lower", extra_rows),
    ("told_differently", "extra_told_differently", "lower", outside_wording),
    ("quotations", "quotations_outside", "neither", outside_quotations),
    ("scare_quotes", "scare_quotes_outside", "neither", outside_wording),
    ("dates", "dates_outside", "neither", outside_times),
    ("quantities", "quantities_outside", "neither", outside_times),
    ("derivations", "derivations_outside", "neither", outside_derivations),
    ("health", "health_outside", "neither", outside_health),
)
"""Record, name of its measure, which way is better, and who finds it."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One gold set and everything found in it."""

    name: str
    checks: tuple[Check, ...]
    outside: tuple[Outside, ...]


def run(settings: Settings) -> TaskResult:
    """Judge every gold set the settings ask for.

    Raises:
        GoldMissing: the story asked for does not exist, or nothing is there to measure.
        AuditFailed: the program failed on the pages.
        ShapeProblem: a key or case is not the shape it should be.
    """
    if settings.case is not None and settings.key is not None:
        name = settings.key.resolve().parent.name if settings.key.name == "key.json" else settings.key.stem
        return _result([judge(name, read_case(settings.case), read_key(settings.key))], (), ())
    sets, not_run = _chosen(settings)
    judged = [judge(gold.name, audit_pages(gold.pages), read_key(gold.key)) for gold in sets]
    return _result(judged, [Gold(gold.name, hash_gold(gold)) for gold in sets], not_run)


def _chosen(settings: Settings) -> tuple[list[GoldSet], list[NotRun]]:
    """The sets to measure, and those the task knows but leaves out."""
    sets = sets_in(settings.folder) if settings.folder is not None else own_sets()
    if settings.story is not None and settings.story not in {gold.name for gold in sets}:
        raise GoldMissing(f"No story {settings.story}; there are {', '.join(gold.name for gold in sets)}.")
    asked = [gold for gold in sets if settings.story in (None, gold.name)]
    absent = [gold for gold in asked if not gold.is_there]
    if len(absent) == len(asked):
        needs = "; ".join(f"{gold.pages} and {gold.key}" for gold in asked)
        raise GoldMissing(f"Nothing to measure: there should be {needs}.")
    not_run = [NotRun(gold.name, "not asked for", excused=True) for gold in sets if gold not in asked]
    not_run += [
        NotRun(gold.name, "its pages or its key are not here", excused=not gold.is_in_repository) for gold in absent
    ]
    return [gold for gold in asked if gold.is_there], not_run


def judge(name: str, case: Case, key: Key) -> Judged:
    """Every check of a key on a case, and the records of the case outside the key."""
    pairing = pair(case, key)
    checks = tuple(check for label in CHECKS for check in label(pairing))
    finders = dict.fromkeys(find for *_, find in OUTSIDE)
    return Judged(name, checks, tuple(record for find in finders for record in find(pairing)))


def _result(judged: Sequence[Judged], gold: Sequence[Gold], not_run: Sequence[NotRun]) -> TaskResult:
    rows = [row for story in judged for row in _rows(story)]
    return TaskResult(
        task="story",
        table=Table(("story", "label", "found", "of", "recall", "outside"), tuple(rows)),
        measures=tuple(measure for story in judged for measure in measures_of(story)),
        misses=tuple(
            Miss(story.name, check.label, check.words, check.reason)
            for story in judged
            for check in story.checks
            if check.reason is not None
        ),
        false_hits=tuple(
            FalseHit(story.name, record.record, record.words) for story in judged for record in story.outside
        ),
        gold=tuple(gold),
        not_run=tuple(not_run),
    )


def measures_of(story: Judged) -> list[Measure]:
    """Recall and count of every label the key states, then the counts of records outside it."""
    measures: list[Measure] = []
    for label, (found, of) in _tally(story).items():
        measures.append(Measure(f"{story.name}.{label}", round(found / of, 4)))
        measures.append(Measure(f"{story.name}.{label}_n", of, "neither"))
    counts = Counter(record.record for record in story.outside)
    outside = [Measure(f"{story.name}.{name}", counts[record], better) for record, name, better, _ in OUTSIDE]
    return measures + outside


def _tally(story: Judged) -> dict[str, tuple[int, int]]:
    tally: dict[str, tuple[int, int]] = {}
    for check in story.checks:
        found, of = tally.get(check.label, (0, 0))
        tally[check.label] = (found + (check.reason is None), of + 1)
    return tally


def _rows(story: Judged) -> Iterator[tuple[str, ...]]:
    outside = Counter(record.record for record in story.outside)
    tally = _tally(story)
    for label, (found, of) in tally.items():
        extra = str(outside[label]) if label in {record for record, *_ in OUTSIDE} else ""
        yield (story.name, label, str(found), str(of), f"{found / of:.3f}", extra)
    for record, *_ in OUTSIDE:
        if record not in tally:
            yield (story.name, record, "", "", "", str(outside[record]))
