"""Pages saved as text: what a person or a program keeps of a page whose mark-up is gone.

One text holds every line of the page, the other those of the part that has the report: the smallest element around it,
or one or two further out. How lines are divided goes by the page's name, so that every run makes the same texts.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass

import lxml.html
from lxml.etree import _Element as Element

_BLOCKS = frozenset(
    "address article aside blockquote body br button canvas dd details dialog div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol option p pre section select summary table "
    "tbody td tfoot th thead tr ul video".split()
)
_APART = frozenset("p h1 h2 h3 h4 h5 h6 blockquote ul ol table figure pre article section".split())
_UNSEEN = frozenset("script style noscript template svg head iframe object textarea".split())
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_WORD = re.compile(r"\w+")
_HOLDS = 0.9  # share of the report's shingles from which an element holds it
_FEWEST = 0.5  # share of them below which the page does not show its report
_Shingle = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SavedText:
    """A page as text; `form` is `page` for all of it, `part` for what stands around the report."""

    form: str
    text: str


def save_as_text(html: str, body: str, name: str) -> Iterator[SavedText]:
    """Yield the texts of a page; no `part` where the page does not show the body that gold states.

    Raises:
        lxml.etree.LxmlError: the page cannot be parsed at all.
    """
    document = lxml.html.document_fromstring(_DECLARATION.sub("", html))
    found = document.find("body")
    whole = found if found is not None else document
    number = int(hashlib.sha256(name.encode()).hexdigest(), 16)
    yield SavedText("page", _joined(_lines(whole), number % 3))
    part = _around_report(whole, body, number // 3 % 3)
    if part is not None:
        yield SavedText("part", _joined(_lines(part), number % 3))


def _joined(lines: list[tuple[bool, str]], division: int) -> str:
    """Return the lines with empty ones between paragraphs only (0), nowhere (1) or everywhere (2)."""
    gaps = [bool(apart) if division == 0 else division == 2 for apart, _ in lines]
    pieces = [("\n\n" if gap else "\n") + line for gap, (_, line) in zip(gaps, lines, strict=True)]
    return "".join(pieces).lstrip("\n")


def _lines(element: Element) -> list[tuple[bool, str]]:
    """Return the visible lines, each with whether a paragraph's gap stands before it."""
    lines: list[tuple[bool, str]] = []
    words: list[str] = []
    apart = False
    for piece, gap in _pieces(element):
        if piece is not None:
            words.append(piece)
            continue
        line = " ".join("".join(words).split())
        words.clear()
        if line:
            lines.append((apart, line))
            apart = False
        apart = apart or gap
    line = " ".join("".join(words).split())
    return [*lines, (apart, line)] if line else lines


def _pieces(element: Element) -> Iterator[tuple[str | None, bool]]:
    """Yield words, and None with whether it is a paragraph's where a line ends."""
    waiting: list[Element | tuple[str | None, bool]] = [element]
    while waiting:
        one = waiting.pop()
        if isinstance(one, tuple):
            yield one
            continue
        if not isinstance(one.tag, str) or one.tag in _UNSEEN or _is_hidden(one):
            continue
        ends = (None, one.tag in _APART)
        if one.tag in _BLOCKS:
            yield ends
        if one.text:
            yield one.text, False
        inner: list[Element | tuple[str | None, bool]] = []
        for child in one:
            inner.append(child)
            if child.tail:
                inner.append((child.tail, False))
        if one.tag in _BLOCKS:
            inner.append(ends)
        waiting += reversed(inner)


def _is_hidden(element: Element) -> bool:
    return element.get("hidden") is not None or "display:none" in (element.get("style") or "").replace(" ", "")


def _around_report(whole: Element, body: str, outwards: int) -> Element | None:
    """Return the element `outwards` around the smallest one that holds the report; None if the page lacks it."""
    report = _shingles(body)
    shown = _share(whole, report)
    if not report or shown < _FEWEST:
        return None
    found = whole
    inner: Element | None = whole
    while inner is not None:
        found = inner
        inner = next((child for child in found if _may_hold(child) and _share(child, report) >= _HOLDS * shown), None)
    for _ in range(outwards):
        outer = found.getparent()
        if outer is None or outer.tag == "html":
            break
        found = outer
    return found


def _may_hold(element: Element) -> bool:
    return isinstance(element.tag, str) and element.tag not in _UNSEEN


def _share(element: Element, report: frozenset[_Shingle]) -> float:
    held = _shingles(" ".join(line for _, line in _lines(element)))
    return len(report & held) / max(len(report), 1)


def _shingles(text: str) -> frozenset[_Shingle]:
    words = _WORD.findall(text)
    return frozenset(zip(words, words[1:], words[2:], words[3:], strict=False))
