"""Gold: the articles of a topic with their days of publication, and the days of an editor's timeline of it."""

from __future__ import annotations

import csv
import re
import sys
from dataclasses import dataclass
from pathlib import Path

TOPICS = ("egypt", "finan", "mj")
"""The topics that may be looked at; the others of the set are held out."""
_LONGEST_FIELD = min(sys.maxsize, 2**31 - 1)
"""Characters of one field; the reader of the standard library stops at 131,072 unless told."""
_WRITTEN = (
    (re.compile(r"-LRB- ?"), "("),
    (re.compile(r" ?-RRB-"), ")"),
    (re.compile(r"`` ?"), "“"),
    (re.compile(r" ?''"), "”"),
    (re.compile(r"(?<=\w) (?=(?:n't|'(?:s|re|ve|ll|d|m))\b)"), ""),
    (re.compile(r" (?=[,.;:?!%](?:\s|$|[”)]))"), ""),
    (re.compile(r"(?<=[$£€]) (?=\d)"), ""),
    (re.compile(r"\\/"), "/"),
)
"""The corpus is cut into tokens by blanks; these put the text together again."""


@dataclass(frozen=True, slots=True)
class TopicArticle:
    """One article, each line a sentence; `day` is ISO 8601."""

    day: str
    text: str


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic: its articles in the order of the file, and the days of each timeline, sorted."""

    name: str
    articles: tuple[TopicArticle, ...]
    timelines: tuple[tuple[str, ...], ...]


def topic_files(folder: Path, name: str) -> tuple[Path, Path]:
    """The file of the articles and that of the timeline."""
    return folder / f"Dataset/T17/{name}/outputwithpub.csv", folder / f"Evaluation/T17/Gold/outputTimelines{name}.csv"


def read_topic(folder: Path, name: str) -> Topic:
    """Read one topic; articles without words are left out."""
    articles, timeline = topic_files(folder, name)
    rows = _rows(articles)
    read = tuple(TopicArticle(row["date"], _as_written(row["text"])) for row in rows if row["text"].strip())
    return Topic(name, read, (tuple(sorted({row["Date"] for row in _rows(timeline)})),))


def _rows(path: Path) -> list[dict[str, str]]:
    csv.field_size_limit(_LONGEST_FIELD)
    with path.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def _as_written(text: str) -> str:
    for pattern, written in _WRITTEN:
        text = pattern.sub(written, text)
    return text
