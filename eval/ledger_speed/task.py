"""The task `ledger-speed`."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from ..errors import GoldMissing
from ..results import Gold, Measure, NotRun, Settings, Table, TaskResult
from .growth import growth_of
from .reports import make_reports
from .stories import annotated_case, first_of
from .timing import COMPARING, STAGES, StoryTiming, time_story

SETS = {"hundred": (50, 100, 200), "thousand": (50, 100, 200, 500, 1000)}
"""Sizes of the stories that are timed; the longer set is the one with floors."""
GOAL_SECONDS = {100: 10.0, 1000: 180.0}
"""Most processor seconds that comparing a story of so many articles may take."""
GOAL_GROWTH = 1.1
"""Most exponent over n log n: a tenth is noise of the clock."""


def run(settings: Settings) -> TaskResult:
    """Time every stage on made stories of growing size; `--story hundred` stops at 200 articles.

    Raises:
        GoldMissing: the set asked for is unknown, or a folder was given: the reports are made.
    """
    if settings.folder is not None or settings.story not in (None, *SETS):
        raise GoldMissing(f"The reports are made; there are the sets {' and '.join(SETS)}.")
    name = settings.story or "thousand"
    sizes = SETS[name]
    whole = annotated_case(sizes[-1])
    timings = [time_story(first_of(whole, size)) for size in sizes]
    return TaskResult(
        task="ledger-speed",
        table=Table(("what", *map(str, sizes), "growth", "goal"), tuple(_rows(timings))),
        measures=tuple(_measures(name, timings)),
        misses=(),
        false_hits=(),
        gold=(Gold(name, _digest(sizes[-1])),),
        not_run=tuple(NotRun(one, "not asked for", excused=True) for one in SETS if one != name),
    )


def _digest(count: int) -> str:
    texts = (f"{one.outlet}|{one.published}|{one.agency}|{one.text}" for one in make_reports(count))
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()


def _rows(timings: Sequence[StoryTiming]) -> Iterator[tuple[str, ...]]:
    sizes = [one.articles for one in timings]
    for stage in STAGES:
        seconds = [one.seconds[stage] for one in timings]
        yield f"{stage}, processor s", *(f"{one:.2f}" for one in seconds), f"{growth_of(sizes, seconds):.2f}", ""
    seconds = [one.comparing() for one in timings]
    goal = ", ".join(f"{size}: {most:g} s" for size, most in GOAL_SECONDS.items() if size in sizes)
    growth = f"{growth_of(sizes, seconds):.2f}"
    yield f"{' + '.join(COMPARING)}", *(f"{one:.2f}" for one in seconds), growth, f"{goal}; growth {GOAL_GROWTH}"
    units = [_units(one) for one in timings]
    yield "the same in units of the fixed work", *(f"{one:.0f}" for one in units), f"{growth_of(sizes, units):.2f}", ""
    yield "peak MiB of the process so far", *(f"{one.peak:.0f}" for one in timings), "", ""
    yield "rows of the ledger", *(str(one.claims) for one in timings), "", ""
    yield "cells of its longest row", *(str(one.cells) for one in timings), "", ""
    yield "origins", *(str(one.origins) for one in timings), "", ""
    yield "Issues", *(str(one.issues) for one in timings), "", ""


def _units(timing: StoryTiming) -> float:
    return sum(timing.seconds[stage] / timing.fixed[stage] for stage in COMPARING)


def _measures(name: str, timings: Sequence[StoryTiming]) -> Iterator[Measure]:
    """Seconds have no floors, machines differ; whether the goals are met has."""
    sizes = [one.articles for one in timings]
    for one in timings:
        yield Measure(f"{name}.comparing_{one.articles}", round(one.comparing(), 2), "neither")
        yield Measure(f"{name}.peak_{one.articles}", round(one.peak), "neither")
        if one.articles in GOAL_SECONDS:
            met = float(one.comparing() <= GOAL_SECONDS[one.articles])
            yield Measure(f"{name}.comparing_{one.articles}_met", met)
    growth = growth_of(sizes, [one.comparing() for one in timings])
    yield Measure(f"{name}.growth", round(growth, 3), "neither")
    yield Measure(f"{name}.growth_met", float(growth <= GOAL_GROWTH))
    for stage in STAGES:
        own = growth_of(sizes, [one.seconds[stage] for one in timings])
        yield Measure(f"{name}.{stage}_growth", round(own, 3), "neither")
