"""A figure in the making: token ranges of one sentence, before it becomes a record."""

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.annotate.figures.quantity import Quantity


@dataclass(frozen=True, slots=True)
class Draft:
    """Tokens [start, end) of a sentence read as a figure.

    `counted` is the token range of the phrase that says what is counted; `outcomes` what became of those
    counted, which neighbours in an enumeration share. `beside` is the place of the figure whose noun a number
    borrows: its sentence in the article, its first token there.
    """

    start: int
    end: int
    quantity: Quantity
    unit: str | None
    counted: tuple[int, int] | None
    modifiers: tuple[str, ...]
    outcomes: tuple[str, ...]
    outcome_told: bool = False
    places: tuple[str, ...] = ()
    beside: tuple[int, int] | None = None

    @property
    def scope(self) -> tuple[str, ...]:
        """The words that narrow it, in the order they were told, each once."""
        additional = ("additional",) if self.quantity.additional else ()
        return tuple(dict.fromkeys((*self.modifiers, *additional, *self.outcomes, *self.places)))


def unit_before(before: Sequence[Draft]) -> str | None:
    """Return the unit of the last count among `before`, or None."""
    return next((draft.unit for draft in reversed(before) if draft.quantity.unit is None), None)
