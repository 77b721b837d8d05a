"""Agreement: whether two sentences of different articles state the same, the opposite, or cannot be compared."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from rashomon.compare.statements.chances import chance_of_one, load_chances
from rashomon.compare.statements.likeness import Likeness, Weights, liken
from rashomon.compare.statements.meant import Meant
from rashomon.compare.statements.sayings import Saying, Stretch, parts_of
from rashomon.compare.statements.telling import day_tells, has_words, is_event, is_occasion, names_tell, words_tell
from rashomon.compare.statements.terms import NAMED

_LEAST_CLAUSE = 4
_EXCLUDING = (*NAMED, "number")
"""Kinds of which two stretches that both name one, but none in common, state different things."""
_NONE = frozenset[str]()
_ENOUGH = 0.5
"""Least rank of a pair that states the same: three shared terms at a cosine of .36, six at .26."""
_ENOUGH_TO_JOIN = 0.7
"""Least chance of a pair that may join what others state surely."""
_ENOUGH_DATED, _TO_JOIN_DATED, _SURE_DATED = 0.25, 0.5, 0.7
"""The same where both name a day far from their reports, and the least chance of those two to be a claim."""
_ENOUGH_NEAR, _SURE_NEAR = 0.7, 0.8
"""Least rank and chance where a day near the reports and a single word are all that is shared."""
_ENOUGH_TO_DENY = 1.1
"""Least rank to state the opposite: in doubt a denial denies something else."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """What two sayings have to do with each other, by their most alike stretches.

    `chance` is how likely they tell of one event, in [0, 1]; `is_dated` tells that they share a day far from both
    reports.
    """

    relation: Literal["same", "opposite"]
    likeness: Likeness
    chance: float
    is_dated: bool = False

    @property
    def is_sure(self) -> bool:
        """Whether the two alone are a claim; others only join one."""
        shared = self.likeness.shared
        if self.is_dated and is_event(shared):
            return self.chance >= _SURE_DATED
        tells = has_words(shared) or (is_event(shared) and (names_tell(shared) or day_tells(shared)))
        return tells and self.chance >= load_chances().threshold


def compare_sayings(one: Saying, other: Saying, weights: Weights) -> Agreement | None:
    """Return how two sayings stand to each other; None where nothing can be told, which is the rule.

    They are compared by the words they share; where these tell nothing, by the names with a single word; and by a day
    far from both reports, of which articles of one story seldom tell two things.
    """
    told = _compare(one, other, weights, words_tell)
    if told is not None:
        return told
    named = _compare(one, other, weights, names_tell)
    if named is not None and named.relation == "same" and is_event(named.likeness.shared):
        return named
    dated = _compare(one, other, weights, day_tells)
    if dated is None or dated.relation != "same":
        return None
    is_near = is_event(dated.likeness.shared) and dated.likeness.rank >= _ENOUGH_NEAR and dated.chance >= _SURE_NEAR
    return dated if dated.is_dated or is_near else None


def _compare(one: Saying, other: Saying, weights: Weights, tells: Callable[[frozenset[str]], bool]) -> Agreement | None:
    likeness = liken(one, other, weights, tells)
    if likeness is None:
        return None
    far = one.far & other.far & likeness.shared
    if likeness.rank < (_ENOUGH_DATED if far else _ENOUGH):
        return None
    chance = chance_of_one(one, other, likeness, weights)
    if chance < (_TO_JOIN_DATED if far else _ENOUGH_TO_JOIN):
        return None
    left, right = likeness.one, likeness.other
    if differ(left, right):
        return None
    if not far and is_occasion(likeness.shared):
        return None
    if not are_comparable(one, left, other, right, bool(far & one.ahead)):
        return None
    if one.meant(left).is_turned(likeness.shared) == other.meant(right).is_turned(likeness.shared):
        return Agreement("same", likeness, chance, bool(far))
    return Agreement("opposite", likeness, chance) if likeness.rank >= _ENOUGH_TO_DENY else None


def are_comparable(one: Saying, left: Stretch, other: Saying, right: Stretch, is_ahead: bool) -> bool:
    """Whether stretches of two sentences both state something, done or both open; none of it under a condition.

    Args:
        is_ahead: whether both tell of a day to come, of which nothing is done.
    """
    if one.whole.is_supposed or other.whole.is_supposed:
        return False
    mine, its = one.meant(left), other.meant(right)
    if not all(_is_clause(held) and held.has_predicate for held in (mine, its)):
        return False
    return is_ahead or mine.is_open == its.is_open


def _is_clause(meant: Meant) -> bool:
    """Whether there are enough words to state something: "unidentified flying objects" states nothing."""
    return meant.length >= _LEAST_CLAUSE


def differ(one: Stretch, other: Stretch) -> bool:
    """Whether two stretches name different people, bodies or places, different days or different numbers."""
    mine, its = parts_of(one.keys), parts_of(other.keys)
    if any(kind in its and mine[kind].isdisjoint(its[kind]) for kind in _EXCLUDING if kind in mine):
        return True
    days, others = mine.get("day", _NONE), its.get("day", _NONE)
    return bool(days and others) and not any(
        day.startswith(another) or another.startswith(day) for day in days for another in others
    )
