"""HTML to blocks of visible text, each character with its place in the page.

A scanner, not a tree builder: it follows the standard where that decides which characters a reader sees
(references, white space, raw text, implied end tags, what is hidden) and is linear in the page's length
whatever the mark-up. It raises nothing. Between two comments or scripts all tags are found at once.
"""

import re
from dataclasses import dataclass, field

from rashomon.text.html_blocks import WHITE, BlockWriter, HtmlBlock
from rashomon.text.html_elements import Element
from rashomon.text.html_patterns import FIRST_TAG, RAW_END, SPECIAL, TEXT_AND_TAGS
from rashomon.text.html_pieces import read_characters
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
)
from rashomon.text.runs import Run

_SHORTEST_HIDING = len(" hidden")  # of what a tag that hides what it holds says after its name
_STRETCH = 200_000  # characters whose tags are held in memory at once


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
        self._text = page_text
        self._open = OpenElements(Element("#page", 0, (0, 0), None, page_text), show_hidden=show_hidden)
        self._writer = BlockWriter(page_text, self._open)
        self.page = HtmlPage(blocks=self._writer.blocks)

    def scan(self) -> None:
        at, size, stop = 0, len(self._text), -1
        special: re.Match[str] | None = None
        while at < size:
            if stop < at:
                special = SPECIAL.search(self._text, at)
                stop = special.start() if special is not None else size
            end = self._end_of_stretch(at, stop)
            at = self._read_tags(at, end)
            if at < end or (at == stop and special is not None and special.lastindex is not None):
                at = self._read_tag(at)
            elif at == stop and special is not None:
                at = self._comment(at)
        self._writer.flush()
        self.page.deepest = max(self._open.deepest, len(self._open))

    def _end_of_stretch(self, at: int, stop: int) -> int:
        """Return where the tags from `at` on are read to: `stop`, or a place before it where a tag may begin."""
        if stop - at <= _STRETCH:
            return stop
        end = self._text.rfind("<", at + 1, at + _STRETCH)
        return end if end > 0 else stop

    def _read_tags(self, at: int, end: int) -> int:
        """Read text and tags in [at, end); returns `end`, or where a tag begins that does not end before it.

        This is the loop all pages go through, a thousand times each; so it asks before it calls.
        """
        opened, writer = self._open, self._writer
        stack = opened.stack
        for words, name, markup, closed, rest, _ in TEXT_AND_TAGS.findall(self._text, at, end):
            if words:
                start, at = at, at + len(words)
                if opened.hidden_from is None:
                    bare = words.strip(WHITE)
                    if bare or writer.pieces:
                        writer.feed(start, at, bare)
            if closed:
                at += 3 + len(closed) + len(rest)
                if stack[-1].tag == closed:
                    opened.pop()
                    if closed not in INLINE:
                        self._end_block(closed)
                else:
                    self._close(closed)
            elif name:
                start, at = at, at + 2 + len(name) + len(markup)
                self._start_tag(name, markup, start, at)
        return at

    def _read_tag(self, at: int) -> int:
        """Read the tag at `at`, wherever it ends, and its raw text if it has any; returns where that ends."""
        found = FIRST_TAG.match(self._text, at)
        if found is None or found.lastindex == 5:
            return self._cut_off()
        end = found.end()
        if found[3] is not None:
            self._close(found[3])
        elif FLAGS.get(found[1].lower(), 0) & IS_RAW:
            self.page.elements += 1
            return self._raw_text(found[1].lower(), found[2], end)
        else:
            self._start_tag(found[1], found[2], at, end)
        return end if found[1] is None or found[1].lower() != "plaintext" else len(self._text)

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
        return found + len(mark) if found >= 0 else self._cut_off()

    def _end_block(self, name: str) -> None:
        """Go on after the end of a block that was the innermost open element."""
        writer = self._writer
        if writer.pieces:
            writer.flush()
        writer.breaks = 0
        if name == "p" and writer.is_empty:
            self._count_empty_paragraph()

    def _close(self, name: str) -> None:
        """Go on after an end tag that does not fit the innermost open element as it is written."""
        tag = name.lower()
        stack = self._open
        if stack.counts.get(tag):
            self._leave(stack.close(tag))
        elif tag == "br":
            self._writer.breaks += 1
        elif tag == "p":
            self._writer.flush()

    def _start_tag(self, tag: str, markup: str, start: int, end: int) -> None:
        """Go on after the start tag at [start, end), which begins no raw text."""
        flags = FLAGS.get(tag)
        if flags is None:
            tag = tag.lower()
            flags = FLAGS.get(tag, 0)
        self.page.elements += 1
        opened, writer = self._open, self._writer
        if flags & MAY_CLOSE and (opened.counts.get("p") or tag in IMPLIED_ENDS):
            self._leave(opened.imply_ends(tag))
        if flags & IS_VOID and not flags & IS_STATED:
            self._void(tag)
            return
        element = Element(tag, start, (end - 1 - len(markup), end - 1), opened.stack[-1], self._text)
        if flags & IS_STATED:
            self._note(element)
            if flags & IS_VOID:
                writer.is_empty = writer.is_empty and tag != "img"
                return
        if tag == "plaintext":
            return
        if not flags & IS_INLINE:
            writer.breaks = 0
            if writer.pieces:
                writer.flush()
            if tag == "p":
                writer.is_empty = True
        opened.push(element)
        if opened.hidden_from is None and (flags & IS_NEVER_SHOWN or _may_hide(markup) or tag == "dialog"):
            opened.hide(element)

    def _note(self, element: Element) -> None:
        kept = {"meta": self.page.metas, "link": self.page.links, "time": self.page.times, "img": self.page.images}
        if element.tag in kept:
            kept[element.tag].append(element)
        elif not self.page.language:
            self.page.language = element.attribute("lang") or element.attribute("xml:lang")

    def _raw_text(self, tag: str, markup: str, start: int) -> int:
        """Return where raw text that begins at `start` ends, with its end tag."""
        closing = RAW_END[tag].search(self._text, start)
        end = closing.start() if closing else len(self._text)
        if closing is None:
            self.page.cut_off = True
        if tag == "title" and self.page.title is None and self._open.hidden_from is None:
            self.page.title = read_characters(self._text, start, end)
        elif tag == "script" and "ld+json" in markup:
            self.page.linked_data.append((start, end))
        elif tag in ("iframe", "textarea"):
            self._writer.stand_apart(end)
        return self._past(">", end) if closing else end

    def _void(self, tag: str) -> None:
        if tag == "br":
            self._writer.breaks += 1
        elif tag == "hr":
            self._writer.flush()
            self._writer.count_gap()

    def _leave(self, closed: list[Element]) -> None:
        for element in closed:
            if element.tag not in INLINE:
                self._writer.flush()
                break
        if self._writer.is_empty and any(element.tag == "p" for element in closed):
            self._count_empty_paragraph()

    def _count_empty_paragraph(self) -> None:
        if self._open.hidden_from is None:
            self._writer.count_gap()
            self._writer.is_empty = False


def _may_hide(markup: str) -> bool:
    """Whether a word by which tags hide what they hold stands in what a tag says after its name."""
    return len(markup) >= _SHORTEST_HIDING and ("hidden" in markup or "none" in markup)
