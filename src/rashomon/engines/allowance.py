"""How much the case as a whole may cost: processor time by the number of articles, and what is left out beyond it."""

import signal
import threading
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import replace
from types import FrameType
from typing import Never

from rashomon.engines.limits import Limits
from rashomon.model.annotations import Annotations
from rashomon.model.articles import Article
from rashomon.model.case import Case
from rashomon.model.provenance import Issue

_FOR_A_START = 5.0
_FOR_AN_ARTICLE = 1.0
"""Processor seconds; ordinary articles take a tenth of it, in cases of up to a thousand."""


class OutOfTime(BaseException):
    """The allowance is used up. No `Exception`: no stage may catch it."""


@contextmanager
def allowed(seconds: float) -> Generator[None]:
    """Raise `OutOfTime` from within once this process has spent so many processor seconds more.

    Only the main thread can be stopped, and only where there is POSIX's timer; elsewhere nothing is limited.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGPROF, _stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before or signal.SIG_DFL)


def _stop(_: int, __: FrameType | None) -> Never:
    raise OutOfTime


def allowance(case: Case) -> float:
    """Return the processor seconds that the stages which take this case as a whole may spend together."""
    return _FOR_A_START + _FOR_AN_ARTICLE * len(case.articles)


def is_too_long(item: object, limits: Limits) -> bool:
    """Whether the item is an article that is neither annotated nor compared."""
    return isinstance(item, Article) and len(item.text) > limits.characters


def without_longest(case: Case, limits: Limits) -> Case:
    """Return the case with the articles that are compared; the others stand in no story."""
    return _keep(case, {article.id for article in case.articles if not is_too_long(article, limits)})


def without_heaviest(case: Case) -> tuple[Case, tuple[Issue, ...]]:
    """Return the case without the articles that hold most records, so that half of the records are left, and why."""
    weights = {article.id: 1 for article in case.articles}
    weights.update({one.article: _records(one) for one in case.annotations})
    total = left = sum(weights.values())
    issues: list[Issue] = []
    for article in sorted(weights, key=lambda one: (-weights[one], one)):
        if left <= total / 2:
            break
        left -= weights.pop(article)
        issues.append(Issue("limit_reached", "compare", article, _told(allowance(case))))
    return _keep(case, set(weights)), tuple(issues)


def _told(seconds: float) -> str:
    return (
        f"compare left this out: with it the case needs more than {seconds:.0f} seconds of processor time; "
        "it stands in no story, audit it by itself"
    )


def _records(one: Annotations) -> int:
    return 1 + sum(map(len, (one.sentences, one.mentions, one.times, one.quotations, one.figures)))


def _keep(case: Case, ids: set[str]) -> Case:
    if len(ids) == len(case.articles):
        return case
    return replace(
        case,
        articles=tuple([article for article in case.articles if article.id in ids]),
        annotations=tuple([one for one in case.annotations if one.article in ids]),
    )
