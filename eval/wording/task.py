"""The task `wording`: loaded sentences and words on BABE, scare quotes on labelled spans of PolNeAR."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from training.wording.sentences import JudgedSentence, read_judged

from ..corpora.places import corpus, hash_files
from ..errors import GoldMissing
from ..results import FalseHit, Gold, Measure, Miss, NotRun, Settings, Table, TaskResult
from .loaded import Counts, count_listed, count_sentences, count_shown, count_words, files_of_folds, load_folds
from .scare import HALVES, LABELS, JudgedSpan, judge_spans, read_labels

BABE, POLNEAR = "babe", "polnear"
_Row = tuple[str, str, Counts]


def run(settings: Settings) -> TaskResult:
    """Judge sentences and words of BABE by folds, and the labelled spans, half by half.

    Raises:
        GoldMissing: another gold set is asked for, or none is on this machine.
    """
    if settings.story not in (None, BABE, POLNEAR):
        raise GoldMissing(f"No gold set {settings.story}; there are {BABE} and {POLNEAR}.")
    rows: list[_Row] = []
    gold: list[Gold] = []
    absent: list[NotRun] = []
    spans: list[JudgedSpan] = []
    for name in (BABE, POLNEAR):
        if settings.story not in (None, name):
            absent.append(NotRun(name, "not asked for", excused=True))
            continue
        try:
            if name == BABE:
                path = corpus("data", "babe", "data", "final_labels_SG2.csv")
                rows += loaded_rows(list(read_judged(path)))
                gold.append(Gold(name, hash_files([path, *files_of_folds()])))
            else:
                folder = corpus("data", "polnear", "data", "dev", "text")
                labels = read_labels()
                spans = list(judge_spans(labels, folder))
                rows += [row for half in HALVES for row in _span_rows([one for one in spans if one.span.half == half])]
                gold.append(Gold(name, hash_files({LABELS, *(folder / f"{one.report}.txt" for one in labels)})))
        except GoldMissing as missing:
            absent.append(NotRun(name, str(missing), excused=True))
    return TaskResult(
        task="wording",
        table=Table(("gold", "what", "P", "R", "F1", "macro F1", "n"), tuple(_shown(row) for row in rows)),
        measures=tuple(measure for row in rows for measure in _measures(row)),
        misses=tuple(_misses(spans)),
        false_hits=tuple(_false_hits(spans)),
        gold=tuple(gold),
        not_run=tuple(absent),
    )


def loaded_rows(sentences: Sequence[JudgedSentence]) -> list[_Row]:
    """Sentences at the threshold of the folds, sentences and words shown on the screen, and the list before."""
    folds = load_folds()
    return [
        (BABE, "sentences", count_sentences(sentences, folds)),
        (BABE, "shown_sentences", count_shown(sentences, folds)),
        (BABE, "shown_words", count_words(sentences, folds)),
        (BABE, "listed_sentences", count_listed(sentences)),
    ]


def _span_rows(spans: Sequence[JudgedSpan]) -> list[_Row]:
    """One half, and what marking every short span of it would give."""
    half = spans[0].span.half if spans else HALVES[0]
    every = [JudgedSpan(one.span, one.words, "short") for one in spans]
    return [(POLNEAR, half, count_spans(spans)), (POLNEAR, f"{half}_every_span", count_spans(every))]


def count_spans(spans: Sequence[JudgedSpan]) -> Counts:
    """Scare quotes marked rightly, wrongly, and missed."""
    pairs = [(one.span.label == "scare", one.reason is not None) for one in spans]
    return Counts(
        pairs.count((True, True)), pairs.count((False, True)), pairs.count((True, False)), pairs.count((False, False))
    )


def _shown(row: _Row) -> tuple[str, ...]:
    gold, what, counts = row
    figures = (counts.precision, counts.recall, counts.f1, counts.macro_f1)
    return (gold, what, *(f"{one:.3f}" for one in figures), str(counts.right + counts.missed))


def _measures(row: _Row) -> Iterator[Measure]:
    gold, what, counts = row
    if what == "listed_sentences" or what.endswith("_every_span"):
        yield Measure(f"{gold}.{what}_f1", round(counts.f1, 4), "neither")
        return
    yield Measure(f"{gold}.{what}_precision", round(counts.precision, 4))
    yield Measure(f"{gold}.{what}_f1", round(counts.f1, 4))


def _misses(spans: Sequence[JudgedSpan]) -> Iterator[Miss]:
    for one in spans:
        if one.span.half == "develop" and one.span.label == "scare" and one.reason is None:
            yield Miss(POLNEAR, "scare quote", f"{one.span.report}: {one.words}", "not marked")


def _false_hits(spans: Sequence[JudgedSpan]) -> Iterator[FalseHit]:
    for one in spans:
        if one.span.half == "develop" and one.span.label != "scare" and one.reason is not None:
            yield FalseHit(POLNEAR, one.span.label, f"{one.span.report}: {one.words}")
