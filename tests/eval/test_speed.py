"""How annotation is timed: the same records from one and two processes, texts picked the same way each time."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from eval.errors import AuditFailed, GoldMissing
from eval.results import Settings
from eval.speed import processes, reference, run, task
from eval.speed.processes import Timing, time_workers
from eval.speed.texts import LENGTH, Texts, real_texts, story_texts
from eval.speed.worker import time_texts


def timing(**changed: object) -> Timing:
    known: dict[str, object] = {
        "start": 1.0,
        "start_cpu": 0.8,
        "wall": 0.5,
        "cpu": 0.4,
        "peak": 120.0,
        "hashes": ("a", "b"),
    }
    return Timing(**{**known, **changed})  # type: ignore[arg-type]


def test_texts_of_the_right_length_are_picked_in_the_order_of_their_files(tmp_path: Path) -> None:
    (tmp_path / "set" / "data").mkdir(parents=True)
    for name, text in (("b", "x" * LENGTH), ("a", "y" * (LENGTH + 400)), ("c", "short"), ("d", "x" * LENGTH)):
        (tmp_path / "set" / "data" / f"{name}.json").write_text(json.dumps({"text": text}), encoding="utf-8")
    (tmp_path / "set" / "data" / "e.json").write_text("[]", encoding="utf-8")
    found = real_texts(tmp_path)
    assert found is not None
    assert [path.name for path in found.files] == ["a.json", "b.json"]
    assert real_texts(tmp_path / "nothing") is None


def test_the_stories_stand_in_where_the_corpus_is_absent(tmp_path: Path) -> None:
    found = story_texts()
    assert found.name == "stories"
    assert {len(text) for text in found.texts} == {LENGTH}
    with pytest.raises(GoldMissing, match="is the checkout whole"):
        story_texts(tmp_path)


def test_the_worker_hashes_every_text() -> None:
    answer = time_texts(["Ana Vu said it rained.", "Two people died.", "Ana Vu said it rained."])
    hashes = answer["hashes"]
    assert isinstance(hashes, list)
    assert hashes[0] == hashes[2] != hashes[1]
    assert isinstance(answer["peak"], float) and answer["peak"] > 1


@pytest.mark.slow
def test_one_and_two_processes_write_the_same_records() -> None:
    texts = ["Ana Vu said it rained.", "Two people died.", "The pier was shut on Monday."]
    one, two = time_workers(texts, 1), time_workers(texts, 2)
    assert one.hashes == two.hashes
    assert len(set(one.hashes)) == 3


def test_a_worker_that_fails_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes.sys, "executable", "/bin/false")
    with pytest.raises((AuditFailed, BrokenPipeError)):
        time_workers(["text"], 1)


def test_the_fixed_work_is_always_the_same() -> None:
    assert reference.count_words() == 577
    assert reference.multiply() == pytest.approx(1 / 256, rel=1e-3)


def test_goals_are_told_as_met_or_not(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = Texts("stories", ("x" * 9, "y" * 9), ())
    monkeypatch.setattr(task, "_chosen", lambda settings: (texts, ()))
    monkeypatch.setattr(task, "time_reference", lambda: 0.1)
    monkeypatch.setattr(
        task, "time_workers", lambda given, workers: timing(wall=0.1 * workers, start=2.5, hashes=("a", str(workers)))
    )
    figures = {measure.name: measure.value for measure in run(Settings()).measures}
    assert figures["stories.rate_2"] == 10.0
    assert figures["stories.cpu_ms"] == 200.0
    assert figures["stories.fixed_work"] == 2.0
    assert (figures["stories.rate_met"], figures["stories.start_met"], figures["stories.memory_met"]) == (0, 0, 1)
    assert figures["stories.same_output"] == 0


def test_an_unknown_set_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GoldMissing, match="there are giveme5w1h and stories"):
        run(Settings(story="other"))
    with pytest.raises(GoldMissing, match="No articles of the right length"):
        run(Settings(folder=tmp_path))
