"""What stands in the cells of a claim: values, who says them, phrases."""

from __future__ import annotations

import re

from .case import Cell, Claim, Voice
from .folding import fold, has_words, shown
from .pairing import Pairing, content_of, overlaps
from .rows import PhraseKey, Range, RowKey

Value = float | str | Range


def has_values(pairing: Pairing, row: RowKey, claim: Claim) -> bool:
    """Every value of the row stands in a cell, said by the one the row names for it."""
    cells = claim.cells
    if len(row.by) != len(row.values):
        spoken = all(any(is_said_by(pairing, cell, name) for cell in cells) for name in row.by)
        return spoken and all(any(has_value(pairing, cell, value) for cell in cells) for value in row.values)
    return all(
        any(
            has_value(pairing, cell, value) and any(is_said_by(pairing, cell, name) for name in (speaker, *row.also_by))
            for cell in cells
        )
        for value, speaker in zip(row.values, row.by, strict=True)
    )


def has_value(pairing: Pairing, cell: Cell, value: Value) -> bool:
    """Whether a cell, its figure or (for words) its anchor has the value; a range holds what lies in it."""
    if isinstance(value, str):
        is_same = isinstance(cell.value, str) and fold(cell.value) == fold(value)
        return is_same or has_words(cell.anchor.exact, value)
    figures = [figure for figure in pairing.case.figures if figure.id == cell.figure]
    numbers = [number for number in (_number(cell.value), *(figure.value for figure in figures)) if number is not None]
    if isinstance(value, tuple):
        ends = any((figure.low, figure.high) == value for figure in figures)
        return ends or any(value[0] <= number <= value[1] for number in numbers)
    return value in numbers


def _number(given: float | str | None) -> float | None:
    if not isinstance(given, str):
        return given
    written = re.search(r"-?\d+(?:,\d{3})*(?:\.\d+)?", given)
    return float(written.group().replace(",", "")) if written else None


def is_said_by(pairing: Pairing, cell: Cell, name: str) -> bool:
    """Whether the speaker of a cell's quotation, or of its figure's, may be the name; or the cell has it.

    What a cell is attributed to may be a quotation, an entity or words.
    """
    figures = [figure.attributed_to for figure in pairing.case.figures if figure.id == cell.figure]
    ids = [voice for voice in (cell.quotation, cell.attributed_to, *figures) if voice is not None]
    quotations = [pairing.quotations[voice] for voice in ids if voice in pairing.quotations]
    speakers = [quotation.speaker for quotation in quotations]
    if cell.attributed_to is not None and cell.attributed_to not in pairing.quotations:
        speakers.append(Voice(cell.attributed_to, cell.attributed_to))
    return any(pairing.is_voice(speaker, name) for speaker in speakers) or has_words(cell.anchor.exact, name)


def is_phrase(pairing: Pairing, cell: Cell, phrase: PhraseKey) -> bool:
    """Whether a cell stands on the words of a phrase, or its quotation covers them."""
    if pairing.letter_of(cell.article) != phrase.article:
        return False
    quotation = pairing.quotations.get(cell.quotation or "")
    if quotation is not None and has_words(content_of(quotation), phrase.words):
        return True
    return overlaps(cell.anchor.start, cell.anchor.end, pairing.spans_of(phrase.article, phrase.words))


def shown_claim(pairing: Pairing, claim: Claim) -> str:
    """A claim in words: status, text, and its cells by letter."""
    cells = [f"{pairing.letter_of(cell.article)} “{shown(cell.anchor.exact, 60)}”" for cell in claim.cells]
    return f"{claim.status} “{shown(claim.text)}” {'; '.join(cells)}"


def shown_value(value: Value) -> str:
    """A value in words."""
    if isinstance(value, tuple):
        return f"{value[0]:g}-{value[1]:g}"
    return value if isinstance(value, str) else f"{value:g}"
