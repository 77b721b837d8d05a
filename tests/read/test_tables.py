"""CSV and its kin: a page for each row with a text."""

import csv
import io
from pathlib import Path

import pytest

from rashomon.read import Columns, ReadSettings
from tests.read.made import HTML, WORDS, bytes_behind, read_bytes

ROWS = [["doc_id", "text"], ["d1", f'He said “no”, then "yes".\n\n{WORDS}'], ["d2", "Käy, plain"], ["d3", ""]]


def table(rows: list[list[str]], separator: str = ",", end: str = "\r\n") -> str:
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=separator, lineterminator=end).writerows(rows)
    return buffer.getvalue()


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_rows(tmp_path: Path, separator: str, encoding: str, end: str) -> None:
    saved = table(ROWS, separator, end).encode(encoding)
    outcome = read_bytes(tmp_path, saved)
    assert [page.text for page in outcome.pages] == [row[1] for row in ROWS[1:3]]
    for page in outcome.pages:
        assert saved[page.steps[0].start : page.steps[0].end] == page.raw
    assert bytes_behind(outcome.pages[0], '"yes"') == b'""yes""'
    assert [page.header("row:identifier") for page in outcome.pages] == ["d1", "d2"]
    assert [page.path.rsplit("/", 1)[-1] for page in outcome.pages] == ["line 2", "line 5"]
    assert outcome.issues == [("empty_row", f"{tmp_path}/saved!/line 6")]


def test_html_and_mapped_columns(tmp_path: Path) -> None:
    saved = table([["page", "where", "t"], [HTML, "https://courier.example/q", "Quay"]])
    columns = Columns((("html", "page"), ("url", "where"), ("title", "t")))
    page = read_bytes(tmp_path, saved, ReadSettings(columns=columns)).page
    assert (page.media_type, page.url, page.header("row:title")) == ("text/html", "https://courier.example/q", "Quay")


def test_a_table_without_a_known_column_is_named(tmp_path: Path) -> None:
    saved = table([["id", "headline", "story"], ["1", "a", WORDS], ["2", "b", WORDS], ["3", "c", "x"]])
    assert read_bytes(tmp_path, saved).kinds == ["unknown_columns"]


def test_a_text_with_commas_is_no_table(tmp_path: Path) -> None:
    saved = f"Quay burns, crane lost\n\n{WORDS}\n\nAne Tolk, mayor, said so.\n"
    assert read_bytes(tmp_path, saved).page.text == saved


def test_broken_rows_are_named_and_the_next_are_read(tmp_path: Path) -> None:
    saved = f'doc_id,text\n1,{WORDS.replace(",", "")}\n2,a,b,c\n3\n4,a 5" pipe\n5,"open {WORDS}'
    outcome = read_bytes(tmp_path, saved)
    assert [page.header("row:identifier") for page in outcome.pages] == ["1", "4"]
    assert outcome.kinds == ["broken_record", "broken_record", "broken_record"]


def test_a_table_without_rows_is_named(tmp_path: Path) -> None:
    assert read_bytes(tmp_path, "doc_id,text\n").kinds == ["empty_file"]
