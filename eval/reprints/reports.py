"""Independent reports of three corpora: what copies are made from, and what must not be taken for one."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..corpora.places import corpus
from .containment import count_shared, gram_set

FEWEST_WORDS, MOST_WORDS, FEWEST_PARAGRAPHS = 150, 1600, 6
MOST_OWN = 0.08
"""Part of the shorter report's runs of five own words that two independent reports may share."""

_QUOTED = re.compile(
    r"“[^”]{0,900}(?:”|$)|\"[^\"]{0,900}(?:\"|$)|(?<!\w)['‘](?:[^'‘’]|(?<=\w)['’](?=\w)){15,900}(?:['’](?!\w)|$)"
)


@dataclass(frozen=True, slots=True)
class Report:
    """One report. `event` is shared by reports of one event; `day` is ISO 8601; headline apart from paragraphs."""

    name: str
    event: str
    day: str
    title: str
    paragraphs: tuple[str, ...]

    @property
    def words(self) -> int:
        """Number of words of the paragraphs."""
        return sum(len(one.split()) for one in self.paragraphs)

    @property
    def text(self) -> str:
        """Headline and paragraphs, divided by blank lines."""
        return "\n\n".join((self.title, *self.paragraphs))


def read_reports() -> list[Report]:
    """Reports of fitting length from Giveme5W1H, PolNeAR (train, dev) and BASIL (2010-2014), by name.

    Raises:
        GoldMissing: a corpus is not on this machine.
    """
    found = [
        *_giveme(corpus("data", "giveme5w1h", "news_cluster", "data")),
        *_polnear(corpus("data", "polnear", "data")),
        *_basil(corpus("data", "basil", "articles")),
    ]
    return sorted((one for one in found if _fits(one)), key=lambda one: one.name)


def independent(reports: Sequence[Report]) -> list[Report]:
    """Leave out every report that shares text of its own with one before it; quotations may be shared."""
    grams = [gram_set("\n".join(map(without_quoted, one.paragraphs)), 5) for one in reports]
    dropped: set[int] = set()
    for (one, other), shared in sorted(count_shared(grams).items()):
        if one not in dropped and shared > MOST_OWN * min(len(grams[one]), len(grams[other])):
            dropped.add(other)
    return [report for at, report in enumerate(reports) if at not in dropped]


def without_quoted(paragraph: str) -> str:
    """A paragraph without the words between quotation marks."""
    return _QUOTED.sub(" | ", paragraph)


def _fits(report: Report) -> bool:
    return len(report.paragraphs) >= FEWEST_PARAGRAPHS and FEWEST_WORDS <= report.words <= MOST_WORDS


def _giveme(folder: Path) -> Iterator[Report]:
    for path in folder.glob("*.json"):
        written = json.loads(path.read_text(encoding="utf-8"))
        day = (written["date_publish"] or "2017-12-27")[:10]
        event = f"giveme5w1h/{written['newsCluster']['EventId']}"
        yield _report(f"giveme5w1h/{path.stem}", event, day, written["title"] or "", written["text"] or "")


def _polnear(folder: Path) -> Iterator[Report]:
    for path in [*(folder / "train" / "text").glob("*.txt"), *(folder / "dev" / "text").glob("*.txt")]:
        title, _, body = path.read_bytes().decode("utf-8").strip().partition("\n")
        name = f"polnear/{path.stem}"
        yield _report(name, name, path.stem.split("_")[1], title.strip(), body)


def _basil(folder: Path) -> Iterator[Report]:
    for path in folder.glob("201[0-4]/*.json"):
        written = json.loads(path.read_text(encoding="utf-8"))
        body = "\n".join(" ".join(part) for part in written["body-paragraphs"])
        event = f"basil/{written['triplet-uuid']}"
        yield _report(f"basil/{path.stem}", event, written["date"], written["title"], body)


def _report(name: str, event: str, day: str, title: str, body: str) -> Report:
    paragraphs = [" ".join(line.split()) for line in body.splitlines() if line.strip()]
    if paragraphs and paragraphs[0] == title:
        paragraphs = paragraphs[1:]
    return Report(name, event, day, " ".join(title.split()), tuple(paragraphs))
