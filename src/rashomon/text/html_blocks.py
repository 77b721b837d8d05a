"""Blocks: the visible text of a page, put together while its tags are read."""

import html
import re
from typing import NamedTuple

from rashomon.text.html_elements import Element
from rashomon.text.html_pieces import read_pieces
from rashomon.text.html_stack import OpenElements
from rashomon.text.runs import Run

WHITE = " \t\n\r\f"
"""What HTML calls white space."""

_SHORT_LINE = 50  # characters; a line broken earlier than this was broken on purpose: a heading, an address
_STOPS = re.compile(r"[.!?…:;][\"'”’»)\]]*\s*$")
_TAIL = 30  # characters in which a line's last stop and the quotation marks after it stand


class HtmlBlock(NamedTuple):
    """A block of visible text; `element` is the innermost block-level element it stands in.

    `link_chars` and `bold_chars` count the characters inside links and inside bold type, `gaps` the rules and
    empty paragraphs before it.
    """

    run: Run
    element: Element
    link_chars: int
    bold_chars: int
    gaps: int


class BlockWriter:
    """Takes characters in as they come and ends blocks where it is told; words are put together once, at the end.

    Attributes:
        blocks: those ended, in page order.
        pieces: page ranges of the block under way.
        breaks: line breaks since its last piece.
        is_empty: whether nothing was to be seen since the innermost paragraph began.
    """

    __slots__ = (
        "_bold_chars", "_chars", "_element", "_gaps", "_link_chars", "_open", "_text", "blocks", "breaks", "is_empty",
        "pieces",
    )  # fmt: skip

    def __init__(self, page_text: str, opened: OpenElements) -> None:
        """Take a page and the stack of its open elements."""
        self.blocks: list[HtmlBlock] = []
        self.pieces: list[tuple[int, int]] = []
        self.breaks = 0
        self.is_empty = False
        self._text = page_text
        self._open = opened
        self._element = opened.innermost_block
        self._gaps = 0
        self._chars = self._link_chars = self._bold_chars = 0  # of the pieces, without white space at their ends

    def feed(self, start: int, end: int, words: str) -> None:
        """Take characters in: into the block under way or, if they are more than white space, into a new one.

        Args:
            words: what stands there, without the white space at its ends.
        """
        counts = self._open.counts
        if not words and not self.pieces:
            return
        if counts.get("pre") and self._text.find("\n", start, end) >= 0:
            self._feed_lines(start, end)
            return
        if words:
            if self.breaks:
                self._break_line(start)
            if not self.pieces:
                self._element = self._open.innermost_block
            length = len(html.unescape(words)) if "&" in words else len(words)
            self._chars += length
            if counts.get("a"):
                self._link_chars += length
            if counts.get("b") or counts.get("strong"):
                self._bold_chars += length
        self.pieces.append((start, end))

    def _feed_lines(self, start: int, end: int) -> None:
        """Take preformatted text in: each line end is a line break."""
        while start < end:
            newline = self._text.find("\n", start, end)
            stop = end if newline < 0 else newline
            if stop > start:
                self.feed(start, stop, self._text[start:stop].strip(WHITE))
            self.breaks += newline >= 0
            start = stop + 1

    def stand_apart(self, at: int) -> None:
        """Let what follows stand apart by a blank, as after a frame at that place."""
        if self.pieces:
            self.pieces.append((at, at))

    def count_gap(self) -> None:
        """Count a rule or an empty paragraph."""
        self._gaps += 1

    def _break_line(self, at: int) -> None:
        """Turn line breaks into a new block (two of them, or one after a finished line), else into a blank."""
        breaks, self.breaks = self.breaks, 0
        if breaks > 1 or self._is_finished_line():
            self.flush()
        elif self.pieces:
            self.pieces.append((at, at))

    def _is_finished_line(self) -> bool:
        if self._chars < _SHORT_LINE:
            return True
        tail = ""
        for start, end in reversed(self.pieces):
            tail = self._text[max(start, end - _TAIL) : end] + tail
            if len(tail.strip()) > 3:
                break
        return bool(_STOPS.search(html.unescape(tail) if "&" in tail else tail))

    def flush(self) -> None:
        """End the block under way, if there is one."""
        self.breaks = 0
        if not self.pieces:
            return
        run = read_pieces(self._text, self.pieces)
        if run is not None:
            self.blocks.append(HtmlBlock(run, self._element, self._link_chars, self._bold_chars, self._gaps))
            self._gaps, self.is_empty = 0, False
        self.pieces = []
        self._chars = self._link_chars = self._bold_chars = 0
