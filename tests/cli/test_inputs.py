"""What `rashomon audit` takes besides pages, over the real reading: tables, lists of paths, standard input."""

import io
import json
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Ask

REPORT = (
    "Bridge at Sollen closed\n\nThe old bridge at Sollen was closed on Monday after engineers found cracks in two of "
    "its piers. Nobody will cross before the spring, said Ida Marrow, the town’s engineer. Some 1,200 people use it."
)


@pytest.fixture(autouse=True)
def working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Commands are given in an empty folder."""
    monkeypatch.chdir(tmp_path)


def test_a_column_is_named(ask: Ask) -> None:
    Path("rows.jsonl").write_text(json.dumps({"body": REPORT, "paper": "Sollen Courier"}), encoding="utf-8")
    assert ask("audit", "rows.jsonl", "-o", "case.db", "--columns", "text=body,outlet=paper", "--json").code == 0
    exported = json.loads(ask("export", "case.db").out)
    assert [page["path"] for page in exported["pages"]] == ["rows.jsonl!/line 1"]
    assert exported["articles"][0]["title"] == "Bridge at Sollen closed"
    assert ask("check", "case.db").code == 0


def test_a_list_and_standard_input_give_pages(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("one.txt").write_text(REPORT, encoding="utf-8")
    Path("list").write_text("one.txt\nnone.txt\n", encoding="utf-8")
    typed = io.BytesIO(REPORT.replace("spring", "autumn").encode())
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(typed))
    outcome = json.loads(ask("audit", "-", "--paths-from", "list", "-o", "case.db", "--json").out)
    assert len(outcome["added"]) == 2
    assert "path_not_found" in [issue["kind"] for issue in outcome["issues"]]


def test_wrong_options_are_told(ask: Ask) -> None:
    said = ask("audit", "x", "-o", "case.db", "--columns", "body")
    assert (said.code, "ROLE=NAME" in said.err) == (2, True)
    said = ask("audit", "--paths-from", "nope", "-o", "case.db")
    assert (said.code, "list of paths" in said.err) == (2, True)
    assert not Path("case.db").exists()
