"""The open elements of a page while it is scanned: what is inside what, and what is hidden."""

import re

from rashomon.text.html_elements import Element
from rashomon.text.html_tags import CLOSES_P, IMPLIED_ENDS, INLINE, NEVER_SHOWN, P_BOUNDARY

_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_LOOK_UP = 60  # implied end tags are looked for this far up: real pages need five, hostile ones get no more
_P = frozenset({"p"})


class OpenElements:
    """A stack of elements that mends itself as browsers do, in time linear in the number of tags.

    Attributes:
        counts: tag → how many elements of it are open.
        hidden_from: depth of the outermost element a reader does not see; None if what is written here shows.
        deepest: the greatest depth at which an element was closed.
        stack: the open elements, the page first.
    """

    def __init__(self, root: Element, *, show_hidden: bool = False) -> None:
        self.counts: dict[str, int] = {}
        self.hidden_from: int | None = None
        self.deepest = 0
        self._show_hidden = show_hidden
        self.stack = [root]

    def __len__(self) -> int:
        return len(self.stack) - 1

    @property
    def innermost_block(self) -> Element:
        """The innermost open element that is laid out as a block, or the page."""
        for element in reversed(self.stack):
            if element.tag not in INLINE:
                return element
        return self.stack[0]

    def push(self, element: Element) -> None:
        """Open an element."""
        tag, counts = element.tag, self.counts
        self.stack.append(element)
        counts[tag] = counts.get(tag, 0) + 1

    def hide(self, element: Element) -> None:
        """Hide what the innermost element holds, if its tag or an attribute says so; until then all shows."""
        if element.tag in NEVER_SHOWN or self._is_hidden(element):
            self.hidden_from = len(self)

    def pop(self) -> None:
        """Close the innermost open element, which must not be the page."""
        depth = len(self.stack) - 1
        if depth > self.deepest:
            self.deepest = depth
        self.counts[self.stack.pop().tag] -= 1
        if self.hidden_from == depth:
            self.hidden_from = None

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
        for index in range(len(self.stack) - 1, -1, -1):
            other = self.stack[index].tag
            if other == tag:
                return self._pop_to(index)
            if tag in INLINE and other not in INLINE:
                self._forget(tag, index)
                return []
        return []

    def _close_implied(self, closing: frozenset[str], boundary: frozenset[str]) -> list[Element]:
        for depth in range(1, min(len(self.stack), _LOOK_UP) + 1):
            tag = self.stack[-depth].tag
            if tag in closing:
                return self._pop_to(len(self.stack) - depth)
            if tag in boundary:
                break
        return []

    def _forget(self, tag: str, below: int) -> None:
        for index in range(below - 1, max(below - _LOOK_UP, -1), -1):
            if self.stack[index].tag == tag and self.hidden_from != index:
                del self.stack[index]
                self.counts[tag] -= 1
                if self.hidden_from is not None and self.hidden_from > index:
                    self.hidden_from -= 1
                return

    def _pop_to(self, depth: int) -> list[Element]:
        self.deepest = max(self.deepest, len(self))
        closed = self.stack[depth:]
        del self.stack[depth:]
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
