"""What a case store can do, whatever lies behind it.

A store keeps evidence (pages, by their bytes) and results (records a stage made). Evidence is only ever
added; results can be made again from it. Each writing call is one transaction: wholly done or not at all.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

from rashomon.model.judgements import Judgement
from rashomon.model.pages import Page
from rashomon.model.provenance import Issue, Run
from rashomon.model.snapshots import Snapshot
from rashomon.stage import StageName

R = TypeVar("R")

WHOLE_CASE = "case"
"""The item of a stage that takes the case as a whole."""


@dataclass(frozen=True, slots=True)
class StageResult:
    """What one stage made of one item.

    `item` is a page id, an article id, a path as the caller wrote it, or `WHOLE_CASE`. `input_sha256` is the
    hash of what the stage was given, `made` a record or any nesting of tuples and gathering records.
    """

    stage: StageName
    item: str
    input_sha256: str
    made: object = field(repr=False)
    issues: tuple[Issue, ...] = ()


@dataclass(frozen=True, slots=True)
class Provenance:
    """Which stage and version made a record, from which item and which input (SHA-256, hexadecimal)."""

    stage: str
    version: int
    item: str
    input_sha256: str


class CaseStore(Protocol):
    """One case.

    Raises (every method):
        CaseBusy: another process is writing.
        CaseFull: the disk is full; nothing of this call was stored, everything before it is kept.
        CaseError: the case cannot be read or written.
    """

    def add_pages(self, pages: Sequence[Page], stage: StageName) -> frozenset[str]:
        """Keep bytes and paths of the pages; return the ids of those that were not in the case before.

        Bytes seen under several paths are one page, filed under the least path.
        """
        ...

    def pages(self) -> tuple[Page, ...]:
        """Return all pages by id, decoded again from their bytes."""
        ...

    def paths_of(self, page: str) -> tuple[str, ...]:
        """Return every path the page was read from, sorted."""
        ...

    def inputs_of(self, stage: StageName) -> Mapping[str, str]:
        """Return, for each item with a current result of that stage and version, the hash of its input.

        Results whose records have had another shape than today's are not current.
        """
        ...

    def write(self, results: Iterable[StageResult]) -> None:
        """Store per-item results, each in place of that stage's former result for the item.

        Where a former result is replaced, results for the whole case are dropped: they rest on it.
        """
        ...

    def keep_only(self, stage: str, items: Collection[str]) -> None:
        """Drop the stage's results for all other items, and with them the results for the whole case."""
        ...

    def evidence_sha256(self) -> str:
        """Return a hash of all pages, per-item results and judgements: what results for the whole case rest on."""
        ...

    def write_whole(self, results: Sequence[StageResult], run: Run, snapshot: Snapshot | None = None) -> None:
        """Replace all results for the whole case, and note the run with the snapshot of what it found.

        Raises:
            CaseBusy: the pages or per-item results are no longer those the results were made from.
        """
        ...

    def read(self, kind: type[R], *, whole: bool = False) -> tuple[R, ...]:
        """Return all records of a kind made for single items, by item.

        Args:
            whole: return those made for the whole case instead.
        """
        ...

    def judge(self, judgements: Sequence[Judgement]) -> None:
        """Keep judgements, each in place of a former one of the same two records; results then rest on them."""
        ...

    def withdraw(self, judgements: Collection[str]) -> frozenset[str]:
        """Drop judgements by id; return the ids of those that were there."""
        ...

    def judgements(self) -> tuple[Judgement, ...]:
        """Return all judgements by id; no audit changes them."""
        ...

    def last_run(self) -> Run | None:
        """Return the latest finished audit."""
        ...

    def kept_runs(self) -> tuple[tuple[int, str], ...]:
        """Return (number, start in ISO 8601 UTC) of the finished audits whose snapshot is kept, oldest first."""
        ...

    def snapshot_of(self, run: int) -> Snapshot | None:
        """Return what the audit of that number found; None where that is not kept, or in a form of other times."""
        ...

    def is_finished(self) -> bool:
        """Whether the results for the whole case rest on all pages and judgements now in it."""
        ...

    def provenance_of(self, kind: type[object], record: str) -> Provenance | None:
        """Return what made the record of that kind with that id; None if there is none."""
        ...

    def search(self, words: str) -> tuple[str, ...]:
        """Return the ids of the articles that hold all the words, best match first."""
        ...

    def find_damage(self) -> tuple[str, ...]:
        """Return what is wrong with the storage itself, one sentence each; empty when sound."""
        ...

    def close(self) -> None:
        """Give the case back; the store cannot be used afterwards."""
        ...
