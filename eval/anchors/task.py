"""The task `anchors`."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from rashomon.extract import extract_articles
from rashomon.model.pages import Page
from rashomon.stage import IssueLog

from ..body.systems import saved_page
from ..corpora.places import corpus, hash_files
from ..errors import GoldMissing
from ..results import FalseHit, Gold, Measure, NotRun, Settings, Table, TaskResult
from .checking import check_article, shifted

SETS = ("aeb", "wcxb", "fundus_tests", "htmldate_eval")
_HEADS = ("set", "pages", "articles", "anchors looked up", "wrong", "right", "planted: found wrong")
_SHOWN = 10


@dataclass(slots=True)
class _Sum:
    """What was counted over a set."""

    pages: int = 0
    articles: int = 0
    anchors: int = 0
    planted: int = 0
    wrong: list[str] = field(default_factory=list[str])


def run(settings: Settings) -> TaskResult:
    """Look up every character of every article of every page; then once more with a map that is off by one.

    `--data DIR` names a folder of pages as .html, .htm or .gz files instead.

    Raises:
        GoldMissing: no set is on this machine, or the one asked for is unknown.
    """
    if settings.story not in (None, *SETS):
        raise GoldMissing(f"No set {settings.story}; there are {', '.join(SETS)}.")
    folders = {"pages": settings.folder} if settings.folder is not None else dict(_folders(settings.story))
    if not folders:
        raise GoldMissing("None of the sets is on this machine; name a folder of pages with --data.")
    sums = {name: _check_set(folder) for name, folder in folders.items()}
    absent = [NotRun(name, "not on this machine, or not asked for", True) for name in SETS if name not in folders]
    return TaskResult(
        task="anchors",
        table=Table(_HEADS, tuple(_row(name, one) for name, one in sums.items())),
        measures=tuple(measure for name, one in sums.items() for measure in _measures(name, one)),
        misses=(),
        false_hits=tuple(FalseHit(name, "anchor", words) for name, one in sums.items() for words in one.wrong[:_SHOWN]),
        gold=tuple(Gold(name, hash_files(_files(folder))) for name, folder in folders.items()),
        not_run=tuple(absent),
    )


def _folders(asked: str | None) -> Iterator[tuple[str, Path]]:
    for name in SETS:
        if asked in (None, name):
            try:
                yield name, corpus("data", name)
            except GoldMissing:
                continue


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.suffix in (".gz", ".html", ".htm") and path.is_file())


def _check_set(folder: Path) -> _Sum:
    found = _Sum()
    for path in _files(folder):
        raw = path.read_bytes()
        page = saved_page(gzip.decompress(raw) if path.suffix == ".gz" else raw, path.name)
        found.pages += 1
        _check_page(page, found)
    return found


def _check_page(page: Page, found: _Sum) -> None:
    for article in extract_articles(page, IssueLog("extract")):
        checked = check_article(article, page)
        found.articles += 1
        found.anchors += checked.anchors
        found.wrong += [f"{page.path}: {words}" for words in checked.wrong]
        found.planted += bool(check_article(shifted(article), page).wrong)


def _row(name: str, one: _Sum) -> tuple[str, ...]:
    right = f"{1 - len(one.wrong) / max(one.anchors, 1):.4%}"
    planted = f"{one.planted} of {one.articles} articles"
    return (name, str(one.pages), str(one.articles), str(one.anchors), str(len(one.wrong)), right, planted)


def _measures(name: str, one: _Sum) -> Iterator[Measure]:
    yield Measure(f"{name}.wrong", len(one.wrong), "lower")
    yield Measure(f"{name}.planted_found", round(one.planted / max(one.articles, 1), 4))
    yield Measure(f"{name}.anchors", one.anchors, "neither")
