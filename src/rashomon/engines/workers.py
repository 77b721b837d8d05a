"""Worker processes: each serves one stage, is watched, and is replaced when it dies or has grown too large."""

import contextlib
import json
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from typing import IO, Generic, Never, TypeVar, cast

from rashomon.engines.messages import receive, send
from rashomon.engines.outcomes import Outcome, PieceWork, attempt, attempt_pieces, lost, over_limit
from rashomon.engines.served import Answer, Order, Task

T = TypeVar("T")
R = TypeVar("R")

# The paths go in first: the child must find what this process found, however it was started.
_PROGRAM = "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from rashomon.engines.served import serve; serve()"
_PATIENCE = 5.0  # seconds a worker has to end after its input did


class Worker(Generic[T, R]):
    """One process, or its successors, that runs a task on one item at a time.

    Where no process can be started, or the task's function is not known to a fresh one (it was made while the
    program ran, or belongs to a script), items are done in this process, without limits.
    """

    def __init__(self, task: Task) -> None:
        self._task = task
        self._child: subprocess.Popen[bytes] | None = None
        self._is_at_home = not is_portable(task)

    def run(self, named: tuple[str, T]) -> Outcome[R]:
        """Return what becomes of one (name, item); an item that kills its process is an Issue."""
        child = self._ready()
        if child is None:
            return cast("Outcome[R]", attempt(self._task.stage, self._task.work, named))
        answer = self._ask(child, Order(*named))
        if answer.spent:
            self.close()
        return cast("Outcome[R]", answer.outcome)

    def run_in_pieces(self, named: tuple[str, T], more_cpu: int = 0) -> Iterator[Outcome[R]]:
        """Yield an outcome for each piece of one (name, item), and one without a piece at the end.

        What kills the process is an Issue of that last one.

        Args:
            more_cpu: processor seconds that a piece may take beyond the task's limit.
        """
        child = self._ready()
        if child is None:
            work = cast("PieceWork[T, R]", self._task.work)
            yield from attempt_pieces(self._task.stage, work, named, lambda: None)
            return
        order = Order(*named, more_cpu)
        answer = self._ask(child, order)
        try:
            while answer.outcome.made is not None:
                yield cast("Outcome[R]", answer.outcome)
                answer = self._await(child, order)
        finally:
            if answer.spent or answer.outcome.made is not None:  # grown too large; or left in the middle
                self.close()
        yield cast("Outcome[R]", answer.outcome)

    def _ask(self, child: subprocess.Popen[bytes], order: Order) -> Answer:
        try:
            send(_pipe(child.stdin), order)
        except OSError:
            return self._lose(child, order, is_late=False)
        return self._await(child, order)

    def _await(self, child: subprocess.Popen[bytes], order: Order) -> Answer:
        """Return the next answer to an order, or what is to be said of the end of the process."""
        late = threading.Event()
        watch = threading.Timer(self._task.limits.wall, _end_late, (child, late))
        watch.start()
        try:
            return cast("Answer", receive(_pipe(child.stdout)))
        except (EOFError, OSError):
            return self._lose(child, order, is_late=late.is_set())
        finally:
            watch.cancel()

    def close(self) -> None:
        """End the process; the next item gets a new one."""
        child, self._child = self._child, None
        if child is None:
            return
        for pipe in (child.stdin, child.stdout):
            with contextlib.suppress(OSError):
                _pipe(pipe).close()
        try:
            child.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()

    def _ready(self) -> subprocess.Popen[bytes] | None:
        """Return a process that waits for an item; None if none can be had."""
        if self._child is None and not self._is_at_home:
            self._child = _start(self._task)
            self._is_at_home = self._child is None
        return self._child

    def _lose(self, child: subprocess.Popen[bytes], order: Order, *, is_late: bool) -> Answer:
        """Bury a process that ended before it answered."""
        code = child.wait()
        self.close()
        return Answer(self._obituary(order, code, is_late=is_late), spent=True)

    def _obituary(self, order: Order, code: int, *, is_late: bool) -> Outcome[Never]:
        stage, limits = self._task.stage, self._task.limits
        if is_late:
            return over_limit(stage, order.name, f"{limits.wall:g} seconds")
        if code < 0 and -code == getattr(signal, "SIGXCPU", None):
            return over_limit(stage, order.name, f"{limits.cpu + order.more_cpu} seconds of processor time")
        return lost(stage, order.name)


def is_portable(task: Task) -> bool:
    """Whether a fresh process finds the task's function: a module names it, and the module is no script."""
    name, module = getattr(task.work, "__qualname__", ""), getattr(task.work, "__module__", "__main__")
    found: object = sys.modules.get(module)
    for part in name.split("."):
        found = getattr(found, part, None)
    return module != "__main__" and found is task.work


def _start(task: Task) -> subprocess.Popen[bytes] | None:
    """Start a process and give it its task; None where none can be started or it does not find the function."""
    try:
        child = subprocess.Popen(
            [sys.executable, "-c", _PROGRAM, json.dumps(sys.path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
    except (OSError, ValueError):
        return None
    try:
        send(_pipe(child.stdin), task)
        receive(_pipe(child.stdout))
    except (EOFError, OSError):
        child.kill()
        child.communicate()
        return None
    return child


def _end_late(child: subprocess.Popen[bytes], late: threading.Event) -> None:
    late.set()
    child.kill()


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise EOFError
    return pipe
