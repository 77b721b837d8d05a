"""Disagreements: one event that articles of different origins date differently."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from rashomon.present.timeline.grouping import Group
from rashomon.present.timeline.other_days import Pair
from rashomon.present.timeline.periods import DAY, fineness

_FARTHEST = {DAY: 3, fineness("month"): 62, fineness("year"): 732}
"""Most days between two dates of one event, by how precise they are: what lies farther apart is another event."""


def find_disagreements(groups: Sequence[Group], alike: Iterable[Pair], origin_of: Mapping[str, int]) -> list[Pair]:
    """Return the pairs of groups, by their places, that are one event on two dates.

    The dates are equally precise and near each other, and no origin tells of both. An event like no more than one
    other: what is told alike of three days happens again and again.

    Args:
        groups: groups of tellings.
        alike: pairs of groups that tell of one event on different days.
        origin_of: number of the origin by article.
    """
    pairs = list(alike)
    met = Counter(at for pair in pairs for at in pair)
    return [
        (one, other)
        for one, other in pairs
        if met[one] == met[other] == 1 and _may_be_one(groups[one], groups[other], origin_of)
    ]


def _may_be_one(one: Group, other: Group, origin_of: Mapping[str, int]) -> bool:
    kind, other_kind = _kind(one), _kind(other)
    apart = abs((one[0].period.first - other[0].period.first).days)
    if kind != other_kind or apart > _FARTHEST.get(kind, 0):
        return False
    return {origin_of[told.article] for told in one}.isdisjoint({origin_of[told.article] for told in other})


def _kind(group: Group) -> int:
    return max(DAY, min(fineness(told.timex.precision) for told in group))
