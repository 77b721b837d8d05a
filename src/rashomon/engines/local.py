"""Runs a per-item stage on this machine, in worker processes that are held to limits."""

import os
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from queue import SimpleQueue
from typing import TypeVar, cast

from rashomon.engines.limits import Limits
from rashomon.engines.outcomes import Outcome, PieceWork, Work
from rashomon.engines.served import Task
from rashomon.engines.workers import Worker
from rashomon.errors import SettingsError
from rashomon.stage import IssueLog, StageName

T = TypeVar("T")
R = TypeVar("R")

WORTH_PROCESSES = 50
"""From this many items on, a second worker process (about 2 s to start) pays; tied to 50 ms of work an item."""

_AHEAD = 4  # items a worker that are under way or wait to be asked for


@dataclass(frozen=True, slots=True)
class LocalEngine:
    """Runs a stage over items, never in this process where another can be had.

    Attributes:
        workers: worker processes, at least 1; None: one for each processor when there are at least
            `WORTH_PROCESSES` items, else 1.
        limits: what one item may cost.
    Raises:
        SettingsError: `workers` is below 1.
    """

    workers: int | None = None
    limits: Limits = field(default_factory=Limits)

    def __post_init__(self) -> None:
        if self.workers is not None and self.workers < 1:
            raise SettingsError(f"{self.workers} worker processes cannot work; give at least 1")

    def each(
        self, stage: StageName, work: Work[T, R], items: Sequence[T], names: Sequence[str]
    ) -> Iterator[Outcome[R]]:
        """Yield an outcome for each item, in the order of `items`, whatever the number of workers.

        An item that raises is the Issue `stage_failed`, one that needs more than the limits `limit_reached`; the
        items after it are done by another process. `work` must be a function that a module names; any other is
        run in this process, without limits.
        """
        named = list(zip(names, items, strict=True))
        if not named:
            return
        task = Task(stage, cast("Work[object, object]", work), self.limits)
        crew = [Worker[T, R](task) for _ in range(min(self._workers_for(len(named)), len(named)))]
        try:
            yield from _share(crew, named)
        finally:
            for worker in crew:
                worker.close()

    def pieces(self, stage: StageName) -> "PieceProcess":
        """Return what runs work that gives items piece by piece, in one process; close it at the end."""
        return PieceProcess(stage, self.limits)

    def _workers_for(self, items: int) -> int:
        if self.workers is not None:
            return self.workers
        return _processors() if items >= WORTH_PROCESSES else 1


class PieceProcess:
    """A `rashomon.stage.PieceRunner` whose work is done by another process, each piece within the limits.

    Where no process can be had, the work is done in this one, and what it raises is an Issue all the same.
    """

    def __init__(self, stage: StageName, limits: Limits) -> None:
        self._stage = stage
        self._limits = limits
        self._workers: dict[PieceWork[object, object], Worker[object, object]] = {}

    def __call__(
        self, work: PieceWork[T, R], item: T, name: str, log: IssueLog, /, *, more_cpu: int = 0
    ) -> Iterator[R]:
        """Yield the pieces; the Issues come into the log before the piece that follows them."""
        same = cast("PieceWork[object, object]", work)
        task = Task(self._stage, cast("Work[object, object]", work), self._limits, in_pieces=True)
        worker = cast("Worker[T, R]", self._workers.setdefault(same, Worker[object, object](task)))
        for outcome in worker.run_in_pieces((name, item), more_cpu):
            log.issues += outcome.issues
            if outcome.made is not None:
                yield outcome.made

    def close(self) -> None:
        """End the process."""
        for worker in self._workers.values():
            worker.close()


def _processors() -> int:
    """Return how many processors this process may use; not every platform says more than how many there are."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _share(crew: Sequence[Worker[T, R]], named: Sequence[tuple[str, T]]) -> Iterator[Outcome[R]]:
    """Give each free worker the next item; a little ahead of what was asked for, so that nobody waits."""
    free: SimpleQueue[Worker[T, R]] = SimpleQueue()
    for worker in crew:
        free.put(worker)

    def run(one: tuple[str, T]) -> Outcome[R]:
        worker = free.get()
        try:
            return worker.run(one)
        finally:
            free.put(worker)

    waiting: deque[Future[Outcome[R]]] = deque()
    with ThreadPoolExecutor(len(crew), "rashomon-worker") as threads:
        try:
            for one in named:
                waiting.append(threads.submit(run, one))
                if len(waiting) > _AHEAD * len(crew):
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()
