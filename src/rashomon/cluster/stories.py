"""Stories: articles that tell of one event, found by shared words, names and the days they were written."""

import hashlib

from rashomon.cluster.features import CaseFeatures
from rashomon.model.case import Case
from rashomon.text.calendar import days_apart

SAME_AFFAIR = 0.09
"""Least text similarity of two articles on one affair; unrelated ones of the stories under tests/ stay below .08."""
_SAME_EVENT = 0.06
"""Least mean similarity of two groups of articles for them to be one story, once their days allow it."""
_LONGEST_STORY_GAP = 2
"""Most days between the news days of two articles on one event."""
_DERIVED = 0.4
"""Share of text in common from which a copy is in its parent's story whatever the dates say."""


def group_stories(case: Case, features: CaseFeatures) -> list[tuple[str, ...]]:
    """Return the groups of article ids, each in case order, groups in order of their first article.

    Average linkage: the two closest groups become one while the mean similarity of their pairs allows it; two
    articles whose days rule each other out are never in one story.
    """
    ids = [one.id for one in case.articles]
    parents = _parents(case)
    close = {(a, b): _closeness(a, b, features, parents) for a in ids for b in ids if a < b}
    groups: list[list[str]] = [[one] for one in ids]
    while True:
        pair = _closest(groups, close)
        if pair is None:
            ordered = [tuple(sorted(group, key=ids.index)) for group in groups]
            return sorted(ordered, key=lambda group: ids.index(group[0]))
        left, right = pair
        groups[left] += groups[right]
        del groups[right]


def _parents(case: Case) -> dict[str, str]:
    """Return the parent of each copy in the case."""
    return {
        one.article: one.parent
        for one in case.derivations
        if one.parent is not None and (one.share >= _DERIVED or one.kind in {"reprint", "rewrite"})
    }


def _first_printed(article: str, parents: dict[str, str]) -> str:
    """Return the article a copy goes back to: what it tells is as old as that one."""
    seen = {article}
    while (parent := parents.get(article)) is not None and parent not in seen:
        seen.add(article := parent)
    return article


def _closest(groups: list[list[str]], close: dict[tuple[str, str], float | None]) -> tuple[int, int] | None:
    best: tuple[float, int, int] | None = None
    for left in range(len(groups)):
        for right in range(left + 1, len(groups)):
            values = [close[(min(a, b), max(a, b))] for a in groups[left] for b in groups[right]]
            known = [value for value in values if value is not None]
            if len(known) < len(values) or max(known) < SAME_AFFAIR:
                continue
            mean = sum(known) / len(known)
            if mean >= _SAME_EVENT and (best is None or mean > best[0]):
                best = (mean, left, right)
    return (best[1], best[2]) if best is not None else None


def _closeness(one: str, other: str, features: CaseFeatures, parents: dict[str, str]) -> float | None:
    """Return the similarity of two articles, 1 for a copy, None where their days rule each other out."""
    first, second = _first_printed(one, parents), _first_printed(other, parents)
    if first == second:
        return 1.0
    left, right = features.of.get(first, features.of[one]), features.of.get(second, features.of[other])
    apart = days_apart(left.reference, right.reference)
    if apart is not None and apart > _LONGEST_STORY_GAP:
        return None
    return features.space.similarity(one, other) if features.shared_entities(one, other) else 0.0


def story_id(articles: tuple[str, ...]) -> str:
    """Return the id of the story of these articles."""
    return "s-" + hashlib.sha256("|".join(sorted(articles)).encode()).hexdigest()[:10]
