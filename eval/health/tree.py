"""A saved page as a tree in which the paragraphs of its body are known."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lxml import html
from lxml.html import HtmlElement

from .pages import SavedPage

_LETTERS = re.compile(r"[^\W_]+")
_FEWEST = 6  # paragraphs a page must have for a defect to be put into it
_LARGEST = 400_000  # bytes; larger pages take long and say nothing more


@dataclass(frozen=True, slots=True)
class PageTree:
    """The root of a page, and those paragraphs of its body that stand beside one another, in order.

    `rest` is everything else on the page that says words of its body.
    """

    root: HtmlElement
    paragraphs: tuple[HtmlElement, ...]
    rest: tuple[HtmlElement, ...]

    def words(self) -> list[str]:
        """The paragraphs' words."""
        return [" ".join(one.text_content().split()) for one in self.paragraphs]

    def page(self) -> bytes:
        """The page as it is now."""
        return b"<!DOCTYPE html>\n" + bytes(html.tostring(self.root, encoding="utf-8"))


def plant(page: SavedPage) -> PageTree | None:
    """Return the tree of a page; None where its body's paragraphs are not six elements of one parent."""
    if len(page.raw) > _LARGEST:
        return None
    try:
        root = html.document_fromstring(page.raw.decode("utf-8", "replace"))
    except (ValueError, AssertionError):
        return None
    known = _key(page.body)
    found = [one for one in root.iter("p") if len(_key(one.text_content())) > 30 and _key(one.text_content()) in known]
    homes = [one.getparent() for one in found]
    home = max(homes, key=homes.count, default=None)
    paragraphs = tuple(one for one in found if one.getparent() is home and not _is_repeated(one, found))
    rest = [one for one in root.iter("p", "li", "blockquote", "h2", "h3", "h4") if _key(one.text_content()) in known]
    rest = [one for one in rest if one not in paragraphs and one.text_content().strip()]
    return PageTree(root, paragraphs, tuple(rest)) if len(paragraphs) >= _FEWEST else None


def paragraph(words: str) -> HtmlElement:
    """Return a new paragraph."""
    made = html.Element("p")
    made.text = words
    return made


def grow(parent: HtmlElement, tag: str, **attributes: str) -> HtmlElement:
    """Return a new element that is its parent's last."""
    made = html.Element(tag, **attributes)
    parent.append(made)
    return made


def insert_after(place: HtmlElement, made: Sequence[HtmlElement]) -> None:
    """Put elements right after another, in order."""
    parent = place.getparent()
    if parent is None:
        return
    for step, one in enumerate(made, 1):
        parent.insert(parent.index(place) + step, one)


def take_out(element: HtmlElement) -> None:
    """Take an element out of its page; the text after it goes too."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def set_words(element: HtmlElement, words: str) -> None:
    """Give an element other words and nothing else inside it."""
    for child in list(element):
        element.remove(child)
    element.text = words


def _key(text: str) -> str:
    return "".join(_LETTERS.findall(text.casefold()))


def _is_repeated(one: HtmlElement, found: Sequence[HtmlElement]) -> bool:
    key = _key(one.text_content())
    return any(_key(other.text_content()) == key for other in found if other is not one)
