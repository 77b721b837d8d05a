"""Elements: what a start tag says, and inside which other elements it stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from rashomon.text.runs import Run, read_characters

_ATTRIBUTE = re.compile(r"([^\s/>=\"'][^\s/>=]*+)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s>]++)))?")
_NAME_PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|[0-9]+")


@dataclass(frozen=True, eq=False)
class Element:
    """One element of a page; `start` is where its tag begins, `markup` what the tag holds after its name."""

    tag: str
    start: int
    markup: str = field(repr=False)
    markup_start: int = field(repr=False)
    parent: "Element | None" = field(repr=False)
    page_text: str = field(repr=False)

    @cached_property
    def _values(self) -> dict[str, tuple[int, int]]:
        """Attribute name → where in the page its value stands; of equal names the first counts."""
        values: dict[str, tuple[int, int]] = {}
        for found in _ATTRIBUTE.finditer(self.markup):
            group = next((number for number in (2, 3, 4) if found.group(number) is not None), 0)
            start, end = found.span(group) if group else (found.end(), found.end())
            values.setdefault(found.group(1).lower(), (self.markup_start + start, self.markup_start + end))
        return values

    def has(self, name: str) -> bool:
        """Whether the tag carries that attribute, with a value or without."""
        return name in self._values

    def attribute(self, name: str) -> str:
        """Return an attribute's value with its character references read; empty if absent or empty."""
        run = self.attribute_run(name)
        return run.text if run is not None else ""

    def attribute_run(self, name: str) -> Run | None:
        """Return an attribute's value with its place in the page; None if absent or empty."""
        span = self._values.get(name)
        return read_characters(self.page_text, *span) if span is not None else None

    @cached_property
    def marks(self) -> frozenset[str]:
        """The lower-case words its class, id, role and itemprop are made of: `byline`, `share`, `related` ..."""
        if not self.markup:
            return frozenset()
        names = " ".join(self.attribute(name) for name in ("class", "id", "role", "itemprop"))
        return frozenset(part.lower() for part in _NAME_PART.findall(names))

    def lineage(self) -> "Iterator[Element]":
        """Yield the element and those it stands in, from the inside outwards."""
        element: Element | None = self
        while element is not None:
            yield element
            element = element.parent

    def inside(self, *tags: str) -> bool:
        """Whether it is, or stands inside, an element of one of these tags."""
        return any(element.tag in tags for element in self.lineage())
