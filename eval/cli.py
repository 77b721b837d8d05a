"""The command line: `python -m eval TASK`.

Exit codes: 0 measured, and no floor broken; 1 a figure is below its floor, or gold changed; 2 not measured.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from .errors import EvalError, FloorsProblem
from .floors import FLOORS, TaskFloors, check_floors, lower_floors, raise_floors, read_floors, write_floors
from .results import Settings, TaskResult
from .show import show_result
from .tasks import TASKS, Task


def main(arguments: Sequence[str] | None = None, tasks: Sequence[Task] = TASKS, floors: Path = FLOORS) -> int:
    """Run one task and say what it found; the exit code.

    Args:
        arguments: as typed, without the program's name; None for the ones of this process.
        tasks: the tasks to choose from.
        floors: the file of the floors.
    """
    parser = _parser(tasks)
    asked = parser.parse_args(arguments)
    if asked.list:
        _say("\n".join(f"{task.name:12} {task.summary}" for task in tasks))
        return 0
    task = next((task for task in tasks if task.name == asked.task), None)
    if task is None:
        parser.error(f"name a task: {', '.join(task.name for task in tasks)}")
    try:
        return _measure(task, asked, floors)
    except EvalError as error:
        sys.stderr.write(f"eval {task.name}: {error}\n")
        return 2


def _parser(tasks: Sequence[Task]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m eval", description="Measure the analysis on gold sets.")
    parser.add_argument("task", nargs="?", metavar="TASK", help=", ".join(task.name for task in tasks))
    parser.add_argument("--list", action="store_true", help="name the tasks")
    parser.add_argument("--data", type=Path, metavar="DIR", help="a gold set instead of the task's own")
    parser.add_argument("--story", metavar="NAME", help="only this gold set")
    parser.add_argument("--case", type=Path, metavar="FILE", help="an exported case, judged by --key")
    parser.add_argument("--key", type=Path, metavar="FILE", help="the key for --case")
    parser.add_argument("--check", action="store_true", help="exit 1 below a floor or on changed gold")
    parser.add_argument("--raise-floors", action="store_true", help="take better figures over as floors")
    parser.add_argument("--lower", nargs="*", metavar="FIGURE", help="let all floors, or these, down to this run")
    parser.add_argument("--why", default="", metavar="REASON", help="why floors are let down; is kept")
    return parser


def _measure(task: Task, asked: argparse.Namespace, floors: Path) -> int:
    settings = Settings(folder=asked.data, story=asked.story, case=asked.case, key=asked.key)
    changes = asked.raise_floors or asked.lower is not None
    _refuse_misuse(settings, asked.check or changes)
    result = task.run(settings)
    verdict = 0
    if changes:
        _change_floors(result, asked, floors)
    if asked.check:
        verdict = _check(result, floors)
    _say(show_result(result))
    return verdict


def _refuse_misuse(settings: Settings, uses_floors: bool) -> None:
    if (settings.case is None) != (settings.key is None):
        raise EvalError("--case and --key go together.")
    for path in (settings.folder, settings.case, settings.key):
        if path is not None and not path.exists():
            raise EvalError(f"{path} does not exist.")
    if settings.case is not None and uses_floors:
        raise FloorsProblem("Floors are for gold sets with their pages; leave --case and --key out.")


def _check(result: TaskResult, floors: Path) -> int:
    found = check_floors(result, read_floors(floors).get(result.task, TaskFloors()))
    for note in found.notes:
        sys.stderr.write(f"note: {note}\n")
    for failure in found.failures:
        sys.stderr.write(f"FAILED {failure}\n")
    return 1 if found.failures else 0


def _change_floors(result: TaskResult, asked: argparse.Namespace, floors: Path) -> None:
    every = read_floors(floors)
    held = every.get(result.task, TaskFloors())
    if asked.lower is not None:
        held = lower_floors(result, held, asked.lower, asked.why)
    if asked.raise_floors:
        held = raise_floors(result, held)
    write_floors(floors, {**every, result.task: held})
    sys.stderr.write(f"{floors.name}: {len(held.floors)} floors for {result.task}\n")


def _say(words: str) -> None:
    sys.stdout.write(words + "\n")
