"""What a stage makes of one item: the one place that catches broadly, so that an item fails and not the run."""

import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, Never, TypeVar

from rashomon.model.provenance import Issue
from rashomon.stage import IssueLog, StageName

T = TypeVar("T")
R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)
Work = Callable[[T, IssueLog], R]
PieceWork = Callable[[T, IssueLog], Iterator[R]]


@dataclass(frozen=True, slots=True)
class Outcome(Generic[R_co]):
    """What a stage made of one item; `made` is None if it failed, and then one issue says why."""

    made: R_co | None
    issues: tuple[Issue, ...]


def attempt(stage: StageName, work: Work[T, R], named: tuple[str, T]) -> Outcome[R]:
    """Run the stage on one (name, item); whatever it raises becomes the Issue `stage_failed`.

    Where memory runs out it is `limit_reached`.
    """
    name, item = named
    log = IssueLog(stage.name)
    try:
        made = work(item, log)
    except MemoryError:
        return over_limit(stage, name, "the memory it may use")
    except Exception as fault:  # noqa: BLE001 - the runner is the one place that may: one item fails, not the run
        log.add("stage_failed", name, _describe(stage, fault))
        return Outcome(None, tuple(log.issues))
    return Outcome(made, tuple(log.issues))


def attempt_pieces(
    stage: StageName, work: PieceWork[T, R], named: tuple[str, T], before: Callable[[], None]
) -> Iterator[Outcome[R]]:
    """Yield an outcome for each piece of one (name, item), and after the last, or what failed, one without a piece.

    Args:
        before: called before each piece is made.
    """
    name, item = named
    log = IssueLog(stage.name)
    pieces = work(item, log)
    while True:
        before()
        outcome = attempt(stage, _next_piece, (name, pieces))
        yield Outcome(outcome.made, (*log.issues, *outcome.issues))
        log.issues.clear()
        if outcome.made is None:
            return


def _next_piece(pieces: Iterator[R], _: IssueLog) -> R | None:
    return next(pieces, None)


def lost(stage: StageName, name: str) -> Outcome[Never]:
    """Return the outcome of an item on which a worker process died for a reason nobody knows."""
    told = f"{stage.name} left this out: the worker process died on it; please report it"
    return Outcome(None, (Issue("stage_failed", stage.name, name, told),))


def over_limit(stage: StageName, name: str, limit: str) -> Outcome[Never]:
    """Return the outcome of an item that cost more than a page may.

    Args:
        limit: in words, as in "4 seconds of processor time" or "200,000 characters".
    """
    told = f"{stage.name} left this out: it needs more than {limit}; save the report alone, without scripts"
    return Outcome(None, (Issue("limit_reached", stage.name, name, told),))


def is_over_limit(outcome: Outcome[object]) -> bool:
    """Whether the item cost more than a page may."""
    return any(issue.kind == "limit_reached" for issue in outcome.issues)


def _describe(stage: StageName, fault: Exception) -> str:
    frames = traceback.extract_tb(fault.__traceback__)
    place = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    words = " ".join(str(fault).split())[:300]
    return f"{stage.name} left this out: {type(fault).__name__}{place}: {words}; please report it"
