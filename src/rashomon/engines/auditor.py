"""One audit under way: runs stages, keeps what they make, and skips items whose results are current."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from time import monotonic
from typing import Protocol, TypeVar

from rashomon import __version__
from rashomon.engines.allowance import OutOfTime, allowance, allowed, is_too_long, without_heaviest, without_longest
from rashomon.engines.batches import in_batches
from rashomon.engines.inputs import input_sha256
from rashomon.engines.limits import describe_limits
from rashomon.engines.local import LocalEngine
from rashomon.engines.outcomes import Outcome, attempt, is_over_limit, over_limit
from rashomon.engines.program import program_sha256
from rashomon.engines.settings import Settings
from rashomon.errors import NothingToRead
from rashomon.model.articles import Article
from rashomon.model.case import Case
from rashomon.model.changes import ChangeSet
from rashomon.model.pages import Page
from rashomon.model.provenance import Issue, Run, StageRun
from rashomon.model.snapshots import Snapshot
from rashomon.model.templates import TemplatedPage
from rashomon.stage import IssueLog, PieceRunner, Progress, StageName
from rashomon.stores.base import WHOLE_CASE, CaseStore, StageResult
from rashomon.stores.codec import fingerprint
from rashomon.stores.load import sort_issues

T = TypeVar("T", Page, Article, TemplatedPage)
V = TypeVar("V")


class Reader(Protocol):
    """What reads the pages at some paths, with the help of what runs its work file by file."""

    def __call__(self, paths: Sequence[str], log: IssueLog, *, run: PieceRunner) -> Iterable[Page]: ...


Remember = Callable[[Case, Run, Snapshot | None], tuple[Snapshot, ChangeSet | None]]
"""What keeps a finished audit, and says how it differs from the one before it, if there was one."""

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
        self._started, self._program = datetime.now(UTC).isoformat(timespec="seconds"), program_sha256()
        self._stages: list[StageRun] = []
        self._shares: list[StageShare] = []
        self._whole: list[StageResult] = []
        self._added: set[str] = set()
        self._known: set[str] = set()
        self._left_out: list[Issue] = []
        self._evidence: str | None = None
        self._too_much: set[str] = set()  # pages a survey could not afford

    def read(self, stage: StageName, read_paths: Reader, paths: Sequence[str]) -> None:
        """Add the pages at `paths` to the case.

        Raises:
            InputError: paths were given and none of them held a page; the message says why.
        """
        if not paths:
            return
        began, log, touched = monotonic(), IssueLog(stage.name), set[str]()
        try:
            with closing(self._engine.pieces(stage)) as run:
                for pages in in_batches(read_paths(paths, log, run=run), lambda page: len(page.raw)):
                    self._added |= self._store.add_pages(pages, stage)
                    self._known |= {page.id for page in pages} - self._added
                    touched |= {name for page in pages for name in (page.id, page.path, page.path.partition("!/")[0])}
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
        outcomes = list(self._engine.each(stage, work, items, [item.id for item in items]))
        self._too_much |= {item.id for item, outcome in zip(items, outcomes, strict=True) if is_over_limit(outcome)}
        made = [outcome.made for outcome in outcomes if outcome.made is not None]
        if items:
            self._stages.append(StageRun(stage.name, stage.version, len(items), round(monotonic() - began, 3)))
        return made

    def each(self, stage: StageName, work: Callable[[T, IssueLog], object], items: Sequence[T]) -> None:
        """Run a per-item stage over the items that lack current results; drop results for items now gone."""
        began = monotonic()
        self._store.keep_only(stage.name, {item.id for item in items})
        current: Mapping[str, str] = {} if self._settings.rebuild else self._store.inputs_of(stage)
        inputs = {item.id: input_sha256(item) for item in items}
        stale = [item for item in items if current.get(item.id) != inputs[item.id]]
        failed = done = 0
        outcomes = self._outcomes(stage, work, stale)
        for batch in in_batches(zip(stale, outcomes, strict=True)):
            self._store.write([_result(stage, item.id, inputs[item.id], outcome) for item, outcome in batch])
            failed += sum(not outcome.made for _, outcome in batch)
            done += len(batch)
            self._progress(stage.name, done, len(stale))
        self._close_stage(stage, failed, len(stale), began)

    def _outcomes(self, stage: StageName, work: Callable[[T, IssueLog], V], items: Sequence[T]) -> Iterator[Outcome[V]]:
        """Yield an outcome for each item; what is too long, or was too much for a survey, is not tried."""
        limits = self._engine.limits
        long = {item.id for item in items if is_too_long(item, limits)}
        tried = [item for item in items if item.id not in long and item.id not in self._too_much]
        made = iter(self._engine.each(stage, work, tried, [item.id for item in tried]))
        for item in items:
            if item.id in self._too_much:
                yield over_limit(stage, item.id, "the time or memory a page may use")
            elif item.id in long:
                yield over_limit(stage, item.id, f"{limits.characters:,} characters")
            else:
                yield next(made)

    def compare(self, compare: Callable[[Case], Case], case: Case) -> Case:
        """Return what stages over the whole case make of it, within its allowance.

        Too long an article is left out of it; beyond the allowance, so are those that hold most records, and
        everything is done again. Each is an Issue.
        """
        self._evidence = self._store.evidence_sha256()
        fewer = without_longest(case, self._engine.limits)
        done = len(self._stages), len(self._shares)
        while True:
            try:
                with allowed(allowance(fewer)):
                    compared = compare(fewer)
            except OutOfTime:
                del self._stages[done[0] :], self._shares[done[1] :], self._whole[:]
                fewer, issues = without_heaviest(fewer)
                self._left_out += issues
            else:
                return replace(compared, articles=case.articles, annotations=case.annotations)

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

    def finish(self, stage: StageName, remember: Remember, case: Case) -> AuditOutcome:
        """Store the results for the whole case and what is kept of this audit, all at once; return what was done."""
        settings = sorted([*self._settings.as_pairs(), ("limits", describe_limits(self._engine.limits))])
        run = Run(__version__, tuple(settings), self._started, tuple(self._stages), self._program)
        if self._left_out:
            last = self._whole[-1]
            self._whole[-1] = replace(last, issues=(*last.issues, *self._left_out))
        before = self._latest_snapshot()
        kept = attempt(stage, lambda case, _: remember(case, run, before), (WHOLE_CASE, case))
        snapshot, changes = kept.made or (None, None)
        run = replace(run, changes=changes)
        self._whole.append(StageResult(stage, WHOLE_CASE, self._whole[-1].input_sha256, None, kept.issues))
        self._store.write_whole(self._whole, run, snapshot)
        issues = sort_issues((*case.issues, *[issue for result in self._whole for issue in result.issues]))
        limit = self._settings.failure_share
        return AuditOutcome(
            case=replace(case, run=run, issues=issues),
            added=tuple(sorted(self._added)),
            known=len(self._known),
            shares=tuple(self._shares),
            failed_stages=tuple([share for share in self._shares if share.failed > limit * share.items]),
        )

    def _latest_snapshot(self) -> Snapshot | None:
        kept = self._store.kept_runs()
        return self._store.snapshot_of(kept[-1][0]) if kept else None

    def _close_stage(self, stage: StageName, failed: int, items: int, began: float) -> None:
        self._stages.append(StageRun(stage.name, stage.version, items, round(monotonic() - began, 3)))
        if items:
            self._shares.append(StageShare(stage.name, failed, items))


def _result(stage: StageName, item: str, input_sha256: str, outcome: Outcome[V]) -> StageResult:
    return StageResult(stage, item, input_sha256, outcome.made, outcome.issues)


def _first_reasons(issues: Sequence[Issue]) -> list[str]:
    more = [f"… and {len(issues) - 5} more"] if len(issues) > 5 else []
    return [*[issue.text for issue in issues[:5]], *more]
