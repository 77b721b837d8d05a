"""What the sets' own authors expect of entries: feedparser's `Expect:` lines, feed-rs' parsed twins."""

from __future__ import annotations

import ast
import binascii
import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path

from rashomon.read.feeds import read_entries
from rashomon.read.feeds.entries import FeedEntry
from rashomon.read.feeds.fullness import visible_words
from rashomon.read.feeds.json_feed import read_items
from rashomon.read.guessing import guess_encoding
from rashomon.read.json_spans import read_value
from rashomon.text.charset import read_characters_of
from rashomon.text.written import unescape

FIELDS = ("title", "link", "date", "content")
_EXPECT = re.compile(r"^\s*Expect:\s*(.*?)\s*(?:-->)?$", re.MULTILINE)
_CHARSET = re.compile(r"^\s*Header:\s*Content-type:.*?charset=[\"']?([\w.:-]+)", re.MULTILINE | re.IGNORECASE)
_KEYS = {
    "title": "title",
    "link": "link",
    "published": "date",
    "published_parsed": "date",
    "updated": "date",
    "updated_parsed": "date",
    "content": "content",
    "summary": "content",
    "description": "content",
}


@dataclass(frozen=True, slots=True)
class Expectation:
    """One value that an entry should have; `key` is the set's own name for it."""

    path: Path
    entry: int
    field: str
    key: str
    value: object


@dataclass(frozen=True, slots=True)
class Found:
    """What we read of one entry."""

    titles: tuple[str, ...]
    links: tuple[str, ...]
    dates: tuple[str, ...]
    contents: tuple[str, ...]


def expectations_of_feedparser(path: Path) -> Iterator[Expectation]:
    """The comparisons of a test's `Expect:` line that are about an entry's title, link, date or text."""
    text = _text(path)
    found = _EXPECT.search(text[:4000])
    if found is None:
        return
    try:
        tree = ast.parse(found.group(1).strip(), mode="eval")
    except (SyntaxError, ValueError):
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare) and len(node.ops) == 1 and isinstance(node.ops[0], ast.Eq):
            way = _way(node.left)
            if len(way) > 2 and way[0] == "entries" and isinstance(way[1], int) and str(way[2]) in _KEYS:
                if (field := _KEYS[str(way[2])]) == "content" and way[3:] not in ([], [0, "value"]):
                    continue
                try:
                    value = ast.literal_eval(node.comparators[0])
                except ValueError:
                    continue
                yield Expectation(path, way[1], field, str(way[2]), value)


def _way(node: ast.expr) -> list[object]:
    """`entries[0]['content'][0]['value']` as a list of names and numbers."""
    if isinstance(node, ast.Name):
        return [node.id]
    if isinstance(node, ast.Attribute):
        return [*_way(node.value), node.attr]
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
        return [*_way(node.value), node.slice.value]
    return []


def expectations_of_feedrs(path: Path) -> Iterator[Expectation]:
    """What feed-rs' stored parse of a fixture says of each entry."""
    twin = path.with_name(f"{path.stem}.serde.json")
    if not twin.exists():
        return
    for number, entry in enumerate(json.loads(twin.read_text(encoding="utf-8"))["entries"]):
        told = {
            "title": (entry.get("title") or {}).get("content"),
            "link": next(
                (link["href"] for link in entry.get("links", ()) if link.get("rel") in (None, "alternate")), None
            ),
            "date": entry.get("published"),
            "content": (entry.get("content") or {}).get("body") or (entry.get("summary") or {}).get("content"),
        }
        for field, value in told.items():
            if value:
                yield Expectation(path, number, field, field, value)


def read_found(path: Path) -> list[Found]:
    """Our own reading of a feed's entries."""
    raw = path.read_bytes()
    stated = _CHARSET.search(_text(path)[:4000])
    feed = read_characters_of(raw, guess_encoding, stated.group(1) if stated else None).decoded
    if feed.text.lstrip().startswith("{"):
        return [_found(entry, feed.text) for entry in read_items(read_value(feed.text))]
    return [_found(entry, feed.text) for entry in read_entries(feed.text)]


def _found(entry: FeedEntry, feed: str) -> Found:
    told = entry.headers
    contents: tuple[str, ...] = ()
    if entry.text is not None:
        written = read_characters_of(feed[entry.text.start : entry.text.end].encode("utf-8", "replace"), guess_encoding)
        plain = written.decoded if entry.text.escapes is None else unescape(written.decoded, entry.text.escapes)
        contents = (_unpacked(plain.text) if entry.text.is_base64 else plain.text,)
    return Found(
        tuple(value for name, value in told if name == "feed:title"),
        (entry.url,) if entry.url else (),
        tuple(value for name, value in told if name in ("feed:published", "feed:updated")),
        contents,
    )


def _unpacked(text: str) -> str:
    try:
        return binascii.a2b_base64(text.encode("ascii", "replace")).decode("utf-8", "replace")
    except binascii.Error:
        return text


def agrees(expected: Expectation, entries: list[Found]) -> bool:
    """Whether our reading says the same: words for words of titles and texts, moments for moments of dates."""
    if not -len(entries) <= expected.entry < len(entries):
        return False
    found = entries[expected.entry]
    if expected.field == "date":
        wanted = _moment(expected.value)
        return any(value == expected.value or (wanted and _moment(value) == wanted) for value in found.dates)
    if not isinstance(expected.value, str):
        return False
    values = {"title": found.titles, "link": found.links, "content": found.contents}[expected.field]
    if expected.field == "link":
        return expected.value in values or expected.value.rstrip("/") in [value.rstrip("/") for value in values]
    wanted_words = _words(expected.value)
    return any(_words(value) == wanted_words for value in values) or (not wanted_words and not any(map(_words, values)))


def _words(markup: str) -> str:
    """The words a reader would see: the sets expect scripts and styles to be left out, as a later stage does."""
    return visible_words(html.unescape(markup))


def _moment(value: object) -> str | None:
    """A date as `YYYY-MM-DDTHH:MM:SS` in UTC, whatever its form; None if it is none."""
    if isinstance(value, tuple) and len(value) >= 6:
        return datetime(*value[:6], tzinfo=UTC).isoformat()[:19]
    if not isinstance(value, str):
        return None
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            moment = read(value.strip())
        except (TypeError, ValueError, IndexError):
            continue
        aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return aware.astimezone(UTC).isoformat()[:19]
    return None


def _text(path: Path) -> str:
    return read_characters_of(path.read_bytes(), guess_encoding).decoded.text
