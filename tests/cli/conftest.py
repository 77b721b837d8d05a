"""The command line, run in this process, over an invented flood."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from rashomon.cli.app import run

PAGES = {
    "a.txt": "Vellmar floods\n\n40 families left",
    "b.txt": "Vellmar under water\n\n55 families left, says North Wire",
    "d.txt": "Ostreth elects\n\n3 parties",
}


@dataclass(frozen=True, slots=True)
class Said:
    """What a command left: its exit code and both streams."""

    code: int
    out: str
    err: str


Ask = Callable[..., Said]


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str]) -> Ask:
    """Runs a command."""

    def run_command(*arguments: object) -> Said:
        capsys.readouterr()
        code = run([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return Said(code, out, err)

    return run_command


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with `pages/` in it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    tmp_path.joinpath("pages").mkdir()
    for name, text in PAGES.items():
        tmp_path.joinpath("pages", name).write_text(text, encoding="utf-8")
    return tmp_path
