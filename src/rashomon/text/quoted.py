"""Quoted words: which ranges of a paragraph stand between quotation marks."""

import re

_QUOTED = re.compile(
    r"“[^”“]*(?:”|$)"  # an opening mark without its closing one quotes to the end: the next paragraph goes on
    r"|„[^“”]*(?:[“”]|$)"
    r"|«[^»]*(?:»|$)"
    r'|(?<![\w.,!?])"[^"]*(?:"|$)'
    r"|(?<!\w)‘(?=\S)(?:[^‘’]|’(?=\w))*’(?!\w)"
    r"|(?<!\w)'(?=\w)(?:[^'\n]|'(?=\w))*'(?!\w)"
)


def find_quoted_ranges(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Return the quoted ranges of text [start, end), marks included, in order and apart from each other.

    Give it one paragraph at a time: a mark that nothing closes quotes to the end.
    """
    stop = len(text) if end is None else end
    return [(start + one.start(), start + one.end()) for one in _QUOTED.finditer(text[start:stop])]
