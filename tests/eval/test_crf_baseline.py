"""The baseline tagger: reports as sequences, tags as runs, runs as attributions; training itself is replaced."""

from __future__ import annotations

from pathlib import Path

import pytest

from eval.corpora.polnear import read_standoff
from eval.quotations import finders
from eval.quotations.scoring import count_report
from tests.eval.harbour import NOTES, TEXT, plant_attributed
from training.baselines import crf
from training.baselines.sequences import lines_of, linked, runs_of, tags_of

GOLD = read_standoff(NOTES, "harbour.ann")


class FakeTrainer:
    """Keeps what it is given; writes an empty model."""

    def __init__(self) -> None:
        self.sequences: list[tuple[int, list[str]]] = []

    def append(self, xseq: list[tuple[str, ...]], yseq: list[str]) -> None:
        self.sequences.append((len(xseq), yseq))

    def set_params(self, params: dict[str, float | bool]) -> None:
        assert params["max_iterations"] == 7

    def train(self, model: str) -> None:
        Path(model).write_text("model", encoding="utf-8")


class FakeTagger:
    """Calls every word "said" a cue."""

    def open(self, name: str) -> object:
        return name

    def tag(self, xseq: list[tuple[str, ...]]) -> list[str]:
        return ["B-cue" if "w=said" in features else "O" for features in xseq]


class FakeSuite:
    """The module with both."""

    def __init__(self) -> None:
        self.trainer = FakeTrainer()

    def Trainer(self, *, verbose: bool) -> FakeTrainer:
        return self.trainer

    def Tagger(self) -> FakeTagger:
        return FakeTagger()


def test_tags_give_back_the_spans_they_came_from() -> None:
    found = [one for line in lines_of(TEXT) for one in linked(runs_of(line, tags_of(line, GOLD)))]
    counts = count_report(TEXT, GOLD, found)
    assert {counts[span, "exact"].f1 for span in ("source", "cue", "content")} == {1.0}


def test_a_line_has_features_for_every_token() -> None:
    headline, first, _ = lines_of(TEXT)
    assert len(headline.tokens) == len(headline.features) == 5
    said = next(features for features in first.features if "w=said" in features)
    assert {"cue=True", "quoted=False", "-1w=vu", "+1w=."} <= set(said)


def test_an_inside_tag_without_beginning_begins_a_run() -> None:
    _, first, _ = lines_of(TEXT)
    tags = ["O"] * len(first.tokens)
    tags[7:9] = ["I-speaker", "I-speaker"]
    assert [TEXT[start:end] for start, end in runs_of(first, tags)["speaker"]] == ["Ana Vu"]


def test_contents_without_a_cue_make_one_attribution() -> None:
    (found,) = linked({"cue": [], "speaker": [(0, 2)], "content": [(4, 9), (12, 15)]})
    assert (found.cue, found.speaker, found.content) == ((), ((0, 2),), ((4, 9), (12, 15)))
    assert linked({"cue": [], "speaker": [(0, 2)], "content": []}) == []


def test_the_nearest_speaker_of_a_cue_is_its_own() -> None:
    first, second = linked({"cue": [(10, 14), (30, 34)], "speaker": [(0, 3), (5, 9), (25, 29)], "content": []})
    assert (first.speaker, second.speaker) == (((5, 9),), ((25, 29),))


def test_training_reads_every_nth_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    suite = FakeSuite()
    monkeypatch.setattr(crf, "load_crfsuite", lambda: suite)
    folder, model = plant_attributed(tmp_path / "part"), tmp_path / "out" / "model"
    assert crf.main(["--data", str(folder), "--model", str(model), "--rounds", "7"]) == 0
    assert model.read_text(encoding="utf-8") == "model"
    assert len(suite.trainer.sequences) == 3
    assert "B-content" in suite.trainer.sequences[1][1]


def test_training_without_the_package_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crf, "load_crfsuite", lambda: None)
    with pytest.raises(SystemExit, match="pip install python-crfsuite"):
        crf.train(tmp_path, tmp_path / "model", every=1, rounds=1)


def test_the_trained_model_is_a_peer_of_the_product(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crf, "load_crfsuite", FakeSuite)
    monkeypatch.setattr(crf, "MODEL", tmp_path / "model")
    assert finders.crf() == "not trained: python -m training.baselines.crf"
    (tmp_path / "model").write_text("model", encoding="utf-8")
    peer = finders.crf()
    assert not isinstance(peer, str)
    assert [TEXT[one.cue[0][0] : one.cue[0][1]] for one in peer.find(TEXT)] == ["said"]
    monkeypatch.setattr(crf, "load_crfsuite", lambda: None)
    assert finders.crf() == "not installed: pip install python-crfsuite"
