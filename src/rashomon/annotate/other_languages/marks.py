"""Quotation marks in the style of a language: which words of a block stand between them."""

from dataclasses import dataclass
from functools import cache

from rashomon.lexicons import load_lexicon

_LONGEST = 3000  # characters of a quoted stretch; a mark that closes later belongs to another


@dataclass(frozen=True, slots=True)
class QuotedWords:
    """Text [start, end) with its marks; [inner_start, inner_end) without them and without space inside them."""

    start: int
    end: int
    inner_start: int
    inner_end: int


@cache
def _pairs(language: str | None) -> tuple[tuple[str, str], ...]:
    listed = load_lexicon("quotation_marks", language or "all").words("pairs")
    return tuple((pair[0], pair[1]) for pair in listed)


def find_quoted_words(text: str, start: int, end: int, language: str | None) -> list[QuotedWords]:
    """Return the outermost quoted stretches of text [start, end) in order; a mark nothing closes quotes nothing."""
    pairs = _pairs(language)
    openers = {opener for opener, _ in pairs}
    found: list[QuotedWords] = []
    at = start
    while at < end:
        if text[at] in openers and _may_open(text, at, start):
            close = _closing(text, at, end, {closer for opener, closer in pairs if opener == text[at]})
            if close is not None:
                inner = _trimmed(text, at + 1, close)
                if inner is not None:
                    found.append(QuotedWords(at, close + 1, *inner))
                at = close
        at += 1
    return found


def _may_open(text: str, at: int, start: int) -> bool:
    if text[at] not in '"\u201c\u201d\u00bb':
        return True
    before = text[at - 1] if at > start else " "
    return not before.isalnum() and before not in ".,!?\u2026"


def _closing(text: str, at: int, end: int, closers: set[str]) -> int | None:
    """Return where the stretch closes; the same marks inside it are counted."""
    depth, stop = 0, min(end, at + _LONGEST)
    if all(text.find(closer, at + 1, stop) < 0 for closer in closers):
        return None
    for index in range(at + 1, stop):
        if text[index] in closers and (text[index] != text[at] or _may_close(text, index, end)):
            if depth == 0:
                return index
            depth -= 1
        elif text[index] == text[at] and text[at] not in closers:
            depth += 1
    return None


def _may_close(text: str, index: int, end: int) -> bool:
    after = text[index + 1] if index + 1 < end else " "
    return not after.isalnum() and not text[index - 1].isspace()


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
