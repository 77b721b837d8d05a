"""The last stage of an audit: a snapshot of what it found, and how that differs from the audit before it."""

from rashomon.model.case import Case
from rashomon.model.changes import ChangeSet
from rashomon.model.provenance import Run
from rashomon.model.snapshots import Snapshot
from rashomon.present.changes.compared import find_changes
from rashomon.present.changes.snapshot import take_snapshot
from rashomon.stage import StageName

STAGE = StageName("changes", 1)


def remember_audit(case: Case, run: Run, before: Snapshot | None) -> tuple[Snapshot, ChangeSet | None]:
    """Return the snapshot of a finished audit, and the difference from the snapshot of the one before it.

    Without one before, or none that can be read any more, there is no difference to tell: None.
    """
    snapshot = take_snapshot(case, run)
    return snapshot, find_changes(before, snapshot, case) if before is not None else None
