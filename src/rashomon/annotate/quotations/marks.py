"""Quotation marks: which words of a block stand between them."""

from dataclasses import dataclass

_PAIRS = {
    "\u201c": "\u201d",
    "\u00ab": "\u00bb",
    "\u201e": "\u201c\u201d",
    '"': '"',
    "\u2018": "\u2019",
    "'": "'",
}
_OUTER = frozenset('\u201c\u00ab\u201e"')


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
    while at < end:
        if text[at] in _PAIRS and _opens(text, at, start):
            close = _closing(text, at, end)
            if close is not None and close == at + 1:
                at = close + 1
                continue
            if close is not None:
                found.append(Quoted(at, close + 1, at + 1, close))
                found.extend(_inside(text, at + 1, close))
                at = close + 1
                continue
            if text[at] in _OUTER:
                found.append(Quoted(at, end, at + 1, end, open_end=True))
                found.extend(_inside(text, at + 1, end))
                break
        at += 1
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
    wanted = _PAIRS[text[at]]
    single = text[at] in "'\u2018"
    depth = 0
    for index in range(at + 1, end):
        char = text[index]
        if char == text[at] and char not in wanted:
            depth += 1
        elif char in wanted and _closes(text, index, end, single):
            if depth == 0:
                return index
            depth -= 1
    return None


def _closes(text: str, index: int, end: int, single: bool) -> bool:
    after = text[index + 1] if index + 1 < end else " "
    before = text[index - 1]
    if single:
        return not after.isalnum() and not before.isspace() and not (before == "s" and after == " ")
    if text[index] == '"':
        return not before.isspace() and (not after.isalnum() or before in ".,!?")
    return True
