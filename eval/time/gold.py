"""Gold: news articles with the time expressions that people marked in them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from .gum import read_gum
from .marked_text import GoldArticle, Time
from .meantime import read_meantime
from .timeml import read_timeml

ROOT = Path(__file__).resolve().parents[2]
FOLDS = 5
UNSEEN_FOLD = 4
"""The fold whose articles were never looked at while rules were written."""

_PART_OF_DAY = re.compile(r"T(?:MO|MI|AF|EV|NI|DT)$")


@dataclass(frozen=True, slots=True)
class Corpus:
    """One corpus: where its files lie under the data folder, and how one of them is read.

    Attributes:
        only_dates: the corpus marks dates and clock times, no durations, sets or vague times ("now"), and
            writes no part of a day ("Friday night" is Friday).
    """

    name: str
    pattern: str
    read: Callable[[Path], GoldArticle | None]
    only_dates: bool = False

    def files(self, folder: Path) -> list[Path]:
        """The corpus's files under the data folder, in the order of their names."""
        return sorted(folder.glob(self.pattern))


CORPORA = (
    Corpus("aquaint", "tempeval3/Training/TBAQ-cleaned/AQUAINT/*.tml", read_timeml),
    Corpus(
        "meantime",
        "meantime/meantime_newsreader_english_oct15/intra-doc_annotation/corpus_a*/*.xml",
        read_meantime,
    ),
    Corpus("gum_news", "gum/xml/GUM_news_*.xml", read_gum, only_dates=True),
)
"""TempEval-3's test part and MEANTIME's other two topics are nobody's to look at, so they are not here."""


def data_folder(root: Path = ROOT) -> Path:
    """The folder beside the repository that holds the corpora, which cannot be part of it."""
    return root.parent / "shared" / "data"


def fold_of(name: str) -> int:
    """The fold, 0 to 4, of an article: by the SHA-256 of its name, so that no order matters."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % FOLDS


def only_days(found: Iterable[Time]) -> list[Time]:
    """What was found, as a corpus with dates alone would mark it: no lengths, repetitions, "now", parts of days."""
    return [
        Time(time.start, time.end, _PART_OF_DAY.sub("", time.value))
        for time in found
        if time.value is not None and time.value[:1].isdigit()
    ]
