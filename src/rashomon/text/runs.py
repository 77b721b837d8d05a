"""Runs: a piece of visible text with the place in the page of each of its characters."""

import html
import re
from collections.abc import Callable
from html.entities import html5

from rashomon.text.offset_map import MapBuilder, OffsetMap, Segment, is_plain
from rashomon.text.ranges import trim_range

# What HTML calls white space; a no-break space is none and stays what it is.
_PIECE = re.compile(r"[ \t\n\r\f]+|&+(?![#a-zA-Z])|&|[^ \t\n\r\f&]+(?: [^ \t\n\r\f&]+)*")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,20};?|#[xX][0-9a-fA-F]{1,20};?|[A-Za-z][A-Za-z0-9]{0,31};?)")


class Run:
    """Text read from the decoded page; `segments` map the whole of it, in text order.

    Never changed once made. Its segments may be given as a function: of a page's blocks few become part of an
    article, and only of these anybody asks where each character stands.
    """

    __slots__ = ("_find_segments", "_segments", "_span", "text")

    def __init__(
        self,
        text: str,
        segments: "tuple[Segment, ...] | Callable[[], tuple[Segment, ...]]",
        span: tuple[int, int] | None = None,
    ) -> None:
        """Make a run of `text`; `span` is from where to where in the page it was read, if that is known already."""
        self.text = text
        self._span = span
        self._segments: tuple[Segment, ...] | None = None if callable(segments) else segments
        self._find_segments = segments if callable(segments) else None

    def __repr__(self) -> str:
        """Show the text."""
        return f"Run({self.text!r})"

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The segments of the whole text, worked out when first asked for."""
        if self._segments is None:
            self._segments = self._find_segments() if self._find_segments is not None else ()
            self._find_segments = None
        return self._segments

    @property
    def start(self) -> int:
        """Where in the page its first character begins."""
        return self._span[0] if self._span is not None else self.segments[0].page_start

    @property
    def end(self) -> int:
        """Where in the page its last character ends."""
        return self._span[1] if self._span is not None else self.segments[-1].page_end

    def page_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the smallest page range that holds characters [start, end) of the run.

        Raises:
            IndexError: the range is empty or not inside the run.
        """
        return OffsetMap(self.segments).page_span(start, end)

    def cut(self, start: int, end: int) -> "Run | None":
        """Return characters [start, end) as a run without white space at its ends; None if nothing is left."""
        start, end = trim_range(self.text, start, end)
        if start == end:
            return None
        start, end = self._whole_references(start, end)
        pieces = (_clip(segment, start, end) for segment in self.segments)
        return Run(self.text[start:end], tuple(piece for piece in pieces if piece is not None))

    def _whole_references(self, start: int, end: int) -> tuple[int, int]:
        """Widen the range where it would cut a reference that stands for two code points."""
        for one in self.segments:
            if one.text_end - one.text_start > 1 and not is_plain(one):
                start = one.text_start if one.text_start < start < one.text_end else start
                end = one.text_end if one.text_start < end < one.text_end else end
        return start, end


def _clip(segment: Segment, start: int, end: int) -> Segment | None:
    low, high = max(start, segment.text_start), min(end, segment.text_end)
    if low >= high:
        return None
    page_start, page_end = segment.page_start, segment.page_end
    if is_plain(segment):
        page_start += low - segment.text_start
        page_end = page_start + high - low
    return Segment(low - start, high - start, page_start, page_end)


class RunWriter:
    """Writes one run from pieces of the page, as a browser would show them.

    Character references become their characters, white space (also across pieces) one blank, none at the ends.
    """

    def __init__(self) -> None:
        self._builder = MapBuilder()
        self._blank: tuple[int, int] | None = None

    def __len__(self) -> int:
        return len(self._builder)

    def feed(self, page_text: str, start: int, end: int) -> int:
        """Append page [start, end), which must hold no mark-up; returns how many characters became visible."""
        before = len(self._builder) + (self._blank is not None)
        at = start
        while at < end:
            found = _PIECE.match(page_text, at, end)
            if found is None:
                break
            at = found.end()
            first = page_text[found.start()]
            if first == "&" and at < end and (page_text[at] == "#" or page_text[at].isalpha()):
                at = self._reference(page_text, found.start(), end)
            elif first in " \t\n\r\f":
                self._ask_blank(found.start(), at)
            else:
                self._write(found.group(), found.start(), at)
        return max(len(self._builder) - before, 0)

    def copy(self, page_text: str, start: int, end: int) -> None:
        """Append page [start, end) character for character, white space and ampersands included."""
        self._write(page_text[start:end], start, end)

    def ask_blank(self, at: int) -> None:
        """Let what follows stand apart from what was written, as after a line break at that place."""
        self._ask_blank(at, at)

    def finish(self) -> Run | None:
        """Return the run, or None if nothing visible but white space was written; begins a new one."""
        if not len(self._builder):
            return None
        text, offset_map = self._builder.finish()
        self._builder, self._blank = MapBuilder(), None
        whole = Run(text, offset_map.segments)
        return whole.cut(0, len(text)) if text[0].isspace() or text[-1].isspace() else whole

    def _ask_blank(self, start: int, end: int) -> None:
        if len(self._builder) and (self._blank is None or self._blank[0] == self._blank[1]):
            self._blank = (start, end)

    def _reference(self, page_text: str, start: int, end: int) -> int:
        """Write the character reference at `start` (or a bare ampersand); returns where it ends."""
        found = _REFERENCE.match(page_text, start, end)
        stop, said = _read_reference(found.group()) if found else (1, "&")
        if said and not said.strip(" \t\n\r\f"):
            self._ask_blank(start + stop, start + stop)
        elif said:
            self._write(said, start, start + stop)
        return start + stop

    def _write(self, piece: str, start: int, end: int) -> None:
        if self._blank is not None:
            self._builder.add(" ", *self._blank)
            self._blank = None
        self._builder.add(piece, start, end)


def _read_reference(words: str) -> tuple[int, str]:
    """Return how many characters belong to the reference and what it stands for.

    `&ampersand` is `&amp` and plain letters after it, as the HTML standard reads it; what names nothing is a
    bare ampersand.
    """
    if words[1] == "#":
        return len(words), html.unescape(words)
    name = words[1:]
    for length in range(len(name), 1, -1):
        said = html5.get(name[:length])
        if said is not None:
            return length + 1, said
    return 1, "&"


def join_runs(first: Run, second: Run) -> Run:
    """Return both as one run with a blank between them; what stands between them in the page is left out."""
    length = len(first.text)
    segments = [*first.segments, Segment(length, length + 1, first.end, first.end)]
    segments += [
        Segment(one.text_start + length + 1, one.text_end + length + 1, one.page_start, one.page_end)
        for one in second.segments
    ]
    return Run(f"{first.text} {second.text}", tuple(segments))
