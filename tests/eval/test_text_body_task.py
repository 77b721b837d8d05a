"""The body of pages saved as text: every system reads every text."""

from __future__ import annotations

from pathlib import Path

import pytest

from eval.errors import GoldMissing
from eval.results import Settings
from eval.text_body import run
from tests.eval.test_body_task import plant_aeb


def test_both_texts_of_a_page_are_read_by_every_system(tmp_path: Path) -> None:
    result = run(Settings(folder=plant_aeb(tmp_path), story="aeb"))
    measures = {one.name: one.value for one in result.measures}
    assert measures["aeb.page_recall"] == measures["aeb.part_recall"] == 1
    assert measures["aeb.page_all_lines_f1"] < measures["aeb.page_f1"] <= 1
    assert {row[1] for row in result.table.rows} == {"page", "part"}


def test_an_unknown_set_is_refused() -> None:
    with pytest.raises(GoldMissing, match="there are aeb"):
        run(Settings(story="cleaneval"))
