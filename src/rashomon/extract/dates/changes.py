"""Changes: a moment given as that of publication that is the stated moment of the last change."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from rashomon.extract.dates.witnesses import Witness

_SHOWN = frozenset({"time at head", "marked at head", "line at head", "boxed at head"})
_APART = 7
"""Days between publication and change from which the change cannot be meant: within a week outlets mean either."""


def as_changes(witnesses: Sequence[Witness]) -> list[Witness]:
    """Return the witnesses, those as updates that are to the minute when the page says it was changed.

    Only where the page also states an earlier day of publication, for what is shown a week or more before: else the
    change may be what it tells.
    """
    changed = {moment for one in witnesses if one.kind == "stated update" and (moment := _minute(one)) is not None}
    stated = [day for one in witnesses if one.kind == "stated" and one.role == "published" and (day := _day(one))]
    return [
        replace(one, role="updated", kind="update shown", note="is the moment of the last change")
        if one.role == "published"
        and (one.kind in _SHOWN or one.kind == "stated")
        and _minute(one) in changed
        and any(_is_after(one, day, 1 if one.kind == "stated" else _APART) for day in stated)
        else one
        for one in witnesses
    ]


def _is_after(witness: Witness, day: date, least: int) -> bool:
    its = _day(witness)
    return its is not None and (its - day).days >= least


def _day(witness: Witness) -> date | None:
    try:
        return date.fromisoformat(witness.written.value[:10])
    except ValueError:
        return None


def _minute(witness: Witness) -> datetime | None:
    """Return the moment a witness tells, in UTC and without seconds; None for a day or a time without its zone."""
    try:
        moment = datetime.fromisoformat(witness.written.value)
    except ValueError:
        return None
    return None if moment.tzinfo is None else moment.astimezone(UTC).replace(second=0, microsecond=0)
