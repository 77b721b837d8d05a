"""Pages with the body that a person, or a parser made for one outlet, took from them."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast
from urllib.parse import urlsplit

Loaded = dict[str, object]


@dataclass(frozen=True, slots=True)
class GoldPage:
    """One page.

    Attributes:
        outlet: host or publisher; pages of one outlet never stand on both sides of a fold.
        kind: `article`, `forum`, `listing` ...
        body: the report's paragraphs, one a line.
    """

    name: str
    outlet: str
    kind: str
    raw: bytes = field(repr=False)
    body: str = field(repr=False)


def read_aeb(folder: Path) -> Iterator[GoldPage]:
    """Yield the pages of the article extraction benchmark, by name."""
    for name, row in sorted(_loaded(folder / "ground-truth.json").items()):
        stated = cast("dict[str, str]", row)
        raw = gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes())
        yield GoldPage(name, _host(stated.get("url", name)), "article", raw, stated.get("articleBody", ""))


def read_wcxb(folder: Path) -> Iterator[GoldPage]:
    """Yield the pages of WCXB's development sample, by name; pages whose file is absent are left out."""
    for path in sorted((folder / "dev" / "ground-truth").glob("*.json")):
        saved = folder / "dev" / "html" / f"{path.stem}.html.gz"
        if not saved.exists():
            continue
        row = _loaded(path)
        truth, inner = cast("Loaded", row["ground_truth"]), cast("Loaded", row.get("_internal") or {})
        kind = cast("dict[str, str]", inner.get("page_type") or {}).get("primary", "unknown")
        url = str(row.get("url") or path.stem)
        yield GoldPage(path.stem, _host(url), kind, gzip.decompress(saved.read_bytes()), str(truth["main_content"]))


def read_fundus(folder: Path) -> Iterator[GoldPage]:
    """Yield the pages of Fundus' tests, by name, with summary, headings and paragraphs its parsers expect.

    Of several expected articles of a publisher, the one most of whose paragraphs begin as the page's text does.
    """
    for path in sorted(folder.glob("parser/test_data/*/*.json")):
        articles = [cast("Loaded", one) for one in _loaded(path).values()]
        bodies = [_fundus_body(cast("Loaded", one["body"])) for one in articles if one.get("body")]
        for saved in sorted(path.parent.glob(f"{path.stem}_*.html.gz")):
            raw = gzip.decompress(saved.read_bytes())
            text = "".join(filter(str.isalnum, raw.decode("utf-8", "replace")))
            body = max(bodies, key=lambda lines: _share_in(lines, text), default=[])
            if body and _share_in(body, text) > 0.3:
                yield GoldPage(saved.name.partition(".")[0], path.stem, "article", raw, "\n".join(body))


READERS = {"aeb": read_aeb, "wcxb": read_wcxb, "fundus_tests": read_fundus}
"""The sets, by the names of their folders."""


def _loaded(path: Path) -> Loaded:
    return cast("Loaded", json.loads(path.read_text(encoding="utf-8")))


def _host(url: str) -> str:
    return (urlsplit(url).hostname or url).removeprefix("www.")


def _fundus_body(body: Loaded) -> list[str]:
    lines = list(cast("list[str]", body.get("summary") or []))
    for section in cast("list[dict[str, list[str]]]", body["sections"]):
        lines += [*section["headline"], *section["paragraphs"]]
    return lines


def _share_in(lines: list[str], text: str) -> float:
    """Return the share of the lines whose first letters the page holds, mark-up or not."""
    keys = ["".join(filter(str.isalnum, line))[:24] for line in lines]
    keys = [key for key in keys if len(key) > 12]
    return sum(key in text for key in keys) / len(keys) if keys else 0.0
