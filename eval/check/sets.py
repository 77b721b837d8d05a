"""The stories of every set that the ledger is measured on, as something that can be audited."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..corpora.places import BESIDE
from ..figures.gold import gold_files, read_incidents
from ..story.gold import own_sets


@dataclass(frozen=True, slots=True)
class CheckedSet:
    """A set of stories: each a list of paths that make one case; `files` are all it is made of."""

    name: str
    cases: tuple[tuple[Path, ...], ...]
    files: tuple[Path, ...]


def checked_sets(folder: Path) -> Iterator[CheckedSet]:
    """Yield the sets that are on this machine; what is no page is written as rows of JSON into `folder`."""
    for one in own_sets():
        if one.is_there:
            pages = tuple(sorted(path for path in one.pages.iterdir() if path.is_file()))
            yield CheckedSet(one.name, ((one.pages,),), pages)
    yield from _incidents(BESIDE / "gold" / "figures_dev", folder)
    yield from _clusters(BESIDE / "data" / "giveme5w1h" / "news_cluster" / "data", folder)


def _incidents(gold: Path, folder: Path) -> Iterator[CheckedSet]:
    """The incidents whose figures were marked by hand, each a case."""
    files = gold_files(gold)
    if not files:
        return
    cases = [
        _rows(
            folder / f"incident-{number}.jsonl",
            [
                {"text": one.text, "date": one.day, "doc_id": f"{one.name}", "outlet": one.outlet}
                for one in told.reports
            ],
        )
        for number, told in enumerate(read_incidents(gold))
    ]
    yield CheckedSet("figures_dev", tuple((case,) for case in cases), tuple(files))


def _clusters(corpus: Path, folder: Path) -> Iterator[CheckedSet]:
    """The events of a corpus of news, all of them one case, as a reader with a full folder would have it."""
    files = sorted(corpus.glob("*.json"))
    if not files:
        return
    reports = [json.loads(path.read_text(encoding="utf-8")) for path in files]
    rows = [
        {
            "text": f"{one['title'] or ''}\n\n{one['text']}",
            "date": one["date_publish"],
            "doc_id": path.stem,
            "url": one["url"],
        }
        for one, path in zip(reports, files, strict=True)
        if one["text"]
    ]
    yield CheckedSet("giveme5w1h", ((_rows(folder / "giveme5w1h.jsonl", rows),),), tuple(files))


def _rows(path: Path, rows: list[dict[str, str | None]]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path
