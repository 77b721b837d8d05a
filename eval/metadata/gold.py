"""Pages whose title, authors, outlet and date somebody wrote down: WCXB's articles, the tests of Fundus."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDS = 5
_COUNTRIES = ("us", "uk")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


@dataclass(frozen=True, slots=True)
class GoldPage:
    """A saved page and what is known about it; what nobody wrote down is None, no author an empty tuple."""

    name: str
    path: Path
    url: str | None
    title: str | None
    authors: tuple[str, ...] | None
    outlet: str | None
    date: str | None

    def read(self) -> bytes:
        """Return the page's bytes."""
        return gzip.decompress(self.path.read_bytes())


@dataclass(frozen=True, slots=True)
class GoldSet:
    """A set of pages: its folder below `data/`, and how to list them."""

    name: str
    folder: str
    list_pages: Callable[[Path], Iterator[GoldPage]]


def _wcxb(folder: Path) -> Iterator[GoldPage]:
    for path in sorted((folder / "dev" / "ground-truth").glob("*.json")):
        known: dict[str, Any] = json.loads(path.read_text("utf-8"))
        page = folder / "dev" / "html" / f"{path.stem}.html.gz"
        if known["_internal"]["page_type"]["primary"] != "article" or not page.is_file():
            continue
        truth = known["ground_truth"]
        authors = tuple(
            re.split(r",\s+(?!Ph|M\.?D|MD|DVM|VMD|BA|DACVB|E-RYT|Home)|;\s+| and | & ", truth.get("author") or "")
        )
        date = truth.get("publish_date")
        yield GoldPage(path.stem, page, known.get("url"), truth.get("title"), authors if authors[0] else (), None, date)


def _fundus(folder: Path) -> Iterator[GoldPage]:
    for country in _COUNTRIES:
        place = folder / "parser" / "test_data" / country
        addresses: dict[str, dict[str, str]] = json.loads((place / "meta.info").read_text("utf-8"))
        for path in sorted(place.glob("*.json")):
            versions: dict[str, Any] = json.loads(path.read_text("utf-8"))
            pages = sorted(place.glob(f"{path.stem}_*.html.gz"))
            for page, truth in zip(pages, versions.values(), strict=False):
                outlet = " ".join(_CAMEL.split(path.stem))
                yield GoldPage(
                    page.name.removesuffix(".html.gz"),
                    page,
                    addresses.get(page.name, {}).get("url"),
                    truth.get("title"),
                    tuple(truth.get("authors") or ()),
                    outlet,
                    truth.get("publishing_date"),
                )


SETS = (GoldSet("wcxb", "wcxb", _wcxb), GoldSet("fundus", "fundus_tests", _fundus))
"""Article extraction benchmark (aeb) states no title, author, outlet or date, so it is not among them."""
