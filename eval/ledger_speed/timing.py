"""What each stage costs on one story: processor seconds, beside a fixed amount of work at the same moment."""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from rashomon.cluster import cluster_stories
from rashomon.compare import compare_stories
from rashomon.deduplicate import find_derivations
from rashomon.link import link_case
from rashomon.model.case import Case
from rashomon.model.stories import Story
from rashomon.present.summary import summarise_stories
from rashomon.present.timeline import build_timelines
from rashomon.stage import IssueLog

from ..speed.reference import count_words

STAGES = ("deduplicate", "link", "cluster", "compare", "timeline", "summary")
COMPARING = ("compare", "timeline", "summary")
"""The stages that a story costs as a whole; those before look at the articles of all stories."""

_MIB_OF_PEAK = 1024 * 1024 if sys.platform == "darwin" else 1024

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class StoryTiming:
    """A story of `articles` reports: processor seconds of each stage, and of the fixed work done beside it.

    `peak` is the most memory the process has held so far, in MiB; `cells` the longest row, `issues` what was cut.
    """

    articles: int
    seconds: dict[str, float]
    fixed: dict[str, float]
    claims: int
    cells: int
    origins: int
    peak: float
    issues: int

    def comparing(self) -> float:
        """Processor seconds from origins to summary."""
        return sum(self.seconds[stage] for stage in COMPARING)


def time_story(case: Case) -> StoryTiming:
    """Time every stage on an annotated case, whose articles are all taken for one story."""
    seconds: dict[str, float] = {}
    fixed: dict[str, float] = {}
    log = IssueLog("eval")

    def timed(stage: str, work: Callable[[], R]) -> R:
        fixed[stage] = _spent(count_words)
        begun = time.process_time()
        made = work()
        seconds[stage] = time.process_time() - begun
        return made

    case = replace(case, derivations=timed("deduplicate", lambda: find_derivations(case, log)))
    case = replace(case, links=timed("link", lambda: link_case(case, log)))
    timed("cluster", lambda: cluster_stories(case, log))
    case = replace(case, stories=(_story(case),))
    ledger = timed("compare", lambda: compare_stories(case, log))
    case = replace(case, origins=ledger.origins, claims=ledger.claims, omissions=ledger.omissions)
    case = replace(case, events=timed("timeline", lambda: build_timelines(case)))
    timed("summary", lambda: summarise_stories(case))
    return StoryTiming(
        articles=len(case.articles),
        seconds=seconds,
        fixed=fixed,
        claims=len(ledger.claims),
        cells=max((len(one.cells) for one in ledger.claims), default=0),
        origins=len(ledger.origins),
        peak=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _MIB_OF_PEAK,
        issues=len(log.issues),
    )


def _story(case: Case) -> Story:
    days = sorted(one.published.value[:10] for one in case.articles if one.published is not None)
    ids = tuple(one.id for one in case.articles)
    return Story("s-1", "one story", ids, "t-1", days[0], days[-1], (), "given")


def _spent(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun
