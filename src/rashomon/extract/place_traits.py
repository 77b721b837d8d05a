"""Traits of places: where on its page a passage stands, and what stands around it."""

from math import log1p

import numpy as np
from numpy.typing import NDArray

from rashomon.extract.boxes import FAR, Box, Boxes
from rashomon.extract.line_traits import NAMES as LINE_NAMES
from rashomon.extract.line_traits import TAGS, Lines, Matrix

_PLACE = (
    "place", "good before", "good after", "since heading", "heading label", "heading is near", "since h1",
    "passages", "page good", "since good", "until good",
)  # fmt: skip
_HELD = ("share", "links", "good", "passages")
_NEAR = ("words", "links", "stop", "good", "label", "heading", "same box")
_STEPS = (-2, -1, 1, 2)
NAMES = (
    *_PLACE,
    *[f"box {level} {name}" for level in (1, 2, 3) for name in _HELD],
    "levels to main",
    *[f"{name} at {step:+d}" for step in _STEPS for name in _NEAR],
)
"""What each column is."""

_SHOWN = [LINE_NAMES.index(name) for name in ("words", "links", "stop")]
_TAG = LINE_NAMES.index("tag")
_SHARED_TAGS = frozenset({"p", "li", "ul", "ol", "h2", "h3", "h4", "blockquote", "tr", "td"})

_Numbers = NDArray[np.intp]


def places_of(lines: Lines, boxes: Boxes) -> Matrix:
    """Return float32[passages, len(NAMES)]; adds the passages up in their boxes.

    Args:
        boxes: all boxes of the page.
    """
    _add_up(lines, boxes)
    numbers = dict[int, int]()
    holders = [_holder(box) for box in lines.boxes]
    held_by = np.array([numbers.setdefault(id(box), len(numbers)) for box in holders], np.intp)
    total = max(sum([words for words, good in zip(lines.words, lines.good, strict=True) if good]), 1)
    each = list({id(box): box for box in holders}.values())
    held = np.array([_held_around(box, total) for box in each], np.float32)
    levels = _levels_to_main(boxes, total)
    to_main = np.array([levels[id(box)] for box in lines.boxes], np.float32)[:, None]
    return np.hstack([_along_page(lines, held_by, total), held[held_by], to_main, _neighbours(lines, held_by)])


def _add_up(lines: Lines, boxes: Boxes) -> None:
    """Add each passage to its box, and each box to the one around it."""
    for box, words, links, good in zip(lines.boxes, lines.words, lines.links, lines.good, strict=True):
        box.passages += 1
        box.words += words
        box.link_words += words * links
        if good:
            box.good += words
    for box in boxes.inner_first():
        outer = box.parent
        if outer is not None:
            outer.passages += box.passages
            outer.words += box.words
            outer.link_words += box.link_words
            outer.good += box.good


def _holder(box: Box) -> Box:
    """Return the box a passage shares with its neighbours: around its paragraph, list entry or heading."""
    one = box
    while one.parent is not None and one.element.tag in _SHARED_TAGS:
        one = one.parent
    return one


def _held_around(box: Box, total: int) -> list[float]:
    row: list[float] = []
    one: Box | None = box
    for _ in range(3):
        row += _held(one, total)
        one = one.parent if one is not None else None
    return row


def _held(box: Box | None, total: int) -> list[float]:
    if box is None:
        return [-1.0] * len(_HELD)
    words = max(box.words, 1)
    return [box.good / total, box.link_words / words, box.good / words, log1p(box.passages)]


def _levels_to_main(boxes: Boxes, total: int) -> dict[int, float]:
    """Return id of a box → levels up to the deepest box with more than half of the page's running text."""
    levels: dict[int, float] = {}
    main: Box | None = None
    for box in boxes.outer_first():
        if 2 * box.good > total and (main is None or box.depth > main.depth):
            main = box
    for box in boxes.outer_first():
        is_inside = box is main or (box.parent is not None and levels[id(box.parent)] < 2 * FAR)
        levels[id(box)] = float(min(box.depth - main.depth, 15)) if is_inside and main is not None else 2.0 * FAR
    return levels


def _along_page(lines: Lines, held_by: _Numbers, total: int) -> Matrix:
    count = len(lines.words)
    at = np.arange(count)
    good = np.array(lines.good)
    good_words = np.where(good, np.array(lines.words), 0)
    before = np.cumsum(good_words) - good_words
    heading = _latest_before(np.array(lines.like_headings))
    first = _latest_before(lines.rows[:, _TAG] == TAGS["h1"])
    latest = _latest_before(good)
    following = count - 1 - _latest_before(good[::-1])[::-1]
    has_heading = heading >= 0
    columns = (
        at / count,
        before / total,
        (total - before) / total,
        np.where(has_heading, np.minimum(at - heading, 12), 13),
        np.where(has_heading, np.array(lines.labels)[heading], 0.0),
        has_heading & (held_by[heading] == held_by),
        np.where(first >= 0, np.minimum(at - first, 30), -1),
        np.full(count, log1p(count)),
        np.full(count, log1p(total)),
        np.where(latest >= 0, np.minimum(at - 1 - latest, 10), 10),
        np.where(following < count, np.minimum(following - at - 1, 10), 10),
    )
    return np.stack(columns, axis=1).astype(np.float32)


def _latest_before(marked: NDArray[np.bool_]) -> _Numbers:
    """Return for each place the last marked one before it, -1 where there is none."""
    latest = np.maximum.accumulate(np.where(marked, np.arange(len(marked)), -1))
    return np.concatenate([np.array([-1], np.intp), latest[:-1]])


def _neighbours(lines: Lines, held_by: _Numbers) -> Matrix:
    count = len(lines.words)
    own = np.array([lines.good, lines.labels, lines.headings], np.float32).T
    base = np.hstack([lines.rows[:, _SHOWN], own])
    columns: list[Matrix] = []
    for step in _STEPS:
        shifted = np.full((count, len(_NEAR)), -1.0, np.float32)
        here, there = _shift(count, step)
        shifted[here, :-1] = base[there]
        shifted[here, -1] = held_by[here] == held_by[there]
        columns.append(shifted)
    return np.hstack(columns)


def _shift(length: int, step: int) -> tuple[slice, slice]:
    """Return the slices of the rows that have a neighbour `step` away, and of those neighbours."""
    if step < 0:
        return slice(-step, length), slice(0, max(length + step, 0))
    return slice(0, max(length - step, 0)), slice(step, length)
