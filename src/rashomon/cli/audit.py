"""`rashomon audit`: run the pipeline, then end with what people will quote."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import typer

from rashomon.cli.cases import opened
from rashomon.cli.changes import tell_news
from rashomon.cli.talk import Talk
from rashomon.errors import InputError
from rashomon.pipeline import AuditOutcome, Settings, audit_paths
from rashomon.present.cutting import shorten
from rashomon.present.ending import LedgerLine, StoryEnding, end_stories, group_issues
from rashomon.present.export import changes_form
from rashomon.read import Columns, ReadSettings, listed_paths, read_columns
from rashomon.stores.codec import encode

MOSTLY_FAILED = 4
SHOWN_STORIES = 20
SHOWN_ORIGINS = 12
SHOWN_LINES = 6  # of one story, half of them contested


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditOptions:
    """What the command line asks of an audit, as written there."""

    workers: int | None = None
    rebuild: bool = False
    lists: tuple[str, ...] = ()
    columns: str | None = None

    def settings(self) -> Settings:
        """Return the settings they stand for.

        Raises:
            SettingsError: one of them is not in the form its option takes.
        """
        reading = ReadSettings(columns=read_columns(self.columns) if self.columns else Columns())
        return Settings(workers=self.workers, rebuild=self.rebuild, reading=reading)


def audit_pages(talk: Talk, pages: Sequence[str], case: Path, options: AuditOptions, *, as_json: bool) -> None:
    """Audit and tell the outcome.

    Raises:
        InputError: nothing to read.
        SettingsError: an option is not in its form.
        CaseError: the case cannot be used.
        typer.Exit: with code 4 if most of what one stage was given gave nothing.
    """
    settings = options.settings()
    pages = [*pages, *listed_paths(options.lists)]
    if not pages and not options.rebuild:
        raise InputError("name the pages to audit, or --rebuild to make the case again from its saved bytes")
    was_there = case.exists()
    try:
        with opened(case, create=bool(pages)) as store, talk.progress() as progress:
            outcome = audit_paths(pages, store, settings=settings, progress=progress)
    except InputError:
        if not was_there:
            case.unlink(missing_ok=True)  # nothing came into it
        raise
    if as_json:
        talk.write(outcome_json(outcome, case))
    else:
        tell_outcome(talk, outcome, case)
    end_by_failures(talk, outcome)


def end_by_failures(talk: Talk, outcome: AuditOutcome) -> None:
    """End the command with its own exit code if most of what one stage was given gave nothing.

    Raises:
        typer.Exit: with code 4.
    """
    for share in outcome.failed_stages:
        talk.warn(f"{share.stage}: {share.failed} of {share.items} items gave nothing; see the issues above")
    if outcome.failed_stages:
        raise typer.Exit(MOSTLY_FAILED)


def tell_outcome(talk: Talk, outcome: AuditOutcome, case: Path) -> None:
    """Say what came into the case, what each story amounts to, and what could not be read."""
    talk.say(_tell_pages(outcome))
    endings = end_stories(outcome.case)
    for ending in endings[:SHOWN_STORIES]:
        talk.say()
        talk.say(ending.sentence, style="bold")
        _tell_lines(talk, ending, case)
    if len(endings) > SHOWN_STORIES:
        talk.say(f"\n… and {len(endings) - SHOWN_STORIES} more stories: rashomon report {case} -o story.html")
    _tell_issues(talk, outcome)
    tell_news(talk, outcome.case, case)
    for stage in outcome.case.run.stages if outcome.case.run else ():
        talk.detail(f"{stage.name} {stage.version}: {stage.items} items, {stage.seconds:.2f} s")


def _tell_pages(outcome: AuditOutcome) -> str:
    added = f"added {len(outcome.added)} page{'' if len(outcome.added) == 1 else 's'}"
    if not outcome.known:
        return added
    return f"{added}, {outcome.known} {'was' if outcome.known == 1 else 'were'} already in the case"


def _tell_lines(talk: Talk, ending: StoryEnding, case: Path) -> None:
    shown = _choose(ending.lines)
    if shown and ending.origins > 1:
        talk.say(f"  {'origins':<13} {'; '.join(_few(ending.named_origins))}")
    for line in shown:
        talk.say(f"  {line.status:<13} {line}")
    if len(ending.lines) > len(shown):
        talk.say(f"  … and {len(ending.lines) - len(shown)} more: rashomon report {case} -o story.html")
    for silence in ending.silences:
        talk.say(f"  {'no answer':<13} {silence}")


def _few(origins: Sequence[str]) -> list[str]:
    """Return the first origins of a story, and how many more there are."""
    more = len(origins) - SHOWN_ORIGINS
    return [*origins] if more < 2 else [*origins[:SHOWN_ORIGINS], f"and {more} more"]


def _choose(lines: Sequence[LedgerLine]) -> list[LedgerLine]:
    """Return the first rows of each status."""
    half = SHOWN_LINES // 2
    return [
        line for status in ("contested", "corroborated") for line in [x for x in lines if x.status == status][:half]
    ]


def _tell_issues(talk: Talk, outcome: AuditOutcome) -> None:
    groups = group_issues(outcome.case)
    if groups:
        talk.say()
        talk.say("Not read in full:")
    for group in groups:
        talk.say(f"  {group.kind} ({group.stage}): {group.count}")
        for subject, text in group.examples:
            talk.say(f"    {subject}: {shorten(text, 160)}")
        if group.count > len(group.examples):
            talk.say(f"    … and {group.count - len(group.examples)} more")


def outcome_json(outcome: AuditOutcome, case: Path) -> str:
    """Return the outcome as one JSON object for other programs."""
    endings = end_stories(outcome.case)
    return (
        json.dumps(
            {
                "case": str(case),
                "added": list(outcome.added),
                "known": outcome.known,
                "stories": [{**_object(ending), "sentence": ending.sentence} for ending in endings],
                "issues": [_object(group) for group in group_issues(outcome.case, examples=len(outcome.case.issues))],
                "stages": [_object(share) for share in outcome.shares],
                "failed_stages": [share.stage for share in outcome.failed_stages],
                "changes": changes_form(outcome.case.run.changes if outcome.case.run else None),
            },
            indent=1,
        )
        + "\n"
    )


def _object(record: object) -> dict[str, object]:
    encoded = encode(record)
    return dict(encoded) if isinstance(encoded, dict) else {}
