"""Quotation marks: which words of a block stand between them."""

import re
from dataclasses import dataclass

from rashomon.text.quoted import find_closing

_PAIRS = {
    "\u201c": "\u201d",
    "\u00ab": "\u00bb",
    "\u201e": "\u201c\u201d",
    '"': '"',
    "\u2018": "\u2019",
    "'": "'",
}
_OUTER = frozenset('\u201c\u00ab\u201e"')
_OPENER = re.compile("[\u201c\u00ab\u201e\"\u2018']")


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words between quotation marks: [start, end) with the marks, [inner_start, inner_end) without.

    `open_end` is true where the closing mark is missing because the next paragraph goes on quoting.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    nested: bool = False
    open_end: bool = False

    def holds(self, start: int, end: int) -> bool:
        """Whether [start, end) lies between the marks."""
        return self.start <= start and end <= self.end


def find_quoted(text: str, start: int, end: int) -> list[Quoted]:
    """Return the quoted stretches of a block in text order; stretches inside another are `nested`, empty ones none."""
    found: list[Quoted] = []
    at = start
    while (mark := _OPENER.search(text, at, end)) is not None:
        at = mark.start()
        if not _opens(text, at, start):
            at += 1
            continue
        close = _closing(text, at, end)
        if close is None and text[at] in _OUTER:
            found.append(Quoted(at, end, at + 1, end, open_end=True))
            found.extend(_inside(text, at + 1, end))
            break
        if close is not None and close > at + 1:
            found.append(Quoted(at, close + 1, at + 1, close))
            found.extend(_inside(text, at + 1, close))
        at = at + 1 if close is None else close + 1
    return found


def _inside(text: str, start: int, end: int) -> list[Quoted]:
    return [
        Quoted(one.start, one.end, one.inner_start, one.inner_end, nested=True)
        for one in find_quoted(text, start, end)
        if not one.open_end
    ]


def _opens(text: str, at: int, start: int) -> bool:
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    if text[at] in "\u201c\u00ab\u201e\u2018":
        return not after.isspace() or text[at] == "\u00ab"
    return not before.isalnum() and before not in ".,!?" and not after.isspace()


def _closing(text: str, at: int, end: int) -> int | None:
    single = text[at] in "'\u2018"
    return find_closing(text, at, end, _PAIRS[text[at]], lambda index: _closes(text, index, end, single))


def _closes(text: str, index: int, end: int, single: bool) -> bool:
    after = text[index + 1] if index + 1 < end else " "
    before = text[index - 1]
    if single:
        return not after.isalnum() and not before.isspace() and not (before == "s" and after == " ")
    if text[index] == '"':
        return not before.isspace() and (not after.isalnum() or before in ".,!?")
    return True
