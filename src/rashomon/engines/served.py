"""The worker's side: a process that runs one stage on item after item, within limits, until its input ends."""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, repeat
from typing import IO, cast

from rashomon.engines.limits import Limits, arm, disarm, held_memory
from rashomon.engines.messages import receive, send
from rashomon.engines.outcomes import Outcome, PieceWork, attempt, attempt_pieces, is_over_limit, over_limit
from rashomon.stage import IssueLog, StageName


@dataclass(frozen=True, slots=True)
class Task:
    """What a worker is started for.

    Attributes:
        in_pieces: the work yields the pieces of an item; each is an answer of its own and has the limits to itself.
    """

    stage: StageName
    work: Callable[[object, IssueLog], object]
    limits: Limits
    in_pieces: bool = False


@dataclass(frozen=True, slots=True)
class Order:
    """An item to work on, its name, and processor seconds it may take beyond those of any other."""

    name: str
    item: object
    more_cpu: int = 0


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of one item; a `spent` worker holds so much memory that it should be replaced."""

    outcome: Outcome[object]
    spent: bool


def serve() -> None:
    """Answer the messages of standard input on what was standard output; whatever is printed goes to stderr."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that started us decides
    inbox = sys.stdin.buffer
    outbox = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    task = cast("Task", receive(inbox))
    send(outbox, task.stage)
    usual: int | None = None
    try:
        while True:
            at_first = held_memory()
            order = cast("Order", receive(inbox))
            usual = _obey(task, order, outbox, (at_first, usual))
            disarm()
    except EOFError:
        return
    except BrokenPipeError:
        os._exit(0)  # nobody listens any more; Python would complain of what it cannot send at its end


def _obey(task: Task, order: Order, outbox: IO[bytes], held_before: tuple[int | None, int | None]) -> int:
    """Answer one order; return the bytes of memory the process held after its first answer.

    Args:
        held_before: what it held before it was sent the order, and after its first answer ever; None if not known.
    """
    limits = replace(task.limits, cpu=task.limits.cpu + order.more_cpu)
    at_first, usual = held_before
    fresh = chain((usual is None,), repeat(False))
    for outcome in _outcomes(task, order, lambda: arm(limits, fresh=next(fresh), held=at_first)):
        held = held_memory() or 0
        usual = usual or held
        if not _reply(outbox, Answer(outcome, _is_spent(outcome, held - usual, limits)), order.name, task):
            break
    return usual or 0


def _outcomes(task: Task, order: Order, before: Callable[[], None]) -> Iterator[Outcome[object]]:
    named = order.name, order.item
    if task.in_pieces:
        return attempt_pieces(task.stage, cast("PieceWork[object, object]", task.work), named, before)
    before()
    return iter((attempt(task.stage, task.work, named),))


def _is_spent(outcome: Outcome[object], grown: int, limits: Limits) -> bool:
    return is_over_limit(outcome) or grown > limits.memory << 19


def _reply(outbox: IO[bytes], answer: Answer, name: str, task: Task) -> bool:
    """Whether the answer went out; else one that says so did."""
    try:
        send(outbox, answer)
    except MemoryError:
        send(outbox, Answer(over_limit(task.stage, name, "the memory it may use"), spent=True))
        return False
    return True
