"""The task `wording`: labels are read, and counts are what they say."""

from pathlib import Path

import pytest

from eval.errors import ShapeProblem
from eval.wording.loaded import Counts, load_folds
from eval.wording.scare import JudgedSpan, LabelledSpan, read_labels
from eval.wording.task import count_spans
from training.wording.sentences import FOLDS


def test_every_label_is_of_a_known_kind_and_reports_are_in_one_half() -> None:
    labels = read_labels()
    halves = {(one.report, one.half) for one in labels}
    assert len(labels) >= 200
    assert len(halves) == len({report for report, _ in halves})


def test_a_line_of_another_shape_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "labels.tsv"
    path.write_text("report\t1\t2\tsneer\tdevelop\n", encoding="utf-8")
    with pytest.raises(ShapeProblem, match="no labelled span"):
        read_labels(path)


def test_spans_are_counted_by_label_and_mark() -> None:
    marked = [("scare", "why"), ("scare", None), ("quoted", "why"), ("quoted", None)]
    spans = [JudgedSpan(LabelledSpan("r", 0, 1, label, "report"), "w", reason) for label, reason in marked]
    assert count_spans(spans) == Counts(1, 1, 1, 1)


def test_figures_of_counts() -> None:
    counts = Counts(right=3, wrong=1, missed=1, rest=5)
    assert (counts.precision, counts.recall, counts.f1) == (0.75, 0.75, 0.75)
    assert counts.macro_f1 == pytest.approx((0.75 + 10 / 12) / 2)


def test_there_is_a_fold_for_each_part() -> None:
    assert len(load_folds()) == FOLDS
