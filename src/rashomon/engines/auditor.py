"""One audit under way: runs stages, keeps what they make, and skips items whose results are current."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import islice
from time import monotonic
from typing import TypeVar

from rashomon import __version__
from rashomon.engines.limits import describe_limits
from rashomon.engines.local import LocalEngine
from rashomon.engines.outcomes import Outcome, attempt
from rashomon.engines.settings import Settings
from rashomon.errors import NothingToRead
from rashomon.model.articles import Article
from rashomon.model.case import Case
from rashomon.model.pages import Page
from rashomon.model.provenance import Issue, Run, StageRun
from rashomon.model.templates import TemplatedPage
from rashomon.stage import IssueLog, Progress, StageName
from rashomon.stores.base import WHOLE_CASE, CaseStore, StageResult
from rashomon.stores.codec import fingerprint
from rashomon.stores.load import sort_issues

T = TypeVar("T", Page, Article, TemplatedPage)
V = TypeVar("V")
Reader = Callable[[Sequence[str], IssueLog], Iterable[Page]]

BATCH = 32
"""Items stored in one transaction: what a cut-off audit loses at most."""

_NO_LOSS = frozenset({"duplicate_file", "revisit_record", "resources_left_out"})
"""Issues about what is in the case all the same, or was no page to begin with."""

_ABOUT_THE_CALL = "path_not_found"  # of one call, not of the saved pages: the next call forgets it


@dataclass(frozen=True, slots=True)
class StageShare:
    """How many of the items a stage took in this audit gave nothing."""

    stage: str
    failed: int
    items: int


@dataclass(frozen=True, slots=True)
class AuditOutcome:
    """What an audit did.

    Attributes:
        added: ids of the pages that were not in the case before, sorted.
        known: number of pages read that were in the case already.
        shares: one for each stage that took items.
        failed_stages: those of `shares` above `Settings.failure_share`.
    """

    case: Case
    added: tuple[str, ...]
    known: int
    shares: tuple[StageShare, ...]
    failed_stages: tuple[StageShare, ...]


class Auditor:
    """Runs the stages of one audit on a store."""

    def __init__(self, store: CaseStore, settings: Settings, progress: Progress) -> None:
        self._store = store
        self._settings = settings
        self._progress = progress
        self._engine = LocalEngine(settings.workers)
        self._started = datetime.now(UTC).isoformat(timespec="seconds")
        self._stages: list[StageRun] = []
        self._shares: list[StageShare] = []
        self._whole: list[StageResult] = []
        self._added: set[str] = set()
        self._known: set[str] = set()
        self._evidence: str | None = None

    def read(self, stage: StageName, read_paths: Reader, paths: Sequence[str]) -> None:
        """Add the pages at `paths` to the case.

        Raises:
            InputError: paths were given and none of them held a page; the message says why.
        """
        if not paths:
            return
        began, log, touched = monotonic(), IssueLog(stage.name), set[str]()
        try:
            for pages in _batches(read_paths(paths, log)):
                self._added |= self._store.add_pages(pages, stage)
                self._known |= {page.id for page in pages} - self._added
                touched |= {name for page in pages for name in (page.id, page.path)}
                self._progress(stage.name, len(self._added) + len(self._known), 0)
        except NothingToRead as nothing:
            raise NothingToRead("\n  ".join([str(nothing), *_first_reasons(log.issues)])) from nothing
        self._note_read_issues(stage, log.issues, touched)
        failed = {issue.subject for issue in log.issues if issue.kind not in _NO_LOSS} - touched
        self._close_stage(stage, len(failed), len(self._added) + len(self._known) + len(failed), began)

    def _note_read_issues(self, stage: StageName, issues: Sequence[Issue], touched: set[str]) -> None:
        """Store what could not be read, and forget what once could not be and now was."""
        told = [issue for issue in self._store.read(Issue) if issue.stage == stage.name]
        before = {issue.subject for issue in told}
        touched = touched | {issue.subject for issue in told if issue.kind == _ABOUT_THE_CALL}
        now: dict[str, list[Issue]] = defaultdict(list)
        for issue in issues:
            now[issue.subject].append(issue)
        results = [
            StageResult(stage, subject, fingerprint(tuple(now[subject])), (), tuple(now[subject]))
            for subject in sorted(now.keys() | (touched & before))
        ]
        if results:
            self._store.write(results)

    def survey(self, stage: StageName, work: Callable[[T, IssueLog], V], items: Sequence[T]) -> list[V]:
        """Return what `work` gives for each item, in their order; what fails is left out, nothing is stored.

        For what a later stage has to know of many items together; that stage says what is wrong with one of them.
        """
        began = monotonic()
        outcomes = self._engine.each(stage, work, items, [item.id for item in items])
        made = [outcome.made for outcome in outcomes if outcome.made is not None]
        if items:
            self._stages.append(StageRun(stage.name, stage.version, len(items), round(monotonic() - began, 3)))
        return made

    def each(self, stage: StageName, work: Callable[[T, IssueLog], object], items: Sequence[T]) -> None:
        """Run a per-item stage over the items that lack current results; drop results for items now gone."""
        began = monotonic()
        self._store.keep_only(stage.name, {item.id for item in items})
        current: Mapping[str, str] = {} if self._settings.rebuild else self._store.inputs_of(stage)
        inputs = {item.id: _input_sha256(item) for item in items}
        stale = [item for item in items if current.get(item.id) != inputs[item.id]]
        failed = done = 0
        outcomes = self._engine.each(stage, work, stale, [item.id for item in stale])
        for batch in _batches(zip(stale, outcomes, strict=True)):
            self._store.write([_result(stage, item.id, inputs[item.id], outcome) for item, outcome in batch])
            failed += sum(not outcome.made for _, outcome in batch)
            done += len(batch)
            self._progress(stage.name, done, len(stale))
        self._close_stage(stage, failed, len(stale), began)

    def whole(self, stage: StageName, work: Callable[[Case, IssueLog], V], case: Case) -> V | None:
        """Run a stage over the whole case; None, and an Issue, if it fails."""
        began = monotonic()
        if self._evidence is None:
            self._evidence = self._store.evidence_sha256()
        outcome = attempt(stage, work, (WHOLE_CASE, case))
        self._whole.append(_result(stage, WHOLE_CASE, self._evidence, outcome))
        self._progress(stage.name, 1, 1)
        self._close_stage(stage, int(outcome.made is None), 1, began)
        return outcome.made

    def finish(self, case: Case) -> AuditOutcome:
        """Store the results for the whole case, all at once; return it and what was done."""
        settings = sorted([*self._settings.as_pairs(), ("limits", describe_limits(self._engine.limits))])
        run = Run(__version__, tuple(settings), self._started, tuple(self._stages))
        self._store.write_whole(self._whole, run)
        issues = sort_issues((*case.issues, *[issue for result in self._whole for issue in result.issues]))
        limit = self._settings.failure_share
        return AuditOutcome(
            case=replace(case, run=run, issues=issues),
            added=tuple(sorted(self._added)),
            known=len(self._known),
            shares=tuple(self._shares),
            failed_stages=tuple([share for share in self._shares if share.failed > limit * share.items]),
        )

    def _close_stage(self, stage: StageName, failed: int, items: int, began: float) -> None:
        self._stages.append(StageRun(stage.name, stage.version, items, round(monotonic() - began, 3)))
        if items:
            self._shares.append(StageShare(stage.name, failed, items))


def _result(stage: StageName, item: str, input_sha256: str, outcome: Outcome[V]) -> StageResult:
    return StageResult(stage, item, input_sha256, outcome.made, outcome.issues)


def _input_sha256(item: Page | Article | TemplatedPage) -> str:
    """Return the hash of what a stage is given: all of an article; of a page bytes and how it was read; a template."""
    if isinstance(item, Article):
        return fingerprint(item)
    if isinstance(item, TemplatedPage):
        page = _input_sha256(item.page)
        return page if item.template is None else fingerprint((page, item.template))
    how = (item.decoded.encoding, item.decoded.confidence, item.decoded.basis, item.decoded.escapes)
    told = (item.url, item.captured_at, item.headers, item.partial)
    return fingerprint((item.sha256, item.path, item.media_type, *told, *how))


def _batches(items: Iterable[V]) -> Iterator[list[V]]:
    waiting = iter(items)
    while batch := list(islice(waiting, BATCH)):
        yield batch


def _first_reasons(issues: Sequence[Issue]) -> list[str]:
    more = [f"… and {len(issues) - 5} more"] if len(issues) > 5 else []
    return [*[issue.text for issue in issues[:5]], *more]
