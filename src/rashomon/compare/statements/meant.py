"""Meant: how the words of a sentence, or of a part of it, are meant.

A sentence is compared with many others: what is read of it alone is read once, when it is first asked for.
"""

from dataclasses import dataclass, field
from functools import cached_property

from rashomon.compare.statements.clauses import has_predicate, is_doubted, is_limited, is_mutual, is_open, is_supposed
from rashomon.compare.statements.modality import open_keys, planned_keys
from rashomon.compare.statements.polarity import Clause, is_turned
from rashomon.compare.statements.predicates import predicate_keys
from rashomon.text.words import Word


@dataclass(frozen=True)
class Meant:
    """Words that follow each other in a sentence, and their clauses; what is said of them is kept."""

    words: tuple[Word, ...]
    clauses: tuple[Clause, ...]
    _turned: dict[frozenset[str], bool] = field(
        default_factory=dict[frozenset[str], bool], init=False, repr=False, compare=False
    )

    @cached_property
    def length(self) -> int:
        """Number of words, marks left out."""
        return sum(word.is_word for word in self.words)

    @cached_property
    def has_predicate(self) -> bool:
        """See `clauses.has_predicate`."""
        return has_predicate(self.words)

    @cached_property
    def is_open(self) -> bool:
        """See `clauses.is_open`."""
        return is_open(self.words)

    @cached_property
    def open_keys(self) -> frozenset[str]:
        """See `modality.open_keys`."""
        return open_keys(self.words)

    @cached_property
    def planned_keys(self) -> frozenset[str]:
        """See `modality.planned_keys`."""
        return planned_keys(self.words)

    @cached_property
    def predicates(self) -> frozenset[str]:
        """See `predicates.predicate_keys`."""
        return predicate_keys(self.words)

    @cached_property
    def is_supposed(self) -> bool:
        """See `clauses.is_supposed`."""
        return is_supposed(self.words)

    @cached_property
    def is_doubted(self) -> bool:
        """See `clauses.is_doubted`."""
        return is_doubted(self.words)

    @cached_property
    def is_limited(self) -> bool:
        """See `clauses.is_limited`."""
        return is_limited(self.words)

    @cached_property
    def is_mutual(self) -> bool:
        """See `clauses.is_mutual`."""
        return is_mutual(self.words)

    def is_turned(self, shared: frozenset[str]) -> bool:
        """See `polarity.is_turned`."""
        known = self._turned.get(shared)
        if known is None:
            known = self._turned[shared] = is_turned(self.clauses, shared)
        return known
