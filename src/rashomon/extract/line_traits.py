"""Traits of lines: what can be counted about each passage of a page by itself."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, repeat
from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from rashomon.extract.boxes import Box, Boxes
from rashomon.extract.labels import furniture_label
from rashomon.extract.languages import stop_words
from rashomon.extract.passages import Passage
from rashomon.extract.plain import is_plain
from rashomon.extract.shapes import ends_in_stop, is_bulleted
from rashomon.extract.stated import WORD, stands_in

Matrix = NDArray[np.float32]
Value = TypeVar("Value")

NAMES = (
    "words", "characters", "commas", "stop", "colon", "question", "ellipsis", "quote mark", "capitals", "digits",
    "stop words", "links", "bold", "copyright", "divider", "bullet", "label", "gaps", "repeated", "linked body",
    "title", "tag", "heading", "depth",
)  # fmt: skip
"""What each column is."""

TAGS = {"p": 1, "li": 2, "h1": 3, "h2": 4, "h3": 5, "h4": 6, "h5": 6, "h6": 6, "div": 7, "td": 8, "th": 8, "dd": 9,
        "dt": 9, "figcaption": 10, "section": 11, "article": 11, "pre": 12}  # fmt: skip
"""The number that stands for each tag; 0 for others."""

_WORDING = slice(NAMES.index("commas"), NAMES.index("stop words") + 1)
_SHAPE = slice(NAMES.index("copyright"), NAMES.index("gaps") + 1)
_SHARES = slice(NAMES.index("links"), NAMES.index("bold") + 1)
_REPEATED = NAMES.index("repeated")
_ABOUT = slice(NAMES.index("linked body"), NAMES.index("title") + 1)
_PLAIN_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)*|[0-9]+")  # what WORD finds in plain text in lower case
_SOLID = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")
_CAPITAL = re.compile(r"[A-ZÀ-ÖØ-ÞА-ЯЁЄІЇҐΑ-Ω]")
_DIGIT = re.compile(r"[0-9]")
_LINKED, _FEW = 0.9, 12  # a link of fewer words is an entry of a menu or list: its words are not looked at
_LONG = 60  # words; longer passages are not looked up among the known lines of furniture
_TITLE_LIKE = 40  # words; longer passages are not compared with the title
_LABELS = (
    "menu", "share", "related_list", "comment_form", "newsletter", "caption", "advertisement", "section_label",
    "tag_list", "legal_notice", "consent_notice", "click_prompt", "login_prompt", "feedback", "embed",
)  # fmt: skip
_LABEL_CODE = {kind: float(index + 1) for index, kind in enumerate(_LABELS)}


@dataclass(frozen=True, slots=True)
class Lines:
    """The passages of a page, counted one by one; every list and row in their order.

    Attributes:
        rows: float32[passages, len(NAMES)].
        boxes: the box each stands in.
        words: how many words each has.
        links: part of each one's characters in links.
        good: which read as running text.
        labels: numbers of the kinds of furniture they sound like, 0 for none.
        headings: which are headings.
        like_headings: which stand as headings do, by tag, bold type or words.
    """

    rows: Matrix
    boxes: list[Box]
    words: list[int]
    links: list[float]
    good: list[bool]
    labels: list[float]
    headings: list[bool]
    like_headings: list[bool]


def count_lines(passages: Sequence[Passage], boxes: Boxes, stated: str, title: str) -> Lines:
    """Return what can be counted about each passage by itself.

    Args:
        stated: letters of the bodies that the page states elsewhere.
        title: what the title element says.
    """
    lowered = [passage.text.lower() for passage in passages]
    tokens = [
        text.split() if passage.link_share > _LINKED and len(text) < 80 else _words_of(text)
        for passage, text in zip(passages, lowered, strict=True)
    ]
    words = [
        len(found) if text.isascii() else len(found) + len(_SOLID.findall(text)) // 2
        for text, found in zip(lowered, tokens, strict=True)
    ]
    links = [passage.link_share for passage in passages]
    full = [at for at, count in enumerate(words) if links[at] <= _LINKED or count >= _FEW]
    page = _Page(stated, frozenset(WORD.findall(title.lower())), _stop_words_of(tokens))
    counted = [_count_words(passages[at], tokens[at], words[at], page) for at in full]
    labels = _scattered([one.label for one in counted], full, 0.0, len(words))
    tags = [TAGS.get(passage.tag, 0) for passage in passages]
    headings = [3 <= tag <= 6 for tag in tags]
    running = _scattered([one.is_running for one in counted], full, False, len(words))
    like = [
        heading or (passage.bold_share > 0.9 and count <= 12) or label > 0
        for heading, passage, count, label in zip(headings, passages, words, labels, strict=True)
    ]
    held = [boxes.of(passage.element) for passage in passages if passage.element is not None]
    rows = _rows(passages, lowered, words, [tags, headings, [min(box.depth, 40) for box in held]])
    if counted:
        rows[full, _WORDING] = np.array([one.wording for one in counted], np.float32)
        rows[full, _SHAPE] = np.array([one.shape for one in counted], np.float32)
        rows[full, _ABOUT] = np.array([one.about for one in counted], np.float32)
    good = [is_running and not heading for is_running, heading in zip(running, headings, strict=True)]
    return Lines(rows, held, words, links, good, labels, headings, like)


@dataclass(frozen=True, slots=True)
class _Page:
    """What each passage of a page is compared with."""

    stated: str
    title: frozenset[str]
    stops: frozenset[str]


class _Counted(NamedTuple):
    """One passage's words: three stretches of its row, its label's number, and whether it reads as running text."""

    wording: tuple[float, ...]
    shape: tuple[float, ...]
    about: tuple[float, ...]
    label: float
    is_running: bool


def _words_of(lowered: str) -> list[str]:
    return (_PLAIN_WORD if is_plain(lowered) else WORD).findall(lowered)


def _count_words(passage: Passage, words: list[str], count: int, page: _Page) -> _Counted:
    text = passage.text
    stop = ends_in_stop(text)
    label = furniture_label(text) if count <= _LONG else None
    code = _LABEL_CODE.get(label.kind, len(_LABELS) + 1.0) if label is not None else 0.0
    is_running = passage.link_share < 0.4 and label is None and ((count >= 8 and stop) or count >= 25)
    per = 1.0 / max(count, 1)
    opening, last = text[:200], text[-1]
    wording = (
        text.count(",") * per,
        stop,
        last == ":",
        last == "?",
        last == "…" or text.endswith("..."),
        text[0] in "\"“‘'«„",
        len(_CAPITAL.findall(opening)) * per,
        len(_DIGIT.findall(opening)) * per,
        sum(map(page.stops.__contains__, words)) * per,
    )
    is_divided = "|" in text or "·" in text or "»" in text or " / " in text
    shape = ("©" in text, is_divided, is_bulleted(text), code, min(passage.empty_before, 3))
    in_title = sum(map(page.title.__contains__, words)) * per if count <= _TITLE_LIKE else 0.0
    return _Counted(wording, shape, (stands_in(text, page.stated), in_title), code, is_running)


def _rows(passages: Sequence[Passage], lowered: list[str], words: list[int], last: Sequence[Sequence[int]]) -> Matrix:
    """Return the rows without what only words tell, which is 0; `last` are their last columns."""
    times = Counter(lowered)
    rows = np.zeros((len(passages), len(NAMES)), np.float32)
    rows[:, :2] = np.log1p(np.array([words, [len(passage.text) for passage in passages]], np.float64)).T
    shares = [[passage.link_share for passage in passages], [passage.bold_share for passage in passages]]
    rows[:, _SHARES] = np.array(shares, np.float32).T
    rows[:, _REPEATED] = [min(times[text], 4) for text in lowered]
    rows[:, -len(last) :] = np.array(last, np.float32).T
    return rows


def _scattered(values: Sequence[Value], places: Sequence[int], otherwise: Value, length: int) -> list[Value]:
    """Return a list of that length with the values at their places."""
    found = [otherwise] * length
    for at, value in zip(places, values, strict=True):
        found[at] = value
    return found


def _stop_words_of(tokens: list[list[str]]) -> frozenset[str]:
    """Return the stop words of the page's language: the one that has most of them in the page's longer passages."""
    counts = Counter(chain.from_iterable([words[:60] for words in tokens if len(words) > 10]))
    shares = {code: sum(map(counts.get, stops, repeat(0))) / len(stops) ** 0.3 for code, stops in stop_words().items()}
    return stop_words()[max(shares, key=lambda code: (shares[code], code))]
