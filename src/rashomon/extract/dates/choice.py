"""The choice: which witness tells the day of publication and of the last update, and why the others do not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from rashomon.extract.dates.changes import as_changes
from rashomon.extract.dates.evidence import evidence_for_days, weigh_days
from rashomon.extract.dates.forms import WrittenDate
from rashomon.extract.dates.weekdays import speaks_of_day
from rashomon.extract.dates.witnesses import Witness
from rashomon.extract.dates.years import with_years
from rashomon.model.articles import ChosenDate, DateCandidate

_SURE_ENOUGH = 0.25  # probability from which a day is given as the day of publication …
_RIVAL = 0.9  # … unless another day is as likely as this part of it


@dataclass(frozen=True, slots=True)
class DateChoice:
    """The chosen dates and the ledger they were chosen from, in page order of the witnesses."""

    published: ChosenDate | None
    updated: ChosenDate | None
    ledger: tuple[DateCandidate, ...]


def choose_dates(witnesses: Sequence[Witness], body_text: str, language: str = "") -> DateChoice:
    """Return the day of publication if the page tells it, the last update, and every date seen with its reason.

    A day needs a witness with a year; a day after the page was saved is refused; days of nearly the same weight
    leave the question open. The confidence in the chosen day is the probability that the weighed evidence
    (`evidence.py`) gives it.

    Args:
        body_text: the report; a masthead's date counts only if the report speaks of that day's weekday.
        language: as the page declares it (`en-US`); it tells in which order day and month are written.
    """
    captured = next((one for one in witnesses if one.role == "captured" and "line" not in one.where), None)
    witnesses = as_changes(with_years(witnesses))
    seen = [_refused(_ordered(one, witnesses, language), captured, body_text) for one in witnesses]
    weights = weigh_days(evidence_for_days(seen))
    day = _sure_day(weights)
    day = day if any(_tells(one, day) for one in seen) else None
    published = _told_best(day, seen) if day is not None else None
    updated = _best_updated(seen, published)
    ledger = tuple(_candidate(one, published, updated) for one in seen)
    confidence = round(weights[day], 3) if day is not None and published is not None else None
    return DateChoice(_chosen(published, confidence), _chosen(updated, None), ledger)


def _sure_day(weights: Mapping[str, float]) -> str | None:
    """Return the likeliest day; None if it is too unlikely or another is nearly as likely."""
    first, second = (*sorted(weights.items(), key=lambda pair: -pair[1])[:2], ("", 0.0), ("", 0.0))[:2]
    return first[0] if first[1] >= _SURE_ENOUGH and second[1] < _RIVAL * first[1] else None


def _tells(witness: Witness, day: str | None) -> bool:
    """Whether a witness tells of publication on that day: an update or a date beside the report alone does not."""
    telling = witness.role == "published" or witness.kind in ("boxed at head", "line below", "labelled below")
    return telling and bool(witness.kind) and witness.written.value[:10] == day


def _ordered(witness: Witness, witnesses: Sequence[Witness], language: str) -> Witness:
    """Return a date such as 03/04/2024 in the order of day and month that another date or the language tells."""
    if not witness.written.ambiguous:
        return witness
    year, month, day = witness.written.value[:10].split("-")
    swapped = f"{year}-{day}-{month}"
    plain = {one.written.value[:10] for one in witnesses if not one.written.ambiguous}
    for value in (witness.written.value[:10], swapped):
        if value in plain:
            return _read_as(witness, value)
    code = language.lower().replace("_", "-")
    if code == "en-us":
        return _read_as(witness, swapped)
    return _read_as(witness, witness.written.value[:10]) if len(code) > 1 and code != "en" else witness


def _read_as(witness: Witness, day: str) -> Witness:
    written = replace(witness.written, value=day + witness.written.value[10:], ambiguous=False)
    return replace(witness, written=written)


def _told_best(day: str, seen: Sequence[Witness]) -> Witness | None:
    """Return the witness that tells that day best: with a moment before without, stated before shown."""
    telling = [one for one in seen if one.kind and one.written.value[:10] == day and not one.written.ambiguous]
    shown = [one for one in telling if one.kind != "stated update"] or telling
    return max(shown, key=lambda one: (len(one.written.value), _RANK.get(one.kind, 0)), default=None)


_RANK = {"stated": 4, "labelled": 3, "marked at head": 3, "line at head": 2, "time at head": 2, "stated weakly": 1}


def _refused(witness: Witness, captured: Witness | None, body_text: str) -> Witness:
    """Return a witness as furniture with the reason if it cannot tell the day of publication."""
    if (
        witness.where == "masthead"
        and captured is not None
        and witness.written.value[-5:] == captured.written.value[5:10]
    ):
        return replace(witness, kind="", role="furniture", note="the masthead shows the day the page was saved")
    if not witness.kind:
        return witness
    if not witness.written.has_year:
        return replace(witness, note=witness.note or "no year is written")
    if captured is not None and _days_apart(captured.written.value, witness.written.value) > 1:
        return replace(witness, kind="", role="furniture", note="lies after the day the page was saved")
    if witness.kind == "masthead" and not speaks_of_day(body_text, _day(witness.written)):
        return replace(witness, kind="", role="furniture", note="a masthead's date the report does not speak of")
    return witness


def _best_updated(witnesses: Sequence[Witness], published: Witness | None) -> Witness | None:
    standing = [
        one for one in witnesses if one.role == "updated" and one.written.has_year and not one.written.ambiguous
    ]
    if published is not None:
        standing = [one for one in standing if not _is_earlier(one.written.value, published.written.value)]
    order = ("json-ld", "meta", "time", "date")
    rank = {one.where: next((n for n, word in enumerate(order) if one.where.startswith(word)), 9) for one in standing}
    return min(standing, key=lambda one: (rank[one.where], -len(one.written.value)), default=None)


def _is_earlier(one: str, other: str) -> bool:
    """Whether the first moment lies before the second; without offsets only days are compared."""
    try:
        first, second = datetime.fromisoformat(one), datetime.fromisoformat(other)
    except ValueError:
        return one[:10] < other[:10]
    if first.tzinfo is not None and second.tzinfo is not None:
        return first < second
    return one[:10] < other[:10]


def _candidate(witness: Witness, published: Witness | None, updated: Witness | None) -> DateCandidate:
    used = _is_same(witness, published) or _is_same(witness, updated)
    return DateCandidate(
        value=witness.written.value,
        precision=witness.written.precision,
        where=witness.where,
        role=witness.role,
        used=used,
        reason=_reason(witness, published, updated, used=used),
        page_span=witness.span,
    )


def _is_same(witness: Witness, chosen: Witness | None) -> bool:
    return chosen is not None and (witness.where, witness.span, witness.role) == (
        chosen.where,
        chosen.span,
        chosen.role,
    )


def _reason(witness: Witness, published: Witness | None, updated: Witness | None, *, used: bool) -> str:
    if used:
        return "the best witness of its kind"
    if witness.note:
        return witness.note
    chosen = published if witness.role == "published" else updated
    if chosen is None:
        if witness.written.ambiguous:
            return "day and month could change places"
        return "the page names different days" if witness.role == "published" else "lies before the publication"
    apart = abs(_days_apart(witness.written.value, chosen.written.value))
    return f"agrees with {chosen.where}" if apart <= 1 else f"differs from {chosen.where}, the better witness"


def _chosen(witness: Witness | None, confidence: float | None) -> ChosenDate | None:
    if witness is None:
        return None
    written = witness.written
    return ChosenDate(written.value, written.precision, witness.where, None, witness.span, confidence)


def _day(written: WrittenDate) -> date:
    return date.fromisoformat(written.value[:10])


def _days_apart(one: str, other: str) -> int:
    """Return in days how much later `other` is than `one`; years that are not written count as equal."""
    try:
        return (date.fromisoformat(other[:10]) - date.fromisoformat(one[:10])) // timedelta(days=1)
    except ValueError:
        return 9999
