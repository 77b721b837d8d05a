"""How much of a processor a program uses, and how fast this processor is."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from .ours import Prepared, find_prepared

ARTICLE = 4500
"""Characters of the article that times are given for."""

_SHORTEST = 2000
"""Shorter ones are cut out of articles: their date line weighs too much in them."""

_TURNS = 3
_LOOPS = 200_000


@dataclass(frozen=True, slots=True)
class Pace:
    """CPU time of this program for an article of 4,500 characters, one thread.

    Attributes:
        milliseconds: median over the articles of 2,000 characters and more, each at its fastest of three.
        loops: the same in turns of the reference loop (200,000 additions in Python), which does not
            depend on the machine as much.
    """

    milliseconds: float
    loops: float


def measure_pace(articles: Sequence[Prepared]) -> Pace:
    """Time the engine on articles it has read before, so that nothing is loaded in that time."""
    chosen = [one for one in articles if len(one.divided.article.text) >= _SHORTEST] or articles
    times = [_fastest(partial(find_prepared, one)) / len(one.divided.article.text) * ARTICLE for one in chosen]
    return Pace(statistics.median(times), statistics.median(times) / _fastest(_reference_loop))


def cpu_seconds() -> float:
    """CPU seconds used so far by this process and by those it started and waited for."""
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


def _fastest(work: Callable[[], object]) -> float:
    """The fewest CPU milliseconds of three turns."""
    turns: list[float] = []
    for _ in range(_TURNS):
        begun = time.process_time_ns()
        work()
        turns.append((time.process_time_ns() - begun) / 1e6)
    return min(turns)


def _reference_loop() -> int:
    total = 0
    for number in range(_LOOPS):
        total += number
    return total
