"""What a row of the ledger says in one line: each value, or each side of a disputed statement, and its origins."""

from collections.abc import Iterable

from rashomon.model.case import Case
from rashomon.model.stories import Cell, Claim
from rashomon.present.cutting import quote, shorten
from rashomon.present.headings import is_denied

Said = tuple[tuple[str, tuple[int, ...]], ...]
"""What is said, and the numbers of the origins that say it."""

_LONGEST = 110  # characters of one side's words


def said_in(case: Case, claim: Claim) -> Said:
    """Return the values of a claim with their origins; of one without values its sides, those who deny last."""
    if any(cell.value for cell in claim.cells):
        return _gathered((cell.value or _words(case, cell), cell.origin) for cell in claim.cells)
    stating, denying = _sides(case, claim)
    if not denying:
        return _gathered((_words(case, cell), cell.origin) for cell in stating)
    return tuple((_words(case, cells[0]), _origins(cells)) for cells in (stating, denying) if cells)


def _gathered(told: Iterable[tuple[str, int]]) -> Said:
    said: dict[str, set[int]] = {}
    for words, origin in told:
        said.setdefault(words, set()).add(origin)
    return tuple((words, tuple(sorted(numbers))) for words, numbers in said.items())


def _sides(case: Case, claim: Claim) -> tuple[list[Cell], list[Cell]]:
    """Return the cells that state something and those of whoever denies it, a denial first."""
    denials = [cell for cell in claim.cells if is_denied(case, cell)]
    voices = {case.speaker_of(cell.quotation) for cell in denials}
    others = [cell for cell in claim.cells if cell not in denials]
    stating = [cell for cell in others if case.speaker_of(cell.quotation) not in voices]
    return stating, [*denials, *(cell for cell in others if cell not in stating)]


def _origins(cells: Iterable[Cell]) -> tuple[int, ...]:
    return tuple(sorted({cell.origin for cell in cells}))


def _words(case: Case, cell: Cell) -> str:
    """Return the words of a cell, after whoever says them unless the words tell that themselves."""
    words = quote(shorten(cell.anchor.exact, _LONGEST))
    speaker = case.speaker_of(cell.quotation)
    quotation = case.quotation_by_id.get(cell.quotation or "")
    if speaker is None or quotation is None:
        return words
    if quotation.cue is not None and cell.anchor.span.covers(quotation.cue.span):
        return words
    return f"{speaker} denies {words}" if quotation.certainty == "denied" else f"{speaker}: {words}"
