"""Traits of lines: what can be counted about each line of a plain text, as the chooser of its body sees it."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log1p

import numpy as np
from numpy.typing import NDArray

from rashomon.extract.labels import Label, furniture_label
from rashomon.extract.languages import likely_stop_words
from rashomon.extract.passages import Passage
from rashomon.extract.reading import read_line
from rashomon.extract.shapes import ends_in_stop, is_bulleted, is_menu
from rashomon.extract.topics import read_about

Matrix = NDArray[np.float32]

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+")
_CAPITAL = re.compile(r"[A-ZÀ-ÖØ-ÞА-ЯЁЄІЇҐΑ-Ω]")
_DIGIT = re.compile(r"[0-9]")
_LONG = 60  # words; longer lines are not looked up among the known lines of furniture
_OFTEN = 4  # a word said in so many other lines counts no more
_MERGED = 3  # lines between two of running text that still make one stretch of them
_SHORT = 8  # words
_OWN = (
    "words", "characters", "commas", "stop", "colon", "question", "ellipsis", "quote mark", "capitals", "digits",
    "stop words", "copyright", "divider", "bullet", "label", "gap before", "gap after", "repeated", "date line",
    "credit line", "people", "begins upper", "shared with text", "rare words", "often in text",
)  # fmt: skip
_PLACE = (
    "place", "good before", "good after", "since good", "until good", "lines", "good words", "since label",
    "until label", "stretch share", "stretch", "good within 5", "good within 12", "short before", "short after",
    "usual gap",
)  # fmt: skip
_NEAR = ("words", "stop", "good", "label", "gap before", "stop words", "shared with text")
_STEPS = (-3, -2, -1, 1, 2, 3)
NAMES = (*_OWN, *_PLACE, *[f"{name} at {step:+d}" for step in _STEPS for name in _NEAR])
"""What each column of the matrix is."""

_LABELS = (
    "menu", "share", "related_list", "comment_form", "newsletter", "caption", "advertisement", "section_label",
    "tag_list", "legal_notice", "consent_notice", "click_prompt", "login_prompt", "feedback", "embed",
)  # fmt: skip
_LABEL_CODE = {kind: float(index + 1) for index, kind in enumerate(_LABELS)}


class _Line:
    """One line while its text is counted."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.text = passage.text
        self.lower = passage.text.lower()
        self.words = _WORD.findall(self.lower)
        self.count = len(self.words)
        self.gap = min(passage.empty_before, 3)

    @cached_property
    def stops(self) -> bool:
        return ends_in_stop(self.text)

    @cached_property
    def label(self) -> Label | None:
        return furniture_label(self.text) if self.count <= _LONG else None

    @cached_property
    def code(self) -> float:
        return _LABEL_CODE.get(self.label.kind, len(_LABELS) + 1.0) if self.label is not None else 0.0

    @cached_property
    def good(self) -> bool:
        """Whether it is running text and no known furniture."""
        return self.label is None and ((self.count >= _SHORT and self.stops) or self.count >= 25)

    @cached_property
    def rare(self) -> frozenset[str]:
        return read_about(self.text).rare


@dataclass(frozen=True, slots=True)
class _Text:
    """What each line of a text is compared with: its language's stop words, its lines, its running lines' words."""

    stop_words: frozenset[str]
    times: Counter[str]
    said: Counter[str]


def traits_of_lines(passages: Sequence[Passage]) -> Matrix:
    """Return float32[passages, len(NAMES)] for the lines of a plain text."""
    if not passages:
        return np.zeros((0, len(NAMES)), np.float32)
    lines = [_Line(one) for one in passages]
    text = _Text(
        likely_stop_words([one.words for one in lines]),
        Counter(one.lower for one in lines),
        Counter(word for one in lines if one.good for word in one.rare),
    )
    gaps_after = [*(one.gap for one in lines[1:]), 4]
    own = np.array([_own(one, text, after) for one, after in zip(lines, gaps_after, strict=True)], np.float32)
    return np.hstack([own, _places(lines), _neighbours(own, np.array([one.good for one in lines], np.float32))])


