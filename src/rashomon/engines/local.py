"""Runs stages on this machine, in this process or several; the one place that catches broadly, per item."""

import multiprocessing
import os
import traceback
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Generic, TypeVar

from rashomon.errors import SettingsError
from rashomon.model.provenance import Issue
from rashomon.stage import IssueLog, StageName

T = TypeVar("T")
R = TypeVar("R")
Work = Callable[[T, IssueLog], R]

WORTH_PROCESSES = 50
"""From this many items on, starting worker processes (about 2 s) pays; tied to 50 ms of work an item."""

_CHUNK = 8  # items sent to a worker at a time


@dataclass(frozen=True, slots=True)
class Outcome(Generic[R]):
    """What a stage made of one item; `made` is None if it failed, and then one issue is `stage_failed`."""

    made: R | None
    issues: tuple[Issue, ...]


@dataclass(frozen=True, slots=True)
class LocalEngine:
    """Runs a stage over items.

    Attributes:
        workers: worker processes, at least 1 (none besides this one); None: one for each processor when there
            are at least `WORTH_PROCESSES` items, else 1.
    Raises:
        SettingsError: `workers` is below 1.
    """

    workers: int | None = None

    def __post_init__(self) -> None:
        if self.workers is not None and self.workers < 1:
            raise SettingsError(f"{self.workers} worker processes cannot work; give at least 1")

    def each(
        self, stage: StageName, work: Work[T, R], items: Sequence[T], names: Sequence[str]
    ) -> Iterator[Outcome[R]]:
        """Yield an outcome for each item, in the order of `items`.

        With several workers, `work` must be a function a module names, and a program that is run as a script
        needs the usual `if __name__ == "__main__":`.
        """
        named = list(zip(names, items, strict=True))
        workers = min(self._workers_for(len(items)), len(items))
        if workers <= 1:
            return map(partial(attempt, stage, work), named)
        return _in_processes(stage, work, named, workers)

    def _workers_for(self, items: int) -> int:
        if self.workers is not None:
            return self.workers
        return len(os.sched_getaffinity(0)) if items >= WORTH_PROCESSES else 1


def attempt(stage: StageName, work: Work[T, R], named: tuple[str, T]) -> Outcome[R]:
    """Run the stage on one (name, item); whatever it raises becomes the Issue `stage_failed`."""
    name, item = named
    log = IssueLog(stage.name)
    try:
        made = work(item, log)
    except Exception as fault:  # noqa: BLE001 - the runner is the one place that may: one item fails, not the run
        log.add("stage_failed", name, _describe(stage, fault))
        return Outcome(None, tuple(log.issues))
    return Outcome(made, tuple(log.issues))


def _describe(stage: StageName, fault: Exception) -> str:
    frames = traceback.extract_tb(fault.__traceback__)
    place = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    words = " ".join(str(fault).split())[:300]
    return f"{stage.name} left this out: {type(fault).__name__}{place}: {words}; please report it"


def _in_processes(
    stage: StageName, work: Work[T, R], named: Sequence[tuple[str, T]], workers: int
) -> Iterator[Outcome[R]]:
    """Share the items among processes; when one dies, do the items then under way one by one."""
    done = 0
    while done < len(named):
        try:
            with _make_pool(workers, work) as pool:
                for outcome in pool.map(partial(attempt, stage, work), named[done:], chunksize=_CHUNK):
                    yield outcome
                    done += 1
        except BrokenProcessPool:
            under_way = named[done : done + workers * _CHUNK]
            yield from _one_by_one(stage, work, under_way)
            done += len(under_way)


def _one_by_one(stage: StageName, work: Work[T, R], named: Sequence[tuple[str, T]]) -> Iterator[Outcome[R]]:
    waiting = list(named)
    while waiting:
        with _make_pool(1, work) as pool:
            try:
                while waiting:
                    outcome: Outcome[R] = pool.submit(partial(attempt, stage, work), waiting[0]).result()
                    waiting.pop(0)
                    yield outcome
            except BrokenProcessPool:
                told = f"{stage.name} left this out: the worker process died on it; please report it"
                yield Outcome(None, (Issue("stage_failed", stage.name, waiting.pop(0)[0], told),))


def _make_pool(workers: int, work: Work[T, R]) -> ProcessPoolExecutor:
    context = multiprocessing.get_context("forkserver")  # a fork would copy our threads' locks
    context.set_forkserver_preload([work.__module__])
    return ProcessPoolExecutor(workers, mp_context=context)
