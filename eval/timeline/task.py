"""The task `timeline`: which days the product's timeline names, beside plain counts and published figures."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import mean

from rashomon.model.case import Case
from rashomon.present.timeline.salience import load_salience

from ..corpora.places import corpus, hash_files
from ..errors import GoldMissing
from ..results import Gold, Measure, Miss, Settings, Table, TaskResult
from .fit import fit_days, label_days
from .gold import TOPICS, Topic, read_topic, topic_files
from .ours import Answer, answer_of, prepare
from .peers import by_mention, by_publication
from .scoring import mean_date_f1

GOLD = "timeline17"
_HEADS = ("system", "span", "mean")
_PUBLISHED = (("DATEWISE", ".544"), ("Martschat and Markert 2018", ".544"), ("CLUST", ".407"))
"""Mean date F1 as published for the 19 timelines of all topics, the span given. Not from this run: several timelines a
topic, articles chosen by keywords, dates by HeidelTime.

Source:
    Gholipour Ghalandari and Ifrim 2020, table 4."""


@dataclass(frozen=True, slots=True)
class System:
    """One ranking of days for every topic, in the order of the topics."""

    name: str
    days: tuple[Sequence[str], ...]

    def scores(self, topics: Sequence[Topic], *, span_given: bool) -> list[float]:
        """Date F1 by topic."""
        return [
            mean_date_f1(ranked, topic, span_given=span_given) for ranked, topic in zip(self.days, topics, strict=True)
        ]


def run(settings: Settings) -> TaskResult:
    """Measure the three topics that may be looked at, or only the one that is named.

    With all three the weights are also fitted anew for each topic, on the two others.

    Raises:
        GoldMissing: the set, or the topic, is not on this machine.
    """
    folder = settings.folder or corpus("data", GOLD)
    names = (settings.story,) if settings.story else TOPICS
    paths = [path for name in names for path in topic_files(folder, name)]
    missing = next((path for path in paths if not path.exists()), None)
    if missing is not None:
        raise GoldMissing(f"{missing.name} is not on this machine; name another place with --data.")
    started = time.process_time()
    topics = [read_topic(folder, name) for name in names]
    cases = [prepare(topic) for topic in topics]
    seconds = time.process_time() - started
    shipped = [answer_of(case, load_salience()) for case in cases]
    systems = [System("ours, as shipped", tuple(one.days for one in shipped)), *_peers(cases)]
    if len(names) > 1:
        systems.insert(0, _by_folds(topics, cases))
    gold = Gold(GOLD if len(names) > 1 else names[0], hash_files(paths))
    return TaskResult(
        "timeline",
        _table(systems, topics, _cost(topics, seconds)),
        _measures(gold.name, systems[0], topics, shipped),
        _misses(systems[0], topics),
        (),
        (gold,),
    )


def _by_folds(topics: Sequence[Topic], cases: Sequence[Case]) -> System:
    """Each topic by weights fitted on the others."""
    labelled = [label_days(topic, case) for topic, case in zip(topics, cases, strict=True)]
    fitted = [fit_days([one for at, one in enumerate(labelled) if at != held]) for held in range(len(topics))]
    answers = [answer_of(case, weights) for case, weights in zip(cases, fitted, strict=True)]
    return System("ours, fitted on the other topics", tuple(one.days for one in answers))


def _peers(cases: Sequence[Case]) -> list[System]:
    return [
        System("days with most mentions", tuple(by_mention(case) for case in cases)),
        System("days with most articles published", tuple(by_publication(case) for case in cases)),
    ]


def _cost(topics: Sequence[Topic], seconds: float) -> str:
    articles = sum(len(topic.articles) for topic in topics)
    return f"reading {articles:,} articles: {seconds:.0f} s of processor time"


def _table(systems: Sequence[System], topics: Sequence[Topic], cost: str) -> Table:
    heads = (*_HEADS, *(topic.name for topic in topics))
    rows = [
        (system.name, span, f"{mean(scores):.3f}", *(f"{score:.3f}" for score in scores))
        for span, given in (("given", True), ("not given", False))
        for system in systems
        for scores in (system.scores(topics, span_given=given),)
    ]
    blank = ("",) * len(topics)
    rows.extend((f"{name}, as published", "given", figure, *blank) for name, figure in _PUBLISHED)
    return Table(heads, (*rows, (cost, "", "", *blank)))


def _measures(gold: str, system: System, topics: Sequence[Topic], shipped: Sequence[Answer]) -> tuple[Measure, ...]:
    given, free = (system.scores(topics, span_given=one) for one in (True, False))
    entries = sum(one.entries for one in shipped)
    return (
        Measure(f"{gold}.date_f1", round(mean(given), 4)),
        Measure(f"{gold}.date_f1_no_span", round(mean(free), 4)),
        *(
            Measure(f"{gold}.{topic.name}", round(score, 4), "neither")
            for topic, score in zip(topics, given, strict=True)
        ),
        Measure(f"{gold}.cited", round(sum(one.cited for one in shipped) / entries, 4) if entries else 0.0),
        Measure(f"{gold}.entries", float(entries), "neither"),
        Measure(f"{gold}.dated_differently", float(sum(one.disagreements for one in shipped)), "neither"),
    )


def _misses(system: System, topics: Sequence[Topic]) -> tuple[Miss, ...]:
    """The days of a timeline that the product does not name among as many, the span given."""
    found: list[Miss] = []
    for ranked, topic in zip(system.days, topics, strict=True):
        for timeline in topic.timelines:
            inside = [day for day in ranked if timeline[0] <= day <= timeline[-1]]
            for day in timeline:
                if day not in inside[: len(timeline)]:
                    why = f"named as number {inside.index(day) + 1}" if day in inside else "no article tells of it"
                    found.append(Miss(GOLD, topic.name, day, why))
    return tuple(found)
