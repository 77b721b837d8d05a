"""Comparer: how sayings stand to each other, worked out once for all that are in the same words."""

from collections.abc import Sequence
from dataclasses import replace

from rashomon.compare.statements.agreement import Agreement, compare_sayings
from rashomon.compare.statements.likeness import Likeness, Weights
from rashomon.compare.statements.sayings import Saying

_Form = tuple[str, frozenset[str], tuple[frozenset[str], ...], frozenset[str], frozenset[str]]
_Found = tuple[Agreement, int, int]


class Comparer:
    """Compares the sayings of one story: reports take over each other's sentences, so most pairs come again."""

    def __init__(self, sayings: Sequence[Saying], weights: Weights) -> None:
        """Take the sayings and the weights of the story's terms."""
        self._sayings = sayings
        self._weights = weights
        numbers: dict[_Form, int] = {}
        self._forms = [numbers.setdefault(_form_of(saying), len(numbers)) for saying in sayings]
        self._known: dict[tuple[int, int], _Found | None] = {}

    def compare(self, at: int, other_at: int) -> Agreement | None:
        """Return what `compare_sayings` returns of two sayings, by their places."""
        one, other = self._sayings[at], self._sayings[other_at]
        forms = self._forms[at], self._forms[other_at]
        if forms not in self._known:
            agreement = compare_sayings(one, other, self._weights)
            self._known[forms] = None if agreement is None else _placed(agreement, one, other)
        found = self._known[forms]
        if found is None:
            return None
        agreement, left, right = found
        alike = agreement.likeness
        likeness = Likeness(one.stretches[left], other.stretches[right], alike.cosine, alike.rank, alike.shared)
        return replace(agreement, likeness=likeness)


def _form_of(saying: Saying) -> _Form:
    """Return the words of a saying and what they are taken to mean."""
    stretches = tuple(stretch.keys for stretch in saying.stretches)
    return saying.sentence.anchor.exact, saying.keys, stretches, saying.far, saying.ahead


def _placed(agreement: Agreement, one: Saying, other: Saying) -> _Found:
    """Return an agreement with the places of its two stretches."""
    likeness = agreement.likeness
    return agreement, one.stretches.index(likeness.one), other.stretches.index(likeness.other)
