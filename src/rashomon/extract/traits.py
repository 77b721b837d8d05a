"""Traits: what can be counted about each passage of a page, as the chooser of bodies sees it."""

import json
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, repeat
from math import log1p

import numpy as np
from numpy.typing import NDArray

from rashomon.extract.boxes import FAR, Box, Boxes
from rashomon.extract.boxes import NAMES as SIGNS
from rashomon.extract.labels import furniture_label
from rashomon.extract.languages import stop_words
from rashomon.extract.passages import Passage
from rashomon.extract.shapes import ends_in_stop, is_bulleted

Matrix = NDArray[np.float32]

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+")
_SOLID = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")
_BODY_KEY = '"articleBody"'
_OPENING, _KEY = 300, 80  # characters in which most texts have their first letters, and how many of these are compared
_LONG = 60  # words; longer passages are not looked up among the known lines of furniture
_OWN = (
    "words", "characters", "commas", "stop", "colon", "question", "ellipsis", "quote mark", "capitals", "digits",
    "stop words", "links", "bold", "copyright", "divider", "bullet", "label", "gaps", "repeated", "linked body",
    "title", "tag", "heading", "depth",
)  # fmt: skip
_CAPITAL = re.compile(r"[A-ZÀ-ÖØ-ÞА-ЯЁЄІЇҐΑ-Ω]")
_DIGIT = re.compile(r"[0-9]")
_LINKED, _FEW = 0.9, 12  # a link of fewer words is an entry of a menu or list: its words are not looked at
_STOP, _LINKS, _BOLD, _TAG = (_OWN.index(name) for name in ("stop", "links", "bold", "tag"))
_NO_WORDS, _NO_LINE = (0.0,) * 9, (0.0,) * 5
_PLACE = (
    "place", "good before", "good after", "since heading", "heading label", "heading is near", "since h1",
    "passages", "page good", "since good", "until good",
)  # fmt: skip
_HELD = ("share", "links", "good", "passages")
_NEAR = ("words", "links", "stop", "good", "label", "heading", "same box")
_STEPS = (-2, -1, 1, 2)
NAMES = (
    *_OWN,
    *SIGNS,
    *_PLACE,
    *[f"box {level} {name}" for level in (1, 2, 3) for name in _HELD],
    "levels to main",
    *[f"{name} at {step:+d}" for step in _STEPS for name in _NEAR],
)
"""What each column of the matrix is."""

_TAGS = {"p": 1, "li": 2, "h1": 3, "h2": 4, "h3": 5, "h4": 6, "h5": 6, "h6": 6, "div": 7, "td": 8, "th": 8, "dd": 9,
         "dt": 9, "figcaption": 10, "section": 11, "article": 11, "pre": 12}  # fmt: skip
_LABELS = (
    "menu", "share", "related_list", "comment_form", "newsletter", "caption", "advertisement", "section_label",
    "tag_list", "legal_notice", "consent_notice", "click_prompt", "login_prompt", "feedback", "embed",
)  # fmt: skip
_LABEL_CODE = {kind: float(index + 1) for index, kind in enumerate(_LABELS)}


@dataclass(slots=True)
class _Counted:
    """One passage while its page is counted."""

    box: Box
    own: list[float]
    words: int
    good: bool
    label: float
    heading: bool


def traits_of(passages: Sequence[Passage], page_text: str, scripts: Sequence[tuple[int, int]], title: str) -> Matrix:
    """Return float32[passages, len(NAMES)].

    Args:
        scripts: page ranges of the JSON-LD; a body stated there is compared with each passage.
        title: what the title element says.
    """
    if not passages:
        return np.zeros((0, len(NAMES)), np.float32)
    boxes = Boxes()
    counted = _count(passages, boxes, _stated_bodies(page_text, scripts), frozenset(_WORD.findall(title.lower())))
    holders = [_holder(one.box) for one in counted]
    _add_up(counted, boxes)
    own = _matrix([one.own for one in counted])
    depths = np.array([one.box.depth for one in counted], np.float32)[:, None]
    signs = np.minimum(depths - _matrix([one.box.signs for one in counted]), np.float32(FAR))
    rows = _matrix(_places(counted, holders))
    return np.hstack([own, signs, rows, _neighbours(counted, holders)])


def _matrix(rows: Sequence[Sequence[float]]) -> Matrix:
    width = len(rows[0])
    return np.fromiter(chain.from_iterable(rows), np.float32, len(rows) * width).reshape(-1, width)


