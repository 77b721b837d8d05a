"""Years of days that are written without one, told by a later day that the page has for certain."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from rashomon.extract.dates.witnesses import Witness

_LONGEST = timedelta(days=300)  # from a day without a year to the later one; nearly a year on, it may be next year's
_ZONES = timedelta(days=1)  # by which the day of another zone may lie ahead


def with_years(witnesses: Sequence[Witness]) -> list[Witness]:
    """Return the witnesses, those that may tell the day of publication but lack a year with the year that follows.

    "12 March" on a page saved on 29 March 2025 is that of 2025; on one saved in January it is last year's. Where the
    day of capture and the stated last change tell different years, or lie too far off, no year is given. The place of
    a completed witness says where its year is from.
    """
    later = [one for one in witnesses if one.role == "captured" or one.kind == "stated update"]
    known = [one for one in later if one.written.has_year and not one.written.ambiguous]
    return [_completed(one, known) if one.kind and not one.written.has_year else one for one in witnesses]


def _completed(witness: Witness, later: Iterable[Witness]) -> Witness:
    days = {_day_before(witness.written.value, one.written.value[:10]): one.where for one in later}
    if len({day.year if day is not None else None for day in days}) != 1:
        return witness
    day, where = next(iter(days.items()))
    if day is None:
        return witness
    return replace(
        witness,
        written=replace(witness.written, value=day.isoformat()),
        where=f"{witness.where}, its year from {where}",
    )


def _day_before(yearless: str, limit: str) -> date | None:
    """Return the last such day up to the limit; None if it lies too far before it or does not exist."""
    end = date.fromisoformat(limit)
    for year in (end.year + 1, end.year, end.year - 1):
        try:
            day = date.fromisoformat(f"{year:04}{yearless[1:]}")
        except ValueError:
            continue
        if day <= end + _ZONES:
            return day if end - day <= _LONGEST else None
    return None
