"""Run difference: what an audit found otherwise than the one before it into the same case."""

from rashomon.present.changes.compared import find_changes
from rashomon.present.changes.remembering import STAGE, remember_audit
from rashomon.present.changes.snapshot import take_snapshot

__all__ = ["STAGE", "find_changes", "remember_audit", "take_snapshot"]
