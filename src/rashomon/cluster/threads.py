"""Threads: stories with the same people that follow one another."""

import hashlib
from collections import Counter

import numpy as np

from rashomon.cluster.features import CaseFeatures
from rashomon.cluster.stories import DIGITS, story_id
from rashomon.model.case import Case
from rashomon.model.stories import Story, Thread
from rashomon.text.calendar import days_apart
from rashomon.text.similarity_rows import SimilarityRows

_LONGEST_GAP = 400
"""Most days between two stories of one thread: an inquiry may follow a year later."""
_SAME_AFFAIR = 0.09
"""Least mean similarity of two stories on one affair; unrelated ones of the stories under tests/ stay below .08."""
_SHARED_NAMES = 2
"""Names two stories of one thread must share beside similar words."""


def group_threads(
    case: Case, features: CaseFeatures, groups: list[tuple[str, ...]]
) -> tuple[tuple[Story, ...], tuple[Thread, ...]]:
    """Return the stories (by first day, then id) and the threads they lie in."""
    parts = [{index} for index in range(len(groups))]
    rows = features.space.rows([article for group in groups for article in group])
    for left, right in _alike(groups, rows):
        if _follow(groups[left], groups[right], case, features):
            _unite(parts, left, right)
    threads: list[Thread] = []
    stories: list[Story] = []
    for part in sorted({frozenset(one) for one in parts}, key=min):
        members = [_story(case, features, groups[index]) for index in sorted(part)]
        members.sort(key=lambda one: (one.start or "9999", one.id))
        name = "th-" + hashlib.sha256("|".join(sorted(one.id for one in members)).encode()).hexdigest()[:10]
        reason = (
            "alone: no other story of the case follows it" if len(members) == 1 else _reason(members, case, features)
        )
        threads.append(Thread(name, members[0].title, tuple(one.id for one in members), reason))
        stories.extend(_with_thread(one, name) for one in members)
    stories.sort(key=lambda one: (one.start or "9999", one.id))
    threads.sort(key=lambda one: one.id)
    return tuple(stories), tuple(threads)


def _unite(parts: list[set[int]], left: int, right: int) -> None:
    joined = parts[left] | parts[right]
    for index in joined:
        parts[index] = joined


def _alike(groups: list[tuple[str, ...]], rows: SimilarityRows) -> list[tuple[int, int]]:
    """Return the pairs of groups, lower first, that are on one affair; `rows` has the articles of all in turn.

    The mean of their pairs of articles counts: of two stories with many articles two are always somewhat alike.
    """
    group_of = np.array([number for number, group in enumerate(groups) for _ in group], dtype=np.intp)
    sizes = np.bincount(group_of, minlength=len(groups))
    found: list[tuple[int, int]] = []
    at = 0
    for number, group in enumerate(groups):
        total = np.zeros(len(groups))
        for _ in group:
            total += np.bincount(group_of, weights=rows.row(at), minlength=len(groups))
            at += 1
        near = np.round(total / (sizes * len(group)), DIGITS) >= _SAME_AFFAIR
        found += [(number, int(other)) for other in near.nonzero()[0] if other > number]
    return found


def _follow(one: tuple[str, ...], other: tuple[str, ...], case: Case, features: CaseFeatures) -> bool:
    days, others = ({features.of[article].main_day for article in group} for group in (one, other))
    gaps = [gap for a in days for b in others if (gap := days_apart(a, b)) is not None]
    if gaps and min(gaps) > _LONGEST_GAP:
        return False
    return len(_shared(one, other, case, features)) >= _SHARED_NAMES


def _shared(one: tuple[str, ...], other: tuple[str, ...], case: Case, features: CaseFeatures) -> list[str]:
    """Return entities (people, bodies, places smaller than a country) that both stories speak of."""
    left = Counter(e for a in one for e in features.of[a].entities)
    right = Counter(e for a in other for e in features.of[a].entities)
    both = [e for e in left.keys() & right.keys() if case.entity_by_id[e].kind in {"person", "organisation", "place"}]
    return sorted(both, key=lambda e: (-min(left[e], right[e]), e))


def _story(case: Case, features: CaseFeatures, group: tuple[str, ...]) -> Story:
    first, last = _first_and_last(features, group)
    places = Counter(e for one in group for e in features.of[one].entities if case.entity_by_id[e].kind == "place")
    return Story(
        id=story_id(group),
        title=_title(case, features, group),
        articles=group,
        thread="",
        start=first,
        end=last,
        places=tuple(sorted(places, key=lambda e: (-places[e], e))[:5]),
        reason=_story_reason(group, case, features),
    )


def _first_and_last(features: CaseFeatures, group: tuple[str, ...]) -> tuple[str | None, str | None]:
    """Return the first and the last day of a story, by its articles whose day is stated where there are any."""
    articles = [features.of[one] for one in group]
    counted = [one for one in articles if one.news_day is not None] or articles
    days = sorted(one.main_day for one in counted if one.main_day is not None)
    ends = [*days, *(one.reference for one in counted if one.reference is not None)]
    return (days[0] if days else None), (max(ends) if ends else None)


def _title(case: Case, features: CaseFeatures, group: tuple[str, ...]) -> str:
    """Return the headline nearest to all the story's texts, so that no outlier names the story."""
    titled = [one for one in group if case.article_by_id[one].title]
    if not titled:
        return "Untitled story"
    rows = features.space.rows(group)
    total = {one: round(float(rows.row(at).sum()), 6) for at, one in enumerate(group)}
    nearest = max(titled, key=lambda one: (total[one], one))
    return case.article_by_id[nearest].title or "Untitled story"


def _story_reason(group: tuple[str, ...], case: Case, features: CaseFeatures) -> str:
    if len(group) == 1:
        return "no other article of the case tells of the same event"
    shared = Counter(e for one in group for e in features.of[one].entities)
    names = [case.entity_by_id[e].name for e in sorted(shared, key=lambda e: (-shared[e], e))[:3]]
    return f"{len(group)} articles share days, words and names ({', '.join(names)})"


def _with_thread(story: Story, thread: str) -> Story:
    return Story(story.id, story.title, story.articles, thread, story.start, story.end, story.places, story.reason)


def _reason(members: list[Story], case: Case, features: CaseFeatures) -> str:
    names = [case.entity_by_id[e].name for e in _shared(members[0].articles, members[1].articles, case, features)[:3]]
    return f"the stories share {', '.join(names)} and lie days apart"
