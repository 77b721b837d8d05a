"""The choice: which witness tells the day of publication and of the last update, and why the others do not."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from rashomon.extract.dates.forms import WrittenDate
from rashomon.extract.dates.weekdays import speaks_of_day
from rashomon.extract.dates.witnesses import Witness
from rashomon.model.articles import ChosenDate, DateCandidate

_RIVAL = 0.6  # a second day with this share of the first one's weight leaves the day open
_LEAST = 1.0  # weight of a single masthead, the weakest witness that may decide


@dataclass(frozen=True, slots=True)
class DateChoice:
    """The chosen dates and the ledger they were chosen from, in page order of the witnesses."""

    published: ChosenDate | None
    updated: ChosenDate | None
    ledger: tuple[DateCandidate, ...]


def choose_dates(witnesses: Sequence[Witness], body_text: str) -> DateChoice:
    """Return the day of publication if the page tells it, the last update, and every date seen with its reason.

    A day needs a witness with a year; a day after the page was saved or after its own update is refused; two
    well-witnessed days leave the question open.

    Args:
        body_text: the report; a masthead's date counts only if the report speaks of that day's weekday.
    """
    seen = [_with_year(one, witnesses) for one in witnesses]
    captured = next((one for one in seen if one.role == "captured" and one.where.startswith("saved")), None)
    seen = [_refused(one, captured, body_text) for one in seen]
    published = _best_published(seen)
    updated = _best_updated(seen, published)
    ledger = tuple(_candidate(one, published, updated) for one in seen)
    return DateChoice(_chosen(published), _chosen(updated), ledger)


def _with_year(witness: Witness, witnesses: Sequence[Witness]) -> Witness:
    """Return a witness without a year with the year of another one that names the same day of the year."""
    if witness.role != "published" or witness.written.has_year:
        return witness
    for other in witnesses:
        if other.role in ("published", "updated") and other.written.has_year:
            if abs(_days_apart(f"{other.written.value[:4]}{witness.written.value[1:]}", other.written.value)) <= 1:
                return replace(witness, note="names the same day without its year", weight=0)
    return replace(witness, note="no year is written", weight=0)


def _refused(witness: Witness, captured: Witness | None, body_text: str) -> Witness:
    """Return a witness without weight and with the reason if it cannot be the day of publication."""
    if (
        witness.where == "masthead"
        and captured is not None
        and witness.written.value[-5:] == captured.written.value[5:10]
    ):
        return replace(witness, weight=0, role="furniture", note="the masthead shows the day the page was saved")
    if witness.role not in ("published", "updated") or not witness.written.has_year:
        return witness
    if captured is not None and _days_apart(captured.written.value, witness.written.value) > 1:
        return replace(witness, weight=0, role="furniture", note="lies after the day the page was saved")
    if witness.where != "masthead":
        return witness
    if not speaks_of_day(body_text, _day(witness.written)):
        return replace(witness, weight=0, role="furniture", note="a masthead's date the report does not speak of")
    return witness


def _best_published(witnesses: Sequence[Witness]) -> Witness | None:
    standing = [one for one in witnesses if one.role == "published" and one.weight > 0 and one.written.has_year]
    standing = [_disambiguated(one, standing) for one in standing]
    standing = [one for one in standing if not one.written.ambiguous]
    if not standing:
        return None
    weights = {one.written.value[:10]: _weight_of(one.written.value[:10], standing) for one in standing}
    day = max(weights, key=lambda value: (weights[value], value))
    rivals = [weight for value, weight in weights.items() if abs(_days_apart(value, day)) > 1]
    if (rivals and max(rivals) >= _RIVAL * weights[day]) or weights[day] < _LEAST:
        return None
    of_day = [one for one in standing if abs(_days_apart(one.written.value, day)) <= 1]
    best = max(of_day, key=lambda one: (one.weight, len(one.written.value)))
    same_day = [one for one in of_day if one.written.value[:10] == best.written.value[:10]]
    as_good = [one for one in same_day if one.weight >= best.weight - 1]
    return max(as_good, key=lambda one: (len(one.written.value), one.weight))


def _weight_of(day: str, standing: Sequence[Witness]) -> float:
    """Return how well a day is witnessed: each place counts once, a neighbouring day (time zones) half."""
    best: dict[str, float] = {}
    for one in standing:
        apart = abs(_days_apart(one.written.value, day))
        if apart <= 1:
            best[one.where] = max(best.get(one.where, 0), one.weight / (1 + apart))
    return sum(best.values())


def _disambiguated(witness: Witness, standing: Sequence[Witness]) -> Witness:
    """Return a date such as 03/04/2024 in the reading another witness confirms."""
    if not witness.written.ambiguous:
        return witness
    year, month, day = witness.written.value[:10].split("-")
    for value in (f"{year}-{month}-{day}", f"{year}-{day}-{month}"):
        if any(one.written.value[:10] == value for one in standing if not one.written.ambiguous):
            written = replace(witness.written, value=value + witness.written.value[10:], ambiguous=False)
            return replace(witness, written=written)
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


def _chosen(witness: Witness | None) -> ChosenDate | None:
    if witness is None:
        return None
    return ChosenDate(witness.written.value, witness.written.precision, witness.where, None, witness.span)


def _day(written: WrittenDate) -> date:
    return date.fromisoformat(written.value[:10])


def _days_apart(one: str, other: str) -> int:
    """Return in days how much later `other` is than `one`; years that are not written count as equal."""
    try:
        return (date.fromisoformat(other[:10]) - date.fromisoformat(one[:10])) // timedelta(days=1)
    except ValueError:
        return 9999
