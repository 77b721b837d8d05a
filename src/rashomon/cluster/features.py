"""What clustering looks at in an article: its words, its people and places, the days it is about."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.lexicons.term_words import load_term_words
from rashomon.model.case import Case
from rashomon.model.links import Timex
from rashomon.text.calendar import days_apart
from rashomon.text.similarity import TextSpace, build_space

_LEAD_BLOCKS = 4
_FRESH = 2
"""Days before its own within which an article's event is news; older days are background where one is fresh."""


@dataclass(frozen=True)
class ArticleFeatures:
    """`days` are ISO days its headline and first paragraphs speak of, `main_day` the one it is about.

    `entities` are ids of people, bodies and places with how often they are mentioned.
    """

    article: str
    days: frozenset[str]
    main_day: str | None
    reference: str | None
    entities: Counter[str]


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
    references = {one.article: one.value[:10] for one in case.links.references}
    found: dict[str, ArticleFeatures] = {}
    for article in case.articles:
        reference = references.get(article.id)
        days = _lead_days(case, article.id, case.timexes_of.get(article.id, ()), reference)
        main = _main_day(days, reference)
        found[article.id] = ArticleFeatures(article.id, frozenset(days), main, reference, _entities(case, article.id))
    return CaseFeatures(found, space)


def _lead_days(case: Case, article: str, times: Sequence[Timex], reference: str | None) -> Counter[str]:
    blocks = [one for one in case.article_by_id[article].blocks if one.kind not in {"headline", "caption"}][
        :_LEAD_BLOCKS
    ]
    end = blocks[-1].end if blocks else 0
    days: Counter[str] = Counter()
    for timex in times:
        day = timex.value[:10]
        is_day = timex.precision in {"day", "minute", "second"} and len(day) == 10 and day[:4].isdigit()
        if is_day and timex.anchor.start < end and not (reference is not None and day > reference):
            days[day] += 1
    return days


def _main_day(days: Counter[str], reference: str | None) -> str | None:
    if not days:
        return reference
    fresh = {day for day in days if (gap := days_apart(day, reference)) is not None and gap <= _FRESH}
    return min(fresh or days, key=lambda day: (-days[day], day))


def _entities(case: Case, article: str) -> Counter[str]:
    found: Counter[str] = Counter()
    annotations = case.annotations_of.get(article)
    for mention in annotations.mentions if annotations is not None else ():
        entity = case.entity_of_mention.get(mention.id)
        if entity is not None:
            found[entity] += 1
    return found
