"""Quotation marks in the style of a language: which words of a block stand between them."""

from dataclasses import dataclass
from functools import cache

from rashomon.lexicons import load_lexicon
from rashomon.text.quoted import find_closing
from rashomon.text.ranges import trim_range

_LONGEST = 3000  # characters of a quoted stretch; a mark that closes later belongs to another


@dataclass(frozen=True, slots=True)
class QuotedWords:
    """Text [start, end) with its marks; [inner_start, inner_end) without them and without space inside them."""

    start: int
    end: int
    inner_start: int
    inner_end: int


@cache
def _closers(language: str | None) -> dict[str, str]:
    """Return for each mark that opens the marks that close it."""
    found: dict[str, str] = {}
    for pair in load_lexicon("quotation_marks", language or "all").words("pairs"):
        found[pair[0]] = found.get(pair[0], "") + pair[1]
    return found


def find_quoted_words(text: str, start: int, end: int, language: str | None) -> list[QuotedWords]:
    """Return the outermost quoted stretches of text [start, end) in order; a mark nothing closes quotes nothing."""
    closers = _closers(language)
    found: list[QuotedWords] = []
    at = start
    while at < end:
        if text[at] in closers and _may_open(text, at, start):
            close = _closing(text, at, end, closers[text[at]])
            if close is not None:
                first, last = trim_range(text, at + 1, close)
                if first < last:
                    found.append(QuotedWords(at, close + 1, first, last))
                at = close
        at += 1
    return found


def _may_open(text: str, at: int, start: int) -> bool:
    if text[at] not in '"\u201c\u201d\u00bb':
        return True
    before = text[at - 1] if at > start else " "
    return not before.isalnum() and before not in ".,!?\u2026"


def _closing(text: str, at: int, end: int, closers: str) -> int | None:
    stop = min(end, at + _LONGEST)
    return find_closing(text, at, stop, closers, lambda index: text[index] != text[at] or _may_close(text, index, end))


def _may_close(text: str, index: int, end: int) -> bool:
    after = text[index + 1] if index + 1 < end else " "
    return not after.isalnum() and not text[index - 1].isspace()
