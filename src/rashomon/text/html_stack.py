"""The open elements of a page while it is scanned: what is inside what, and what is hidden."""

import re
from collections import Counter

from rashomon.text.html_elements import Element
from rashomon.text.html_tags import CLOSES_P, IMPLIED_ENDS, INLINE, NEVER_SHOWN, P_BOUNDARY

_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_LOOK_UP = 60  # implied end tags are looked for this far up: real pages need five, hostile ones get no more


class OpenElements:
    """A stack of elements that mends itself as browsers do, in time linear in the number of tags."""

    def __init__(self, root: Element, *, show_hidden: bool = False) -> None:
        self._root = root
        self._show_hidden = show_hidden
        self._stack: list[Element] = []
        self._open: Counter[str] = Counter()
        self._hidden_from: int | None = None

    def __len__(self) -> int:
        return len(self._stack)

    @property
    def innermost(self) -> Element:
        """The innermost open element, or the page."""
        return self._stack[-1] if self._stack else self._root

    @property
    def innermost_block(self) -> Element:
        """The innermost open element that is laid out as a block, or the page."""
        return next((one for one in reversed(self._stack) if one.tag not in INLINE), self._root)

    @property
    def is_hidden(self) -> bool:
        """Whether a reader does not see what is written here."""
        return self._hidden_from is not None

    def holds(self, tag: str) -> bool:
        """Whether an element of that tag is open."""
        return self._open[tag] > 0

    def push(self, element: Element) -> None:
        """Open an element."""
        self._stack.append(element)
        self._open[element.tag] += 1
        if self._hidden_from is None and self._hides(element):
            self._hidden_from = len(self._stack) - 1

    def imply_ends(self, tag: str) -> list[Element]:
        """Close what a start tag closes without an end tag, and return it."""
        closed: list[Element] = []
        if tag in CLOSES_P and self._open["p"]:
            closed += self._close_implied(frozenset({"p"}), P_BOUNDARY)
        if tag in IMPLIED_ENDS:
            closed += self._close_implied(*IMPLIED_ENDS[tag])
        return closed

    def close(self, tag: str) -> list[Element]:
        """Close the innermost open `tag` with all inside it, and return them; an inline one leaves blocks open."""
        if not self._open[tag]:
            return []
        for index in range(len(self._stack) - 1, -1, -1):
            element = self._stack[index]
            if element.tag == tag:
                return self._pop_to(index)
            if tag in INLINE and element.tag not in INLINE:
                self._forget(tag, index)
                return []
        return []

    def _hides(self, element: Element) -> bool:
        return element.tag in NEVER_SHOWN or (not self._show_hidden and _is_hidden(element))

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
            if self._stack[index].tag == tag and self._hidden_from != index:
                del self._stack[index]
                self._open[tag] -= 1
                if self._hidden_from is not None and self._hidden_from > index:
                    self._hidden_from -= 1
                return

    def _pop_to(self, depth: int) -> list[Element]:
        closed = self._stack[depth:]
        del self._stack[depth:]
        for element in closed:
            self._open[element.tag] -= 1
        if self._hidden_from is not None and self._hidden_from >= depth:
            self._hidden_from = None
        return closed


def _is_hidden(element: Element) -> bool:
    if element.tag == "dialog" and not element.has("open"):
        return True
    markup = element.markup
    if "sf-hidden" in markup:  # SingleFile's class for what was not shown when the page was saved
        return True
    if "hidden" in markup or "none" in markup:
        if element.has("hidden") or element.attribute("aria-hidden").lower() == "true":
            return True
        return "style" in markup and bool(_HIDING.search(element.attribute("style")))
    return False
