"""Paragraphs of other reports, to be mixed in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random

from ..corpora.places import BESIDE

_FEWEST = 8  # paragraphs of a report that may lend some
_SHORTEST = 15  # words of a paragraph that is lent


def donor_reports(folder: Path = BESIDE / "data") -> list[list[str]]:
    """Return reports as lists of paragraphs, always in the same order."""
    texts = [*_giveme(folder / "giveme5w1h"), *_polnear(folder / "polnear")]
    reports = [[one.strip() for one in text.splitlines() if len(one.split()) >= _SHORTEST] for text in texts]
    return [report for report in reports if len(report) >= _FEWEST]


def lend(reports: list[list[str]], random: Random, count: int, avoid: str) -> list[str]:
    """Return paragraphs in a row of a report that is not about what `avoid` is about."""
    names = {word for word in avoid.split() if word[:1].isupper() and len(word) > 4}
    for _ in range(200):
        report = random.choice(reports)
        start = random.randrange(len(report) - count + 1)
        lent = report[start : start + count]
        if len(names & set(" ".join(lent).split())) <= 1 and len(" ".join(lent).split()) >= 70:
            return lent
    return []


def _giveme(folder: Path) -> Iterator[str]:
    for path in sorted(folder.glob("gold_standard/data/*.json")):
        yield str(json.loads(path.read_text(encoding="utf-8")).get("text") or "")


def _polnear(folder: Path) -> Iterator[str]:
    for path in sorted(folder.glob("data/train/text/*.txt"))[:80]:
        yield path.read_text(encoding="utf-8", errors="replace")
