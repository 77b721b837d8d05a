"""The door itself: fast to answer, documented exit codes, no colour unless a terminal wants it."""

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from rashomon import __version__
from tests.cli.conftest import Ask

HEAVY = (
    "sqlalchemy",
    "alembic",
    "lxml",
    "trafilatura",
    "regex",
    "yaml",
    "jinja2",
    "rich",
    "py3langid",
    "babel",
)


def start(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **environment},
    )


def test_help_imports_nothing_heavy() -> None:
    program = (
        "import sys\nfrom rashomon.cli.app import run\n"
        "assert run(['--help']) == 0\nassert run(['audit', '--help']) == 0\n"
        "sys.stderr.write(' '.join(sorted(name for name in sys.modules if '.' not in name)))"
    )
    loaded = start("-c", program).stderr.split()
    assert "typer" in loaded
    assert not set(HEAVY) & set(loaded)


def test_help_answers_at_once() -> None:
    def seconds() -> float:
        """Processor time, which a busy machine does not stretch."""
        began = resource.getrusage(resource.RUSAGE_CHILDREN)
        assert start("-m", "rashomon", "--help").returncode == 0
        ended = resource.getrusage(resource.RUSAGE_CHILDREN)
        return ended.ru_utime + ended.ru_stime - began.ru_utime - began.ru_stime

    assert min(seconds() for _ in range(3)) < 0.5


def test_help_names_commands_and_exit_codes(ask: Ask) -> None:
    said = ask("--help")
    assert said.code == 0
    for word in ("audit", "report", "export", "explain", "check", "demo", "--version"):
        assert word in said.out
    for line in ("  0  done", "  1  check:", "  2  wrong use", "  3  the case", "  4  audit:"):
        assert line in said.out


def test_version(ask: Ask) -> None:
    assert ask("--version").out == f"rashomon {__version__}\n"


@pytest.mark.parametrize("wrong", [("nonsense",), ("audit", "--nonsense"), ("explain", "case.db"), ("audit", "x")])
def test_wrong_use_is_exit_code_2(ask: Ask, wrong: tuple[str, ...]) -> None:
    said = ask(*wrong)
    assert said.code == 2
    assert said.out == ""
    assert "Usage" in said.err


def test_no_workers_is_wrong_use(ask: Ask) -> None:
    assert ask("audit", "x", "-o", "case.db", "--workers", "0").code == 2


@pytest.mark.parametrize("way", ["write('much to read\\n')", "say('much to read')"])
def test_a_reader_that_goes_away_is_no_error(tmp_path: Path, way: str) -> None:
    program = (
        "import sys\nfrom rashomon.cli.app import app, run\nfrom rashomon.cli.talk import Talk\n"
        "@app.command()\ndef much() -> None:\n    with Talk(quiet=False, verbosity=0) as talk:\n"
        "        for _ in range(100000):\n            talk.WAY\n"
        "sys.exit(run(['much']))"
    )
    shell = f'{sys.executable} -c "$PROGRAM" 2>err | head -n 1; echo ${{PIPESTATUS[0]}}'
    said = subprocess.run(
        ["bash", "-c", shell],
        cwd=tmp_path,
        env={**os.environ, "PROGRAM": program.replace("WAY", way)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout.splitlines() == ["much to read", "141"]
    assert tmp_path.joinpath("err").read_text() == ""


def test_an_interruption_has_its_exit_code(ask: Ask, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("rashomon.cli.check.check_to", interrupt)
    assert ask("check", tmp_path / "case.db").code == 130
