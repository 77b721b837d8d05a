"""Agreement: whether two sentences of different articles state the same, the opposite, or cannot be compared."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from rashomon.compare.statements.chances import chance_of_one, load_chances
from rashomon.compare.statements.clauses import has_predicate, is_open, is_supposed
from rashomon.compare.statements.likeness import Likeness, Weights, liken
from rashomon.compare.statements.meanings import meaning_of
from rashomon.compare.statements.polarity import is_turned
from rashomon.compare.statements.sayings import Saying, Stretch, parts_of
from rashomon.compare.statements.terms import NAMED, kind_of
from rashomon.lexicons import load_lexicon
from rashomon.text.words import Word

_LEAST_SHARED = 3
_LEAST_WORDS = 2
"""Fewest words of the language among the shared terms: names alone are a topic, not a statement."""
_LEAST_CLAUSE = 4
_EXCLUDING = (*NAMED, "number")
"""Kinds of which two stretches that both name one, but none in common, state different things."""
_NONE = frozenset[str]()
_ENOUGH = 0.5
"""Least rank of a pair that states the same: three shared terms at a cosine of .36, six at .26."""
_ENOUGH_TO_JOIN = 0.7
"""Least chance of a pair that may join what others state surely."""
_ENOUGH_TO_DENY = 1.1
"""Least rank to state the opposite: in doubt a denial denies something else."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """What two sayings have to do with each other, by their most alike stretches.

    `chance` is how likely they tell of one event, in [0, 1].
    """

    relation: Literal["same", "opposite"]
    likeness: Likeness
    chance: float

    @property
    def is_sure(self) -> bool:
        """Whether the two alone are a claim; others only join one."""
        words = sum(kind_of(key) == "word" for key in self.likeness.shared)
        return words >= _LEAST_WORDS and self.chance >= load_chances().threshold


def compare_sayings(one: Saying, other: Saying, weights: Weights) -> Agreement | None:
    """Return how two sayings stand to each other; None where nothing can be told, which is the rule."""
    likeness = liken(one, other, weights, _tells)
    if likeness is None or likeness.rank < _ENOUGH:
        return None
    chance = chance_of_one(one, other, likeness, weights)
    if chance < _ENOUGH_TO_JOIN:
        return None
    left, right = likeness.one, likeness.other
    if differ(left, right):
        return None
    if all(key in _occasions() for key in likeness.shared if kind_of(key) == "word"):
        return None
    if is_supposed(one.words) or is_supposed(other.words):
        return None
    words, others = one.words_in(left), other.words_in(right)
    if not (_is_clause(words) and _is_clause(others)):
        return None
    if not (has_predicate(words) and has_predicate(others)) or is_open(words) != is_open(others):
        return None
    if is_turned(one.clauses_in(left), likeness.shared) == is_turned(other.clauses_in(right), likeness.shared):
        return Agreement("same", likeness, chance)
    return Agreement("opposite", likeness, chance) if likeness.rank >= _ENOUGH_TO_DENY else None


def _is_clause(words: Sequence[Word]) -> bool:
    """Whether there are enough words to state something: "unidentified flying objects" states nothing."""
    return sum(word.is_word for word in words) >= _LEAST_CLAUSE


def differ(one: Stretch, other: Stretch) -> bool:
    """Whether two stretches name different people, bodies or places, different days or different numbers."""
    mine, its = parts_of(one.keys), parts_of(other.keys)
    if any(kind in its and mine[kind].isdisjoint(its[kind]) for kind in _EXCLUDING if kind in mine):
        return True
    days, others = mine.get("day", _NONE), its.get("day", _NONE)
    return bool(days and others) and not any(
        day.startswith(another) or another.startswith(day) for day in days for another in others
    )


@lru_cache(maxsize=1 << 16)
def _tells(shared: frozenset[str]) -> bool:
    """Whether shared terms may be a statement: names alone are a topic, but a day and a place are an occasion."""
    kinds = [kind_of(key) for key in shared]
    if "day" in kinds and "place" in kinds:
        return True
    return len(shared) >= _LEAST_SHARED and kinds.count("word") >= _LEAST_WORDS


@cache
def _occasions() -> frozenset[str]:
    """Return the words that only say on what occasion somebody spoke, or where something was."""
    lexicon = load_lexicon("clauses")
    words = lexicon.word_set("occasions") | lexicon.word_set("whereabouts")
    return frozenset(f"word:{meaning_of(word)}" for word in words)
