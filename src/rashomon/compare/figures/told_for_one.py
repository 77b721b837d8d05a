"""Values told for one thing: pairs of numbers that one report sets against each other, wherever they are repeated."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from rashomon.compare.figures.bearings import are_of_two_things
from rashomon.compare.figures.disputes import (
    are_of_like_size,
    are_told_to_conflict,
    is_counted_by_two,
    is_elliptical_dispute,
    is_measured_by_two,
    is_uncommon,
)
from rashomon.compare.figures.quantities import Quantity
from rashomon.compare.joining import Groups

ValuePair = tuple[str, str | None, frozenset[str], frozenset[float]]
"""Class, unit and state of what is counted, and the two numbers."""

_PEOPLE = "person"
"""What people are called says little: marchers of one report are the persons of another."""
_NEAR_SENTENCES = 2
_ANSWERING_SENTENCES = 5
"""Sentences in which another voice gives its own sum or measure of one thing."""
_CHANGED = 10.0
"""Largest ratio of a number to what it was before."""


def values_told_for_one(quantities: Iterable[Quantity]) -> frozenset[ValuePair]:
    """Return the pairs of different numbers that some report gives for one thing.

    That is a number without a noun and the one it is given beside ("the ministry puts it at 340"), two voices' counts
    of those something happened to, and two measures of two voices in sentences next to each other, one of which
    leaves out what it measures.
    """
    articles: dict[str, list[Quantity]] = {}
    for one in quantities:
        articles.setdefault(one.figure.article, []).append(one)
    found: set[ValuePair] = set()
    for told in articles.values():
        found.update(pair for one, other in _pairs_of_one(told) if (pair := pair_of(one, other)) is not None)
    return frozenset(_closed(found))


def _closed(found: Iterable[ValuePair]) -> Iterator[ValuePair]:
    """Yield all pairs of the numbers that a chain of pairs joins: from 3 to 5 and from 5 to 8 is one count."""
    numbers: dict[tuple[str, str | None, frozenset[str]], list[frozenset[float]]] = {}
    for noun, unit, outcomes, values in found:
        numbers.setdefault((noun, unit, outcomes), []).append(values)
    for (noun, unit, outcomes), pairs in numbers.items():
        groups = Groups({str(value) for pair in pairs for value in pair})
        for pair in pairs:
            groups.unite(*sorted(map(str, pair)))
        told = sorted({value for pair in pairs for value in pair})
        for one, other in combinations(told, 2):
            if groups.root(str(one)) == groups.root(str(other)):
                yield noun, unit, outcomes, frozenset((one, other))


def pair_of(one: Quantity, other: Quantity) -> ValuePair | None:
    """Return what two figures would be as a pair of numbers for one thing; None where they count two things."""
    if one.value is None or other.value is None or one.value == other.value:
        return None
    if one.noun != other.noun or one.outcomes != other.outcomes or one.is_part or other.is_part:
        return None
    unit = one.figure.unit if one.figure.unit == other.figure.unit and one.noun != _PEOPLE else None
    return one.noun, unit, one.outcomes, frozenset((one.value, other.value))


def _pairs_of_one(told: Sequence[Quantity]) -> Iterable[tuple[Quantity, Quantity]]:
    by_id = {one.figure.id: one for one in told}
    for one in told:
        beside = by_id.get(one.figure.beside or "")
        if beside is not None and not _are_listed(one, beside) and (are_of_like_size(one, beside) or _is_crowd(one)):
            yield one, beside
    yield from _changes(told)
    for one, other in combinations(told, 2):
        if one.site.is_apart(other.site):
            continue
        apart = abs(one.sentence_number - other.sentence_number)
        if are_of_like_size(one, other) and (
            are_told_to_conflict(one, other)
            or is_counted_by_two(one, other)
            or (apart <= _NEAR_SENTENCES and is_elliptical_dispute(one, other))
            or (apart <= _ANSWERING_SENTENCES and is_measured_by_two(one, other))
        ):
            yield one, other


def _changes(told: Sequence[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield each number that was given before another with the nearest of the same unit, in its sentence or before."""
    for one in told:
        if not one.is_former:
            continue
        others = [other for other in told if other is not one and not other.is_former and _may_follow(one, other)]
        nearest = min(others, key=lambda other: _distance(one, other), default=None)
        if nearest is not None and are_of_like_size(one, nearest, _CHANGED):
            yield one, nearest


def _may_follow(former: Quantity, other: Quantity) -> bool:
    """Whether a number may be what another became: of one thing, in one sentence, or in two that share a word.

    Of an uncommon noun, which both count, the next sentence needs none.
    """
    if former.figure.unit != other.figure.unit or pair_of(former, other) is None:
        return False
    if former.figure.sentence == other.figure.sentence:
        return True
    apart = abs(former.sentence_number - other.sentence_number)
    if apart <= 1 and is_uncommon(former, other) and former.kinds == other.kinds:
        return True
    return apart <= _NEAR_SENTENCES and not former.around.words.isdisjoint(other.around.words)


def _distance(one: Quantity, other: Quantity) -> tuple[int, int]:
    apart = abs(one.figure.anchor.start - other.figure.anchor.start)
    return abs(one.sentence_number - other.sentence_number), apart


def _are_listed(one: Quantity, other: Quantity) -> bool:
    """Whether one sentence tells how many each of two has: "the bank has 40 branches, its rival 25"."""
    here, there = one.bearings, other.bearings
    return one.figure.sentence == other.figure.sentence and are_of_two_things(here, there, one.noun)


def _is_crowd(one: Quantity) -> bool:
    """Whether people are counted to whom nothing happened: two sides' counts of a crowd lie far apart."""
    return one.noun == _PEOPLE and not one.outcomes


class Opposites:
    """The numbers that reports give for the same thing as a number, by class, unit, state and number."""

    def __init__(self, for_one: Iterable[ValuePair]) -> None:
        """Take the pairs of numbers for one thing."""
        self._of: dict[tuple[str, str | None, frozenset[str], float], set[float]] = {}
        for noun, unit, outcomes, values in for_one:
            for value in values:
                self._of.setdefault((noun, unit, outcomes, value), set()).update(values - {value})

    def of(self, one: Quantity) -> frozenset[float]:
        """Return the other numbers of the pairs that a number is in."""
        if one.value is None or one.is_part:
            return frozenset()
        units = {None, one.figure.unit}
        found = (self._of.get((one.noun, unit, one.outcomes, one.value), set[float]()) for unit in units)
        return frozenset[float]().union(*found)
