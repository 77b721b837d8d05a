"""Annotations written in the sentence, as a journalist would mark them, and the way back.

    <speaker>Ms Vu</speaker> <cue>said</cue> <indirect>the road was closed</indirect>.

A mark is a word in angle brackets; its end repeats the word. Where a text holds several quotations, each mark
carries the number of its own (`<cue2>`); `<speaker1+2>` stands for both. What is found is written in the same
way, so that a failing test shows two sentences to compare.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rashomon.model.annotations import Quotation

_MARK = re.compile(r"<(?P<end>/?)(?P<name>[a-z_]+)(?P<numbers>\d+(?:\+\d+)*)?>")


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """Text [start, end) marked with `name`; `name` ends in the quotation's number, if it has one."""

    start: int
    end: int
    name: str


def read_marks(marked: str) -> tuple[str, tuple[Mark, ...]]:
    """Return the text without its marks, and the marks in text order.

    Raises:
        ValueError: a mark is not closed, or closed in the wrong order.
    """
    text = ""
    at = 0
    opened: list[tuple[str, list[str], int]] = []
    marks: list[Mark] = []
    for found in _MARK.finditer(marked):
        text += marked[at : found.start()]
        at = found.end()
        name, numbers = found["name"], (found["numbers"] or "").split("+")
        if not found["end"]:
            opened.append((name, numbers, len(text)))
            continue
        if not opened or opened[-1][0] != name:
            raise ValueError(f"{found.group()} closes nothing in {marked!r}")
        _, numbers, start = opened.pop()
        marks.extend(Mark(start, len(text), name + number) for number in numbers)
    if opened:
        raise ValueError(f"<{opened[-1][0]}> is not closed in {marked!r}")
    return text + marked[at:], tuple(sorted(marks))


def write_marks(text: str, marks: Iterable[Mark]) -> str:
    """Return the text with its marks written in, the longer one outside where two begin together."""
    ordered = sorted(marks, key=lambda one: (one.start, -one.end, one.name))
    written: list[str] = []
    for at in range(len(text) + 1):
        written += [f"</{one.name}>" for one in reversed(ordered) if one.end == at]
        written += [f"<{one.name}>" for one in ordered if one.start == at]
        written.append(text[at : at + 1])
    return "".join(written)


def normalise_marks(marked: str) -> str:
    """Return `marked` as `write_marks` would write it, so that it can be compared."""
    return write_marks(*read_marks(marked))


def mark_quotations(text: str, quotations: Iterable[Quotation]) -> str:
    """Return the text with each quotation's content (marked with its kind), cue, speaker and relays."""
    found = tuple(quotations)
    marks: list[Mark] = []
    for index, one in enumerate(found, 1):
        number = str(index) if len(found) > 1 else ""
        parts = [(one.kind, anchor) for anchor in one.content]
        parts += [("relay", anchor) for anchor in one.relays]
        parts += [(name, anchor) for name, anchor in (("cue", one.cue), ("speaker", one.speaker_words)) if anchor]
        marks += [Mark(anchor.start, anchor.end, name + number) for name, anchor in parts]
    return write_marks(text, marks)
