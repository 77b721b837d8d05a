"""Other days: groups of tellings on different days whose words are so alike that they tell of one event."""

from collections.abc import Sequence

from rashomon.present.timeline.grouping import KEYS, MOST_COMPARED, Group
from rashomon.present.timeline.tellings import Telling
from rashomon.present.timeline.terms import StoryTerms

SAME_ACT = 0.5
"""Least cosine of two sentences of different days for them to tell of one event. Read off the pairs of the
development topics of `eval/timeline` from here on; of what is a few days apart, most are. Tied to `StoryTerms`."""

_SAME_WORDS = 0.85
"""Cosine from which on two sentences are one text: then only dates written out may differ, for a report that was
saved again on another day moves every "Monday" in it. Tied to `StoryTerms`."""
_WRITTEN_OUT = frozenset({"day", "numeric_day", "month", "year"})

Pair = tuple[int, int]


def alike_on_other_days(groups: Sequence[Group], terms: StoryTerms) -> list[Pair]:
    """Return the pairs of groups, by their places, that tell of one event and have no day in common.

    Only what happened counts, and only sentences that name one date by its name and in which it is not the time of
    the saying: "on 3 March", not "today"; of a group those that are as precise as its first. Groups are compared where
    they share a rare term.
    """
    usable = [tuple(one for one in group if one.period == group[0].period and _is_comparable(one)) for group in groups]
    holders: dict[str, list[int]] = {}
    for at, group in enumerate(usable):
        for key in sorted({key for one in group for key in terms.keys(one.anchor, KEYS)}):
            holders.setdefault(key, []).append(at)
    pairs = {
        (one, other)
        for found in holders.values()
        for number, one in enumerate(found)
        for other in found[number + 1 : number + MOST_COMPARED]
    }
    return [pair for pair in sorted(pairs) if _is_one_act(usable[pair[0]], usable[pair[1]], terms)]


def _is_comparable(telling: Telling) -> bool:
    return telling.alone and telling.is_firm and not telling.ahead and not telling.spoken


def _is_one_act(one: Group, other: Group, terms: StoryTerms) -> bool:
    if not one or not other or one[0].period.meets(other[0].period):
        return False
    return any(_tell_alike(left, right, terms) for left in one for right in other)


def _tell_alike(one: Telling, other: Telling, terms: StoryTerms) -> bool:
    likeness = terms.cosine(one.anchor, other.anchor)
    written_out = {one.expression.form, other.expression.form} <= _WRITTEN_OUT
    return likeness >= SAME_ACT and (written_out or likeness < _SAME_WORDS)