def _count(passages: Sequence[Passage], boxes: Boxes, stated: str, title: frozenset[str]) -> list[_Counted]:
    lowered = [passage.text.lower() for passage in passages]
    tokens = [
        text.split() if passage.link_share > _LINKED and len(text) < 80 else _WORD.findall(text)
        for passage, text in zip(passages, lowered, strict=True)
    ]
    times = Counter(lowered)
    page = _Page(stated, title, _stop_words_of(tokens))
    return [
        _count_one(passage, words, boxes, page, times[text])
        for passage, text, words in zip(passages, lowered, tokens, strict=True)
    ]


@dataclass(frozen=True, slots=True)
class _Page:
    """What each passage of a page is compared with."""

    stated: str
    title: frozenset[str]
    stops: frozenset[str]


def _count_one(passage: Passage, words: list[str], boxes: Boxes, page: _Page, times: int) -> _Counted:
    text, element = passage.text, passage.element
    assert element is not None
    box = boxes.of(element)
    count = len(words) if text.isascii() else len(words) + len(_SOLID.findall(text)) // 2
    tag = _TAGS.get(element.tag, 0)
    heading = 3 <= tag <= 6
    if passage.link_share > _LINKED and count < _FEW:
        own = [log1p(count), log1p(len(text)), *_NO_WORDS, passage.link_share, passage.bold_share, *_NO_LINE]
        own += [float(min(times, 4)), 0.0, 0.0, float(tag), float(heading), float(min(box.depth, 40))]
        return _Counted(box, own, count, False, 0.0, heading)
    stop = ends_in_stop(text)
    label = furniture_label(text) if count <= _LONG else None
    code = _LABEL_CODE.get(label.kind, len(_LABELS) + 1.0) if label is not None else 0.0
    good = passage.link_share < 0.4 and label is None and ((count >= 8 and stop) or count >= 25) and not heading
    per = 1.0 / max(count, 1)
    opening, last = text[:200], text[-1]
    own = [
        log1p(count),
        log1p(len(text)),
        text.count(",") * per,
        float(stop),
        float(last == ":"),
        float(last == "?"),
        float(last == "…" or text.endswith("...")),
        float(text[0] in "\"“‘'«„"),
        len(_CAPITAL.findall(opening)) * per,
        len(_DIGIT.findall(opening)) * per,
        len([word for word in words if word in page.stops]) * per,
        passage.link_share,
        passage.bold_share,
        float("©" in text),
        float("|" in text or "·" in text or "»" in text or " / " in text),
        float(is_bulleted(text)),
        code,
        float(min(passage.empty_before, 3)),
        float(min(times, 4)),
        _in_stated(text, page.stated),
        len([word for word in words if word in page.title]) * per if count <= 40 else 0.0,
        float(tag),
        float(heading),
        float(min(box.depth, 40)),
    ]
    return _Counted(box, own, count, good, code, heading)


def _stop_words_of(tokens: list[list[str]]) -> frozenset[str]:
    """Return the stop words of the page's language: the one that has most of them in the page's longer passages."""
    counts = Counter[str]()
    for words in tokens:
        if len(words) > 10:
            counts.update(words[:60])
    shares = {code: sum(map(counts.get, stops, repeat(0))) / len(stops) ** 0.3 for code, stops in stop_words().items()}
    return stop_words()[max(shares, key=lambda code: (shares[code], code))]


def _stated_bodies(page_text: str, scripts: Sequence[tuple[int, int]]) -> str:
    """Return the letters of the bodies that JSON-LD states, one after the other; empty if it states none."""
    found: list[str] = []
    for start, end in scripts:
        at = page_text.find(_BODY_KEY, start, end)
        if at < 0:
            continue
        opening = page_text.find('"', at + len(_BODY_KEY), end)
        try:
            body, _ = json.JSONDecoder(strict=False).raw_decode(page_text, opening) if opening > 0 else ("", 0)
        except ValueError:
            continue
        if isinstance(body, str):
            found.append(body)
    return _letters("\n".join(found))


def _letters(text: str) -> str:
    return "".join(_WORD.findall(text.lower()))


