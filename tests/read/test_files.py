"""What is common to all forms: standard input, deep nesting, Issue kinds that the docs explain."""

import ast
import gzip
import io
import sys
from pathlib import Path

import pytest

from rashomon.read import ReadSettings
from rashomon.read.limits import Limits
from rashomon.read.opening import payloads_in
from tests.read.made import HTML, WORDS, answer, read_bytes, read_files, warc, warc_record, zipped


class _Input:
    """Standard input that holds these bytes."""

    def __init__(self, content: bytes) -> None:
        self.buffer = io.BytesIO(content)


@pytest.mark.parametrize(
    "content",
    [HTML.encode(), zipped(a__html=HTML), gzip.compress(HTML.encode()), warc(warc_record(answer()), packed=True)],
    ids=["page", "zip", "gzip", "warc"],
)
def test_standard_input_may_hold_anything(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", _Input(content))
    page = read_files(None, "-").page
    assert page.text == HTML
    assert page.path.startswith("-")


def test_standard_input_without_end_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", _Input(HTML.encode() * 20))
    outcome = read_files(ReadSettings(limits=Limits(standard_input_bytes=1_000)), "-")
    assert outcome.issues == [("file_too_large", "-")]


def test_a_packed_page_keeps_its_name(tmp_path: Path) -> None:
    page = read_bytes(tmp_path, gzip.compress(HTML.encode())).page
    assert (page.text, page.path) == (HTML, f"{tmp_path}/saved")
    assert page.steps[0].form == "gzip"


def test_a_packed_page_that_breaks_off_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    text = "\n\n".join(f"{number} {WORDS}" for number in range(200))
    outcome = read_bytes(tmp_path, gzip.compress(text.encode())[:-40])
    assert text.startswith(outcome.page.text[:1000])
    assert outcome.kinds == ["truncated_page"]


def test_the_order_of_paths_makes_no_difference(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(zipped(x__html=HTML, y__txt=WORDS))
    (tmp_path / "b.warc").write_bytes(warc(warc_record(answer())))
    ways = [tmp_path / "a.zip", tmp_path / "b.warc"]
    assert read_files(None, *ways) == read_files(None, *reversed(ways))


def test_every_kind_of_issue_is_explained(checkout: Path) -> None:
    told = (checkout / "docs" / "reference" / "issues.md").read_text(encoding="utf-8")
    kinds = {
        node.args[0].value
        for path in Path(payloads_in.__code__.co_filename).parent.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("Fault", "Broken", "ArchiveSpent")
        if isinstance(node.args[0], ast.Constant)
    }
    assert len(kinds) > 12
    assert {kind for kind in kinds if f"`{kind}`" not in told} == set()
