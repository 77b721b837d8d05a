"""Quoted words: which ranges of a paragraph stand between quotation marks."""

import re
from collections.abc import Callable
from functools import cache

_QUOTED = re.compile(
    r"“[^”“]*(?:”|$)"  # an opening mark without its closing one quotes to the end: the next paragraph goes on
    r"|„[^“”]*(?:[“”]|$)"
    r"|«[^»]*(?:»|$)"
    r'|(?<![\w.,!?])"[^"]*(?:"|$)'
    r"|(?<!\w)‘(?=\S)(?:[^‘’]|’(?=\w))*’(?!\w)"
    r"|(?<!\w)'(?=\w)(?:[^'\n]|'(?=\w))*'(?!\w)"
)

_OPENERS = "\u201c\u201e\u00ab\u2018\"'"
_CLOSERS = "\u201d\u201c\u00bb\u2019\"'"
_CLOSE = 4


def find_quoted_ranges(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Return the quoted ranges of text [start, end), marks included, in order and apart from each other.

    Give it one paragraph at a time: a mark that nothing closes quotes to the end.
    """
    stop = len(text) if end is None else end
    return [(start + one.start(), start + one.end()) for one in _QUOTED.finditer(text[start:stop])]


def stands_in_marks(text: str, start: int, end: int) -> bool:
    """Whether text [start, end) is all that stands between two marks, but for a comma or stop before the second."""
    before = text[max(0, start - _CLOSE) : start].rstrip()
    after = text[end : end + _CLOSE].lstrip(" .,;!?\u2026\u00a0")
    return before != "" and before[-1] in _OPENERS and after != "" and after[0] in _CLOSERS


def find_closing(text: str, at: int, end: int, closers: str, closes: Callable[[int], bool]) -> int | None:
    """Return where the stretch closes that the mark at `at` opens, or None; stretches inside it are counted.

    Args:
        closers: the marks that may close it.
        closes: whether such a mark at an offset closes anything: an apostrophe does not.
    """
    opener, depth = text[at], 0
    for mark in _either_mark(opener, closers).finditer(text, at + 1, end):
        index = mark.start()
        if text[index] in closers and closes(index):
            if depth == 0:
                return index
            depth -= 1
        elif text[index] == opener and opener not in closers:
            depth += 1
    return None


@cache
def _either_mark(opener: str, closers: str) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(opener + closers)}]")
