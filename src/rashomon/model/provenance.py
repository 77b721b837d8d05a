"""Provenance: which stage, version and inputs made a record, and what went wrong on the way."""

from dataclasses import dataclass

from rashomon.model.changes import ChangeSet
from rashomon.model.spans import Anchor


@dataclass(frozen=True, slots=True)
class Issue:
    """Bad input, kept and shown: the smallest item was skipped, the run went on.

    `subject` is an article id, a page id or a path as the caller wrote it.
    """

    kind: str
    stage: str
    subject: str
    text: str
    anchor: Anchor | None = None


@dataclass(frozen=True, slots=True)
class StageRun:
    """One stage of one run: how many items it took and how long (wall seconds)."""

    name: str
    version: int
    items: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Run:
    """One audit; `started` is ISO 8601 UTC. The only part of an export that may differ between equal runs.

    `program` is a hash of the program's own files (None: an older Rashomon did not note it), `changes` what is
    otherwise than at the audit before it (None: there was none, or none that is kept).
    """

    version: str
    settings: tuple[tuple[str, str], ...]
    started: str
    stages: tuple[StageRun, ...]
    program: str | None = None
    changes: ChangeSet | None = None
