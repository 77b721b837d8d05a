"""Fitting the weights of quoted places."""

import hashlib
import json
from pathlib import Path

import numpy as np
import pytest

from eval.errors import ShapeProblem
from rashomon.annotate.wording.distance_weights import FILE, read_distance_weights
from training.wording.scare.__main__ import describe, write_weights
from training.wording.scare.fitting import chances_by_folds, figures_of, fit_weights, marked_by_nested_folds
from training.wording.scare.spans import FOLDS, MeasuredSpan, TrainingSpan, measure_text, read_spans
from training.wording.scare.texts import read_report


def span(report: int, label: str, *, unheld: bool, drawn: str = "all") -> MeasuredSpan:
    return MeasuredSpan(
        TrainingSpan(f"report {report}", 0, 1, label, drawn),
        {"unheld": unheld, "teller": not unheld},
        is_marked=False,
        vector=np.array([float(unheld), 1.0], dtype=np.float32),
    )


SPANS = [
    one
    for report in range(30)
    for one in (span(report, "scare", unheld=True), span(report, "quoted", unheld=False, drawn="sourced"))
]


def test_what_sets_scare_quotes_apart_gets_a_weight() -> None:
    learnt = fit_weights(SPANS)
    assert learnt.weights["unheld"] > 0 > learnt.weights["teller"]
    chances = chances_by_folds(SPANS)
    assert figures_of(SPANS, chances >= learnt.least_chance, lambda _: 1) == (1.0, 1.0, 1.0)


def test_a_rule_decides_without_weights() -> None:
    ruled = MeasuredSpan(SPANS[0].span, None, is_marked=True)
    assert chances_by_folds([*SPANS, ruled])[-1] == 1.0


def test_figures_count_spans_as_asked() -> None:
    marked = np.array([one.measured is not None for one in SPANS])
    precision, recall, _ = figures_of(SPANS, marked, lambda one: one.span.stands_for)
    assert (precision, recall) == (pytest.approx(1 / 12), 1.0)


def test_weights_are_written_with_their_sum(tmp_path: Path) -> None:
    learnt = fit_weights(SPANS)
    write_weights(learnt, tmp_path)
    content = (tmp_path / FILE).read_bytes()
    read = read_distance_weights(content.decode("utf-8"))
    assert (read.bias, read.weights, read.least_chance) == (learnt.bias, learnt.weights, learnt.least_chance)
    assert (read.vector.tolist(), read.usual) == (learnt.vector.tolist(), learnt.usual)
    assert json.loads((tmp_path / "sha256.json").read_text(encoding="utf-8")) == {
        FILE: hashlib.sha256(content).hexdigest()
    }
    assert any(line.startswith("every span") for line in describe(SPANS, learnt))


def test_spans_are_measured_where_they_are_weighed() -> None:
    text = "A lamp\nThe town kept its “pause” in the levy. The so-called “helpers” left. “Stay,” Ms Vu said."
    asked = [TrainingSpan("r", text.index(words), 0, "scare", "all") for words in ("“pause”", "“helpers”", "“Stay,”")]
    weighed, ruled, spoken = measure_text(text, asked)
    assert weighed.measured is not None
    assert weighed.vector is not None
    assert (ruled.measured, ruled.is_marked) == (None, True)
    assert (spoken.measured, spoken.is_marked) == (None, False)


def test_every_label_is_of_a_known_kind() -> None:
    spans = read_spans()
    assert len(spans) > 900
    assert {one.drawn for one in spans} == {"all", "sourced", "likely"}


def test_likely_spans_are_in_no_fold() -> None:
    spans = read_spans()
    assert {one.fold == FOLDS for one in spans if one.drawn == "likely"} == {True}
    assert all(one.fold < FOLDS for one in spans if one.drawn != "likely")


def test_figures_leave_out_spans_in_no_fold() -> None:
    likely = span(99, "quoted", unheld=True, drawn="likely")
    marked = np.ones(len(SPANS) + 1, dtype=np.bool_)
    assert figures_of([*SPANS, likely], marked, lambda _: 1)[0] == 0.5


def test_nested_folds_mark_with_a_chance_that_the_others_chose() -> None:
    marked = marked_by_nested_folds(SPANS)
    assert figures_of(SPANS, marked, lambda _: 1) == (1.0, 1.0, 1.0)


def test_reports_of_other_news_are_read_with_their_headline(tmp_path: Path) -> None:
    folder = tmp_path / "data/giveme5w1h/news_cluster/data"
    folder.mkdir(parents=True)
    (folder / "one.json").write_text(json.dumps({"title": "A lamp", "text": "It burns.\n"}), encoding="utf-8")
    assert read_report("giveme5w1h/one", tmp_path) == "A lamp.\nIt burns."
    with pytest.raises(ShapeProblem, match="no corpus"):
        read_report("other/one", tmp_path)


def test_a_line_of_another_shape_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "labels.tsv"
    path.write_text("report\t1\t2\tscare\tsome\n", encoding="utf-8")
    with pytest.raises(ShapeProblem, match="no labelled span"):
        read_spans([path])
