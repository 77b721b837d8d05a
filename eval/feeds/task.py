"""The task `feeds`: six sets of feeds and web archives, each file read as a user would read it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from ..corpora.places import corpus, hash_files
from ..errors import GoldMissing
from ..results import Gold, Measure, Miss, NotRun, Settings, Table, TaskResult
from .cases import SETS, CaseSet, Ending, read_case
from .expected import FIELDS, Expectation, agrees, expectations_of_feedparser, expectations_of_feedrs, read_found

_EXPECTED = {"feedparser_tests": expectations_of_feedparser, "feedrs_fixtures": expectations_of_feedrs}
_SHOWN = 60
_HEADS = ("set", "what", "cases", "of", "share")


def run(settings: Settings) -> TaskResult:
    """Read all files of the sets the settings ask for (`--story warc_aut`); `--data DIR` holds folders of these names.

    Raises:
        GoldMissing: none of the sets is here.
    """
    names = [case_set.name for case_set in SETS]
    if settings.story is not None and settings.story not in names:
        raise GoldMissing(f"No set {settings.story}; there are {', '.join(names)}.")
    rows: list[tuple[str, ...]] = []
    measures: list[Measure] = []
    misses: list[Miss] = []
    gold: list[Gold] = []
    not_run: list[NotRun] = []
    for case_set in SETS:
        if settings.story not in (None, case_set.name):
            continue
        try:
            folder = corpus("data", case_set.name) if settings.folder is None else settings.folder / case_set.name
            files = case_set.files(folder)
        except GoldMissing as missing:
            not_run.append(NotRun(case_set.name, str(missing), excused=True))
            continue
        endings = [read_case(path) for path in files]
        gold.append(Gold(case_set.name, hash_files(files)))
        rows += _rows(case_set, endings)
        measures += _measures(case_set, endings)
        misses += [_raised(case_set, ending) for ending in endings if not ending.is_named or ending.faulty]
        _compare(case_set, files, rows, measures, misses)
    if not gold:
        raise GoldMissing("none of the sets is on this machine; name their folder with --data.")
    return TaskResult(
        "feeds", Table(_HEADS, tuple(rows)), tuple(measures), tuple(misses), (), tuple(gold), tuple(not_run)
    )


def _rows(case_set: CaseSet, endings: list[Ending]) -> list[tuple[str, ...]]:
    total = len(endings)
    counts = {
        "end as pages or a named Issue": sum(ending.is_named for ending in endings),
        "end as pages": sum(ending.pages > 0 for ending in endings),
        "raise": sum(ending.raised is not None for ending in endings),
    }
    rows = [_row(case_set.name, label, count, total) for label, count in counts.items()]
    pages = sum(ending.pages for ending in endings)
    rows.append(_row(case_set.name, "pages that are whole reports", sum(ending.whole for ending in endings), pages))
    kinds: Counter[str] = sum((ending.kinds for ending in endings), Counter())
    return [*rows, *[(case_set.name, f"Issue {kind}", str(count), "", "") for kind, count in sorted(kinds.items())]]


def _row(name: str, label: str, count: int, total: int) -> tuple[str, ...]:
    return name, label, str(count), str(total), f"{count / max(1, total):.3f}"


def _measures(case_set: CaseSet, endings: list[Ending]) -> list[Measure]:
    named = sum(ending.is_named for ending in endings) / max(1, len(endings))
    return [
        Measure(f"{case_set.name}.ended", round(named, 4)),
        Measure(f"{case_set.name}.raised", sum(ending.raised is not None for ending in endings), "lower"),
        Measure(f"{case_set.name}.cases_n", len(endings), "neither"),
    ]


def _raised(case_set: CaseSet, ending: Ending) -> Miss:
    reason = ending.raised or ("a page does not lead back to its bytes" if ending.faulty else "neither page nor Issue")
    return Miss(case_set.name, "ended", ending.path.name, reason)


def _compare(
    case_set: CaseSet, files: list[Path], rows: list[tuple[str, ...]], measures: list[Measure], misses: list[Miss]
) -> None:
    """Compare entries with what the set's authors expect of them, where they say it."""
    expectations_of = _EXPECTED.get(case_set.name)
    if expectations_of is None:
        return
    met: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    missed: list[Expectation] = []
    for path in files:
        expected = list(expectations_of(path))
        entries = read_found(path) if expected else []
        for one in expected:
            asked[one.field] += 1
            if agrees(one, entries):
                met[one.field] += 1
            else:
                missed.append(one)
    for field in FIELDS:
        rows.append(_row(case_set.name, f"{field} as expected", met[field], asked[field]))
        measures.append(Measure(f"{case_set.name}.{field}", round(met[field] / max(1, asked[field]), 4)))
        measures.append(Measure(f"{case_set.name}.{field}_n", asked[field], "neither"))
    misses += [_missed(case_set, one) for one in missed[:_SHOWN]]


def _missed(case_set: CaseSet, one: Expectation) -> Miss:
    return Miss(case_set.name, one.field, f"{one.path.stem} {one.key}", f"expected {str(one.value)[:80]!r}")
