"""The tasks, in one explicit tuple."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .chains import run as run_chains
from .names import run as run_names
from .quotations import run as run_quotations
from .results import Settings, TaskResult
from .same_name import run as run_same_name
from .speakers import run as run_speakers
from .speed import run as run_speed
from .story import run as run_story
from .time import run as run_time


@dataclass(frozen=True, slots=True)
class Task:
    """One thing that is measured, by a module with `run(settings) -> TaskResult`."""

    name: str
    summary: str
    run: Callable[[Settings], TaskResult]


TASKS: tuple[Task, ...] = (
    Task("chains", "written passages: through whom words reached the article, in order", run_chains),
    Task("same-name", "pairs of names, and all names of a topic merged, beside peers", run_same_name),
    Task("speakers", "who speaks: as written in real news, and resolved in the stories", run_speakers),
    Task("names", "names, sentences and syntax in running text, beside treebanks", run_names),
    Task("quotations", "cues, speakers and contents in annotated news reports, beside peers", run_quotations),
    Task("speed", "articles annotated a second, memory, start, same output on two processes", run_speed),
    Task("story", "a case as JSON against a key: what a careful reader gets from the pages", run_story),
    Task("time", "time expressions in news reports: found, and given the right value, beside peers", run_time),
)
