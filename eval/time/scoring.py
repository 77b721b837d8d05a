"""Strict, relaxed and value F1 as TempEval-3 counts them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .marked_text import Time


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of one program on some articles; sums of scores are scores.

    Attributes:
        gold: expressions people marked.
        found: expressions the program gave.
        strict: pairs with the very same span.
        relaxed: pairs whose spans share a character, each expression in one pair.
        valued: relaxed pairs with the same value.
    """

    gold: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    valued: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(
            self.gold + other.gold,
            self.found + other.found,
            self.strict + other.strict,
            self.relaxed + other.relaxed,
            self.valued + other.valued,
        )

    @property
    def strict_f1(self) -> float:
        """F1 of exact spans, in [0, 1]."""
        return self._f1(self.strict)

    @property
    def relaxed_f1(self) -> float:
        """F1 of overlapping spans, in [0, 1]."""
        return self._f1(self.relaxed)

    @property
    def value_f1(self) -> float:
        """F1 of overlapping spans with the right value, in [0, 1]: the figure TempEval-3 ranks by."""
        return self._f1(self.valued)

    @property
    def value_accuracy(self) -> float:
        """Share of the overlapping spans that have the right value, in [0, 1]."""
        return self.valued / self.relaxed if self.relaxed else 0.0

    def _f1(self, right: int) -> float:
        whole = self.gold + self.found
        return 2 * right / whole if whole else 0.0


@dataclass(frozen=True, slots=True)
class Pair:
    """A marked expression and the one found at its place; one of them may be missing."""

    gold: Time | None
    found: Time | None

    @property
    def is_right(self) -> bool:
        """Whether both are there and have the same value."""
        return self.gold is not None and self.found is not None and self.gold.value == self.found.value


def pair_times(gold: Sequence[Time], found: Sequence[Time]) -> list[Pair]:
    """Pair marked and found expressions that overlap: same spans first, then the longer overlap, each once."""
    near = [(one, other) for one in gold for other in found if _overlap(one, other) > 0]
    near.sort(key=lambda pair: (not _same_span(*pair), -_overlap(*pair), pair[0].start, pair[1].start))
    taken: set[int] = set()
    pairs: list[Pair] = []
    for one, other in near:
        if id(one) not in taken and id(other) not in taken:
            taken |= {id(one), id(other)}
            pairs.append(Pair(one, other))
    pairs += [Pair(one, None) for one in gold if id(one) not in taken]
    pairs += [Pair(None, other) for other in found if id(other) not in taken]
    return pairs


def score_pairs(pairs: Iterable[Pair]) -> Score:
    """The counts of these pairs."""
    score = Score()
    for pair in pairs:
        both = pair.gold is not None and pair.found is not None
        same = both and pair.gold is not None and pair.found is not None and _same_span(pair.gold, pair.found)
        score += Score(
            int(pair.gold is not None), int(pair.found is not None), int(same), int(both), int(pair.is_right)
        )
    return score


def without_ignored(found: Iterable[Time], ignored: Sequence[Time]) -> list[Time]:
    """Return what was found outside the marks that do not count."""
    return [time for time in found if not any(_overlap(time, one) > 0 for one in ignored)]


def _overlap(one: Time, other: Time) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _same_span(one: Time, other: Time) -> bool:
    return (one.start, one.end) == (other.start, other.end)
