"""Plain text to blocks: lines, or the paragraphs of a text that was wrapped by hand."""

import re
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from rashomon.text.offset_map import Segment
from rashomon.text.runs import Run

_LINE_END = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_WRAPPED_AT = (50, 100)  # characters: the widths at which mail programs and typists break lines


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line or wrapped paragraph, trimmed, and how many empty lines stand before it."""

    run: Run
    empty_before: int


def split_lines(page_text: str) -> list[TextLine]:
    """Return the lines of a plain text that hold more than white space, in order.

    Characters stay what they are. Where the text is wrapped by hand, the lines of a paragraph are one; its line
    ends become blanks.
    """
    lines = _lines(page_text)
    if not _is_wrapped(lines):
        return [TextLine(_join(page_text, [span]), empty) for span, empty in lines]
    return [TextLine(_join(page_text, spans), empty) for spans, empty in _paragraphs(lines)]


_Span = tuple[int, int]


def _lines(page_text: str) -> list[tuple[_Span, int]]:
    lines: list[tuple[_Span, int]] = []
    at, empty = 0, 0
    ends = [*((found.start(), found.end()) for found in _LINE_END.finditer(page_text)), (len(page_text),) * 2]
    for stop, following in ends:
        words = page_text[at:stop]
        start = at + len(words) - len(words.lstrip())
        end = start + len(words.strip())
        if end > start:
            lines.append(((start, end), empty))
            empty = 0
        else:
            empty += 1
        at = following
    return lines


def _is_wrapped(lines: list[tuple[_Span, int]]) -> bool:
    """Whether most lines that are followed by another end at nearly the same width."""
    inner = [span[1] - span[0] for (span, _), (_, empty) in pairwise(lines) if empty == 0]
    if len(inner) < max(6, len(lines) // 2):
        return False
    width = max(inner)
    low, high = _WRAPPED_AT
    return width <= high and low <= median(inner) and median(inner) >= 0.75 * width


def _paragraphs(lines: list[tuple[_Span, int]]) -> list[tuple[list[_Span], int]]:
    paragraphs: list[tuple[list[_Span], int]] = []
    width = max(end - start for (start, end), _ in lines)
    for span, empty in lines:
        previous = paragraphs[-1][0][-1] if paragraphs else None
        if empty or previous is None or previous[1] - previous[0] < 0.6 * width:
            paragraphs.append(([span], empty))
        else:
            paragraphs[-1][0].append(span)
    return paragraphs


def _join(page_text: str, spans: list[_Span]) -> Run:
    parts: list[str] = []
    segments: list[Segment] = []
    length = 0
    for start, end in spans:
        if parts:
            segments.append(Segment(length, length + 1, segments[-1].page_end, start))
            parts.append(" ")
            length += 1
        segments.append(Segment(length, length + end - start, start, end))
        parts.append(page_text[start:end])
        length += end - start
    return Run("".join(parts), tuple(segments))
