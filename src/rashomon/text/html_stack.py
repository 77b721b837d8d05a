"""The open elements of a page while it is scanned: what is inside what, and what is hidden."""

import re

from rashomon.text.html_elements import Element
from rashomon.text.html_tags import CLOSES_P, IMPLIED_ENDS, INLINE, IS_NEVER_SHOWN, P_BOUNDARY

_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_LOOK_UP = 60  # implied end tags are looked for this far up: real pages need five, hostile ones get no more
_P = frozenset({"p"})


class OpenElements:
    """A stack of elements that mends itself as browsers do, in time linear in the number of tags.

    Attributes:
        counts: tag → how many elements of it are open.
        hidden_from: depth of the outermost element a reader does not see; None if what is written here shows.
        deepest: the greatest depth at which an element was closed.
    """

    def __init__(self, root: Element, *, show_hidden: bool = False) -> None:
        self.counts: dict[str, int] = {}
        self.hidden_from: int | None = None
        self.deepest = 0
        self._root = root
        self._show_hidden = show_hidden
        self._stack: list[Element] = []

    def __len__(self) -> int:
        return len(self._stack)

    @property
    def innermost(self) -> Element:
        """The innermost open element, or the page."""
        return self._stack[-1] if self._stack else self._root

    @property
    def innermost_block(self) -> Element:
        """The innermost open element that is laid out as a block, or the page."""
        for element in reversed(self._stack):
            if element.tag not in INLINE:
                return element
        return self._root

    def push(self, element: Element, flags: int, may_hide: bool) -> None:
        """Open an element; `flags` are its tag's, `may_hide` tells whether a word in the tag may hide its content."""
        stack, tag, counts = self._stack, element.tag, self.counts
        stack.append(element)
        counts[tag] = counts.get(tag, 0) + 1
        if self.hidden_from is None and (flags & IS_NEVER_SHOWN or (may_hide and self._is_hidden(element))):
            self.hidden_from = len(stack) - 1

    def pop(self, tag: str) -> bool:
        """Close the innermost open element if its tag is this; returns whether it was."""
        stack = self._stack
        if not stack or stack[-1].tag != tag:
            return False
        depth = len(stack)
        if depth > self.deepest:
            self.deepest = depth
        del stack[-1]
        self.counts[tag] -= 1
        if self.hidden_from == depth - 1:
            self.hidden_from = None
        return True

    def imply_ends(self, tag: str) -> list[Element]:
        """Close what a start tag closes without an end tag, and return it."""
        closed: list[Element] = []
        if tag in CLOSES_P and self.counts.get("p"):
            closed += self._close_implied(_P, P_BOUNDARY)
        if tag in IMPLIED_ENDS:
            closed += self._close_implied(*IMPLIED_ENDS[tag])
        return closed

    def close(self, tag: str) -> list[Element]:
        """Close the innermost open `tag` with all inside it, and return them; an inline one leaves blocks open."""
        if not self.counts.get(tag):
            return []
        for index in range(len(self._stack) - 1, -1, -1):
            other = self._stack[index].tag
            if other == tag:
                return self._pop_to(index)
            if tag in INLINE and other not in INLINE:
                self._forget(tag, index)
                return []
        return []

    def _close_implied(self, closing: frozenset[str], boundary: frozenset[str]) -> list[Element]:
        for depth in range(1, min(len(self._stack), _LOOK_UP) + 1):
            tag = self._stack[-depth].tag
            if tag in closing:
                return self._pop_to(len(self._stack) - depth)
            if tag in boundary:
                break
        return []

    def _forget(self, tag: str, below: int) -> None:
        for index in range(below - 1, max(below - _LOOK_UP, -1), -1):
            if self._stack[index].tag == tag and self.hidden_from != index:
                del self._stack[index]
                self.counts[tag] -= 1
                if self.hidden_from is not None and self.hidden_from > index:
                    self.hidden_from -= 1
                return

    def _pop_to(self, depth: int) -> list[Element]:
        self.deepest = max(self.deepest, len(self._stack))
        closed = self._stack[depth:]
        del self._stack[depth:]
        for element in closed:
            self.counts[element.tag] -= 1
        if self.hidden_from is not None and self.hidden_from >= depth:
            self.hidden_from = None
        return closed

    def _is_hidden(self, element: Element) -> bool:
        if self._show_hidden:
            return False
        markup = element.markup
        if element.tag == "dialog" and not element.has("open"):
            return True
        if "sf-hidden" in markup:  # SingleFile's class for what was not shown when the page was saved
            return True
        if element.has("hidden") or element.attribute("aria-hidden").lower() == "true":
            return True
        return "style" in markup and bool(_HIDING.search(element.attribute("style")))
