"""Agreement: whether two sentences of different articles state the same, the opposite, or cannot be compared."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from rashomon.compare.statements.chances import chance_of_one, load_chances
from rashomon.compare.statements.likeness import Likeness, Weights, liken
from rashomon.compare.statements.meant import Meant
from rashomon.compare.statements.said import says, told_alike
from rashomon.compare.statements.sayings import Saying, Stretch, parts_of
from rashomon.compare.statements.telling import (
    day_tells,
    has_words,
    is_encounter,
    is_event,
    is_formula,
    is_occasion,
    may_say,
    moment_tells,
    names_tell,
    speaks,
    words_tell,
)
from rashomon.compare.statements.terms import NAMED

_LEAST_CLAUSE = 4
_EXCLUDING = (*NAMED, "number", "rank")
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
_DAY = len("day:2031-03-05")
_ENOUGH_TO_DENY = 1.1
"""Least rank to state the opposite: in doubt a denial denies something else."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """What two sayings have to do with each other, by their most alike stretches.

    `chance` is how likely they tell of one event, in [0, 1]; `is_dated` tells that they share a day far from both
    reports, `is_said` that what they share is said and not only spoken of, `is_timed` that they tell of one minute.
    """

    relation: Literal["same", "opposite"]
    likeness: Likeness
    chance: float
    is_dated: bool = False
    is_said: bool = True
    is_timed: bool = False

    @property
    def is_sure(self) -> bool:
        """Whether the two alone are a claim; others only join one."""
        shared = self.likeness.shared
        if self.is_timed:
            return True
        if not self.is_said:
            return False
        if self.is_dated and is_event(shared):
            return self.chance >= _SURE_DATED
        tells = has_words(shared) or (is_event(shared) and (names_tell(shared) or day_tells(shared)))
        return tells and self.chance >= load_chances().threshold


def compare_sayings(one: Saying, other: Saying, weights: Weights) -> Agreement | None:
    """Return how two sayings stand to each other; None where nothing can be told, which is the rule.

    They are compared by the words they share; where these tell nothing, by the names with a single word; by a minute of
    the clock; and by a day far from both reports, of which articles of one story seldom tell two things either.
    """
    told = _compare(one, other, weights, words_tell)
    if told is not None:
        return told
    named = _compare(one, other, weights, names_tell)
    if named is not None and named.relation == "same" and is_event(named.likeness.shared):
        return named
    timed = _at_one_moment(one, other, weights)
    if timed is not None:
        return timed
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
    alike = _told_in_both(one, other, likeness, far)
    if alike is None or not tells(alike):
        return None
    mine, its = one.meant(likeness.one), other.meant(likeness.other)
    is_said = says(mine, its, alike) or any(map(_is_day, far))
    if not is_said and not (may_say(alike) and mine.predicates and its.predicates):
        return None
    if mine.is_turned(likeness.shared) == its.is_turned(likeness.shared):
        return Agreement("same", likeness, chance, bool(far), is_said)
    return Agreement("opposite", likeness, chance) if likeness.rank >= _ENOUGH_TO_DENY else None


def _told_in_both(one: Saying, other: Saying, likeness: Likeness, far: frozenset[str]) -> frozenset[str] | None:
    """Return the shared terms that two stretches tell in the same way; None where they cannot be compared."""
    left, right = likeness.one, likeness.other
    if differ(left, right) or (not far and is_occasion(likeness.shared)):
        return None
    if not are_comparable(one, left, other, right):
        return None
    if speaks(likeness.shared) and one.meant(left).is_mutual != other.meant(right).is_mutual:
        return None
    alike = likeness.shared if far & one.ahead else told_alike(one, left, other, right, likeness.shared)
    is_of_others = is_encounter(alike) and _name_others(left, right)
    return None if is_formula(alike) or is_of_others else alike


def _at_one_moment(one: Saying, other: Saying, weights: Weights) -> Agreement | None:
    """Return that two sayings tell of one moment: they name its minute, and no person, place or day that differs."""
    likeness = liken(one, other, weights, moment_tells)
    if likeness is None or differ(likeness.one, likeness.other):
        return None
    mine, its = one.meant(likeness.one), other.meant(likeness.other)
    if not are_comparable(one, likeness.one, other, likeness.other) or mine.is_open != its.is_open:
        return None
    if mine.is_turned(likeness.shared) != its.is_turned(likeness.shared):
        return None
    return Agreement("same", likeness, chance_of_one(one, other, likeness, weights), is_timed=True)


def are_comparable(one: Saying, left: Stretch, other: Saying, right: Stretch) -> bool:
    """Whether stretches of two sentences both state something, none of it under a condition."""
    if one.whole.is_supposed or other.whole.is_supposed:
        return False
    return all(_is_clause(held) and held.has_predicate for held in (one.meant(left), other.meant(right)))


def _name_others(one: Stretch, other: Stretch) -> bool:
    """Whether each of two stretches names somebody whom the other does not."""
    mine, its = (parts_of(each.keys).get("person", _NONE) for each in (one, other))
    return bool(mine - its) and bool(its - mine)


def _is_day(key: str) -> bool:
    return len(key) == _DAY


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
