"""Stories: articles that tell of one event, found by shared words, names and the days they were written."""

import hashlib
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import partial

from rashomon.cluster.features import ArticleFeatures, CaseFeatures
from rashomon.model.case import Case
from rashomon.text.calendar import days_apart
from rashomon.text.linkage import Bond, Linkage
from rashomon.text.similarity_rows import SimilarityRows

_SAME_AFFAIR = 0.11
"""Least similarity of the two most alike articles of two groups that become one story.

Of reports of another event with the same names and days that were joined at .09 none is that much alike; from .12 on
reports of one event are parted where no day helps (23 keyed stories; 380 articles of Giveme5W1H: B-cubed precision
.975 -> .984, recall .726 -> .724 together with the next)."""
_SAME_EVENT = 0.08
"""Least mean similarity of two groups of articles for them to be one story, once their days allow it; .09 parts two
of those stories."""
DIGITS = 12
"""Digits of a mean that count: sums in another order are still equal."""
_BRIDGED = 0.1
"""Least mean similarity of two groups of which only some articles tell of near days: of the reports of one event in the
2017 news of Giveme5W1H those so joined have .15 and more, two events in one town .095."""
_LONGEST_STORY_GAP = 2
"""Most days between the news days of two articles on one event."""
_LONGEST_BRIDGE = 4
"""The same of two groups that are on one affair throughout."""
_TIMELESS = 0.2
"""Similarity from which an article that tells no day, nor was given one, may be of a story: there is no other sign."""
_LONGEST_DISASTER = 5
"""The same of two articles on one disaster, whose dead are counted for days."""
_SHARED = 0.5
"""Share of a group's articles that have to tell of a disaster for the group to."""
_OTHER_DAY = 2
"""Days between the fresh days that two articles tell of from which on they tell of two events."""
_DERIVED = 0.4
"""Share of text in common from which a copy is in its parent's story whatever the dates say."""


def group_stories(case: Case, features: CaseFeatures) -> list[tuple[str, ...]]:
    """Return the groups of article ids, each in case order, groups in order of their first article.

    Average linkage: the two closest groups become one while the mean similarity of their pairs allows it; two
    articles whose days rule each other out are never in one story. Of groups equally close the first are joined.
    Only then are groups joined that lie farther apart in time, so that a late report tears nobody from their story.
    """
    ids = [one.id for one in case.articles]
    parents = _parents(case)
    firsts = [_first_printed(one, parents) for one in ids]
    printed = [features.of[first if first in features.of else one] for one, first in zip(ids, firsts, strict=True)]
    linkage = Linkage(len(ids), _closeness)
    rows = features.space.rows(ids)
    late: list[tuple[float, int, int]] = []
    for one, others in _near_in_time([one.news_day for one in printed]):
        similar: list[float] = rows.row(one)[others].tolist()
        for other, similarity in zip(others, similar, strict=True):
            if firsts[one] == firsts[other]:
                linkage.add(one, other, 1.0)
            elif similarity > _least(printed[one], printed[other]) and features.share_entities(ids[one], ids[other]):
                linkage.add(one, other, similarity)
                if similarity >= _BRIDGED:
                    late.append((-similarity, one, other))
    groups = linkage.join(partial(_may_be_one, printed, rows))
    bridged = _bridge([list(group) for group in groups], sorted(late), partial(_may_be_bridged, printed, rows))
    return [tuple(ids[at] for at in group) for group in bridged]


def _bridge(
    groups: list[list[int]], late: Sequence[tuple[float, int, int]], may_be_one: Callable[[list[int], list[int]], bool]
) -> list[list[int]]:
    """Return the groups after those were joined that lie farther apart in time, by the most alike of their pairs."""
    group_of = {at: group for group in groups for at in group}
    for _, one, other in late:
        mine, its = group_of[one], group_of[other]
        if mine is not its and may_be_one(mine, its):
            joined = sorted((*mine, *its))
            group_of.update(dict.fromkeys(joined, joined))
    kept = {id(group): group for group in group_of.values()}
    return sorted(kept.values())


def _least(one: ArticleFeatures, other: ArticleFeatures) -> float:
    """Return the similarity below which two articles say nothing of each other: more where one tells no day at all."""
    timeless = any(told.reference is None and not told.days for told in (one, other))
    return _TIMELESS if timeless else 0.0


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


def _near_in_time(news_days: Sequence[str | None]) -> Iterator[tuple[int, list[int]]]:
    """Yield each place with the higher ones that no day rules out beside it: days close together, or not known."""
    undated = [at for at, day in enumerate(news_days) if day is None]
    by_day: dict[str, list[int]] = {}
    for at, day in enumerate(news_days):
        if day is not None:
            by_day.setdefault(day, []).append(at)
    near = _near_days(sorted(by_day))
    for at, day in enumerate(news_days):
        if day is None:
            yield at, list(range(at + 1, len(news_days)))
        else:
            others = [*undated, *(place for other in near[day] for place in by_day[other])]
            yield at, sorted(place for place in others if place > at)


