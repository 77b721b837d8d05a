"""The tasks, in one explicit tuple."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .anchors import run as run_anchors
from .attacks import run as run_attacks
from .body import run as run_body
from .chains import run as run_chains
from .check import run as run_check
from .credits import run as run_credits
from .dates import run as run_dates
from .feeds import run as run_feeds
from .figures import run as run_figures
from .health import run as run_health
from .independence import run as run_independence
from .ledger_speed import run as run_ledger_speed
from .metadata import run as run_metadata
from .microformats import run as run_microformats
from .names import run as run_names
from .numbers import run as run_numbers
from .quotations import run as run_quotations
from .reprints import run as run_reprints
from .results import Settings, TaskResult
from .same_name import run as run_same_name
from .speakers import run as run_speakers
from .speed import run as run_speed
from .statements import run as run_statements
from .story import run as run_story
from .text_body import run as run_text_body
from .time import run as run_time
from .timeline import run as run_timeline
from .wording import run as run_wording


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
    Task("numbers", "numbers, units and times as specifications resolve them, beside Recognizers-Text", run_numbers),
    Task("quotations", "cues, speakers and contents in annotated news reports, beside peers", run_quotations),
    Task("speed", "articles annotated a second, memory, start, same output on two processes", run_speed),
    Task("story", "a case as JSON against a key: what a careful reader gets from the pages", run_story),
    Task("text-body", "the body of pages saved as text, beside all their lines and peers", run_text_body),
    Task("time", "time expressions in news reports: found, and given the right value, beside peers", run_time),
    Task(
        "anchors",
        "every character of every article is the one at its place in the page; a planted fault is found",
        run_anchors,
    ),
    Task("attacks", "pages made to exhaust a reader: what each costs, and whether the next is read", run_attacks),
    Task("body", "the report's words on saved pages, beside peers in the same run", run_body),
    Task("check", "`rashomon check` over every story of every set: nothing is said without its words", run_check),
    Task("credits", "whom a page credits with its text, beside what a corpus knows of it", run_credits),
    Task("dates", "the day of publication of saved pages, and of the surest answers, beside htmldate", run_dates),
    Task("feeds", "feeds and web archives: each file ends as pages or a named Issue; entries as expected", run_feeds),
    Task("figures", "figures of several reports: found, read, gathered by what they count, judged", run_figures),
    Task("health", "what is wrong with a page: found on damaged pages, and alarms on untouched ones", run_health),
    Task("independence", "origins of a story and who took from whom, exactly as in the keys", run_independence),
    Task("ledger-speed", "what comparing a story costs, stage by stage, as the story grows", run_ledger_speed),
    Task("metadata", "title, byline, outlet and date of saved pages, beside peers", run_metadata),
    Task("microformats", "the microformats test suite: entries read as metadata of an article", run_microformats),
    Task("reprints", "copies made by a script, and real pairs: found, kind, parent, beside peers", run_reprints),
    Task("statements", "what articles state alike, deny or tell differently, beside peers", run_statements),
    Task("timeline", "the days of a timeline beside those that an editor chose, and plain counts", run_timeline),
    Task("wording", "loaded terms beside experts' marks, scare quotes beside a reader's labels", run_wording),
)
