"""Objections: what speaks against two figures counting one thing, where few pairs show it and no weight is learnt.

A rare sign hardly moves weights that are fitted on many pairs; yet two numbers told of two places are seldom one.
"""

from collections.abc import Mapping

from rashomon.compare.figures.magnitudes import log_ratio
from rashomon.compare.figures.quantities import Quantity

_UNRELATED = 0.05
"""Likeness of two sentences' words below which they have nothing in common."""
_MANY = 3
"""Contrary signs from which two figures in sentences with nothing in common are taken for two things."""
_FEW = 3
"""Least toll for which a ratio says anything: the first counts are of one or two."""
_FAR_LARGER = 1.39
"""Logarithm of the ratio of two tolls of one day from which they are hardly of one event: four times as many."""
_DAYS_APART = 5
"""Days from which on two numbers are of two events, where a day is named beside one of them: reports of one event,
and the day it happened, lie nearer."""


def count_contrary(one: Quantity, other: Quantity, measured: Mapping[str, float]) -> int:
    """Return how many signs speak against one thing, each weak by itself, in [0, 9].

    Another time, state, kind of people, day or place; a part beside a whole, a number on top of another; sentences
    with nothing in common.
    """
    here, there = one.around, other.around
    signs = (
        measured["past_differs"],
        measured["outcome_missing"],
        measured["kind_missing"],
        measured["kinds_differ"],
        measured["part_of_one"],
        measured["day_differs"],
        here.places and there.places and not measured["place_shared"],
        measured["words"] < _UNRELATED,
        one.is_more != other.is_more,
    )
    return sum(map(bool, signs))


def count_objections(one: Quantity, other: Quantity, measured: Mapping[str, float], topic: frozenset[str]) -> int:
    """Return how many plain reasons there are to take two figures for two things.

    Args:
        measured: the features of the pair.
        topic: content stems of the story's headlines, which every sentence of it may leave out.
    """
    differ = not measured["equal"]
    reasons = (
        _is_elsewhere(one, other, topic) or _is_elsewhere(other, one, topic),
        differ and (_are_days_apart(one, other) or measured["past_differs"]),
        differ and _are_struck_differently(one, other),
        _is_far_larger(one, other, measured),
        _is_unrelated(measured),
    )
    return sum(map(bool, reasons))


def _is_elsewhere(one: Quantity, other: Quantity, topic: frozenset[str]) -> bool:
    """Whether a number is told of a place that neither the other's sentences nor the headlines name."""
    where, there = one.around.where, other.around
    return bool(where) and where.isdisjoint(there.wider) and where.isdisjoint(there.names) and where.isdisjoint(topic)


def _are_days_apart(one: Quantity, other: Quantity) -> bool:
    """Whether the days named beside two numbers, else those of their reports, lie far apart; one has to be named."""
    here, there = one.around, other.around
    if not (here.days or there.days) or not here.dates or not there.dates:
        return False
    return min(abs(day - then) for day in here.dates for then in there.dates) >= _DAYS_APART


def _are_struck_differently(one: Quantity, other: Quantity) -> bool:
    here, there = one.around.cause, other.around.cause
    return here is not None and there is not None and here != there


def _is_far_larger(one: Quantity, other: Quantity, measured: Mapping[str, float]) -> bool:
    """Whether two tolls of one day, told by two reports, lie too far apart to be of one event."""
    here, there = one.around, other.around
    if not measured["toll"] or measured["same_article"] or here.dates.isdisjoint(there.dates):
        return False
    least = min(one.value or 0.0, other.value or 0.0)
    return least >= _FEW and log_ratio(one, other) >= _FAR_LARGER


def _is_unrelated(measured: Mapping[str, float]) -> bool:
    """Whether two plain numbers share neither state nor name nor a word around them, and much else is contrary."""
    related = measured["words"] >= _UNRELATED or measured["names"] or measured["same_outcome"]
    return not (related or measured["equal_specific"] or measured["measure"]) and measured["contrary"] >= _MANY
