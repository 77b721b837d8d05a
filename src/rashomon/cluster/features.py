"""What clustering looks at in an article: its words, its people and places, the days it is about."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rashomon.cluster.disasters import find_disasters
from rashomon.lexicons.term_words import load_term_words
from rashomon.model.articles import Article
from rashomon.model.case import Case
from rashomon.model.links import Timex
from rashomon.text.calendar import days_apart, parse_day
from rashomon.text.similarity import TextSpace, build_space

_LEAD_BLOCKS = 4
_FRESH = 2
"""Days before its own within which an article's event is news; older days are background where one is fresh."""
_WRITTEN = frozenset({"day", "day_range", "numeric_day"})
"""Forms of time expressions that give month and day."""
_SEQUEL = re.compile(r"\s+after\s+(?:their|his|her|they|he|she)\b")
"""What follows a number of days where those who acted then act again: "two days after their meeting, the two …"."""
_LONG = re.compile(r"P(?:\d+|X)[DWMY]")
"""Lengths of time counted in days or longer."""
_RECENT = 7
"""Days before its own after which even the only day an article tells is background: it has news of its own."""


@dataclass(frozen=True)
class ArticleFeatures:
    """`days` are ISO days its headline and first paragraphs speak of, `main_day` the one it is about.

    `reference` is the day its dates are counted from; `news_day` is the same where the page states it or the lead
    gives it, and None where it is only assumed, as a page may be dated by the day on which somebody saved it.
    `sequel_day` is the day of what it tells if it begins by saying how many days after an earlier event those who
    acted then act again. `disasters` are the classes of what its headline and first paragraphs tell to have struck
    people, where the article counts those hurt. `entities` are ids of people, bodies and places with how often they
    are mentioned.
    """

    article: str
    days: frozenset[str]
    main_day: str | None
    reference: str | None
    news_day: str | None
    sequel_day: str | None
    entities: Counter[str]
    disasters: frozenset[str] = frozenset()

    @property
    def fresh_days(self) -> frozenset[str]:
        """The days it tells of that were news when it appeared, where that is known."""
        return frozenset(day for day in self.days if _is_fresh(day, self.news_day))


@dataclass(frozen=True)
class CaseFeatures:
    """Features by article id, and the space their texts lie in."""

    of: dict[str, ArticleFeatures]
    space: TextSpace

    def share_entities(self, one: str, other: str) -> bool:
        """Whether both mention one person, body or place."""
        return not self.of[one].entities.keys().isdisjoint(self.of[other].entities.keys())


def describe_articles(case: Case) -> CaseFeatures:
    """Return the features of every article of the case."""
    space = build_space({one.id: one.text for one in case.articles}, load_term_words())
    references = {one.article: one for one in case.links.references}
    found: dict[str, ArticleFeatures] = {}
    for article in case.articles:
        counting = references.get(article.id)
        reference = counting.value[:10] if counting is not None else None
        lead = _lead_times(case, article.id)
        is_stated = counting is not None and not counting.assumed
        news_day = reference if is_stated or _is_written(case, article.id, lead, reference) else None
        days = _days_of(lead, reference)
        main = _main_day(days, reference)
        found[article.id] = ArticleFeatures(
            article=article.id,
            days=frozenset(days),
            main_day=main,
            reference=reference,
            news_day=news_day,
            sequel_day=_sequel_day(case, article, news_day),
            entities=_entities(case, article.id),
            disasters=find_disasters(case, article),
        )
    return CaseFeatures(found, space)


def _lead_times(case: Case, article: str) -> list[Timex]:
    """Return the time expressions of an article's first paragraphs."""
    blocks = [one for one in case.article_by_id[article].blocks if one.kind not in {"headline", "dateline", "caption"}][
        :_LEAD_BLOCKS
    ]
    end = blocks[-1].end if blocks else 0
    return [one for one in case.timexes_of.get(article, ()) if one.anchor.start < end]


def _sequel_day(case: Case, article: Article, news_day: str | None) -> str | None:
    """Return the day of what an article tells if its first sentence sets it days after what the same people did."""
    annotations = case.annotations_of.get(article.id)
    bodies = [
        one.anchor
        for one in (annotations.sentences if annotations is not None else ())
        if article.blocks[one.block].kind == "paragraph"
    ]
    told = [one for one in case.timexes_of.get(article.id, ()) if bodies and bodies[0].covers(one.anchor)]
    if not any(_LONG.fullmatch(one.value) and _SEQUEL.match(article.text, one.anchor.end) for one in told):
        return None
    days = [day.isoformat() for one in told if (day := parse_day(one.value)) is not None]
    return max((day for day in days if news_day is None or day <= news_day), default=news_day)


def _is_written(case: Case, article: str, lead: Sequence[Timex], day: str | None) -> bool:
    """Whether a lead gives this day by month and day; with its minute it may be when somebody saved the page."""
    annotations = case.annotations_of.get(article)
    written = {one.id for one in annotations.times if one.form in _WRITTEN} if annotations is not None else set[str]()
    return any(one.id in written and one.precision == "day" and one.value[:10] == day for one in lead)


def _days_of(lead: Sequence[Timex], reference: str | None) -> Counter[str]:
    found = [day.isoformat() for one in lead if (day := parse_day(one.value)) is not None]
    return Counter(day for day in found if reference is None or day <= reference)


def _is_fresh(day: str, news_day: str | None) -> bool:
    gap = days_apart(day, news_day)
    return gap is not None and gap <= _FRESH


def _main_day(days: Counter[str], reference: str | None) -> str | None:
    if not days:
        return reference
    if reference is None:
        return _most_told(days, days)
    ages = {day: gap for day in days if (gap := days_apart(day, reference)) is not None}
    for most in (_FRESH, _RECENT):
        near = [day for day, age in ages.items() if age <= most]
        if near:
            return _most_told(near, days)
    return reference


def _most_told(days: Iterable[str], told: Counter[str]) -> str:
    """Return the day told most often; of equals the earliest."""
    return min(days, key=lambda day: (-told[day], day))


def _entities(case: Case, article: str) -> Counter[str]:
    found: Counter[str] = Counter()
    annotations = case.annotations_of.get(article)
    for mention in annotations.mentions if annotations is not None else ():
        entity = case.entity_of_mention.get(mention.id)
        if entity is not None:
            found[entity] += 1
    return found
