"""Evidence: how much the witnesses of a page speak for each day as the day of publication."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache

from rashomon.extract.dates.witnesses import Witness
from rashomon.lexicons import load_lexicon

NO_DAY = "none"
"""The name of the weight for "none of these days"."""

_STATED = frozenset({"stated", "labelled", "marked at head"})
_EARLIEST_OFFSET, _LATEST_OFFSET = timedelta(hours=-12), timedelta(hours=14)


@dataclass(frozen=True, slots=True)
class DayEvidence:
    """A day (YYYY-MM-DD) and the kinds of evidence for it, in no order, each once."""

    day: str
    kinds: tuple[str, ...]


def evidence_for_days(witnesses: Sequence[Witness]) -> tuple[DayEvidence, ...]:
    """Return the evidence for every day that a witness with a year speaks for, earliest day first."""
    speaking = [one for one in witnesses if one.kind and one.written.has_year]
    days = sorted({day for one in speaking for day in _readings(one)})
    kinds = {day: _kinds_for(day, speaking) for day in days}
    updates = [one.written.value[:10] for one in speaking if one.kind == "stated update"]
    shown_updates = [one.written.value[:10] for one in speaking if one.kind == "update shown"]
    for day in days:
        is_shown = bool(kinds[day] & {*_groups()["shown"], *_groups()["url"]})
        if updates and _days_between(max(updates), day) > 1:
            kinds[day].add("after update")
        if updates and _days_between(day, max(updates)) > 1 and not is_shown:
            kinds[day].add("unshown, updated")
        if shown_updates and day < max(shown_updates) and not is_shown:
            kinds[day].add("unshown, update shown")
        if day in (*updates, *shown_updates) and any(one < day and kinds[one] & _STATED for one in days):
            kinds[day].add("is the update")
        if any(not one.written.has_year and one.written.value[-5:] == day[-5:] for one in witnesses if one.kind):
            kinds[day].add("yearless")
    return tuple(DayEvidence(day, tuple(sorted(kinds[day]))) for day in days)


def weigh_days(days: Iterable[DayEvidence], weights: Mapping[str, float] | None = None) -> dict[str, float]:
    """Return for each day the probability in [0, 1] that it is the day of publication; their sum is at most 1.

    Args:
        days: the days of one page with their evidence.
        weights: log-odds by kind; those of lexicon `date_evidence` if left out.
    """
    used = evidence_weights() if weights is None else weights
    scores = {one.day: sum(used[kind] for kind in one.kinds) for one in days}
    top = max([used[NO_DAY], *scores.values()])
    total = math.exp(used[NO_DAY] - top) + sum(math.exp(score - top) for score in scores.values())
    return {day: math.exp(score - top) / total for day, score in scores.items()}


@cache
def evidence_weights() -> dict[str, float]:
    """Return the weights of lexicon `date_evidence`."""
    return {kind: float(weight) for kind, weight in load_lexicon("date_evidence", "all").table("weights").items()}


@cache
def _groups() -> dict[str, tuple[str, ...]]:
    return load_lexicon("date_evidence", "all").groups("groups")


def _kinds_for(day: str, speaking: Sequence[Witness]) -> set[str]:
    kinds: set[str] = set()
    plain = False
    for group, members in _groups().items():
        named = [one for one in speaking if one.kind in members and day in _readings(one)]
        plain = plain or any(not one.written.ambiguous for one in named)
        if named:
            kinds.add(min((one.kind for one in named), key=members.index))
            if len({one.where for one in named}) > 1 and f"{group} twice" in evidence_weights():
                kinds.add(f"{group} twice")
        elif f"near {group}" in evidence_weights():
            if any(one.kind in members and _reaches(one.written.value, day) for one in speaking):
                kinds.add(f"near {group}")
    if not plain:
        kinds.add("ambiguous")
    return kinds


def _readings(witness: Witness) -> tuple[str, ...]:
    """Return the days a witness may mean: two where day and month could change places."""
    value = witness.written.value[:10]
    if not witness.written.ambiguous:
        return (value,)
    year, month, day = value.split("-")
    return (value, f"{year}-{day}-{month}")


def _reaches(value: str, day: str) -> bool:
    """Whether a moment falls on that day somewhere on earth; a day or a moment without a zone reaches its own only."""
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return False
    offset = moment.utcoffset()
    if offset is None:
        return False
    utc = moment.replace(tzinfo=None) - offset
    return (utc + _EARLIEST_OFFSET).date() <= date.fromisoformat(day) <= (utc + _LATEST_OFFSET).date()


def _days_between(one: str, other: str) -> int:
    """Return in days how much later `other` is than `one`."""
    return (date.fromisoformat(other) - date.fromisoformat(one)).days
