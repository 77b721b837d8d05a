"""The task `time`: every corpus, every program, by folds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..corpora.places import hash_files
from ..errors import GoldMissing
from ..programs import Program
from ..results import FalseHit, Gold, Measure, Miss, NotRun, Settings, Table, TaskResult
from .clock import ARTICLE, cpu_seconds, measure_pace
from .gold import CORPORA, FOLDS, UNSEEN_FOLD, Corpus, data_folder, fold_of, only_days
from .marked_text import GoldArticle, Time
from .ours import prepare
from .programs import Find, programs
from .scoring import Pair, Score, pair_times, score_pairs, without_ignored

TOGETHER = "together"
_HEADS = ("set", "program", "articles", "marked", "strict", "relaxed", "value", "right", "by fold", "unseen", "CPU ms")
_NAMES_OF = ("strict_f1", "relaxed_f1", "value_f1", "value_accuracy")


@dataclass(frozen=True, slots=True)
class Measured:
    """One program on one corpus: its pairs in each article, by fold, and the CPU seconds it took."""

    corpus: Corpus
    program: Program[Find]
    pairs: tuple[tuple[GoldArticle, tuple[Pair, ...]], ...]
    seconds: float

    def score(self, folds: Iterable[int] = range(FOLDS)) -> Score:
        """The counts of the articles of these folds."""
        chosen = set(folds)
        return sum((score_pairs(pairs) for gold, pairs in self.pairs if fold_of(gold.name) in chosen), start=Score())

    @property
    def characters(self) -> int:
        """The length of all its articles."""
        return sum(len(gold.text) for gold, _ in self.pairs)


def run(settings: Settings, known: Sequence[Program[Find]] | None = None) -> TaskResult:
    """Measure this program, and beside it those of others that are installed.

    `known` are the programs to measure, this one first; when left out, all that can be had. Articles of the
    fifth fold were not looked at while rules were written, so their errors are not shown.

    Raises:
        GoldMissing: no corpus is there, or not the one asked for.
    """
    folder = settings.folder or data_folder()
    chosen = [corpus for corpus in CORPORA if settings.story in (None, corpus.name)]
    present = [corpus for corpus in chosen if corpus.files(folder)]
    if not present:
        raise GoldMissing(f"No time corpus in {folder}; it needs one of {', '.join(one.pattern for one in chosen)}.")
    known = programs() if known is None else known
    measured: list[Measured] = []
    for corpus in present:
        articles = [gold for path in corpus.files(folder) if (gold := corpus.read(path)) is not None]
        measured += [_measure(corpus, program, articles) for program in known if program.find is not None]
    ours = [one for one in measured if one.program.name == known[0].name]
    absent = [corpus for corpus in CORPORA if corpus not in present]
    return TaskResult(
        task="time",
        table=_table(measured, [program for program in known if program.find is None]),
        measures=tuple(_measures(ours)),
        misses=tuple(miss for one in ours for miss in _misses(one)),
        false_hits=tuple(hit for one in ours for hit in _false_hits(one)),
        gold=tuple(_gold(present, folder)),
        not_run=tuple(NotRun(one.name, f"not in {folder}, or not asked for", excused=True) for one in absent),
    )


def _measure(corpus: Corpus, program: Program[Find], articles: Sequence[GoldArticle]) -> Measured:
    begun = cpu_seconds()
    found = [program.find(gold) if program.find is not None else [] for gold in articles]
    seconds = cpu_seconds() - begun
    pairs = [(gold, tuple(_pairs(corpus, gold, times))) for gold, times in zip(articles, found, strict=True)]
    return Measured(corpus, program, tuple(pairs), seconds)


def _pairs(corpus: Corpus, gold: GoldArticle, found: list[Time]) -> list[Pair]:
    counted = without_ignored(found, gold.ignored)
    return pair_times(gold.times, only_days(counted) if corpus.only_dates else counted)


def _table(measured: Sequence[Measured], missing: Sequence[Program[Find]]) -> Table:
    by_program: dict[str, list[Measured]] = {}
    for one in measured:
        by_program.setdefault(one.program.name, []).append(one)
    rows = [
        *(_row(one.corpus.name, [one]) for one in measured),
        *(_row(TOGETHER, group) for group in by_program.values()),
        *((TOGETHER, one.name, *[""] * (len(_HEADS) - 3), f"not installed: {one.needs}") for one in missing),
    ]
    return Table(_HEADS, tuple(rows))


def _row(name: str, group: Sequence[Measured]) -> tuple[str, ...]:
    score = _sum(group)
    folds = [_sum(group, [fold]).value_f1 for fold in range(FOLDS) if fold != UNSEEN_FOLD]
    seconds, characters = sum(one.seconds for one in group), sum(one.characters for one in group)
    return (
        name,
        group[0].program.name,
        str(sum(len(one.pairs) for one in group)),
        str(score.gold),
        *(f"{getattr(score, figure):.3f}" for figure in _NAMES_OF),
        " ".join(f"{fold:.2f}" for fold in folds),
        f"{_sum(group, [UNSEEN_FOLD]).value_f1:.3f}",
        f"{seconds * 1000 / characters * ARTICLE:.1f}",
    )


def _sum(group: Sequence[Measured], folds: Iterable[int] = range(FOLDS)) -> Score:
    chosen = tuple(folds)
    return sum((one.score(chosen) for one in group), start=Score())


def _measures(ours: Sequence[Measured]) -> Iterable[Measure]:
    for name, group in [*((one.corpus.name, [one]) for one in ours), (TOGETHER, ours)]:
        score = _sum(group)
        yield from (Measure(f"{name}.{figure}", round(getattr(score, figure), 4)) for figure in _NAMES_OF)
        yield Measure(f"{name}.unseen_value_f1", round(_sum(group, [UNSEEN_FOLD]).value_f1, 4))
        yield Measure(f"{name}.marked", score.gold, "neither")
    prepared = [prepare(gold) for one in ours for gold, _ in one.pairs]
    pace = measure_pace(prepared)
    yield Measure(f"{TOGETHER}.cpu_ms", round(pace.milliseconds, 2), "neither")
    yield Measure(f"{TOGETHER}.cpu_loops", round(pace.loops, 3), "neither")


def _misses(one: Measured) -> Iterable[Miss]:
    """What was marked and not found with its value, in the folds that rules were written on."""
    for gold, pairs in one.pairs:
        for pair in pairs:
            if pair.gold is None or pair.is_right or fold_of(gold.name) == UNSEEN_FOLD:
                continue
            instead = f"“{_words(gold, pair.found)}” {pair.found.value}" if pair.found else "nothing"
            label = "values" if pair.found else "times"
            yield Miss(
                one.corpus.name,
                label,
                f"“{_words(gold, pair.gold)}” {pair.gold.value} ({gold.day:%a %d %b %Y})",
                instead,
            )


def _false_hits(one: Measured) -> Iterable[FalseHit]:
    for gold, pairs in one.pairs:
        for pair in pairs:
            if pair.gold is None and pair.found is not None and fold_of(gold.name) != UNSEEN_FOLD:
                yield FalseHit(one.corpus.name, "time", f"“{_words(gold, pair.found)}” {pair.found.value}")


def _words(gold: GoldArticle, time: Time | None) -> str:
    return " ".join(gold.text[time.start : time.end].split()) if time is not None else ""


def _gold(present: Sequence[Corpus], folder: Path) -> Iterable[Gold]:
    for corpus in present:
        yield Gold(corpus.name, hash_files(corpus.files(folder)))
    if len(present) == len(CORPORA):
        yield Gold(TOGETHER, hash_files([path for corpus in present for path in corpus.files(folder)]))
