"""Traces: the edits that `one` of a reuse bears beside `other`, each sort looked for once, when first asked for."""

from dataclasses import dataclass, field
from functools import cached_property

from rashomon.deduplicate.edits import (
    count_lost_attributions,
    count_lost_cautions,
    find_added_marks,
    find_broken_end,
)
from rashomon.deduplicate.reuse import Reuse
from rashomon.deduplicate.spellings import Spellings, find_misspellings


@dataclass(frozen=True, eq=False)
class Traces:
    """What was done to the text of `reuse.other` if `reuse.one` is a copy of it."""

    reuse: Reuse = field(repr=False)
    spellings: Spellings = field(repr=False)

    @cached_property
    def marks(self) -> list[str]:
        """Words put in quotation marks; see `edits.find_added_marks`."""
        return find_added_marks(self.reuse)

    @cached_property
    def cautions(self) -> int:
        """Number of cautions lost."""
        return count_lost_cautions(self.reuse)

    @cached_property
    def attributions(self) -> int:
        """Number of crediting words lost."""
        return count_lost_attributions(self.reuse)

    @cached_property
    def misspellings(self) -> list[tuple[str, str]]:
        """Names with their derived spellings; see `spellings.find_misspellings`."""
        return find_misspellings(self.reuse, self.spellings)

    @cached_property
    def broken_end(self) -> str | None:
        """The last words of a paragraph that breaks off."""
        return find_broken_end(self.reuse)


def trace_both_ways(reuse: Reuse, spellings: Spellings) -> tuple[Traces, Traces]:
    """Return the traces of a reuse, and of the same seen from the other article."""
    return Traces(reuse, spellings), Traces(reuse.turned(), spellings)
