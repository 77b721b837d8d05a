"""`rashomon demo`: the bundled example from pages to report, over the real stages."""

from pathlib import Path

import pytest

from rashomon.cli import demo
from tests.cli.conftest import Ask


@pytest.mark.slow
def test_the_demo_ends_with_the_report_s_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ask: Ask) -> None:
    monkeypatch.chdir(tmp_path)
    said = ask("demo")
    assert said.code == 0, said.out
    report = Path(said.out.splitlines()[-1])
    assert report == Path("rashomon-demo/report.html")
    assert report.is_file()
    assert "independent origin" in said.out
    assert "No article has a sentence that was read" not in report.read_text("utf-8")  # every story has a summary
    assert ask("check", "rashomon-demo/case.db").code == 0
    again = ask("demo", "-o", "rashomon-demo")
    assert again.out.startswith("added 0 pages, ")


def test_a_missing_example_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ask: Ask) -> None:
    monkeypatch.setattr(demo.resources, "files", lambda _: tmp_path)
    said = ask("demo", "-o", tmp_path / "out")
    assert said.code == 2
    assert "install the package in full" in said.err
