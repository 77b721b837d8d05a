"""Spoken: a quotation before it is numbered."""

from dataclasses import dataclass

_TRIMMED = " \u00a0\u202f\t\r\n,.;:\u2014\u2013-"


@dataclass(frozen=True, slots=True)
class Spoken:
    """Text ranges of the content, the cue, the speaker's words and who passes them on; `form` is the reporting word.

    `verbatim` when every word of the content is quoted.
    """

    ranges: tuple[tuple[int, int], ...]
    verbatim: bool
    cue: tuple[int, int] | None = None
    speaker: tuple[int, int] | None = None
    form: str | None = None
    relay: tuple[int, int] | None = None


def trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return [start, end) without white space and the marks that end a clause, None if nothing is left."""
    while start < end and text[start] in _TRIMMED:
        start += 1
    while start < end and text[end - 1] in _TRIMMED:
        end -= 1
    return (start, end) if start < end else None
