"""Values told for one thing: pairs of numbers that one report sets against each other, wherever they are repeated."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from rashomon.compare.disputes import are_of_like_size, is_counted_by_two, is_elliptical_dispute
from rashomon.compare.joining import Groups
from rashomon.compare.quantities import Quantity

ValuePair = tuple[str, str | None, frozenset[str], frozenset[float]]
"""Class, unit and state of what is counted, and the two numbers."""

_PEOPLE = "person"
"""What people are called says little: marchers of one report are the persons of another."""
_NEAR_SENTENCES = 2


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
    if (one.noun, one.outcomes) != (other.noun, other.outcomes) or one.is_part or other.is_part:
        return None
    if one.value is None or other.value is None or one.value == other.value:
        return None
    unit = one.figure.unit if one.figure.unit == other.figure.unit and one.noun != _PEOPLE else None
    return one.noun, unit, one.outcomes, frozenset((one.value, other.value))


def _pairs_of_one(told: Sequence[Quantity]) -> Iterable[tuple[Quantity, Quantity]]:
    by_id = {one.figure.id: one for one in told}
    for one in told:
        beside = by_id.get(one.figure.beside or "")
        if beside is not None and (are_of_like_size(one, beside) or _is_crowd(one)):
            yield one, beside
    for one, other in combinations(told, 2):
        near = abs(one.sentence_number - other.sentence_number) <= _NEAR_SENTENCES
        if are_of_like_size(one, other) and (
            is_counted_by_two(one, other) or (near and is_elliptical_dispute(one, other))
        ):
            yield one, other


def _is_crowd(one: Quantity) -> bool:
    """Whether people are counted to whom nothing happened: two sides' counts of a crowd lie far apart."""
    return one.noun == _PEOPLE and not one.outcomes
