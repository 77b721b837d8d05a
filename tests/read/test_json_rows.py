"""JSONL and arrays: a page for each row with a text."""

import json
from pathlib import Path

import pytest

from rashomon.read import Columns, ReadSettings
from tests.read.made import HTML, WORDS, bytes_behind, read_bytes

ROWS = [
    {"doc_id": "d1", "text": f"Quay “burns”\n\n{WORDS}", "date": "2031-04-10", "outlet": "Sorn Courier"},
    {"doc_id": 2, "html": HTML, "text": "not this", "url": "https://courier.example/q"},
]


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\n\n"])
def test_lines(tmp_path: Path, mark: str, end: str) -> None:
    saved = (mark + end.join(json.dumps(row) for row in ROWS) + end).encode()
    outcome = read_bytes(tmp_path, saved)
    first, second = outcome.pages
    assert (first.text, first.media_type) == (ROWS[0]["text"], "text/plain")
    assert (second.text, second.media_type, second.url) == (HTML, "text/html", "https://courier.example/q")
    assert bytes_behind(first, "“burns”\n") == rb"\u201cburns\u201d\n"
    assert saved[first.steps[0].start : first.steps[0].end] == first.raw
    assert saved[second.steps[0].start : second.steps[0].end] == second.raw
    told = {"row:identifier": "d1", "row:published": "2031-04-10", "row:outlet": "Sorn Courier"}
    assert dict(first.headers) == told
    assert first.path.endswith("saved!/line 1")
    assert outcome.issues == []


def test_an_array_is_read_row_by_row(tmp_path: Path) -> None:
    saved = json.dumps([*ROWS, {"doc_id": "3"}, "no row"], indent=1, ensure_ascii=False).encode()
    outcome = read_bytes(tmp_path, saved)
    assert [page.path.rsplit("/", 1)[-1] for page in outcome.pages] == ["element 1", "element 2"]
    assert saved[outcome.pages[1].steps[0].start : outcome.pages[1].steps[0].end] == outcome.pages[1].raw
    assert outcome.kinds == ["unknown_columns", "broken_record"]


def test_names_are_mapped(tmp_path: Path) -> None:
    saved = json.dumps({"body": WORDS, "key": "k1", "paper": "Sorn Courier"}) + "\n"
    columns = Columns((("text", "body"), ("doc_id", "key"), ("outlet", "paper")))
    page = read_bytes(tmp_path, saved, ReadSettings(columns=columns)).page
    assert dict(page.headers) == {"row:identifier": "k1", "row:outlet": "Sorn Courier"}


def test_broken_rows_are_named_by_line(tmp_path: Path) -> None:
    lines = [json.dumps(ROWS[0]), '{"text": "open', '{"text": 7}', '{"text": ""}', "[" * 100_000, '{"body": "x"}']
    outcome = read_bytes(tmp_path, "\n".join(lines))
    assert len(outcome.pages) == 1
    assert outcome.kinds == ["broken_record", "broken_record", "empty_row", "broken_record", "unknown_columns"]
    assert outcome.subjects == [f"!/line {number}" for number in range(2, 7)]


def test_bytes_that_are_no_utf_8_are_shown(tmp_path: Path) -> None:
    outcome = read_bytes(tmp_path, b'{"text": "caf\xe9 ' + WORDS.encode() + b'"}\n')
    assert outcome.page.text.startswith("caf\ufffd")
    assert outcome.kinds == ["undecodable_bytes"]


@pytest.mark.parametrize("content", ['{"a": 1}', '{"version": "x", "items": []}', "[" + '{"a":' * 2000])
def test_json_that_holds_no_report_is_named(tmp_path: Path, content: str) -> None:
    outcome = read_bytes(tmp_path, content)
    assert outcome.pages == []
    assert len(outcome.kinds) == 1
