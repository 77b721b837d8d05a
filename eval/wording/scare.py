"""Scare quotes on PolNeAR: spans that a person labelled, in two halves by report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rashomon.annotate import annotate_article
from rashomon.stage import IssueLog

from ..corpora.written import article_of
from ..errors import ShapeProblem

LABELS = Path(__file__).resolve().parents[1] / "gold" / "wording" / "polnear.tsv"
HALVES = ("develop", "report")
_KINDS = frozenset({"scare", "quoted", "named", "mentioned", "unsure"})


@dataclass(frozen=True, slots=True)
class LabelledSpan:
    """Words between quotation marks at [start, end) of a report, marks included, and what a reader took them for.

    `label` is scare, quoted (somebody's words), named (a title, a nickname), mentioned (the word itself is meant) or
    unsure, which counts neither way.
    """

    report: str
    start: int
    end: int
    label: str
    half: str


@dataclass(frozen=True, slots=True)
class JudgedSpan:
    """A labelled span, its words with some before, and the reason of a mark on it; None for no mark."""

    span: LabelledSpan
    words: str
    reason: str | None


def read_labels(path: Path = LABELS) -> list[LabelledSpan]:
    """The labelled spans, in the order of the file.

    Raises:
        ShapeProblem: a line is not report, start, end, label, half.
    """
    found: list[LabelledSpan] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        columns = line.split("\t")
        if len(columns) != 5 or columns[3] not in _KINDS or columns[4] not in HALVES:
            raise ShapeProblem(f"{path.name}: {line!r} is no labelled span.")
        found.append(LabelledSpan(columns[0], int(columns[1]), int(columns[2]), columns[3], columns[4]))
    return found


def judge_spans(labels: Sequence[LabelledSpan], folder: Path) -> Iterator[JudgedSpan]:
    """Each span that counts, with the mark of the product that overlaps it, report by report."""
    for report in sorted({one.report for one in labels}):
        text = (folder / f"{report}.txt").read_bytes().decode("utf-8")
        wording = annotate_article(article_of(text, headline=True), IssueLog("annotate")).wording
        marks = [one for one in wording if one.kind == "scare_quote"]
        for span in labels:
            if span.report == report and span.label != "unsure":
                over = [one for one in marks if one.anchor.start < span.end and span.start < one.anchor.end]
                words = " ".join(text[max(0, span.start - 40) : span.end].split())
                yield JudgedSpan(span, words, over[0].reason if over else None)