def _near_days(days: Sequence[str]) -> dict[str, list[str]]:
    """Return for each of sorted days those that it may share a story with, itself among them."""
    near: dict[str, list[str]] = {day: [day] for day in days}
    for at, day in enumerate(days):
        for other in days[at + 1 :]:
            if _is_apart(day, other):
                break
            near[day].append(other)
            near[other].append(day)
    return near


def _is_apart(day: str | None, other: str | None, most: int = _LONGEST_DISASTER) -> bool:
    apart = days_apart(day, other)
    return apart is not None and apart > most


def _may_be_one(
    printed: Sequence[ArticleFeatures], rows: SimilarityRows, one: Sequence[int], other: Sequence[int]
) -> bool:
    """Whether two groups appeared within the days of one event's news, and tell of one event."""
    return _appeared_within(printed, (*one, *other), _LONGEST_STORY_GAP) and _are_of_one_event(
        printed, rows, one, other
    )


def _may_be_bridged(
    printed: Sequence[ArticleFeatures], rows: SimilarityRows, one: Sequence[int], other: Sequence[int]
) -> bool:
    """Whether two groups farther apart tell of one event: of one disaster, or much alike throughout."""
    disaster = _share_disaster(printed, one, other)
    if not _appeared_within(printed, (*one, *other), _LONGEST_DISASTER if disaster else _LONGEST_BRIDGE):
        return False
    if not disaster and _mean(rows, one, other) < _BRIDGED:
        return False
    return _are_of_one_event(printed, rows, one, other)


def _appeared_within(printed: Sequence[ArticleFeatures], articles: Sequence[int], most: int) -> bool:
    days = sorted({day for at in articles if (day := printed[at].news_day) is not None})
    return not days or not _is_apart(days[0], days[-1], most)


def _are_of_one_event(
    printed: Sequence[ArticleFeatures], rows: SimilarityRows, one: Sequence[int], other: Sequence[int]
) -> bool:
    """Whether the days that two groups tell of are those of one event.

    An event may go on for days: articles of its first and of its last day are one story where others of the groups
    tell of the days between, or the late ones of the day that was news in the early ones, and the groups are on one
    affair throughout.
    """
    first, second = ([printed[at] for at in group] for group in (one, other))
    if _tell_of_later(first, second) or _tell_of_later(second, first):
        return False
    if _share_disaster(printed, one, other):
        return True
    left, right = ({fresh for told in group if (fresh := told.fresh_days)} for group in (first, second))
    near = [_tell_of_one(mine, its) for mine in left for its in right]
    if all(near):
        return True
    looks_back = _look_back(first, right) or _look_back(second, left)
    return (any(near) or looks_back) and _mean(rows, one, other) >= _BRIDGED


def _look_back(group: Sequence[ArticleFeatures], fresh: Collection[frozenset[str]]) -> bool:
    """Whether every article of a group tells in its lead of a day that was news in another: "Thursday's summit"."""
    news = frozenset(day for days in fresh for day in days)
    return all(not news.isdisjoint(one.days) for one in group)


def _share_disaster(printed: Sequence[ArticleFeatures], one: Sequence[int], other: Sequence[int]) -> bool:
    first, second = ([printed[at] for at in group] for group in (one, other))
    return not _disasters_of(first).isdisjoint(_disasters_of(second))


def _disasters_of(group: Sequence[ArticleFeatures]) -> frozenset[str]:
    """Return the classes of disaster that enough articles of a group tell of."""
    counted = Counter(name for one in group for name in one.disasters)
    return frozenset(name for name, number in counted.items() if number >= _SHARED * len(group))


def _tell_of_later(group: Sequence[ArticleFeatures], other: Sequence[ArticleFeatures]) -> bool:
    """Whether a group tells of what its people did on a later day than articles of the other appeared on."""
    sequels = [one.sequel_day for one in group if one.sequel_day is not None]
    if not sequels:
        return False
    appeared = [day for one in other if (day := one.news_day or one.main_day) is not None]
    return any(day < max(sequels) for day in appeared)


def _tell_of_one(one: frozenset[str], other: frozenset[str]) -> bool:
    gaps = [gap for day in one for its in other if (gap := days_apart(day, its)) is not None]
    return not gaps or min(gaps) < _OTHER_DAY


def _mean(rows: SimilarityRows, one: Sequence[int], other: Sequence[int]) -> float:
    """Return the mean similarity of all pairs of two groups."""
    short, long = sorted((one, other), key=len)
    total = sum(float(rows.row(at)[list(long)].sum()) for at in short)
    return round(total / (len(one) * len(other)), DIGITS)


def _closeness(bond: Bond, one: int, other: int) -> float | None:
    """Return the mean similarity of all pairs of two groups, where one pair is on one affair; 0 for pairs unknown."""
    mean = round(bond.total / (one * other), DIGITS)
    return mean if bond.largest >= _SAME_AFFAIR and mean >= _SAME_EVENT else None


def story_id(articles: tuple[str, ...]) -> str:
    """Return the id of the story of these articles."""
    return "s-" + hashlib.sha256("|".join(sorted(articles)).encode()).hexdigest()[:10]
