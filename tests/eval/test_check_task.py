"""The check of all stories: sets are found, what rests on no words is found."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from eval.check import checking, run, sets
from eval.check.checking import check_pages
from eval.check.sets import checked_sets
from eval.errors import GoldMissing
from eval.results import Settings
from rashomon.model.case import Case
from rashomon.model.provenance import Issue

PAGE = (
    "<html><head><title>Pier shut</title></head><body><article><h1>Pier shut after the storm</h1>"
    "<p>The pier of Ostrel was shut on Monday, 4 March 2030, after 14 barges broke loose, the harbour board said.</p>"
    "<p>“Nobody was hurt,” said Ana Vu, the harbour master, who had counted 14 barges on the sand by noon.</p>"
    "<p>The board expects the pier to open again in two weeks, once divers have looked at its 60 piles.</p>"
    "</article></body></html>"
)


def test_a_sound_case_has_no_faults_and_planted_ones_are_found(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "a.html").write_text(PAGE, encoding="utf-8")
    checked = check_pages([tmp_path / "pages"], tmp_path)
    assert checked.faults == ()
    assert checked.articles == checked.stories == 1
    assert checked.records > 3
    assert checked.planted == checked.plantable == 3
    assert sorted(path.name for path in tmp_path.iterdir()) == ["case.db", "pages"]


def test_a_stage_that_failed_is_a_fault() -> None:
    case = Case(None, issues=(Issue("stage_failed", "compare", "the case", "KeyError: 'x'"),))
    assert checking._failed(case) == ["compare failed on the case: KeyError: 'x'"]


def test_texts_without_pages_become_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = tmp_path / "data" / "giveme5w1h" / "news_cluster" / "data"
    data.mkdir(parents=True)
    told = {"title": "Pier shut", "text": "It rained.", "date_publish": "2030-03-04", "url": "https://a.example/x"}
    (data / "one.json").write_text(json.dumps(told), encoding="utf-8")
    monkeypatch.setattr(sets, "BESIDE", tmp_path)
    monkeypatch.setattr(sets, "own_sets", list)
    found = list(checked_sets(tmp_path))
    assert [one.name for one in found] == ["giveme5w1h"]
    row = json.loads(found[0].cases[0][0].read_text(encoding="utf-8"))
    assert row["text"] == "Pier shut\n\nIt rained."


def test_an_unknown_set_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GoldMissing, match="No set other; there are"):
        run(Settings(story="other"))
    with pytest.raises(GoldMissing, match="leave --data out"):
        run(Settings(folder=tmp_path))
