"""Boxes: what the mark-up around a passage says about it, worked out once for each element of a page."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from rashomon.lexicons import load_lexicon
from rashomon.text.html_elements import Element

FAR = 9
"""Levels from which a sign no longer counts as near."""

_TAGS = (
    ("nav", "menu"), ("footer",), ("header",), ("aside",), ("form", "fieldset", "dialog"), ("figure", "figcaption"),
    ("table",), ("ul", "ol", "dl"), ("li", "dd", "dt"), ("blockquote",), ("article",), ("main",), ("section",), ("a",),
    ("pre", "code"),
)  # fmt: skip
_GROUPS = ("text", "comments", "related", "around", "sale", "share", "about", "picture", "head")
NAMES = (*[f"in {tags[0]}" for tags in _TAGS], *[f"named {group}" for group in _GROUPS])
"""What each number of a box tells: levels up to the nearest element of a tag, or named in a way."""

_TAG_AT = {tag: index for index, tags in enumerate(_TAGS) for tag in tags}
_NOTHING = bytes([FAR]) * len(NAMES)
_ONE_FURTHER = bytes(min(levels + 1, FAR) for levels in range(256))


@dataclass(slots=True, eq=False)
class Box:
    """An element with the passages in it.

    `signs` are the levels up to the innermost elements that give each sign, at most `FAR`, in the order of `NAMES`;
    `depth` counts from the page. `asks_consent` tells that it stands in the box of a program that asks for consent.
    """

    element: Element
    parent: "Box | None"
    depth: int
    signs: bytes
    asks_consent: bool
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

    def outer_first(self) -> "Iterator[Box]":
        """Yield all boxes, each after the one around it."""
        yield from self._known.values()

    def of(self, element: Element) -> Box:
        """Return the box of an element; those around it are made too, from the outside inwards."""
        known = self._known
        box = known.get(element)
        if box is not None:
            return box
        missing = [element]
        one = element.parent
        while one is not None and one not in known:
            missing.append(one)
            one = one.parent
        parent = known[one] if one is not None else None
        for inner in reversed(missing):
            parent = known[inner] = _make(inner, parent)
        return known[element]


def _make(element: Element, parent: Box | None) -> Box:
    given, asks_consent = _given(element.tag, element.marks)
    if parent is None:
        depth, signs = 0, _NOTHING
    else:
        depth, signs = parent.depth + 1, parent.signs.translate(_ONE_FURTHER)
        asks_consent = asks_consent or parent.asks_consent
    if given:
        changed = bytearray(signs)
        for index in given:
            changed[index] = 0
        signs = bytes(changed)
    return Box(element, parent, depth, signs, asks_consent)


@cache
def _groups() -> dict[str, tuple[int, ...]]:
    """Return mark → the indices of the signs it gives."""
    lexicon = load_lexicon("furniture").groups("marks")
    found: dict[str, tuple[int, ...]] = {}
    for index, group in enumerate(_GROUPS):
        for mark in lexicon[f"box_{group}"]:
            found[mark] = (*found.get(mark, ()), len(_TAGS) + index)
    return found


@cache
def _asking() -> frozenset[str]:
    return frozenset(load_lexicon("furniture").groups("marks")["consent"])


@lru_cache(maxsize=8192)
def _given(tag: str, marks: frozenset[str]) -> tuple[tuple[int, ...], bool]:
    """Return the indices of the signs that an element gives by itself, and whether it asks for consent."""
    at, groups = _TAG_AT.get(tag), _groups()
    given = {index for mark in marks if mark in groups for index in groups[mark]}
    if at is not None:
        given.add(at)
    return tuple(sorted(given)), not marks.isdisjoint(_asking())
