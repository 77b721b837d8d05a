"""HTML to blocks of visible text, each character with its place in the page.

A scanner, not a tree builder: it follows the standard where that decides which characters a reader sees
(references, white space, raw text, implied end tags, what is hidden) and is linear in the page's length
whatever the mark-up. It raises nothing. One pattern finds a tag and its parts; between two tags only places are
noted, and the words of a block are put together once, at its end.
"""

import html
import re
from dataclasses import dataclass, field
from typing import NamedTuple

from rashomon.text.html_elements import Element
from rashomon.text.html_stack import OpenElements
from rashomon.text.html_tags import (
    FLAGS,
    IMPLIED_ENDS,
    INLINE,
    IS_INLINE,
    IS_NEVER_SHOWN,
    IS_RAW,
    IS_STATED,
    IS_VOID,
    MAY_CLOSE,
    RAW_TEXT,
)
from rashomon.text.runs import Run, read_characters, read_pieces

# Groups: 1, 2 name and rest of a start tag; 3 name of an end tag; 4 a comment or declaration; 5 broken-off mark-up.
_MARKUP = re.compile(
    r"<(?:([a-zA-Z][^\s/>]*+)((?>[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+'|))*+)>"
    r"|/([a-zA-Z][^\s/>]*+)[^>]*+>"
    r"|([!?]|/(?![a-zA-Z]))"
    r"|((?=[a-zA-Z/])))"
)
_START, _END, _COMMENT = 2, 3, 4
_SHORTEST_HIDING = len("<p hidden")  # of a tag that hides what it holds
_RAW_END = {tag: re.compile(rf"</{tag}(?=[\s/>])", re.IGNORECASE) for tag in RAW_TEXT}
_WHITE = " \t\n\r\f"
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


@dataclass(slots=True)
class HtmlPage:
    """What a scan of a page found, each list in page order; `cut_off` tells that it ends inside mark-up."""

    blocks: list[HtmlBlock] = field(default_factory=list[HtmlBlock])
    title: Run | None = None
    metas: list[Element] = field(default_factory=list[Element])
    links: list[Element] = field(default_factory=list[Element])
    times: list[Element] = field(default_factory=list[Element])
    images: list[Element] = field(default_factory=list[Element])
    linked_data: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])
    language: str = ""
    deepest: int = 0
    elements: int = 0
    cut_off: bool = False


def scan_html(page_text: str, *, show_hidden: bool = False) -> HtmlPage:
    """Return the visible blocks of an HTML page and the elements that speak about it, with their places.

    Args:
        page_text: the decoded page as saved; offsets count its code points.
        show_hidden: read also what attributes hide, for pages that show themselves only when a script runs.
    """
    scanner = _Scanner(page_text, show_hidden=show_hidden)
    scanner.scan()
    return scanner.page


