"""The task `same-name`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from training.same_name.pairs import NamePair, read_pairs

from ..corpora.places import corpus, hash_files
from ..errors import GoldMissing
from ..results import FalseHit, Gold, Measure, Miss, NotRun, Settings, Table, TaskResult
from .pairs import Scored, pace_unread, read_logic_v2, score_ours, score_peers
from .topics import Merged, count_merged, read_topic

PAIRS, TOPIC = "name-bench", "bsnlp-brexit"
_LANGUAGES = ("cs", "ru", "uk")
_CLASSES = (("people", frozenset({"PER"})), ("all", frozenset({"PER", "ORG", "LOC", "PRO", "EVT"})))
_HEADS = ("set", "system", "P", "R", "F1 best", "F1 folds", "µs a pair")


def run(settings: Settings) -> TaskResult:
    """Score pairs of names, and the merging of a topic's names.

    `--data DIR` names a folder with a `cases.csv` in the format of name_bench.

    Raises:
        GoldMissing: a corpus is not on this machine, or the gold set asked for is unknown.
    """
    if settings.story not in (None, PAIRS, TOPIC):
        raise GoldMissing(f"No gold set {settings.story}; there are {PAIRS} and {TOPIC}.")
    rows: list[tuple[str, ...]] = []
    measures: list[Measure] = []
    gold: list[Gold] = []
    wrong: list[tuple[NamePair, float]] = []
    if settings.story in (None, PAIRS):
        wrong = _measure_pairs(_bench(settings.folder), rows, measures, gold)
    if settings.story in (None, TOPIC) and settings.folder is None:
        _measure_topic(rows, measures, gold)
    return TaskResult(
        task="same-name",
        table=Table(_HEADS, tuple(rows)),
        measures=tuple(measures),
        misses=tuple(Miss(PAIRS, "pair", _shown(one), f"score {score:.2f}") for one, score in wrong if one.is_same),
        false_hits=tuple(
            FalseHit(PAIRS, "pair", f"{_shown(one)} -- score {score:.2f}") for one, score in wrong if not one.is_same
        ),
        gold=tuple(gold),
        not_run=(NotRun("rigour", "no peer of OpenSanctions is run; LogicV2's own run is read", excused=True),),
    )


def _bench(folder: Path | None) -> Path:
    return (folder or corpus("data", "names_bench", "contrib", "name_bench")) / "cases.csv"


def _measure_pairs(
    cases: Path, rows: list[tuple[str, ...]], measures: list[Measure], gold: list[Gold]
) -> list[tuple[NamePair, float]]:
    pairs = read_pairs(cases)
    ours, wrong = score_ours(pairs)
    peers = score_peers(pairs)
    frozen = cases.parent / "run_data" / "logicv2-frozen.csv"
    committed = [read_logic_v2(frozen)] if frozen.is_file() else []
    rows += [_row(PAIRS, one) for one in (ours, *peers, *committed)]
    unread = pace_unread(pairs)
    rows.append((PAIRS, "rashomon, names not read before", "", "", "", "", f"{unread:.1f}"))
    gold.append(Gold(PAIRS, hash_files([cases])))
    measures += [
        Measure(f"{PAIRS}.best_f1", round(ours.best, 4)),
        Measure(f"{PAIRS}.folds_f1", round(ours.folds or 0.0, 4)),
        Measure(f"{PAIRS}.precision", round(ours.precision, 4), "neither"),
        Measure(f"{PAIRS}.recall", round(ours.recall, 4), "neither"),
        Measure(f"{PAIRS}.pairs", len(pairs), "neither"),
        Measure(f"{PAIRS}.wratio_f1", round(peers[0].best, 4), "neither"),
        Measure(f"{PAIRS}.jaro_winkler_f1", round(peers[1].best, 4), "neither"),
        Measure(f"{PAIRS}.microseconds", round(ours.microseconds or 0.0, 1), "neither"),
        Measure(f"{PAIRS}.times_wratio", round((ours.microseconds or 0) / (peers[0].microseconds or 1), 1), "neither"),
        Measure(f"{PAIRS}.microseconds_unread", round(unread, 1), "neither"),
    ]
    return wrong


def _measure_topic(rows: list[tuple[str, ...]], measures: list[Measure], gold: list[Gold]) -> None:
    """The topic brexit only: nord_stream, ryanair and asia_bibi are held out and not read."""
    folder = corpus("data", "bsnlp2021", "data", "datasets", "bsnlp", "brexit", "annotated")
    gold.append(Gold(TOPIC, hash_files(path for language in _LANGUAGES for path in (folder / language).glob("*.out"))))
    for language in _LANGUAGES:
        documents = read_topic(folder / language)
        for label, kinds in _CLASSES:
            merged = count_merged(documents, language, kinds)
            rows.append((f"{TOPIC} {language}", f"merged names, {label}", *_shares(merged)))
            measures.append(Measure(f"{TOPIC}.{language}_{label}_f1", round(merged.f1, 4)))


def _shares(merged: Merged) -> Sequence[str]:
    precision, recall = merged.right / max(1, merged.found), merged.right / max(1, merged.gold)
    return f"{precision:.3f}", f"{recall:.3f}", f"{merged.f1:.3f}", "", ""


def _row(gold: str, one: Scored) -> tuple[str, ...]:
    folds = "" if one.folds is None else f"{one.folds:.3f}"
    pace = "" if one.microseconds is None else f"{one.microseconds:.1f}"
    return gold, one.name, f"{one.precision:.3f}", f"{one.recall:.3f}", f"{one.best:.3f}", folds, pace


def _shown(pair: NamePair) -> str:
    return f"{pair.one} | {pair.other} ({pair.kind}, {pair.quality.lower()})"
