"""Date F1: the days of a timeline beside those of an editor's, as many of them."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import mean

from .gold import Topic


def mean_date_f1(ranked: Sequence[str], topic: Topic, *, span_given: bool) -> float:
    """The mean, over a topic's timelines, of the F1 of as many days as the timeline has.

    Args:
        ranked: ISO 8601 days, the first to be named first, each once.
        topic: the topic with its timelines.
        span_given: whether days before the timeline's first and after its last are known to be none of it, as the
            literature gives them to every system.
    """
    return mean(
        _date_f1([day for day in ranked if not span_given or timeline[0] <= day <= timeline[-1]], timeline)
        for timeline in topic.timelines
    )


def _date_f1(ranked: Sequence[str], timeline: Sequence[str]) -> float:
    chosen = ranked[: len(timeline)]
    shared = len(set(chosen) & set(timeline))
    return 2 * shared / (len(chosen) + len(timeline))
