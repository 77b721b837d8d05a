"""Pieces: ranges of a page that hold no mark-up, read as one text.

White space and character references are read as by `RunWriter`. What most pieces look like is read without it: no
reference that is hard to read, and white space that stands as it is shown.
"""

import html
import re
from collections.abc import Sequence
from functools import partial

from rashomon.text.offset_map import Segment
from rashomon.text.runs import Run, RunWriter

Pieces = Sequence[tuple[int, int]]

_SPACES = re.compile(r"[ \t\n\r\f]{2,}|[\t\n\r\f]")
# An ampersand that `html.unescape` may read otherwise than `RunWriter`, or which stands for white space.
_ODD_REFERENCE = re.compile(
    r"&(?!#[0-9]{2,7};|#[xX][0-9a-fA-F]{2,6};|[A-Za-z][A-Za-z0-9]{1,30};)"
    r"|&(?:#0*(?:9|10|12|13|32)|#[xX]0*(?:9|[aAcCdD]|20)|Tab|NewLine);"
)


def read_characters(page_text: str, start: int, end: int) -> Run | None:
    """Return page [start, end) as a run: references read, white space collapsed; None if nothing is visible."""
    return read_pieces(page_text, [(start, end)])


def read_words(page_text: str, start: int, end: int) -> str:
    """Return the text of `read_characters`; empty if nothing is visible."""
    raw = page_text[start:end]
    if "&" not in raw:
        return _collapse(raw)
    if _ODD_REFERENCE.search(raw) is None:
        return _collapse(html.unescape(raw))
    run = _write(page_text, [(start, end)])
    return run.text if run is not None else ""


def read_pieces(page_text: str, pieces: Pieces) -> Run | None:
    """Return pieces of the page, which hold no mark-up, as one run; None if nothing is visible.

    An empty piece asks for a blank at its place. The run's segments are worked out when first asked for.
    """
    if len(pieces) == 1:
        start, end = pieces[0]
        raw = page_text[start:end]
    else:
        raw = "".join([page_text[start:end] if end > start else " " for start, end in pieces])
    if "&" in raw:
        said = _unescape(page_text, pieces)
        if said is None:
            return _write(page_text, pieces)
        raw = said
    text = _collapse(raw)
    if not text:
        return None
    return Run(text, partial(_segments_of, page_text, pieces), _visible_span(page_text, pieces, text))


def _unescape(page_text: str, pieces: Pieces) -> str | None:
    """Return the pieces with their references read, one after the other; None where one is hard to read."""
    words = [page_text[start:end] if end > start else " " for start, end in pieces]
    for at, piece in enumerate(words):
        if "&" in piece:
            if _ODD_REFERENCE.search(piece) is not None:
                return None
            words[at] = html.unescape(piece)
    return "".join(words)


def _visible_span(page_text: str, pieces: Pieces, text: str) -> tuple[int, int] | None:
    """Return the page range of a text's first to last character, if they stand as such in the outermost pieces."""
    (start, first_end), (last_start, end) = pieces[0], pieces[-1]
    first, last = page_text[start:first_end], page_text[last_start:end]
    if first == text:
        return start, first_end
    head, tail = first.lstrip(), last.rstrip()
    if not head or not tail or head[0] != text[0] or tail[-1] != text[-1] or head[0] == "&" or tail[-1] == ";":
        return None
    return start + len(first) - len(head), last_start + len(tail)


def _collapse(raw: str) -> str:
    text = raw.strip(" ")
    if "\n" in text or "  " in text or "\t" in text or "\r" in text or "\f" in text:
        text = _SPACES.sub(" ", text).strip(" ")
    return text.strip() if text and (text[0].isspace() or text[-1].isspace()) else text


def _segments_of(page_text: str, pieces: Pieces) -> tuple[Segment, ...]:
    found = _as_they_stand(page_text, pieces)
    if found is None:
        run = _write(page_text, pieces)
        return run.segments if run is not None else ()
    return tuple([Segment(low + shift, high + shift, low, high) for low, high, shift in found])


def _as_they_stand(page_text: str, pieces: Pieces) -> list[tuple[int, int, int]] | None:
    """Return the page ranges whose characters are those of the text, each with what leads from page to text.

    None where a reference stands in a piece, or white space that is shown shorter than it is.
    """
    raw = "".join([page_text[start:end] for start, end in pieces])
    bare = raw.strip()
    if not bare or "&" in bare or len(_collapse(bare)) != len(bare) or any(start == end for start, end in pieces):
        return None
    skipped, left = len(raw) - len(raw.lstrip()), len(bare)
    found: list[tuple[int, int, int]] = []
    length = 0
    for start, end in pieces:
        low = min(start + skipped, end)
        skipped -= low - start
        high = min(end, low + left)
        left -= high - low
        if high > low and found and found[-1][1] == low:
            found[-1] = (found[-1][0], high, found[-1][2])
        elif high > low:
            found.append((low, high, length - low))
        length += high - low
    return found


def _write(page_text: str, pieces: Pieces) -> Run | None:
    writer = RunWriter()
    for start, end in pieces:
        if end > start:
            writer.feed(page_text, start, end)
        else:
            writer.ask_blank(start)
    return writer.finish()
