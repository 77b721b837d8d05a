"""The worker's side: a process that runs one stage on item after item, within limits, until its input ends."""

import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import IO, cast

from rashomon.engines.limits import Limits, arm, disarm, held_memory
from rashomon.engines.messages import receive, send
from rashomon.engines.outcomes import Outcome, attempt, over_limit
from rashomon.stage import IssueLog, StageName


@dataclass(frozen=True, slots=True)
class Task:
    """What a worker is started for."""

    stage: StageName
    work: Callable[[object, IssueLog], object]
    limits: Limits


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
    while True:
        try:
            named = cast("tuple[str, object]", receive(inbox))
        except EOFError:
            return
        arm(task.limits, fresh=usual is None)
        outcome = attempt(task.stage, task.work, named)
        held = held_memory() or 0
        usual = usual or held
        _reply(outbox, Answer(outcome, _is_spent(outcome, held - usual, task.limits)), named[0], task)
        disarm()


def _is_spent(outcome: Outcome[object], grown: int, limits: Limits) -> bool:
    return any(issue.kind == "limit_reached" for issue in outcome.issues) or grown > limits.memory << 19


def _reply(outbox: IO[bytes], answer: Answer, name: str, task: Task) -> None:
    try:
        send(outbox, answer)
    except MemoryError:
        send(outbox, Answer(over_limit(task.stage, name, "the memory it may use"), spent=True))
