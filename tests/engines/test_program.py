"""A program is known by its own files."""

from pathlib import Path

import pytest

from rashomon.engines import program


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(program, "_PACKAGE", tmp_path)
    tmp_path.joinpath("link").mkdir()
    tmp_path.joinpath("link", "names.yml").write_text("a: b", encoding="utf-8")
    return tmp_path


def sha256() -> str:
    program.program_sha256.cache_clear()
    return program.program_sha256()


def test_the_same_files_are_the_same_program(package: Path) -> None:
    assert sha256() == sha256()


def test_a_changed_list_or_a_moved_file_is_another_program(package: Path) -> None:
    before = sha256()
    package.joinpath("link", "names.yml").write_text("a: c", encoding="utf-8")
    changed = sha256()
    package.joinpath("link", "names.yml").rename(package / "names.yml")
    assert len({before, changed, sha256()}) == 3


def test_what_python_leaves_behind_and_the_example_change_nothing(package: Path) -> None:
    before = sha256()
    for folder in ("__pycache__", "example"):
        package.joinpath(folder).mkdir()
        package.joinpath(folder, "x").write_text("y", encoding="utf-8")
    assert sha256() == before


@pytest.fixture(autouse=True)
def _forget() -> None:
    program.program_sha256.cache_clear()