def _own(line: _Line, text: _Text, gap_after: int) -> list[float]:
    words, read, per = line.text, read_line(line.passage), 1 / max(line.count, 1)
    opening, last, known = words[:200], words[-1], max(len(line.rare), 1)
    elsewhere = [min(text.said[word] - line.good, _OFTEN) for word in line.rare]
    return [
        log1p(line.count),
        log1p(len(words)),
        words.count(",") * per,
        line.stops,
        last == ":",
        last == "?",
        last == "…" or words.endswith("..."),
        words[0] in "\"“‘'«„",
        len(_CAPITAL.findall(opening)) * per,
        len(_DIGIT.findall(opening)) * per,
        sum(word in text.stop_words for word in line.words) * per,
        "©" in words,
        is_menu(words) or any(mark in words for mark in ("|", "·", "»", " / ")),
        is_bulleted(words),
        line.code,
        line.gap,
        gap_after,
        min(text.times[line.lower], 4),
        read.dates is not None,
        read.credit is not None,
        bool(read.people) or read.is_byline,
        words[0].isupper(),
        sum(times > 0 for times in elsewhere) / known,
        log1p(len(line.rare)),
        sum(elsewhere) / known,
    ]


def _places(lines: Sequence[_Line]) -> Matrix:
    """Return where each line stands: in the text, among its running lines, in its stretch of them."""
    count = len(lines)
    good = np.array([one.good for one in lines])
    words = np.where(good, [one.count for one in lines], 0).astype(np.float64)
    known = np.array([one.label is not None for one in lines])
    short = np.array([one.count < _SHORT and not one.stops for one in lines], np.float64)
    total = max(words.sum(), 1.0)
    stretches = _stretches(good)
    held = np.bincount(stretches + 1, words, stretches.max() + 2)
    at = np.arange(count)
    return np.column_stack(
        [
            at / count,
            (words.cumsum() - words) / total,
            (total - words.cumsum()) / total,
            _since(good, 10),
            _since(good[::-1], 10)[::-1],
            np.full(count, log1p(count)),
            np.full(count, log1p(total)),
            _since(known, 15),
            _since(known[::-1], 15)[::-1],
            np.where(stretches >= 0, held[stretches + 1] / total, -1.0),
            stretches,
            _within(words, at - 5, at + 6) / total,
            _within(words, at - 12, at + 13) / total,
            _within(short, at - 8, at),
            _within(short, at + 1, at + 9),
            np.full(count, np.mean([one.gap for one in lines])),
        ]
    ).astype(np.float32)


def _stretches(good: NDArray[np.bool_]) -> NDArray[np.intp]:
    """Return the number of the stretch each line stands in, -1 outside: running lines with few others between."""
    found = np.full(len(good), -1)
    number, last = -1, -_MERGED - 1
    for at in np.flatnonzero(good).tolist():
        joins = number >= 0 and at - last <= _MERGED
        number += not joins
        found[last + 1 if joins else at : at + 1] = number
        last = at
    return found


def _since(marked: NDArray[np.bool_], most: int) -> NDArray[np.float64]:
    """Return for each line how many unmarked lines stand between it and the last marked one, at most `most`."""
    at = np.arange(len(marked))
    last = np.maximum.accumulate(np.where(marked, at, -most - 1))
    before = np.concatenate([[-most - 1], last[:-1]])
    since: NDArray[np.float64] = np.minimum(at - before - 1, most).astype(np.float64)
    return since


def _within(values: NDArray[np.float64], first: NDArray[np.intp], end: NDArray[np.intp]) -> NDArray[np.float64]:
    """Return for each line the sum of `values` [first, end), as far as there are lines."""
    sums = np.concatenate([[0.0], values.cumsum()])
    found: NDArray[np.float64] = sums[np.clip(end, 0, len(values))] - sums[np.clip(first, 0, len(values))]
    return found


def _neighbours(own: Matrix, good: Matrix) -> Matrix:
    columns = [good if name == "good" else own[:, _OWN.index(name)] for name in _NEAR]
    base, count = np.column_stack(columns), len(own)
    shifted: list[Matrix] = []
    for step in _STEPS:
        rows = np.full_like(base, -1.0)
        here = slice(max(-step, 0), max(count - max(step, 0), 0))
        there = slice(max(step, 0), max(count - max(-step, 0), 0))
        rows[here] = base[there]
        shifted.append(rows)
    return np.hstack(shifted)