class _Scanner:
    def __init__(self, page_text: str, *, show_hidden: bool) -> None:
        self.page = HtmlPage()
        self._text = page_text
        self._root = Element("#page", 0, (0, 0), None, page_text)
        self._open = OpenElements(self._root, show_hidden=show_hidden)
        self._pieces: list[tuple[int, int]] = []
        self._block_element = self._root
        self._chars = self._link_chars = self._bold_chars = (
            0  # of the block's pieces, white space at their ends left out
        )
        self._breaks = self._gaps = 0
        self._is_empty = False  # nothing to see since the innermost paragraph began

    def scan(self) -> None:
        at, size = 0, len(self._text)
        while at < size:
            at = self._scan_from(at)
        self._flush()
        self.page.deepest = max(self._open.deepest, len(self._open))

    def _scan_from(self, at: int) -> int:
        """Read the page from `at` on to the end of the next comment or raw text, or to its own; returns where.

        This is the loop all pages go through, a thousand times each; so it asks before it calls.
        """
        text, opened = self._text, self._open
        stack = opened.stack
        for found in _MARKUP.finditer(text, at):
            start, end = found.span()
            if start > at and opened.hidden_from is None:
                words = text[at:start].strip(_WHITE)
                if words or self._pieces:
                    self._feed(at, start, words)
            kind = found.lastindex
            at = end
            if kind == _END:
                name = found[_END]
                if stack[-1].tag == name:
                    opened.pop()
                    if name not in INLINE:
                        self._end_block(name)
                else:
                    self._close(name)
            elif kind == _START:
                at = self._start_tag(found, start, end)
                if at != end:
                    return at
            else:
                return self._comment(start) if kind == _COMMENT else self._cut_off()
        if opened.hidden_from is None:
            self._feed(at, len(text), text[at:].strip(_WHITE))
        return len(text)

    def _cut_off(self) -> int:
        self.page.cut_off = True
        return len(self._text)

    def _comment(self, at: int) -> int:
        """Return where the comment or declaration at `at` ends."""
        if not self._text.startswith("<!--", at):
            return self._past(">", at + 1)
        if self._text.startswith((">", "->"), at + 4):
            return self._past(">", at + 4)
        return self._past("-->", at + 4)

    def _past(self, mark: str, at: int) -> int:
        found = self._text.find(mark, at)
        if found < 0:
            self.page.cut_off = True
            return len(self._text)
        return found + len(mark)

    def _end_block(self, name: str) -> None:
        """Go on after the end of a block that was the innermost open element."""
        if self._pieces:
            self._flush()
        self._breaks = 0
        if name == "p" and self._is_empty:
            self._count_gap()

    def _close(self, name: str) -> None:
        """Go on after an end tag that does not fit the innermost open element as it is written."""
        tag = name.lower()
        stack = self._open
        if stack.counts.get(tag):
            self._leave(stack.close(tag))
        elif tag == "br":
            self._breaks += 1
        elif tag == "p":
            self._flush()

    def _start_tag(self, found: re.Match[str], start: int, end: int) -> int:
        tag = found[1]
        flags = FLAGS.get(tag)
        if flags is None:
            tag = tag.lower()
            flags = FLAGS.get(tag, 0)
        self.page.elements += 1
        opened = self._open
        if flags & IS_RAW:
            return self._raw_text(tag, found)
        if flags & MAY_CLOSE and (opened.counts.get("p") or tag in IMPLIED_ENDS):
            self._leave(opened.imply_ends(tag))
        if flags & IS_VOID and not flags & IS_STATED:
            self._void(tag)
            return end
        element = Element(tag, start, found.span(2), opened.stack[-1], self._text)
        if flags & IS_STATED:
            self._note(element)
            if flags & IS_VOID:
                self._is_empty = self._is_empty and tag != "img"
                return end
        if tag == "plaintext":
            return len(self._text)
        if not flags & IS_INLINE:
            self._breaks = 0
            if self._pieces:
                self._flush()
            if tag == "p":
                self._is_empty = True
        opened.push(element)
        if opened.hidden_from is None and (flags & IS_NEVER_SHOWN or self._may_hide(start, end) or tag == "dialog"):
            opened.hide(element)
        return end

    def _may_hide(self, start: int, end: int) -> bool:
        """Whether a word by which tags hide what they hold stands in the tag at [start, end)."""
        find = self._text.find
        return end - start > _SHORTEST_HIDING and (find("hidden", start, end) >= 0 or find("none", start, end) >= 0)

    def _note(self, element: Element) -> None:
        kept = {"meta": self.page.metas, "link": self.page.links, "time": self.page.times, "img": self.page.images}
        if element.tag in kept:
            kept[element.tag].append(element)
        elif not self.page.language:
            self.page.language = element.attribute("lang") or element.attribute("xml:lang")

    def _raw_text(self, tag: str, found: re.Match[str]) -> int:
        closing = _RAW_END[tag].search(self._text, found.end())
        end = closing.start() if closing else len(self._text)
        if closing is None:
            self.page.cut_off = True
        if tag == "title" and self.page.title is None and self._open.hidden_from is None:
            self.page.title = read_characters(self._text, found.end(), end)
        elif tag == "script" and "ld+json" in found[2]:
            self.page.linked_data.append((found.end(), end))
        elif tag in ("iframe", "textarea") and self._pieces:
            self._pieces.append((end, end))
        return self._past(">", end) if closing else end

    def _void(self, tag: str) -> None:
        if tag == "br":
            self._breaks += 1
        elif tag == "hr":
            self._flush()
            self._gaps += 1

    def _leave(self, closed: list[Element]) -> None:
        for element in closed:
            if element.tag not in INLINE:
                self._flush()
                break
        if self._is_empty and any(element.tag == "p" for element in closed):
            self._count_gap()

    def _count_gap(self) -> None:
        if self._open.hidden_from is None:
            self._gaps += 1
            self._is_empty = False

    def _feed(self, start: int, end: int, words: str) -> None:
        """Take characters in: into the block under way or, if they are more than white space, into a new one.

        Args:
            words: what stands there, without the white space at its ends.
        """
        counts = self._open.counts
        if not words and not self._pieces:
            return
        if counts.get("pre") and self._text.find("\n", start, end) >= 0:
            self._feed_lines(start, end)
            return
        if words:
            if self._breaks:
                self._break_line(start)
            if not self._pieces:
                self._block_element = self._open.innermost_block
            length = len(html.unescape(words)) if "&" in words else len(words)
            self._chars += length
            if counts.get("a"):
                self._link_chars += length
            if counts.get("b") or counts.get("strong"):
                self._bold_chars += length
        self._pieces.append((start, end))

    def _feed_lines(self, start: int, end: int) -> None:
        """Take preformatted text in: each line end is a line break."""
        while start < end:
            newline = self._text.find("\n", start, end)
            stop = end if newline < 0 else newline
            if stop > start:
                self._feed(start, stop, self._text[start:stop].strip(_WHITE))
            self._breaks += newline >= 0
            start = stop + 1

    def _break_line(self, at: int) -> None:
        """Turn line breaks into a new block (two of them, or one after a finished line), else into a blank."""
        breaks, self._breaks = self._breaks, 0
        if breaks > 1 or self._is_finished_line():
            self._flush()
        elif self._pieces:
            self._pieces.append((at, at))

    def _is_finished_line(self) -> bool:
        if self._chars < _SHORT_LINE:
            return True
        tail = ""
        for start, end in reversed(self._pieces):
            tail = self._text[max(start, end - _TAIL) : end] + tail
            if len(tail.strip()) > 3:
                break
        return bool(_STOPS.search(html.unescape(tail) if "&" in tail else tail))

    def _flush(self) -> None:
        self._breaks = 0
        if not self._pieces:
            return
        run = read_pieces(self._text, self._pieces)
        if run is not None:
            block = HtmlBlock(run, self._block_element, self._link_chars, self._bold_chars, self._gaps)
            self.page.blocks.append(block)
            self._gaps, self._is_empty = 0, False
        self._pieces = []
        self._chars = self._link_chars = self._bold_chars = 0
