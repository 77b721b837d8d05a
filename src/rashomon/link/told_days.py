"""Days an article tells in its own words, before anything is known of when it appeared."""

from dataclasses import dataclass

from rashomon.model.annotations import Annotations, TimeExpression
from rashomon.model.articles import Article
from rashomon.model.spans import Anchor
from rashomon.text.calendar import parse_day

_LEAD_SENTENCES = 4
_LEAD_CHARACTERS = 900


@dataclass(frozen=True, slots=True)
class ToldDay:
    """A day of the calendar told by an article; year and weekday (ISO) where its words give them."""

    month: int
    day: int
    year: int | None
    weekday: int | None
    anchor: Anchor


def days_of_lead(article: Article, annotations: Annotations) -> tuple[ToldDay, ...]:
    """Return the calendar days the article's lead tells and does not tell as still to come, in text order."""
    lead = _lead_end(annotations)
    return tuple(
        told
        for expression in annotations.times
        if expression.anchor.start < lead and expression.direction != "future"
        if (told := _told_day(expression))
    )


def written_day(article: Article, annotations: Annotations) -> ToldDay | None:
    """Return the latest day of the lead that has its year, or None.

    Not where the text names a later year: then the day is background.
    """
    days = [told for told in days_of_lead(article, annotations) if told.year is not None]
    if not days:
        return None
    chosen = max(days, key=lambda told: (told.year or 0, told.month, told.day))
    latest = max((year for one in annotations.times if (year := _year(one))), default=0)
    return None if latest > (chosen.year or 0) else chosen


def weekdays_told(annotations: Annotations | None) -> frozenset[str]:
    """Return the weekdays (ISO numbers) an article names."""
    times = annotations.times if annotations else ()
    return frozenset(weekday for one in times if (weekday := one.part("weekday")))


def _lead_end(annotations: Annotations) -> int:
    sentences = annotations.sentences[:_LEAD_SENTENCES]
    return min(sentences[-1].anchor.end, _LEAD_CHARACTERS) if sentences else 0


def _told_day(expression: TimeExpression) -> ToldDay | None:
    parts = dict(expression.parts)
    if expression.form == "numeric_day":
        return _numeric(parts["numbers"], expression)
    if expression.form not in ("day", "day_range"):
        return None
    if "iso" in parts:
        iso = parse_day(parts["iso"])
        return ToldDay(iso.month, iso.day, iso.year, None, expression.anchor) if iso else None
    year = int(parts["year"]) if "year" in parts else None
    weekday = int(parts["weekday"]) if "weekday" in parts else None
    return ToldDay(int(parts["month"]), int(parts["day"]), year, weekday, expression.anchor)


def _numeric(numbers: str, expression: TimeExpression) -> ToldDay | None:
    """Read a numeric date only where day and month cannot be mistaken for each other."""
    mark = next(char for char in numbers if not char.isdecimal())
    first, second, year = (int(piece) for piece in numbers.split(mark))
    if year < 100 or not (mark == "." or first > 12 or first == second) or second > 12:
        return None
    return ToldDay(second, first, year, None, expression.anchor)


def _year(expression: TimeExpression) -> int | None:
    for name in ("to.year", "year"):
        written = expression.part(name)
        if written is not None:
            return int(written)
    iso = parse_day(expression.part("iso"))
    return iso.year if iso else None
