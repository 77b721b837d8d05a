"""Elements: what a start tag says, and inside which other elements it stands."""

import re
from collections.abc import Iterator
from functools import lru_cache

from rashomon.text.html_pieces import read_characters, read_words
from rashomon.text.html_tags import FLAGS as KNOWN
from rashomon.text.runs import Run

_ATTRIBUTE = re.compile(r"([^\s/>=\"'][^\s/>=]*+)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s>]++)))?")
_LONE_NAME = re.compile(r"\s+(?:class|id)=\"([^\"&]*)\"\s*")  # all that most tags with a name say
_NAME_PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|[0-9]+")
_LONGEST_SHARED = 300  # characters; longer mark-up is not remembered, elements hardly share it
_NO_MARKS = frozenset[str]()
_MARKING = ("class", "id", "role", "itemprop")


class Element:
    """One element of a page; `start` is where its tag begins.

    Never changed once made. Two elements are the same only if they are one object. Its attributes are read when
    first asked for: most elements of a page are never asked.
    """

    __slots__ = ("_marks", "_markup_span", "_spans", "_tags", "page_text", "parent", "start", "tag")

    def __init__(
        self, tag: str, start: int, markup_span: tuple[int, int], parent: "Element | None", page_text: str
    ) -> None:
        """Make an element; `markup_span` is the range of what the tag holds after its name."""
        self.tag = tag
        self.start = start
        self.parent = parent
        self._markup_span = markup_span
        self.page_text = page_text
        self._spans: dict[str, tuple[int, int]] | None = None
        self._marks: frozenset[str] | None = None
        self._tags: frozenset[str] | None = None

    def __repr__(self) -> str:
        """Show the tag and its place."""
        return f"Element({self.tag!r}, {self.start})"

    @property
    def markup(self) -> str:
        """What the tag holds after its name."""
        return self.page_text[slice(*self._markup_span)]

    def _span_of(self, name: str) -> tuple[int, int] | None:
        """Return where in the page an attribute's value stands; None if the tag does not carry it."""
        if self._spans is None:
            offset, _ = self._markup_span
            self._spans = {key: (offset + start, offset + end) for key, start, end in _attributes(self.markup)}
        return self._spans.get(name)

    def has(self, name: str) -> bool:
        """Whether the tag carries that attribute, with a value or without."""
        return self._span_of(name) is not None

    def attribute(self, name: str) -> str:
        """Return an attribute's value with its character references read; empty if absent or empty."""
        span = self._span_of(name)
        return read_words(self.page_text, *span) if span is not None else ""

    def attribute_run(self, name: str) -> Run | None:
        """Return an attribute's value with its place in the page; None if absent or empty."""
        span = self._span_of(name)
        return read_characters(self.page_text, *span) if span is not None else None

    @property
    def marks(self) -> frozenset[str]:
        """The lower-case words its class, id, role and itemprop are made of: `byline`, `share`, `related` ..."""
        if self._marks is None:
            start, end = self._markup_span
            if start == end:
                self._marks = _NO_MARKS
            else:
                markup = self.page_text[start:end]
                self._marks = _shared_marks(markup) if len(markup) <= _LONGEST_SHARED else _marks_of(markup)
        return self._marks

    def lineage(self) -> "Iterator[Element]":
        """Yield the element and those it stands in, from the inside outwards."""
        element: Element | None = self
        while element is not None:
            yield element
            element = element.parent

    def inside(self, *tags: str) -> bool:
        """Whether it is, or stands inside, an element of one of these tags, which `html_tags` must know."""
        return not self.tags_around.isdisjoint(tags)

    @property
    def tags_around(self) -> frozenset[str]:
        """Its tag and those it stands in, as far as the standard knows them: hostile pages make up thousands."""
        if self._tags is None:
            missing: list[Element] = []
            one: Element | None = self
            while one is not None and one._tags is None:
                missing.append(one)
                one = one.parent
            known = one._tags if one is not None and one._tags is not None else _NO_MARKS
            for inner in reversed(missing):
                if inner.tag not in known and inner.tag in KNOWN:
                    known |= {inner.tag}
                inner._tags = known
            return known
        return self._tags


def _attributes(markup: str) -> list[tuple[str, int, int]]:
    """Return attribute names with where in the mark-up their values stand; of equal names the first counts."""
    found: dict[str, tuple[str, int, int]] = {}
    for one in _ATTRIBUTE.finditer(markup):
        name = one.group(1).lower()
        if name not in found:
            start, end = one.span(one.lastindex) if one.lastindex and one.lastindex > 1 else (one.end(), one.end())
            found[name] = (name, start, end)
    return list(found.values())


def _marks_of(markup: str) -> frozenset[str]:
    lone = _LONE_NAME.fullmatch(markup)
    if lone is not None:
        return _parts_of(lone[1])
    if "class" not in markup and "id" not in markup and "role" not in markup and "itemprop" not in markup:
        lowered = markup.lower()
        if not any(name in lowered for name in _MARKING):
            return _NO_MARKS
    values: dict[str, str] = {}
    for name, *said in _ATTRIBUTE.findall(markup):
        lowered = name.lower()
        if lowered in _MARKING and lowered not in values:
            value = said[0] or said[1] or said[2]
            values[lowered] = read_words(value, 0, len(value)) if "&" in value else value
    return _parts_of(" ".join(values.values()))


def _parts_of(names: str) -> frozenset[str]:
    return frozenset([part.lower() for part in _NAME_PART.findall(names)])


_shared_marks = lru_cache(maxsize=8192)(_marks_of)
