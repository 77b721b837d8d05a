"""The tasks, in one explicit tuple."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .results import Settings, TaskResult
from .story import run as run_story


@dataclass(frozen=True, slots=True)
class Task:
    """One thing that is measured, by a module with `run(settings) -> TaskResult`."""

    name: str
    summary: str
    run: Callable[[Settings], TaskResult]


TASKS: tuple[Task, ...] = (
    Task("story", "a case as JSON against a key: what a careful reader gets from the pages", run_story),
)
