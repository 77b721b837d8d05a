"""Days between days."""

from datetime import date


def days_apart(one: str | None, other: str | None) -> int | None:
    """Return the days between two ISO days, None where either is unknown."""
    if one is None or other is None or len(one) < 10 or len(other) < 10:
        return None
    try:
        return abs((date.fromisoformat(one[:10]) - date.fromisoformat(other[:10])).days)
    except ValueError:
        return None
