"""HTML to blocks of visible text, each character with its place in the page.

A scanner, not a tree builder: it follows the standard where that decides which characters a reader sees
(references, white space, raw text, implied end tags, what is hidden) and is linear in the page's length
whatever the mark-up. It raises nothing.
"""

import re
from dataclasses import dataclass, field

from rashomon.text.html_elements import Element
from rashomon.text.html_stack import OpenElements
from rashomon.text.html_tags import INLINE, RAW_TEXT, VOID
from rashomon.text.runs import Run, RunWriter, read_characters

_START = re.compile(r"<([a-zA-Z][^\s/>]*+)((?>[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+'|))*+)>")
_OPENING = re.compile(r"<(?=[a-zA-Z!?/])")
_END = re.compile(r"</([a-zA-Z][^\s/>]*+)[^>]*+>")
_RAW_END = {tag: re.compile(rf"</{tag}(?=[\s/>])", re.IGNORECASE) for tag in RAW_TEXT}
_SHORT_LINE = 50  # characters; a line broken earlier than this was broken on purpose: a heading, an address
_STOPS = re.compile(r"[.!?…:;][\"'”’»)\]]*\s*$")


@dataclass(frozen=True, slots=True)
class HtmlBlock:
    """A block of visible text; `element` is the innermost block-level element it stands in.

    `link_chars` and `bold_chars` count the visible characters inside links and inside bold type, `gaps` the
    rules and empty paragraphs before it.
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
        self._root = Element("#page", 0, "", 0, None, page_text)
        self._open = OpenElements(self._root, show_hidden=show_hidden)
        self._writer = RunWriter()
        self._block_element = self._root
        self._link_chars = self._bold_chars = 0
        self._breaks = self._gaps = 0
        self._is_empty = False  # nothing to see since the innermost paragraph began

    def scan(self) -> None:
        text, at = self._text, 0
        while at < len(text):
            opening = _OPENING.search(text, at)
            stop = opening.start() if opening else len(text)
            if stop > at:
                self._characters(at, stop)
            at = self._markup(stop) if opening else stop
        self._flush()

    def _markup(self, at: int) -> int:
        """Read the mark-up at `at` and return where it ends."""
        follows = self._text[at + 1]
        if follows == "/" and self._text[at + 2 : at + 3].isalpha():
            return self._end_tag(at)
        if follows in "!?/":
            return self._comment(at)
        return self._start_tag(at)

    def _comment(self, at: int) -> int:
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

    def _end_tag(self, at: int) -> int:
        found = _END.match(self._text, at)
        if found is None:
            self.page.cut_off = True
            return len(self._text)
        tag = found.group(1).lower()
        if tag == "br":
            self._breaks += 1
        elif self._open.holds(tag):
            self._leave(self._open.close(tag))
        elif tag == "p":
            self._flush()
        return found.end()

    def _start_tag(self, at: int) -> int:
        found = _START.match(self._text, at)
        if found is None:
            self.page.cut_off = True
            return len(self._text)
        tag = found.group(1).lower()
        self.page.elements += 1
        if tag in _RAW_END:
            return self._raw_text(tag, found)
        self._leave(self._open.imply_ends(tag))
        element = Element(tag, at, found.group(2), found.start(2), self._open.innermost, self._text)
        self._note(element)
        if tag in VOID:
            self._void(tag)
        elif tag == "plaintext":
            return len(self._text)
        else:
            self._enter(element)
        return found.end()

    def _note(self, element: Element) -> None:
        kept = {"meta": self.page.metas, "link": self.page.links, "time": self.page.times, "img": self.page.images}
        if element.tag in kept:
            kept[element.tag].append(element)
        elif element.tag == "html" and not self.page.language:
            self.page.language = element.attribute("lang") or element.attribute("xml:lang")

    def _raw_text(self, tag: str, found: re.Match[str]) -> int:
        closing = _RAW_END[tag].search(self._text, found.end())
        end = closing.start() if closing else len(self._text)
        if closing is None:
            self.page.cut_off = True
        if tag == "title" and self.page.title is None and not self._open.is_hidden:
            self.page.title = read_characters(self._text, found.end(), end)
        elif tag == "script" and "ld+json" in found.group(2):
            self.page.linked_data.append((found.end(), end))
        elif tag in ("iframe", "textarea"):
            self._writer.ask_blank(end)
        return self._past(">", end) if closing else end

    def _void(self, tag: str) -> None:
        if tag == "br":
            self._breaks += 1
        elif tag == "hr":
            self._flush()
            self._gaps += 1
        elif tag == "img":
            self._is_empty = False

    def _enter(self, element: Element) -> None:
        if element.tag not in INLINE:
            self._flush()
        self._is_empty = element.tag == "p" or self._is_empty
        self._open.push(element)
        self.page.deepest = max(self.page.deepest, len(self._open))

    def _leave(self, closed: list[Element]) -> None:
        if any(element.tag not in INLINE for element in closed):
            self._flush()
        if self._is_empty and any(element.tag == "p" for element in closed) and not self._open.is_hidden:
            self._gaps += 1
            self._is_empty = False

    def _characters(self, start: int, end: int) -> None:
        if self._open.is_hidden:
            return
        if self._open.holds("pre") and "\n" in self._text[start:end]:
            self._lines(start, end)
            return
        if self._breaks and self._text[start:end].strip(" \t\n\r\f"):
            self._break_line(start)
        self._feed(start, end)

    def _lines(self, start: int, end: int) -> None:
        """Feed preformatted text: each line end is a line break."""
        while start < end:
            newline = self._text.find("\n", start, end)
            stop = end if newline < 0 else newline
            if self._breaks and self._text[start:stop].strip():
                self._break_line(start)
            self._feed(start, stop)
            self._breaks += newline >= 0
            start = stop + 1

    def _feed(self, start: int, end: int) -> None:
        empty = not len(self._writer)
        written = self._writer.feed(self._text, start, end)
        if not written:
            return
        if empty:
            self._block_element = self._open.innermost_block
        if self._open.holds("a"):
            self._link_chars += written
        if self._open.holds("b") or self._open.holds("strong"):
            self._bold_chars += written

    def _break_line(self, at: int) -> None:
        """Turn line breaks into a new block (two of them, or one after a finished line), else into a blank."""
        breaks, self._breaks = self._breaks, 0
        if breaks > 1 or self._is_finished_line():
            self._flush()
        else:
            self._writer.ask_blank(at)

    def _is_finished_line(self) -> bool:
        words = self._writer.last_words
        return bool(_STOPS.search(words)) or len(self._writer) < _SHORT_LINE

    def _flush(self) -> None:
        self._breaks = 0
        run = self._writer.finish()
        if run is not None:
            block = HtmlBlock(run, self._block_element, self._link_chars, self._bold_chars, self._gaps)
            self.page.blocks.append(block)
            self._gaps, self._is_empty = 0, False
        self._link_chars = self._bold_chars = 0
