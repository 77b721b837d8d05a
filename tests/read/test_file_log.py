"""Too many Issues of one file are counted, and none is lost without a word."""

from pathlib import Path

import pytest

from rashomon.read import file_log
from rashomon.read.file_log import FileLog
from rashomon.stage import IssueLog
from tests.read.made import HTML, WORDS, read_bytes, zipped_as


def test_of_each_kind_the_first_are_told_and_the_rest_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_log, "MOST", 2)
    log = IssueLog("read")
    told = FileLog(log.stage, log.issues)
    for number in range(5):
        told.add("empty_row", f"a.csv!/line {number}", "empty")
    told.add("binary_file", "a.csv!/line 9", "a picture")
    told.close("a.csv")
    assert [(issue.kind, issue.subject) for issue in log.issues] == [
        ("empty_row", "a.csv!/line 0"),
        ("empty_row", "a.csv!/line 1"),
        ("binary_file", "a.csv!/line 9"),
        ("empty_row", "a.csv"),
    ]
    assert "3 more" in log.issues[-1].text


def test_a_file_of_paths_upwards_fills_no_case(tmp_path: Path) -> None:
    members: dict[str, bytes | str] = {f"../{number}.html": HTML for number in range(700)}
    outcome = read_bytes(tmp_path, zipped_as({**members, "z.html": HTML}))
    assert outcome.page.path.endswith("z.html")
    assert len(outcome.issues) == file_log.MOST + 1
    assert set(outcome.kinds) == {"path_upwards"}


def test_texts_too_short_for_an_article_are_counted_and_the_others_read(tmp_path: Path) -> None:
    members: dict[str, bytes | str] = {f"{number}.txt": f"line {number}" for number in range(300)}
    outcome = read_bytes(tmp_path, zipped_as({**members, "z.txt": WORDS}))
    assert len(outcome.pages) == 201
    assert outcome.pages[-1].path.endswith("z.txt")
    assert outcome.kinds == ["resources_left_out"]
