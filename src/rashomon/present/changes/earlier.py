"""Which of the audits that are kept is meant by a day or a time."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta


def run_by(kept: Sequence[tuple[int, str]], when: str) -> int | None:
    """Return the number of the last audit that had begun by then; None where none had.

    Args:
        kept: (number, start in ISO 8601) of audits, oldest first.
        when: a day, which counts to its end, or a day and time, UTC unless it says otherwise; ISO 8601.
    Raises:
        ValueError: `when` is neither.
    """
    limit = datetime.fromisoformat(when)
    if len(when) <= len("2026-11-21"):
        limit += timedelta(days=1, seconds=-1)
    if limit.tzinfo is None:
        limit = limit.replace(tzinfo=UTC)
    begun = [number for number, started in kept if datetime.fromisoformat(started) <= limit]
    return begun[-1] if begun else None
