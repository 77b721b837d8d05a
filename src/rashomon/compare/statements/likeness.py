"""Likeness: how much of what two sentences state is the same, by rare shared terms."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from math import log, sqrt

from rashomon.compare.statements.meanings import members_of
from rashomon.compare.statements.rarity import Rarity
from rashomon.compare.statements.sayings import Saying, Stretch

_NAME_RARITY = 5.0
"""Rarity of a name, day or number: that of a word which one report in 150 holds."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """The two stretches that are most alike.

    `cosine` in [0, 1] over weighted terms; `rank` is the cosine times ln(1 + shared terms).
    """

    one: Stretch
    other: Stretch
    cosine: float
    rank: float
    shared: frozenset[str]


@dataclass(frozen=True, slots=True)
class Weights:
    """What each term tells in one story: its rarity in news reports times its rarity in the story."""

    _of: dict[str, float] = field(repr=False)
    _squares: dict[frozenset[str], float] = field(default_factory=dict[frozenset[str], float], repr=False)

    def of(self, key: str) -> float:
        """Return the weight of a term of the story."""
        return self._of[key]

    def square(self, keys: frozenset[str]) -> float:
        """Return the sum of the squared weights; each set is added up once."""
        known = self._squares.get(keys)
        if known is None:
            known = self._squares[keys] = sum(self._of[key] ** 2 for key in sorted(keys))
        return known


def weigh_terms(sayings: Sequence[Saying], rarity: Rarity) -> Weights:
    """Return the weight of every term of a story; what most of its sayings hold tells next to nothing.

    Weight: inverse document frequency in news reports, times ln(1 + S/s) / ln(1 + S) with S sayings in the
    story and s of them with the term: 1 for a term of a single saying.
    """
    spread = Counter(key for saying in sayings for key in saying.keys)
    total = len(sayings)
    return Weights(
        {key: _rarity_of(key, rarity) * log(1 + total / count) / log(1 + total) for key, count in spread.items()}
    )


def liken(one: Saying, other: Saying, weights: Weights, tells: Callable[[frozenset[str]], bool]) -> Likeness | None:
    """Return the pair of stretches that share most of what they state; None where none shares enough to tell.

    Args:
        tells: whether shared terms, by their keys, are enough to be compared at all; more terms tell no less.
    """
    common = one.keys & other.keys
    if not tells(common):
        return None
    lefts = _tightest(one.stretches, common, weights, tells)
    rights = _tightest(other.stretches, common, weights, tells) if lefts else {}
    best: tuple[float, float, Stretch, Stretch, frozenset[str]] | None = None
    for held, (left, size) in lefts.items():
        for also_held, (right, other_size) in rights.items():
            shared = held if held == also_held else held & also_held
            if not tells(shared):
                continue
            length = sqrt(size * other_size)
            cosine = min(weights.square(shared) / length, 1.0) if length else 0.0
            rank = cosine * log(1 + len(shared))
            if best is None or rank > best[0]:
                best = rank, cosine, left, right, shared
    if best is None:
        return None
    rank, cosine, left, right, shared = best
    return Likeness(left, right, cosine, rank, shared)


def _tightest(
    stretches: Sequence[Stretch], common: frozenset[str], weights: Weights, tells: Callable[[frozenset[str]], bool]
) -> dict[frozenset[str], tuple[Stretch, float]]:
    """Return, for each set of common terms that a stretch holds and that tells, the stretch with least beside it.

    With the sum of the squared weights of that stretch.
    """
    best: dict[frozenset[str], tuple[Stretch, float]] = {}
    for stretch in stretches:
        held = stretch.keys & common
        known = best.get(held)
        if known is not None:
            size = weights.square(stretch.keys)
            if size < known[1]:
                best[held] = stretch, size
        elif tells(held):
            best[held] = stretch, weights.square(stretch.keys)
    return best


def _rarity_of(key: str, rarity: Rarity) -> float:
    kind, _, value = key.partition(":")
    if kind == "word":
        return min(rarity.of(stem) for stem in members_of(value))
    return rarity.of(value) if kind == "role" else _NAME_RARITY