def _in_stated(text: str, stated: str) -> float:
    """Return 1 or -1 for whether a stated body holds the passage's words; 0 if none is stated."""
    if not stated:
        return 0.0
    opening = _letters(text[:_OPENING])[:_KEY]
    return 1.0 if (opening if len(opening) == _KEY else _letters(text)[:_KEY]) in stated else -1.0


def _holder(box: Box) -> Box:
    """Return the box a passage shares with its neighbours: around its paragraph, list entry or heading."""
    one = box
    while one.parent is not None and one.element.tag in (
        "p",
        "li",
        "ul",
        "ol",
        "h2",
        "h3",
        "h4",
        "blockquote",
        "tr",
        "td",
    ):
        one = one.parent
    return one


def _add_up(counted: Sequence[_Counted], boxes: Boxes) -> None:
    """Add each passage to its box, and each box to the one around it."""
    for one in counted:
        box = one.box
        box.passages += 1
        box.words += one.words
        box.link_words += one.words * one.own[_LINKS]
        if one.good:
            box.good += one.words
    for box in boxes.inner_first():
        outer = box.parent
        if outer is not None:
            outer.passages += box.passages
            outer.words += box.words
            outer.link_words += box.link_words
            outer.good += box.good


def _places(counted: list[_Counted], holders: list[Box]) -> list[list[float]]:
    total = max(sum(one.words for one in counted if one.good), 1)
    main = _main_box(counted, total)
    until = _until_good(counted)
    shared = {key: _held_around(box, total) for key, box in {id(box): box for box in holders}.items()}
    levels = {key: _levels_to(box, main) for key, box in {id(one.box): one.box for one in counted}.items()}
    rows: list[list[float]] = []
    before, heading, first, since = 0, -1, -1, 10
    for index, one in enumerate(counted):
        near = heading >= 0 and holders[heading] is holders[index]
        row = [
            index / len(counted),
            before / total,
            (total - before) / total,
            float(min(index - heading, 12)) if heading >= 0 else 13.0,
            counted[heading].label if heading >= 0 else 0.0,
            float(near),
            float(min(index - first, 30)) if first >= 0 else -1.0,
            log1p(len(counted)),
            log1p(total),
            float(since),
            float(until[index]),
        ]
        row += shared[id(holders[index])]
        row.append(levels[id(one.box)])
        rows.append(row)
        since = 0 if one.good else min(since + 1, 10)
        before += one.words if one.good else 0
        heading = index if one.heading or (one.own[_BOLD] > 0.9 and one.words <= 12) or one.label else heading
        first = index if one.own[_TAG] == _TAGS["h1"] else first
    return rows


def _until_good(counted: list[_Counted]) -> list[int]:
    found, until = [10] * len(counted), 10
    for index in range(len(counted) - 1, -1, -1):
        found[index] = until
        until = 0 if counted[index].good else min(until + 1, 10)
    return found


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


def _main_box(counted: list[_Counted], total: int) -> Box | None:
    """Return the deepest box with more than half of the page's running text."""
    best: Box | None = None
    for start in {id(one.box): one.box for one in counted}.values():
        box: Box | None = start
        while box is not None and box.good <= total / 2:
            box = box.parent
        if box is not None and (best is None or box.depth > best.depth):
            best = box
    return best


def _levels_to(box: Box, main: Box | None) -> float:
    one: Box | None = box
    while one is not None and one is not main:
        one = one.parent
    return FAR * 2 if one is None or main is None else float(min(box.depth - main.depth, 15))


def _neighbours(counted: list[_Counted], holders: list[Box]) -> Matrix:
    base = np.array(
        [[one.own[0], one.own[_LINKS], one.own[_STOP], one.good, one.label, one.heading] for one in counted], np.float32
    )
    ids = {id(holder): number for number, holder in enumerate(holders)}
    same = np.array([ids[id(holder)] for holder in holders])
    columns: list[Matrix] = []
    for step in _STEPS:
        shifted = np.full((len(counted), len(_NEAR)), -1.0, np.float32)
        here, there = _shift(len(counted), step)
        shifted[here, :-1] = base[there]
        shifted[here, -1] = same[here] == same[there]
        columns.append(shifted)
    return np.hstack(columns)


def _shift(length: int, step: int) -> tuple[slice, slice]:
    """Return the slices of the rows that have a neighbour `step` away, and of those neighbours."""
    if step < 0:
        return slice(-step, length), slice(0, max(length + step, 0))
    return slice(0, max(length - step, 0)), slice(step, length)
