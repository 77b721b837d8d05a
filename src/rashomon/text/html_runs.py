"""HTML to blocks of visible text, each character with its place in the page.

A scanner, not a tree builder: it follows the standard where that decides which characters a reader sees
(references, white space, raw text, implied end tags, what is hidden) and is linear in the page's length
whatever the mark-up. It raises nothing.
"""

import re
from collections import Counter
from dataclasses import dataclass, field

from rashomon.text.html_elements import Element
from rashomon.text.html_tags import CLOSES_P, IMPLIED_ENDS, INLINE, NEVER_SHOWN, P_BOUNDARY, RAW_TEXT, VOID
from rashomon.text.runs import Run, RunWriter, read_characters

_START = re.compile(r"<([a-zA-Z][^\s/>]*+)((?>[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+'|))*+)>")
_OPENING = re.compile(r"<(?=[a-zA-Z!?/])")
_END = re.compile(r"</([a-zA-Z][^\s/>]*+)[^>]*+>")
_RAW_END = {tag: re.compile(rf"</{tag}(?=[\s/>])", re.IGNORECASE) for tag in RAW_TEXT}
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_LOOK_UP = 60  # implied end tags are looked for this far up: real pages need five, hostile ones get no more
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


def scan_html(page_text: str) -> HtmlPage:
    """Return the visible blocks of an HTML page and the elements that speak about it, with their places.

    Args:
        page_text: the decoded page as saved; offsets count its code points.
    """
    scanner = _Scanner(page_text)
    scanner.scan()
    return scanner.page


class _Scanner:
    def __init__(self, page_text: str) -> None:
        self.page = HtmlPage()
        self._text = page_text
        self._root = Element("#page", 0, "", 0, None, page_text)
        self._stack: list[Element] = []
        self._open: Counter[str] = Counter()
        self._hidden_from: int | None = None
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
        elif self._open[tag]:
            self._close(tag)
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
        self._imply_ends(tag)
        element = self._element(tag, found)
        self._note(element)
        if tag in VOID:
            self._void(tag)
        elif tag == "plaintext":
            return len(self._text)
        else:
            self._push(element)
        return found.end()

    def _element(self, tag: str, found: re.Match[str]) -> Element:
        parent = self._stack[-1] if self._stack else self._root
        return Element(tag, found.start(), found.group(2), found.start(2), parent, self._text)

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
        if tag == "title" and self.page.title is None and self._hidden_from is None:
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

    def _push(self, element: Element) -> None:
        if element.tag not in INLINE:
            self._flush()
        self._is_empty = element.tag == "p" or self._is_empty
        self._stack.append(element)
        self._open[element.tag] += 1
        self.page.deepest = max(self.page.deepest, len(self._stack))
        if self._hidden_from is None and _is_hidden(element):
            self._hidden_from = len(self._stack) - 1

    def _imply_ends(self, tag: str) -> None:
        if tag in CLOSES_P and self._open["p"]:
            self._close_implied(frozenset({"p"}), P_BOUNDARY)
        if tag in IMPLIED_ENDS:
            self._close_implied(*IMPLIED_ENDS[tag])

    def _close_implied(self, closing: frozenset[str], boundary: frozenset[str]) -> None:
        for depth in range(1, min(len(self._stack), _LOOK_UP) + 1):
            tag = self._stack[-depth].tag
            if tag in closing:
                self._pop_to(len(self._stack) - depth)
                return
            if tag in boundary:
                return

    def _close(self, tag: str) -> None:
        """Close the innermost open `tag`; an inline one leaves the blocks inside it open."""
        for index in range(len(self._stack) - 1, -1, -1):
            element = self._stack[index]
            if element.tag == tag:
                self._pop_to(index)
                return
            if tag in INLINE and element.tag not in INLINE:
                self._forget(tag, index)
                return

    def _forget(self, tag: str, below: int) -> None:
        for index in range(below - 1, max(below - _LOOK_UP, -1), -1):
            if self._stack[index].tag == tag and self._hidden_from != index:
                del self._stack[index]
                self._open[tag] -= 1
                if self._hidden_from is not None and self._hidden_from > index:
                    self._hidden_from -= 1
                return

    def _pop_to(self, depth: int) -> None:
        if any(element.tag not in INLINE for element in self._stack[depth:]):
            self._flush()
        for element in self._stack[depth:]:
            self._open[element.tag] -= 1
            if element.tag == "p" and self._is_empty and self._hidden_from is None:
                self._gaps += 1
                self._is_empty = False
        del self._stack[depth:]
        if self._hidden_from is not None and self._hidden_from >= depth:
            self._hidden_from = None

    def _characters(self, start: int, end: int) -> None:
        if self._hidden_from is not None:
            return
        if self._open["pre"] and "\n" in self._text[start:end]:
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
            self._block_element = self._block_around()
        if self._open["a"]:
            self._link_chars += written
        if self._open["b"] or self._open["strong"]:
            self._bold_chars += written

    def _block_around(self) -> Element:
        for element in reversed(self._stack):
            if element.tag not in INLINE:
                return element
        return self._root

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


def _is_hidden(element: Element) -> bool:
    if element.tag in NEVER_SHOWN:
        return True
    markup = element.markup
    if element.tag == "dialog" and not element.has("open"):
        return True
    if "sf-hidden" in markup:  # SingleFile's class for what was not shown when the page was saved
        return True
    if "hidden" in markup or "none" in markup:
        if element.has("hidden") or element.attribute("aria-hidden").lower() == "true":
            return True
        return "style" in markup and bool(_HIDING.search(element.attribute("style")))
    return False
