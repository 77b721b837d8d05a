"""Boxes: what the mark-up around a passage says about it, worked out once for each element of a page."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from rashomon.lexicons import load_lexicon
from rashomon.text.html_elements import Element

FAR = 9
"""Levels from which a sign no longer counts as near."""

_NEVER = -1000  # the depth of a sign that no element gives

_TAGS = (
    ("nav", "menu"), ("footer",), ("header",), ("aside",), ("form", "fieldset", "dialog"), ("figure", "figcaption"),
    ("table",), ("ul", "ol", "dl"), ("li", "dd", "dt"), ("blockquote",), ("article",), ("main",), ("section",), ("a",),
    ("pre", "code"),
)  # fmt: skip
_GROUPS = ("text", "comments", "related", "around", "sale", "share", "about", "picture", "head")
NAMES = (*[f"in {tags[0]}" for tags in _TAGS], *[f"named {group}" for group in _GROUPS])
"""What each number of a box tells: levels up to the nearest element of a tag, or named in a way."""

_TAG_AT = {tag: index for index, tags in enumerate(_TAGS) for tag in tags}
_NOTHING = (_NEVER,) * len(NAMES)


@dataclass(slots=True, eq=False)
class Box:
    """An element with the passages in it.

    `signs` are the depths of the innermost elements that give each sign, in the order of `NAMES`; `depth` counts
    from the page.
    """

    element: Element
    parent: "Box | None"
    depth: int
    signs: tuple[int, ...]
    words: int = 0
    good: int = 0
    passages: int = 0
    link_words: float = 0.0


class Boxes:
    """The boxes of a page, made when asked for."""

    def __init__(self) -> None:
        self._known: dict[Element, Box] = {}

    def inner_first(self) -> "Iterator[Box]":
        """Yield all boxes, each before the one around it."""
        yield from reversed(self._known.values())

    def of(self, element: Element) -> Box:
        """Return the box of an element; those around it are made too, from the outside inwards."""
        known = self._known.get(element)
        if known is not None:
            return known
        missing: list[Element] = []
        one: Element | None = element
        while one is not None and one not in self._known:
            missing.append(one)
            one = one.parent
        parent = self._known[one] if one is not None else None
        for inner in reversed(missing):
            parent = self._known[inner] = _make(inner, parent)
        return self._known[element]


def _make(element: Element, parent: Box | None) -> Box:
    depth, signs = (parent.depth + 1, parent.signs) if parent is not None else (0, _NOTHING)
    at = _TAG_AT.get(element.tag)
    marks = element.marks
    given = _named(marks) if marks else ()
    if at is not None or given:
        changed = list(signs)
        for index in given if at is None else (at, *given):
            changed[index] = depth
        signs = tuple(changed)
    return Box(element, parent, depth, signs)


@cache
def _groups() -> dict[str, tuple[int, ...]]:
    """Return mark → the indices of the signs it gives."""
    lexicon = load_lexicon("furniture").groups("marks")
    found: dict[str, tuple[int, ...]] = {}
    for index, group in enumerate(_GROUPS):
        for mark in lexicon[f"box_{group}"]:
            found[mark] = (*found.get(mark, ()), len(_TAGS) + index)
    return found


@lru_cache(maxsize=8192)
def _named(marks: frozenset[str]) -> tuple[int, ...]:
    groups = _groups()
    return tuple(sorted({index for mark in marks if mark in groups for index in groups[mark]}))
