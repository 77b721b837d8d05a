"""The task `statements`: what articles state alike, deny or tell differently, beside peers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from ..corpora.places import corpus, hash_files
from ..errors import GoldMissing
from ..results import FalseHit, Gold, Measure, NotRun, Settings, Table, TaskResult
from ..story.gold import hash_gold, own_sets
from .events import read_topics
from .pairs import SentencePair, pairs_of
from .rows import StoryRows, judge_rows

EVENTS = "ecbplus"
_TOPICS = (1, 35)
"""First and last topic of the corpus that may be looked at; what is on this machine of them is measured."""
_PRECISION = 0.9
_SHOWN = 15
_HEADS = ("what", "system", "precision", "recall", "found", "of")


def run(settings: Settings) -> TaskResult:
    """Judge sentence pairs of the corpus and the rows of the keyed stories, or the one set the settings name.

    Raises:
        GoldMissing: the set asked for does not exist, or nothing to measure is here.
        AuditFailed: the program failed on the pages of a story.
    """
    sets = own_sets()
    names = (EVENTS, *(one.name for one in sets))
    if settings.story not in (None, *names):
        raise GoldMissing(f"No gold set {settings.story}; there are {', '.join(names)}.")
    asked = [one for one in sets if settings.story in (None, one.name)]
    stories = [judge_rows(one) for one in asked if one.is_there]
    rows: list[tuple[str, ...]] = []
    measures: list[Measure] = []
    gold = [Gold(one.name, hash_gold(one)) for one in asked if one.is_there]
    false_hits = [FalseHit(one.name, "ledger_rows", words) for one in stories for words in one.outside]
    if settings.story in (None, EVENTS):
        folder = corpus("data", "ecbplus")
        table, found, wrong = _judge_events(_pairs(folder, *_TOPICS))
        rows += table
        measures += found
        false_hits += wrong
        gold.append(Gold(EVENTS, hash_files(folder.rglob("*.xml"))))
    if stories:
        rows += _story_rows(stories)
        measures += _story_measures(stories)
    return TaskResult(
        task="statements",
        table=Table(_HEADS, tuple(rows)),
        measures=tuple(measures),
        misses=(),
        false_hits=tuple(false_hits),
        gold=tuple(gold),
        not_run=tuple(NotRun(one.name, "not on this machine", excused=True) for one in asked if not one.is_there),
    )


def _pairs(folder: Path, first: int, last: int) -> list[SentencePair]:
    texts = list(read_topics(folder, first, last))
    topics = sorted({text.topic for text in texts})
    return [pair for topic in topics for pair in pairs_of([text for text in texts if text.topic == topic])]


def _judge_events(
    pairs: Sequence[SentencePair],
) -> tuple[list[tuple[str, ...]], list[Measure], list[FalseHit]]:
    """Rows, measures and wrong pairs; a peer has the lowest threshold with .90 precision on these very pairs."""
    cosine = _threshold(pairs, lambda pair: pair.cosine)
    overlap = _threshold(pairs, lambda pair: pair.overlap)
    systems: dict[str, Callable[[SentencePair], bool]] = {
        "rashomon": lambda pair: pair.ours,
        f"tf-idf cosine ≥ {cosine:.2f}": lambda pair: pair.cosine >= cosine,
        f"shared stems ≥ {overlap:.2f}": lambda pair: pair.overlap >= overlap,
    }
    rows: list[tuple[str, ...]] = []
    of = sum(pair.is_one for pair in pairs)
    for name, says in systems.items():
        taken = [pair for pair in pairs if says(pair)]
        right = sum(pair.is_one for pair in taken)
        precision, recall = right / max(len(taken), 1), right / max(of, 1)
        rows.append(("sentence pairs on one event", name, f"{precision:.3f}", f"{recall:.3f}", str(right), str(of)))
    ours = [pair for pair in pairs if pair.ours]
    right = sum(pair.is_one for pair in ours)
    measures = [
        Measure(f"{EVENTS}.precision", round(right / max(len(ours), 1), 4)),
        Measure(f"{EVENTS}.recall", round(right / max(of, 1), 4)),
    ]
    wrong = [FalseHit(EVENTS, "same_statement", pair.words) for pair in ours if not pair.is_one]
    return rows, measures, wrong[:_SHOWN]


def _threshold(pairs: Sequence[SentencePair], score: Callable[[SentencePair], float]) -> float:
    """The lowest score from which nine pairs in ten tell of one event; above 1 where there is none."""
    best, right = 1.01, 0
    for count, pair in enumerate(sorted(pairs, key=score, reverse=True), 1):
        right += pair.is_one
        if right / count >= _PRECISION:
            best = score(pair)
    return best


def _story_rows(stories: Sequence[StoryRows]) -> list[tuple[str, ...]]:
    marked, outside = sum(one.marked for one in stories), sum(len(one.outside) for one in stories)
    told, told_outside = sum(one.told for one in stories), sum(one.told_outside for one in stories)
    rows = [
        ("corroborated or contested, statements and events", "rashomon", _share(marked - outside, marked), "", "", ""),
        ("told differently", "rashomon", _share(told - told_outside, told), "", "", ""),
    ]
    for label in sorted({label for one in stories for label in one.asked}):
        met, of = sum(one.met[label] for one in stories), sum(one.asked[label] for one in stories)
        rows.append((f"rows of the keys: {label}", "rashomon", "", _share(met, of), str(met), str(of)))
    return rows


def _story_measures(stories: Sequence[StoryRows]) -> list[Measure]:
    marked, outside = sum(one.marked for one in stories), sum(len(one.outside) for one in stories)
    told, told_outside = sum(one.told for one in stories), sum(one.told_outside for one in stories)
    return [
        Measure("stories.precision", round((marked - outside) / max(marked, 1), 4)),
        Measure("stories.marked", marked, "neither"),
        Measure("stories.told_precision", round((told - told_outside) / max(told, 1), 4)),
        Measure("stories.told", told, "neither"),
    ]


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "none"
