"""The map from an article's text to the decoded page it was read from."""

import html
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Segment:
    """Text [text_start, text_end) was read from page [page_start, page_end).

    Three kinds, told apart by their content: the same characters on both sides (a blank in the text may be any
    white space in the page); a character reference on the page side; white space or nothing on the page side
    where the text has a blank or a paragraph break.
    """

    text_start: int
    text_end: int
    page_start: int
    page_end: int


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Segments in text order that together cover the whole text; page positions never run backwards."""

    segments: tuple[Segment, ...]

    def page_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the smallest range of the decoded page that holds text [start, end).

        Mark-up between the first and the last character lies inside it.

        Raises:
            IndexError: the range is empty or not inside the text.
        """
        first, last = self._segment_at(start), self._segment_at(end - 1)
        return self._page_offset(first, start), self._page_end(last, end)

    def page_spans(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """Return the page ranges of text [start, end) without the mark-up between them, in text order."""
        spans: list[tuple[int, int]] = []
        index = self._segment_index(start)
        while index < len(self.segments) and self.segments[index].text_start < end:
            segment = self.segments[index]
            low = self._page_offset(segment, max(start, segment.text_start))
            high = self._page_end(segment, min(end, segment.text_end))
            if high > low and spans and spans[-1][1] == low:
                spans[-1] = (spans[-1][0], high)
            elif high > low:
                spans.append((low, high))
            index += 1
        return tuple(spans)

    def text_offset(self, page_offset: int) -> int | None:
        """Return the text offset read from that place of the page, or None if the text left it out."""
        for segment in self.segments:
            if segment.page_start <= page_offset < segment.page_end:
                if is_plain(segment):
                    return segment.text_start + page_offset - segment.page_start
                return segment.text_start
        return None

    def _segment_index(self, offset: int) -> int:
        index = bisect_right(self.segments, offset, key=lambda segment: segment.text_start) - 1
        if index < 0 or offset >= self.segments[index].text_end:
            raise IndexError(f"text offset {offset} is not covered by the map")
        return index

    def _segment_at(self, offset: int) -> Segment:
        return self.segments[self._segment_index(offset)]

    @staticmethod
    def _page_offset(segment: Segment, offset: int) -> int:
        return segment.page_start + (offset - segment.text_start if is_plain(segment) else 0)

    @staticmethod
    def _page_end(segment: Segment, offset: int) -> int:
        return segment.page_start + offset - segment.text_start if is_plain(segment) else segment.page_end


def is_plain(segment: Segment) -> bool:
    """Whether a segment's two sides are equally long: character by character, not a reference that stands for one."""
    return segment.text_end - segment.text_start == segment.page_end - segment.page_start


def find_faults(offset_map: OffsetMap, text: str, page_text: str) -> list[Segment]:
    """Return the segments whose two sides do not say the same, in text order; empty when all is well."""
    faults = [segment for segment in offset_map.segments if not _sides_agree(segment, text, page_text)]
    covered = 0
    for segment in offset_map.segments:
        if segment.text_start != covered:
            faults.append(segment)
        covered = segment.text_end
    if covered != len(text):
        faults.append(Segment(covered, len(text), 0, 0))
    return faults


def _sides_agree(segment: Segment, text: str, page_text: str) -> bool:
    said = text[segment.text_start : segment.text_end]
    saved = page_text[segment.page_start : segment.page_end]
    if said == saved or (len(said) == len(saved) and all(map(_same_or_blank, said, saved))):
        return True
    if said.isspace() and (not saved or saved.isspace()):
        return True
    return saved.startswith("&") and html.unescape(saved) == said


def _same_or_blank(said: str, saved: str) -> bool:
    return said == saved or (said.isspace() and saved.isspace())


class MapBuilder:
    """Writes a text piece by piece and remembers where each piece was read."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._ranges: list[tuple[int, int, int, int]] = []  # of segments, neighbours merged
        self._length = 0

    def __len__(self) -> int:
        return self._length

    def add(self, piece: str, page_start: int, page_end: int) -> None:
        """Append `piece`, read from [page_start, page_end) of the page; joins neighbours of equal length."""
        if not piece:
            return
        start, self._length = self._length, self._length + len(piece)
        self._parts.append(piece)
        self._note(start, self._length, page_start, page_end)

    def copy(self, text: str, segments: Iterable[Segment]) -> None:
        """Append a text that already has its own segments (for instance one block of a page)."""
        base = self._length
        self._parts.append(text)
        self._length += len(text)
        for one in segments:
            self._note(base + one.text_start, base + one.text_end, one.page_start, one.page_end)

    def finish(self) -> tuple[str, OffsetMap]:
        """Return the text and its map, with plain neighbours merged."""
        return "".join(self._parts), OffsetMap(tuple([Segment(*one) for one in self._ranges]))

    def _note(self, start: int, end: int, page_start: int, page_end: int) -> None:
        ranges = self._ranges
        if ranges and end - start == page_end - page_start:
            last_start, last_end, last_page_start, last_page_end = ranges[-1]
            if last_page_end == page_start and last_end - last_start == last_page_end - last_page_start:
                ranges[-1] = (last_start, end, last_page_start, page_end)
                return
        ranges.append((start, end, page_start, page_end))
