"""Real news pages whose body is known, in two halves by outlet."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, cast
from urllib.parse import urlsplit

from ..corpora.places import BESIDE

Half = Literal["develop", "report"]


@dataclass(frozen=True, slots=True)
class SavedPage:
    """A page as saved, the words of its body by people, and which half its outlet belongs to."""

    name: str
    half: Half
    raw: bytes = field(repr=False)
    body: str = field(repr=False)
    path: Path


def saved_pages(folder: Path = BESIDE / "data") -> Iterator[SavedPage]:
    """Yield the articles of the sets that are there, in the order of their names; WCXB's sample, Fundus us and uk."""
    yield from _benchmark(folder / "aeb")
    yield from _fundus(folder / "fundus_tests" / "parser" / "test_data")
    yield from _wcxb(folder / "wcxb")


def half_of(outlet: str) -> Half:
    """Return the half of an outlet, always the same one."""
    return "develop" if hashlib.sha256(outlet.encode()).digest()[0] % 2 else "report"


def _benchmark(folder: Path) -> Iterator[SavedPage]:
    truth = folder / "ground-truth.json"
    if not truth.exists():
        return
    for name, told in sorted(_mapping(truth).items()):
        path = folder / "html" / f"{name}.html.gz"
        fields = cast("dict[str, str]", told)
        yield _page(f"aeb/{name[:12]}", fields.get("url", name), path, fields["articleBody"])


def _fundus(folder: Path) -> Iterator[SavedPage]:
    for path in sorted([*folder.glob("us/*.html.gz"), *folder.glob("uk/*.html.gz")]):
        publisher, _, day = path.name.removesuffix(".html.gz").partition("_")
        told = _mapping(path.parent / f"{publisher}.json")
        yield _page(f"fundus/{publisher}_{day}", publisher, path, " ".join(_strings(told)))


def _wcxb(folder: Path) -> Iterator[SavedPage]:
    sample = folder / "dev_sample_ids.txt"
    for name in sample.read_text().split() if sample.exists() else ():
        truth = folder / "dev" / "ground-truth" / f"{name}.json"
        told = _mapping(truth) if truth.exists() else {}
        if "'primary': 'article'" in str(told.get("_internal")):
            body = cast("dict[str, str]", told["ground_truth"]).get("main_content") or ""
            yield _page(f"wcxb/{name}", str(told.get("url") or name), folder / "dev" / "html" / f"{name}.html.gz", body)


def _page(name: str, place: str, path: Path, body: str) -> SavedPage:
    host = (urlsplit(place).hostname or place).removeprefix("www.")
    return SavedPage(name, half_of(host), gzip.decompress(path.read_bytes()), body, path)


def _mapping(path: Path) -> dict[str, object]:
    return cast("dict[str, object]", json.loads(path.read_text(encoding="utf-8"))) if path.exists() else {}


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in cast("dict[str, object]", value).values():
            yield from _strings(part)
    elif isinstance(value, list):
        for part in cast("list[object]", value):
            yield from _strings(part)
