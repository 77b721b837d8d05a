"""The suite's entries: name, authors and dates that a page's mark-up states, with the page."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FIELDS = ("name", "author", "published", "updated")


@dataclass(frozen=True, slots=True)
class Entry:
    """The one entry of a test: its fragment of HTML and, for each field, the values that are right."""

    test: str
    fragment: str
    values: dict[str, tuple[str, ...]]


def read_entries(folder: Path) -> Iterator[Entry]:
    """Yield the tests that hold one entry with at least one of the fields, by path."""
    for path in sorted(folder.rglob("*.json")):
        page = path.with_suffix(".html")
        if not page.is_file():
            continue
        found = list(_entries_in(json.loads(path.read_text("utf-8")).get("items", [])))
        if len(found) == 1 and (values := _values(found[0])):
            yield Entry(path.relative_to(folder).with_suffix("").as_posix(), page.read_text("utf-8"), values)


def _entries_in(items: list[Any]) -> Iterator[dict[str, Any]]:
    """Yield the entries themselves; not what they answer, like or quote."""
    for item in items:
        if not isinstance(item, dict):
            continue
        if "h-entry" in item.get("type", ()):
            yield item
            continue
        inner = item.get("properties", {}).get("entry", [])
        yield from _entries_in([*item.get("children", []), *inner])


def _values(entry: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    told = {field: tuple(_words(one) for one in entry["properties"].get(field, ())) for field in FIELDS}
    return {field: values for field, values in told.items() if any(values)}


def _words(value: Any) -> str:
    if isinstance(value, dict):
        names = value.get("properties", {}).get("name") or [value.get("value", "")]
        return " ".join(str(names[0]).split())
    return " ".join(str(value).split())
