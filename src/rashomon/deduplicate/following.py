"""Following: how far one report tells what another tells, sentence by sentence and in its order, in other words."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import sqrt

from rashomon.deduplicate.told_terms import ToldSentence
from rashomon.model.annotations import Sentence

_LIKE = 0.3
"""Least likeness of two sentences that may tell the same."""
_COMMON = 2  # terms they must share
_NUMBER_WEIGHT = 1.5


@dataclass(frozen=True, slots=True)
class Following:
    """`pairs` are sentences of one report beside those of the other that tell the same, in the order of both.

    `share` in [0, 1] is their part of what the one tells at all, `likeness` in [0, 1] how alike they are on average.
    """

    share: float
    likeness: float
    pairs: tuple[tuple[Sentence, Sentence], ...] = field(repr=False)


def follow(one: Sequence[ToldSentence], other: Sequence[ToldSentence]) -> Following:
    """Return how far `one` follows `other`; several sentences of `one` may tell what one sentence of `other` does.

    Source:
        Longest common subsequence, weighted; the likeness of two sentences is Ochiai's coefficient of their terms.
    """
    weights = [_weigh(told.terms) for told in one]
    likeness = [[_likeness(mine.terms, its.terms) for its in other] for mine in one]
    best = _lengths(weights, likeness)
    total = sum(weights)
    if not total or not other:
        return Following(0.0, 0.0, ())
    places = _trace(weights, likeness, best)
    followed = sum(weights[here] for here, _ in places)
    mean = sum(weights[here] * likeness[here][there] for here, there in places) / followed if followed else 0.0
    pairs = tuple((one[here].sentence, other[there].sentence) for here, there in places)
    return Following(round(followed / total, 3), round(mean, 3), pairs)


def _lengths(weights: Sequence[float], likeness: Sequence[Sequence[float]]) -> list[list[float]]:
    """Return for the first sentences of both, as many as you like, how much of the one's is in the other's order."""
    columns = len(likeness[0]) if likeness else 0
    best = [[0.0] * (columns + 1)]
    for weight, row in zip(weights, likeness, strict=True):
        above, here = best[-1], [0.0]
        for column, like in enumerate(row, 1):
            taken = above[column] + weight if like >= _LIKE else 0.0
            here.append(max(above[column], here[-1], taken))
        best.append(here)
    return best


def _trace(
    weights: Sequence[float], likeness: Sequence[Sequence[float]], best: Sequence[Sequence[float]]
) -> list[tuple[int, int]]:
    """Return the places of the sentences that stand in one order, in that order; of equal ways the last."""
    places: list[tuple[int, int]] = []
    row, column = len(weights), len(best[0]) - 1
    while row and column:
        if best[row][column] == best[row][column - 1]:
            column -= 1
        elif best[row][column] == best[row - 1][column]:
            row -= 1
        else:
            row -= 1
            places.append((row, column - 1))
    return places[::-1]


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    common = one & other
    if len(common) < _COMMON:
        return 0.0
    return _weigh(common) / sqrt(_weigh(one) * _weigh(other))


def _weigh(terms: frozenset[str]) -> float:
    return sum(_NUMBER_WEIGHT if term[0] == "#" else 1.0 for term in terms)
