"""Labelled spans of training reports, and what the product knows of each that it weighs."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from eval.corpora.written import article_of
from eval.errors import ShapeProblem
from rashomon.annotate.divided import divide_article
from rashomon.annotate.encoder import read_text
from rashomon.annotate.names import find_mentions
from rashomon.annotate.quotations import find_quotations
from rashomon.annotate.wording.place_measures import measure_place
from rashomon.annotate.wording.place_vectors import pool_vectors
from rashomon.annotate.wording.quoted_places import find_places
from rashomon.annotate.wording.scare_quotes import is_open, is_told, ruled_reason

from .texts import read_report

LABELS = (Path(__file__).with_name("polnear.tsv"), Path(__file__).with_name("other_news.tsv"))
FOLDS = 10

_KINDS = frozenset({"scare", "quoted", "named", "mentioned", "another", "unsure"})
_STANDS_FOR: Mapping[str, int] = {"all": 1, "sourced": 11, "likely": 1}
"""Spans that one of its kind stands for: of those in a content with a speaker every eleventh was labelled."""


@dataclass(frozen=True, slots=True)
class TrainingSpan:
    """Words between marks at [start, end) of a report, marks included, as a reader took them.

    `label` is as in the README of `eval/gold/wording`, `another` any of them but scare; `drawn` says how the span came
    into the sample.
    """

    report: str
    start: int
    end: int
    label: str
    drawn: str

    @property
    def fold(self) -> int:
        """Spans of one report share a fold; those drawn as likely ones are in none, since figures do not count them."""
        if self.drawn == "likely":
            return FOLDS
        return int(hashlib.sha256(self.report.encode()).hexdigest(), 16) % FOLDS

    @property
    def stands_for(self) -> int:
        """How many spans of the corpus it stands for."""
        return _STANDS_FOR[self.drawn]


@dataclass(frozen=True, slots=True)
class MeasuredSpan:
    """A span, what is measured of it and its words' vector; None where the rules decide, `is_marked` then says how.

    One that `is_told` is learnt from, but never marked.
    """

    span: TrainingSpan
    measured: Mapping[str, bool] | None
    is_marked: bool
    is_told: bool = False
    vector: NDArray[np.float32] | None = None


def read_spans(paths: Sequence[Path] = LABELS) -> list[TrainingSpan]:
    """The labelled spans in the order of the files.

    Raises:
        ShapeProblem: a line is not report, start, end, label, how it was drawn.
    """
    return [
        _span(path, line)
        for path in paths
        for line in path.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    ]


def _span(path: Path, line: str) -> TrainingSpan:
    columns = line.split("\t")
    if len(columns) != 5 or columns[3] not in _KINDS or columns[4] not in _STANDS_FOR:
        raise ShapeProblem(f"{path.name}: {line!r} is no labelled span.")
    return TrainingSpan(columns[0], int(columns[1]), int(columns[2]), columns[3], columns[4])


def measure_spans(spans: Sequence[TrainingSpan], corpora: Path) -> Iterator[MeasuredSpan]:
    """Yield the spans a reader was sure of, report by report, as the product reads them."""
    for report in sorted({one.report for one in spans}):
        own = [one for one in spans if one.report == report and one.label != "unsure"]
        yield from measure_text(read_report(report, corpora), own)


def measure_text(text: str, spans: Sequence[TrainingSpan]) -> Iterator[MeasuredSpan]:
    """Yield the spans of one report."""
    reading = read_text(text)
    divided = divide_article(article_of(text, headline=True))
    mentions = find_mentions(divided, reading.names)
    quotations = find_quotations(divided, mentions, reading.reported, reading.syntax)
    places = {one.quoted.start: one for one in find_places(divided, quotations, mentions)}
    for span in spans:
        place = places.get(span.start)
        if place is None:
            yield MeasuredSpan(span, None, is_marked=False)
        elif ruled_reason(divided.article, place, mentions, reading.syntax) is not None:
            yield MeasuredSpan(span, None, is_marked=True)
        elif is_open(divided.article, place):
            measured = measure_place(divided.article, place, reading.syntax)
            told, vector = is_told(place, measured), pool_vectors(place, reading)
            yield MeasuredSpan(span, measured, is_marked=False, is_told=told, vector=vector)
        else:
            yield MeasuredSpan(span, None, is_marked=False)
