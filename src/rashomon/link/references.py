"""Choose the day each article counts its dates from: stated, read in its own text, or assumed from a mate."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from rashomon.lexicons.term_words import load_term_words
from rashomon.link.told_days import ToldDay, days_of_lead, weekdays_told, written_day
from rashomon.model.annotations import Annotations
from rashomon.model.articles import Article
from rashomon.model.case import Case
from rashomon.model.links import ReferenceDate
from rashomon.text.calendar import nearest_year, parse_day, safe_day
from rashomon.text.similarity import TextSpace, build_space

# Tuned on the pairs of eval/figures (77 reports of 20 incidents, 12 of them of one war): at 0.15 one pair in a
# hundred of different incidents passes and 70 in a hundred of the same one; at 0.12 five. Tied to `build_space`.
_SAME_EVENT = 0.15
_SAME_EVENT_AND_WEEKDAY = 0.12
_SAME_AFFAIR = 0.09
_SAME_TEXT = 0.25
_FARTHEST = 31


@dataclass(frozen=True, slots=True)
class _Mate:
    article: Article
    day: date
    similarity: float


def choose_reference_dates(case: Case) -> tuple[ReferenceDate, ...]:
    """Return the reference day of every article that has one, in case order.

    In this order: the day the page states; a full date the article's lead gives for its own event; a day
    without a year in the lead, with the year nearest to a mate of the case; the day of the most similar dated
    mate. All but the first are assumptions and name their evidence. Nothing is said where nothing supports it.
    """
    found: dict[str, ReferenceDate] = {}
    for article in case.articles:
        chosen = _stated(article) or _written_out(article, case.annotations_of.get(article.id))
        if chosen is not None:
            found[article.id] = chosen
    missing = [article for article in case.articles if article.id not in found]
    if missing and found:
        found |= _from_mates(case, missing, found)
    return tuple(found[article.id] for article in case.articles if article.id in found)


def _stated(article: Article) -> ReferenceDate | None:
    for name, chosen in (("published", article.published), ("updated", article.updated)):
        day = parse_day(chosen.value) if chosen else None
        if day and chosen:
            basis = f"The page says it was {name} on {day} ({chosen.basis})."
            return ReferenceDate(article.id, day.isoformat(), basis, assumed=False, evidence=chosen.anchor)
    return None


def _written_out(article: Article, annotations: Annotations | None) -> ReferenceDate | None:
    told = written_day(article, annotations) if annotations else None
    day = safe_day(told.year, told.month, told.day) if told and told.year else None
    if told is None or day is None:
        return None
    basis = f"The page states no date of its own; its lead gives “{told.anchor.exact}”."
    return ReferenceDate(article.id, day.isoformat(), basis, True, article.id, told.anchor)


def _from_mates(case: Case, missing: list[Article], found: Mapping[str, ReferenceDate]) -> dict[str, ReferenceDate]:
    space = build_space({article.id: article.text for article in case.articles}, load_term_words())
    chosen: dict[str, ReferenceDate] = {}
    for article in missing:
        annotations = case.annotations_of.get(article.id, Annotations(article.id))
        mate = _most_similar(case, article, found, space)
        reference = _choose_with_mate(case, article, annotations, mate) if mate else None
        if reference is not None:
            chosen[article.id] = reference
    return chosen


def _most_similar(case: Case, article: Article, found: Mapping[str, ReferenceDate], space: TextSpace) -> _Mate | None:
    """Return the most similar article with a day; of equals the earlier day, then the lesser id."""
    mates = [
        _Mate(case.article_by_id[other], day, space.similarity(article.id, other))
        for other, reference in found.items()
        if (day := parse_day(reference.value))
    ]
    mates.sort(key=lambda mate: (-round(mate.similarity, 6), mate.day, mate.article.id))
    return mates[0] if mates and mates[0].similarity >= _SAME_AFFAIR else None


def _choose_with_mate(case: Case, article: Article, annotations: Annotations, mate: _Mate) -> ReferenceDate | None:
    told = days_of_lead(article, annotations)
    near = [(day, one) for one in told if (day := _day_near_mate(one, mate))]
    if near:
        day, one = max(near, key=lambda pair: pair[0])
        return _own_day(article, one, day, mate)
    return _mates_day(case, article, annotations, mate, contradicted=bool(told))


def _day_near_mate(told: ToldDay, mate: _Mate) -> date | None:
    year = nearest_year(told.month, told.day, mate.day, told.weekday)
    day = safe_day(year, told.month, told.day) if year else None
    if day is None or abs((day - mate.day).days) > _FARTHEST:
        return None
    return day if told.weekday in (None, day.isoweekday()) else None


def _own_day(article: Article, told: ToldDay, day: date, mate: _Mate) -> ReferenceDate:
    basis = (
        f"The page states no date; its own text gives “{told.anchor.exact}”, and {_name(mate.article)}, "
        f"which reports the same affair on {mate.day}, gives the year."
    )
    return ReferenceDate(article.id, day.isoformat(), basis, True, mate.article.id, told.anchor)


def _mates_day(
    case: Case, article: Article, annotations: Annotations, mate: _Mate, *, contradicted: bool
) -> ReferenceDate | None:
    """Assume the mate's day; where the lead tells another day (`contradicted`) only of nearly the same text."""
    shared = weekdays_told(annotations) & weekdays_told(case.annotations_of.get(mate.article.id))
    floor = _SAME_EVENT_AND_WEEKDAY if shared else _SAME_EVENT
    floor = _SAME_TEXT if contradicted else floor
    if mate.similarity < floor:
        return None
    basis = (
        f"Neither page nor text gives a date; assumed to be that of {_name(mate.article)} ({mate.day}), "
        f"whose text is the most similar in the case (similarity {mate.similarity:.2f})."
    )
    evidence = mate.article.published.anchor if mate.article.published else None
    return ReferenceDate(article.id, mate.day.isoformat(), basis, True, mate.article.id, evidence)


def _name(article: Article) -> str:
    return f"“{article.title}”" if article.title else article.id
