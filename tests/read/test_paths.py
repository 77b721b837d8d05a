"""What the caller names, as files in one fixed order."""

from pathlib import Path

import pytest

from rashomon.errors import NothingToRead, PathNotFound
from rashomon.read.paths import find_files, listed_paths
from rashomon.stage import IssueLog


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.html", "a.txt", ".hidden.txt", "style.css", "deep/c.htm", "deep/.git/x.txt", "b_files/ad.html"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("words")
    return tmp_path


def names(folder: Path, *paths: str) -> list[str]:
    found = find_files(paths, IssueLog("read"))
    return [file.path.relative_to(folder).as_posix() for file in found]


def test_a_folder_is_read_to_the_bottom_without_hidden_files_and_resources(folder: Path) -> None:
    assert names(folder, str(folder)) == ["a.txt", "b.html", "deep/c.htm"]


def test_order_and_repetition_make_no_difference(folder: Path) -> None:
    ways = [str(folder / "b.html"), str(folder), str(folder / "*.txt"), f"{folder}/./a.txt"]
    assert names(folder, *ways) == names(folder, *reversed(ways)) == ["a.txt", "b.html", "deep/c.htm"]


def test_a_file_named_by_itself_is_read_whatever_it_is_called(folder: Path) -> None:
    assert names(folder, str(folder / "style.css")) == ["style.css"]


def test_patterns_match_below_folders(folder: Path) -> None:
    assert names(folder, f"{folder}/**/*.htm*") == ["b.html", "b_files/ad.html", "deep/c.htm"]


def test_a_missing_path_among_others_is_an_issue(folder: Path) -> None:
    log = IssueLog("read")
    assert len(find_files([str(folder), str(folder / "nope.html")], log)) == 3
    assert [issue.kind for issue in log.issues] == ["path_not_found"]


def test_only_missing_paths_are_an_error(tmp_path: Path) -> None:
    with pytest.raises(PathNotFound, match="check the spelling"):
        find_files([str(tmp_path / "nope"), str(tmp_path / "*.html")], IssueLog("read"))


def test_a_folder_without_a_page_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "only.css").write_text("p{}")
    with pytest.raises(NothingToRead, match="HTML or plain text"):
        find_files([str(tmp_path)], IssueLog("read"))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\0"])
def test_a_list_names_paths(folder: Path, end: str) -> None:
    listed = folder / "list"
    listed.write_bytes(end.join(["a.txt", "", "deep/*.htm", "b c.html", ""]).encode())
    assert listed_paths([str(listed)]) == ["a.txt", "deep/*.htm", "b c.html"]


def test_a_list_that_names_nothing_or_is_missing_is_an_error(folder: Path) -> None:
    (folder / "list").write_bytes(b"\n \n")
    with pytest.raises(NothingToRead, match="names no path"):
        listed_paths([str(folder / "list")])
    with pytest.raises(PathNotFound, match="list of paths"):
        listed_paths([str(folder / "nope")])


def test_a_dash_is_standard_input() -> None:
    found = find_files(["-"], IssueLog("read"))
    assert [(file.words, file.is_standard_input) for file in found] == [("-", True)]
