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
_ByKey = dict[str, list[Telling]]


def alike_on_other_days(groups: Sequence[Group], terms: StoryTerms) -> list[Pair]:
    """Return the pairs of groups, by their places, that tell of one event and have no day in common.

    Only what happened counts, and only sentences that name one date by its name and in which it is not the time of
    the saying: "on 3 March", not "today"; of a group those that are as precise as its first. Groups are compared where
    they share a rare term.
    """
    usable = [_usable(group, terms) for group in groups]
    holders: dict[str, list[int]] = {}
    for at, group in enumerate(usable):
        for key in sorted({key for one in group for key in terms.keys(one.anchor, KEYS)}):
            holders.setdefault(key, []).append(at)
    pairs = {
        (one, other)
        for found in holders.values()
        for number, one in enumerate(found)
        for other in found[number + 1 : number + MOST_COMPARED]
        if not usable[one][0].period.meets(usable[other][0].period)
    }
    by_key = [_by_telling_key(group, terms) for group in usable]
    return [pair for pair in sorted(pairs) if _is_one_act(by_key[pair[0]], by_key[pair[1]], terms)]


def _usable(group: Group, terms: StoryTerms) -> list[Telling]:
    """Return the tellings of a group that can be compared, of those in the same words one."""
    found: dict[tuple[frozenset[str], bool], Telling] = {}
    for one in group:
        if one.period == group[0].period and _is_comparable(one):
            found.setdefault((terms.of(one.anchor), _is_written_out(one)), one)
    return list(found.values())


def _by_telling_key(tellings: Sequence[Telling], terms: StoryTerms) -> _ByKey:
    """Return the tellings by the terms of which a sentence of one act holds one.

    What two sentences share is at least the square of their cosine of each one's own weight.
    """
    found: _ByKey = {}
    for one in tellings:
        for key in terms.telling_keys(one.anchor, SAME_ACT**2):
            found.setdefault(key, []).append(one)
    return found


def _is_comparable(telling: Telling) -> bool:
    return telling.alone and telling.is_firm and not telling.ahead and not telling.spoken


def _is_one_act(one: _ByKey, other: _ByKey, terms: StoryTerms) -> bool:
    met = {(left, right) for key in one.keys() & other.keys() for left in one[key] for right in other[key]}
    return any(_tell_alike(left, right, terms) for left, right in met)


def _tell_alike(one: Telling, other: Telling, terms: StoryTerms) -> bool:
    likeness = terms.cosine(one.anchor, other.anchor)
    written_out = _is_written_out(one) and _is_written_out(other)
    return likeness >= SAME_ACT and (written_out or likeness < _SAME_WORDS)


def _is_written_out(telling: Telling) -> bool:
    return telling.expression.form in _WRITTEN_OUT
