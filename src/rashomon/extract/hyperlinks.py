"""Hyperlinks of the report itself: which of its words lead to which address."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from rashomon.model.articles import Hyperlink
from rashomon.text.addresses import whole_address
from rashomon.text.html_elements import Element
from rashomon.text.offset_map import OffsetMap, Segment, is_plain

MOST = 300
"""Hyperlinks that are kept of one report; more are a list of links."""

_STARTS = 20 * MOST  # link elements that are looked at
_LONGEST = 4000  # characters of a start tag
_START = re.compile(r"<a(?=[\s/])((?>[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+'|))*+)>", re.IGNORECASE)
_NEXT = re.compile(r"</?a(?=[\s>/])", re.IGNORECASE)


def find_hyperlinks(text: str, offsets: OffsetMap, page_text: str, base: str | None) -> tuple[Hyperlink, ...]:
    """Return the hyperlinks whose words became text of the report, in page order, at most `MOST`.

    Args:
        text: the report's text, and `offsets` the map from it to the page.
        base: the page's own address, which makes relative ones whole.
    """
    segments = [one for one in offsets.segments if one.page_end > one.page_start]
    found: list[Hyperlink] = []
    for start, end, element in _elements(page_text, segments):
        words = _words_inside(text, segments, start, end)
        address = whole_address(element.attribute("href"), base) if words is not None else None
        if words is not None and address is not None:
            found.append(Hyperlink(*words, address))
        if len(found) == MOST:
            break
    return tuple(found)


def _elements(page_text: str, segments: list[Segment]) -> Iterator[tuple[int, int, Element]]:
    """Yield what each link element between the report's first and last words holds, [start, end), and the element."""
    if not segments:
        return
    at = max(0, page_text.rfind("<a", 0, segments[0].page_start))
    for _ in range(_STARTS):
        found = _NEXT.search(page_text, at, segments[-1].page_end)
        if found is None:
            return
        at = found.end()
        tag = _START.match(page_text, found.start(), min(len(page_text), found.start() + _LONGEST))
        if tag is not None:
            ending = _NEXT.search(page_text, tag.end())
            at = ending.start() if ending is not None else len(page_text)
            yield tag.end(), at, Element("a", tag.start(), tag.span(1), None, page_text)


def _words_inside(text: str, segments: list[Segment], start: int, end: int) -> tuple[int, int] | None:
    """Return the text read from page [start, end), without white space at its ends; None for none."""
    first = bisect_right(segments, start, key=lambda one: one.page_end)
    after = bisect_left(segments, end, key=lambda one: one.page_start)
    if first >= after:
        return None
    begins, stops = _offset(segments[first], start), _offset(segments[after - 1], end)
    said = text[begins:stops]
    begins, stops = begins + len(said) - len(said.lstrip()), stops - len(said) + len(said.rstrip())
    return (begins, stops) if begins < stops else None


def _offset(segment: Segment, place: int) -> int:
    if place <= segment.page_start:
        return segment.text_start
    if place >= segment.page_end or not is_plain(segment):
        return segment.text_end
    return segment.text_start + place - segment.page_start
