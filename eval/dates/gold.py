"""The pages of htmldate's own evaluation, each with the day it was published."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDS = 5
_LISTS = ("eval_default.json", "eval_mediacloud_2020.json")
_PLACES = ("eval", "test_set")


@dataclass(frozen=True, slots=True)
class DatedPage:
    """A page and its day (YYYY-MM-DD)."""

    name: str
    path: Path
    day: str

    @property
    def fold(self) -> int:
        """The fold it belongs to, from 0, by its name alone."""
        return int(hashlib.sha256(self.name.encode()).hexdigest(), 16) % FOLDS

    def read(self) -> bytes:
        """Return the page's bytes."""
        return gzip.decompress(self.path.read_bytes())


def list_pages(folder: Path) -> Iterator[DatedPage]:
    """Yield the pages of a checkout of htmldate that are there, by list, each once."""
    seen: set[Path] = set()
    for name in _LISTS:
        known: dict[str, dict[str, str]] = json.loads((folder / "tests" / name).read_text("utf-8"))
        for entry in known.values():
            paths = (folder / "tests" / place / f"{entry['file']}.gz" for place in _PLACES)
            path = next((one for one in paths if one.is_file() and one not in seen), None)
            if path is not None:
                seen.add(path)
                yield DatedPage(entry["file"], path, entry["date"])
