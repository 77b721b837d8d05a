"""The task `microformats`: each entry of the suite above a plain report, and what is read of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from rashomon.model.articles import Article

from ..attacks.made import BODY
from ..corpora.places import corpus, hash_files
from ..metadata.programs import article_of
from ..metadata.scoring import letters, same_day
from ..results import Gold, Measure, Miss, Settings, Table, TaskResult
from .gold import FIELDS, Entry, read_entries

_HEADS = ("field", "entries that state it", "read so", "something else", "nothing")


def run(settings: Settings) -> TaskResult:
    """Read each test's entry as the head of an article; the suite's fragments are too short to be one.

    Raises:
        GoldMissing: the suite is not on this machine.
    """
    folder = settings.folder or corpus("data", "microformats_tests")
    entries = list(read_entries(folder))
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    misses: list[Miss] = []
    for entry in entries:
        article = article_of(page_of(entry))
        for field, wanted in entry.values.items():
            found = [] if article is None else list(_found(field, article))
            how = _compare(field, wanted, found)
            counts[field][how] += 1
            if how != "right":
                misses.append(Miss(entry.test, field, "; ".join(wanted), "; ".join(found) or "nothing"))
    return TaskResult(
        task="microformats",
        table=Table(_HEADS, tuple(_row(field, counts[field]) for field in FIELDS)),
        measures=tuple(measure for field in FIELDS for measure in _measures(field, counts[field])),
        misses=tuple(misses),
        false_hits=(),
        gold=(Gold("suite", hash_files(sorted(folder.rglob("*.json")))),),
        not_run=(),
    )


def page_of(entry: Entry) -> bytes:
    """Return the entry's fragment with the plain report below it."""
    return f"<!DOCTYPE html><html lang=en><body><article>{entry.fragment}{BODY}</article></body></html>".encode()


def _found(field: str, article: Article) -> Iterator[str]:
    if field == "name" and article.title:
        yield article.title
    if field == "author" and article.byline:
        yield from article.byline.split("; ")
    day = {"published": article.published, "updated": article.updated}.get(field)
    if day is not None:
        yield day.value


def _compare(field: str, wanted: tuple[str, ...], found: list[str]) -> str:
    if not found:
        return "nothing"
    if field in ("published", "updated"):
        return "right" if any(same_day(one.replace(" ", "T"), found[0]) for one in wanted) else "else"
    return "right" if {letters(one) for one in found} <= {letters(one) for one in wanted} else "else"


def _row(field: str, count: Counter[str]) -> tuple[str, ...]:
    return field, str(count.total()), str(count["right"]), str(count["else"]), str(count["nothing"])


def _measures(field: str, count: Counter[str]) -> Iterator[Measure]:
    total = max(count.total(), 1)
    yield Measure(f"{field}.read", round(count["right"] / total, 4))
    yield Measure(f"{field}.else", count["else"], "lower")
    yield Measure(f"{field}.entries_n", count.total(), "neither")
