"""Passages: the lines or blocks of a page, before anybody has judged what they are."""

from rashomon.model.articles import BlockKind
from rashomon.model.spans import Span
from rashomon.text.html_elements import Element
from rashomon.text.html_runs import HtmlPage
from rashomon.text.lines import TextLine
from rashomon.text.runs import Run, join_runs

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LISTED = frozenset({"li", "dd", "dt"})
_SURELY = 0.7  # below, the rules for single lines have their say


class Passage:
    """A line or block of the page; `number` counts from 0 in page order and stays when words are cut from it.

    Never changed once made. Two passages are the same only if they are one object. `text` are its words. `tag` and
    `element` are empty for plain text; `empty_before` counts empty lines, in HTML rules and empty paragraphs. Shares
    are parts of the characters in [0, 1]. `kind` is what it becomes if it stays; `chance` in [0, 1] how likely it
    belongs to the body by what its page is made of, 0 where nobody has asked.
    """

    __slots__ = (
        "bold_share", "chance", "element", "empty_before", "kind", "link_share", "number", "run", "tag", "text"
    )  # fmt: skip

    def __init__(
        self,
        number: int,
        run: Run,
        tag: str = "",
        element: Element | None = None,
        *,
        link_share: float = 0.0,
        bold_share: float = 0.0,
        empty_before: int = 0,
        kind: BlockKind = "paragraph",
        chance: float = 0.0,
    ) -> None:
        """Make a passage of `run`."""
        self.number = number
        self.run = run
        self.text = run.text
        self.tag = tag
        self.element = element
        self.link_share = link_share
        self.bold_share = bold_share
        self.empty_before = empty_before
        self.kind: BlockKind = kind
        self.chance = chance

    def __repr__(self) -> str:
        """Show its number, tag and words."""
        return f"Passage({self.number}, {self.tag!r}, {self.text!r})"

    @property
    def is_surely_body(self) -> bool:
        """Whether it is so likely body that words alone, which may mislead, speak in vain against it."""
        return self.chance >= _SURELY

    @property
    def page_span(self) -> Span:
        """Its range of the decoded page, mark-up between its words included."""
        return Span(self.run.start, self.run.end)

    @property
    def marks(self) -> frozenset[str]:
        """The words in class and id names of its own element; empty for plain text."""
        return self.element.marks if self.element is not None else frozenset()

    def span_of(self, start: int, end: int) -> Span:
        """Return the page range of its characters [start, end)."""
        return Span(*self.run.page_span(start, end))

    def without(self, start: int, end: int) -> "Passage | None":
        """Return the passage without characters [start, end); None if nothing is left."""
        head, tail = self.run.cut(0, start), self.run.cut(end, len(self.text))
        if head is not None and tail is not None:
            return self._made_of(join_runs(head, tail))
        left = head or tail
        return self._made_of(left) if left is not None else None

    def becoming(self, kind: BlockKind) -> "Passage":
        """Return the passage with another kind."""
        made = self._made_of(self.run)
        made.kind = kind
        return made

    def weighing(self, chance: float) -> "Passage":
        """Return the passage with another chance."""
        made = self._made_of(self.run)
        made.chance = chance
        return made

    def after_gap(self, empty_before: int) -> "Passage":
        """Return the passage with another number of empty lines before it."""
        made = self._made_of(self.run)
        made.empty_before = empty_before
        return made

    def _made_of(self, run: Run) -> "Passage":
        return Passage(
            self.number,
            run,
            self.tag,
            self.element,
            link_share=self.link_share,
            bold_share=self.bold_share,
            empty_before=self.empty_before,
            kind=self.kind,
            chance=self.chance,
        )


def passages_of_html(page: HtmlPage) -> list[Passage]:
    """Return the visible blocks of an HTML page as passages."""
    passages: list[Passage] = []
    for number, block in enumerate(page.blocks):
        run, element, link_chars, bold_chars, gaps = block
        length = len(run.text) or 1
        passages.append(
            Passage(
                number,
                run,
                element.tag,
                element,
                link_share=min(link_chars / length, 1.0) if link_chars else 0.0,
                bold_share=min(bold_chars / length, 1.0) if bold_chars else 0.0,
                empty_before=gaps,
                kind=_kind_of(element),
            )
        )
    return passages


def passages_of_lines(lines: list[TextLine]) -> list[Passage]:
    """Return the lines of a plain text as passages."""
    return [Passage(number=number, run=line.run, empty_before=line.empty_before) for number, line in enumerate(lines)]


def _kind_of(element: Element) -> BlockKind:
    if element.tag in _HEADINGS:
        return "subhead"
    around = element.tags_around
    if "figcaption" in around:
        return "caption"
    if not _LISTED.isdisjoint(around):
        return "list"
    return "quote" if "blockquote" in around else "paragraph"
