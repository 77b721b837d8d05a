"""Stories: articles that tell of one event, found by shared words, names and the days they were written."""

import hashlib
from collections.abc import Iterator, Sequence
from functools import partial

from rashomon.cluster.features import CaseFeatures
from rashomon.model.case import Case
from rashomon.text.calendar import days_apart
from rashomon.text.linkage import Bond, Linkage

SAME_AFFAIR = 0.09
"""Least text similarity of two articles on one affair; unrelated ones of the stories under tests/ stay below .08."""
_SAME_EVENT = 0.06
"""Least mean similarity of two groups of articles for them to be one story, once their days allow it."""
_DIGITS = 12
"""Digits of a mean that count: sums in another order are still equal."""
_LONGEST_STORY_GAP = 2
"""Most days between the news days of two articles on one event."""
_DERIVED = 0.4
"""Share of text in common from which a copy is in its parent's story whatever the dates say."""


def group_stories(case: Case, features: CaseFeatures) -> list[tuple[str, ...]]:
    """Return the groups of article ids, each in case order, groups in order of their first article.

    Average linkage: the two closest groups become one while the mean similarity of their pairs allows it; two
    articles whose days rule each other out are never in one story. Of groups equally close the first are joined.
    """
    ids = [one.id for one in case.articles]
    parents = _parents(case)
    firsts = [_first_printed(one, parents) for one in ids]
    news_days = [features.of.get(first, features.of[one]).reference for one, first in zip(ids, firsts, strict=True)]
    linkage = Linkage(len(ids), _closeness)
    for one, other in _near_in_time(news_days):
        similarity = _similarity(ids[one], ids[other], firsts[one] == firsts[other], features)
        if similarity > 0:
            linkage.add(one, other, similarity)
    groups = linkage.join(partial(_may_be_one, news_days))
    return [tuple(ids[at] for at in group) for group in groups]


def _parents(case: Case) -> dict[str, str]:
    """Return the parent of each copy in the case."""
    return {
        one.article: one.parent
        for one in case.standing_derivations
        if one.parent is not None and (one.share >= _DERIVED or one.kind in {"reprint", "rewrite"})
    }


def _first_printed(article: str, parents: dict[str, str]) -> str:
    """Return the article a copy goes back to: what it tells is as old as that one."""
    seen = {article}
    while (parent := parents.get(article)) is not None and parent not in seen:
        seen.add(article := parent)
    return article


def _near_in_time(news_days: Sequence[str | None]) -> Iterator[tuple[int, int]]:
    """Yield pairs of places, lower first, that no day rules out: days close together, or not known."""
    undated = [at for at, day in enumerate(news_days) if day is None]
    dated = sorted((day, at) for at, day in enumerate(news_days) if day is not None)
    for index, (day, at) in enumerate(dated):
        for other_day, other in dated[index + 1 :]:
            if _is_apart(day, other_day):
                break
            yield min(at, other), max(at, other)
    for index, at in enumerate(undated):
        for other in (*undated[index + 1 :], *(place for _, place in dated)):
            yield min(at, other), max(at, other)


def _is_apart(day: str | None, other: str | None) -> bool:
    apart = days_apart(day, other)
    return apart is not None and apart > _LONGEST_STORY_GAP


def _may_be_one(news_days: Sequence[str | None], one: Sequence[int], other: Sequence[int]) -> bool:
    """Whether no two articles of two groups are ruled out by their days."""
    days = sorted({day for at in (*one, *other) if (day := news_days[at]) is not None})
    return not days or not _is_apart(days[0], days[-1])


def _closeness(bond: Bond, one: int, other: int) -> float | None:
    """Return the mean similarity of all pairs of two groups, where one pair is on one affair; 0 for pairs unknown."""
    mean = round(bond.total / (one * other), _DIGITS)
    return mean if bond.largest >= SAME_AFFAIR and mean >= _SAME_EVENT else None


def _similarity(one: str, other: str, is_copy: bool, features: CaseFeatures) -> float:
    """Return the similarity of two articles, 1 for copies of one text, 0 without a common name."""
    if is_copy:
        return 1.0
    return features.space.similarity(one, other) if features.shared_entities(one, other) else 0.0


def story_id(articles: tuple[str, ...]) -> str:
    """Return the id of the story of these articles."""
    return "s-" + hashlib.sha256("|".join(sorted(articles)).encode()).hexdigest()[:10]
