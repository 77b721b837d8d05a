"""Sentences with their expected marks written in them: `He spoke on <time value="2031-04-07">Monday</time>.`"""

import re
from dataclasses import dataclass
from pathlib import Path

_TAG = re.compile(r"<(?P<close>/?)(?P<name>[a-z]+)(?P<fields>(?:\s+[a-z]+=\"[^\"]*\")*)>")
_FIELD = re.compile(r"([a-z]+)=\"([^\"]*)\"")


@dataclass(frozen=True)
class Mark:
    """The words between a tag and its end, with the tag's fields."""

    name: str
    fields: dict[str, str]
    start: int
    end: int
    words: str


def read_valued(marked: str) -> tuple[str, list[Mark]]:
    """Return the text without its tags, and the marks in text order; tags may nest."""
    pieces: list[str] = []
    opened: list[tuple[str, dict[str, str], int]] = []
    marks: list[Mark] = []
    at = length = 0
    for tag in _TAG.finditer(marked):
        pieces.append(marked[at : tag.start()])
        length += len(pieces[-1])
        at = tag.end()
        if not tag["close"]:
            opened.append((tag["name"], dict(_FIELD.findall(tag["fields"])), length))
            continue
        name, fields, start = opened.pop()
        assert name == tag["name"], f"<{name}> is closed by </{tag['name']}>"
        marks.append(Mark(name, fields, start, length, "".join(pieces)[start:length]))
    assert not opened, f"<{opened[-1][0]}> is not closed"
    pieces.append(marked[at:])
    return "".join(pieces), sorted(marks, key=lambda mark: (mark.start, -mark.end))


def marked_sentences(path: Path) -> list[str]:
    """Return the lines of a file of marked sentences, without comments and blank lines."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]
