"""Saved files to pages: what is read, what is left out, and in which words."""

from pathlib import Path

import pytest

from rashomon.errors import NothingToRead, PathNotFound
from rashomon.model.pages import Page
from rashomon.read import read_paths
from rashomon.stage import IssueLog

HTML = "<!DOCTYPE html><html><head><meta charset=utf-8></head><body><p>The quay at Sorn burned.</p></body></html>"


def read(folder: Path, **files: bytes | str) -> tuple[list[Page], IssueLog]:
    for name, content in files.items():
        raw = content.encode() if isinstance(content, str) else content
        (folder / name.replace("__", ".")).write_bytes(raw)
    log = IssueLog("read")
    return list(read_paths([str(folder)], log)), log


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", "empty_file"),
        (b" \r\n\t", "empty_file"),
        (b"\xef\xbb\xbf", "empty_file"),
        (b"%PDF-1.7 ...", "binary_file"),
        (b"PK\x03\x04rest", "damaged_archive"),
        (bytes(range(256)) * 8, "binary_file"),
        (b"WARC/1.0\r\nWARC-Type: warcinfo", "broken_record"),
        (b'<?xml version="1.0"?><rss version="2.0"><channel/></rss>', "empty_feed"),
        (b'{"headline": "no page"}', "unknown_columns"),
        (b"From: a\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n", "damaged_archive"),
    ],
)
def test_what_is_no_page_is_named_and_left_out(tmp_path: Path, content: bytes, kind: str) -> None:
    pages, log = read(tmp_path, bad__txt=content, good__html=HTML)
    assert [Path(page.path).name for page in pages] == ["good.html"]
    assert [issue.kind for issue in log.issues] == [kind]
    assert ";" in log.issues[0].text  # what happened; what to do


def test_the_same_bytes_twice_are_one_page(tmp_path: Path) -> None:
    pages, log = read(tmp_path, b__html=HTML, a__html=HTML, c__txt=HTML)
    assert [Path(page.path).name for page in pages] == ["a.html"]
    assert [issue.kind for issue in log.issues] == ["duplicate_file", "duplicate_file"]


def test_the_form_is_told_by_content_not_by_name(tmp_path: Path) -> None:
    pages, _ = read(tmp_path, really_html__txt=HTML, really_text__html="A quay burned.\n\nNobody was hurt < 3.")
    assert [page.media_type for page in pages] == ["text/html", "text/plain"]


def test_a_wrong_declaration_is_noted_and_read_better(tmp_path: Path) -> None:
    pages, log = read(tmp_path, page__html=HTML.replace("utf-8", "windows-1252").replace("quay", "Käy née"))
    assert "Käy née" in pages[0].text
    assert pages[0].decoded.encoding == "utf-8"
    assert [issue.kind for issue in log.issues] == ["encoding_mismatch"]


def test_bytes_of_no_character_are_counted(tmp_path: Path) -> None:
    pages, log = read(tmp_path, page__html=HTML.encode().replace(b"quay", b"qu\xffay") + "ü é ß".encode() * 9)
    assert pages[0].decoded.undecodable == 1
    assert [issue.kind for issue in log.issues] == ["undecodable_bytes"]


@pytest.mark.parametrize(
    "content",
    [
        HTML[:-30],
        HTML[:-16] + "<div cl",
        HTML[:60] + "<script>var a = 1",
        "Die Brücke über den Fluß ist geschloßen, sagte der Bürgermeister für".encode()[:-2],
    ],
)
def test_a_page_that_breaks_off_is_read_and_noted(tmp_path: Path, content: str | bytes) -> None:
    pages, log = read(tmp_path, page__html=content)
    assert len(pages) == 1
    assert "truncated_page" in [issue.kind for issue in log.issues]


def test_a_page_without_optional_end_tags_is_whole(tmp_path: Path) -> None:
    _, log = read(tmp_path, page__html="<!DOCTYPE html><html><body><p>The quay at Sorn burned.</p>")
    assert log.issues == []


def test_what_the_saving_program_wrote_is_kept(tmp_path: Path) -> None:
    comment = (
        "<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: https://sorn.example/quay \n"
        " saved date: Sun Apr 13 2031 11:48:52 GMT-0330 (Newfoundland)\n--><meta charset=utf-8><p>The quay burned."
    )
    browser = "<!-- saved from url=(0024)https://sorn.example/two -->" + HTML
    pages, log = read(tmp_path, a__html=comment, b__html=browser)
    assert (pages[0].url, pages[0].captured_at) == ("https://sorn.example/quay", "2031-04-13T11:48:52-03:30")
    assert (pages[1].url, pages[1].captured_at) == ("https://sorn.example/two", None)
    assert log.issues == []


def test_an_unreadable_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "loop.html").symlink_to(tmp_path / "loop.html")
    (tmp_path / "page.html").write_text(HTML)
    log = IssueLog("read")
    assert len(list(read_paths([str(tmp_path)], log))) == 1
    assert [issue.kind for issue in log.issues] == ["unreadable_file"]


def test_a_huge_file_is_not_loaded(tmp_path: Path) -> None:
    with (tmp_path / "huge.html").open("wb") as file:
        file.truncate(20_000_001)
    (tmp_path / "page.html").write_text(HTML)
    log = IssueLog("read")
    assert len(list(read_paths([str(tmp_path)], log))) == 1
    assert [issue.kind for issue in log.issues] == ["file_too_large"]


def test_missing_paths_raise_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(PathNotFound):
        read_paths([str(tmp_path / "nope.html")], IssueLog("read"))


def test_files_without_any_page_raise_in_the_end(tmp_path: Path) -> None:
    (tmp_path / "empty.html").write_bytes(b"")
    log = IssueLog("read")
    with pytest.raises(NothingToRead):
        list(read_paths([str(tmp_path)], log))
    assert [issue.kind for issue in log.issues] == ["empty_file"]
