"""Stories: articles that tell of one event, found by shared words, names and days."""

import hashlib
from datetime import date

from rashomon.cluster.features import CaseFeatures
from rashomon.model.case import Case

_SAME_EVENT = 0.22
"""Least text similarity of two articles on one event, with a shared day; tuned on the stories under tests/."""
_SURE = 0.45
"""From here on a day or two between the articles does not part them."""
_DERIVED = 0.4
"""Share of text in common from which a copy is in its parent's story whatever the dates say."""


def group_stories(case: Case, features: CaseFeatures) -> list[tuple[str, ...]]:
    """Return the groups of article ids, each in case order, groups in order of their first article.

    Average linkage: a group takes in another while the mean closeness of their pairs allows it.
    """
    ids = [one.id for one in case.articles]
    derived = {
        frozenset((one.article, one.parent))
        for one in case.derivations
        if one.parent is not None and (one.share >= _DERIVED or one.kind in {"reprint", "rewrite"})
    }
    groups: list[list[str]] = [[one] for one in ids]
    close = {(a, b): _closeness(a, b, features, derived) for a in ids for b in ids if a < b}
    while True:
        pair = _closest(groups, close)
        if pair is None:
            return sorted(
                (tuple(sorted(group, key=ids.index)) for group in groups),
                key=lambda group: ids.index(group[0]),
            )
        left, right = pair
        groups[left] += groups[right]
        del groups[right]


def _closest(groups: list[list[str]], close: dict[tuple[str, str], float]) -> tuple[int, int] | None:
    best: tuple[float, int, int] | None = None
    for left in range(len(groups)):
        for right in range(left + 1, len(groups)):
            values = [close[(min(a, b), max(a, b))] for a in groups[left] for b in groups[right]]
            mean = sum(values) / len(values)
            if mean > 0 and min(values) > -1 and (best is None or mean > best[0]):
                best = (mean, left, right)
    return (best[1], best[2]) if best is not None else None


def _closeness(one: str, other: str, features: CaseFeatures, derived: set[frozenset[str]]) -> float:
    """Return above 0 where two articles tell of one event, -1 and below where they cannot."""
    if frozenset((one, other)) in derived:
        return 1.0
    left, right = features.of[one], features.of[other]
    similarity = features.space.similarity(one, other)
    shared = features.shared_entities(one, other)
    apart = days_apart(left.main_day, right.main_day)
    if not shared or similarity < _SAME_EVENT / 2:
        return -1.0 + similarity
    near = apart is None or apart <= 1 or bool(left.days & right.days)
    if not near:
        return similarity - _SURE if apart is not None and apart <= 2 else -1.0
    bonus = 0.1 if left.days & right.days or (left.main_day is not None and left.main_day == right.main_day) else 0.0
    return similarity + bonus - _SAME_EVENT - (0.1 if apart is None else 0.0)


def days_apart(one: str | None, other: str | None) -> int | None:
    """Return the days between two ISO days, None where either is unknown."""
    if one is None or other is None or len(one) < 10 or len(other) < 10:
        return None
    try:
        return abs((date.fromisoformat(one[:10]) - date.fromisoformat(other[:10])).days)
    except ValueError:
        return None


def story_id(articles: tuple[str, ...]) -> str:
    """Return the id of the story of these articles."""
    return "s-" + hashlib.sha256("|".join(sorted(articles)).encode()).hexdigest()[:10]
