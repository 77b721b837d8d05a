"""Imports point downwards only, and the contract that says so catches a violation."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PLANTED = {
    "a stage imports its sibling": ("extract", "rashomon.read", "never import each other"),
    "a stage imports the path": ("compare", "rashomon.pipeline", "point downwards only"),
    "the model imports knowledge": ("model", "rashomon.lexicons", "point downwards only"),
    "the bare core imports a third-party package": ("model", "yaml", "bare core"),
    "the package imports the evaluation": ("present", "eval", "repository around it"),
}


@pytest.fixture
def copied_package(checkout: Path, tmp_path: Path) -> Path:
    """A copy of the package and its contracts that a test may spoil."""
    shutil.copytree(
        checkout / "src" / "rashomon",
        tmp_path / "rashomon",
        ignore=shutil.ignore_patterns("__pycache__"),
    )
    shutil.copy(checkout / "pyproject.toml", tmp_path)
    return tmp_path


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    program = "import sys; sys.path.insert(0, '.'); from importlinter.cli import lint_imports_command as run; run()"
    return subprocess.run(
        [sys.executable, "-I", "-c", program, "--config", "pyproject.toml", "--no-cache"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_package_keeps_its_layers(copied_package: Path) -> None:
    linted = lint_imports(copied_package)
    assert linted.returncode == 0, linted.stdout + linted.stderr


@pytest.mark.parametrize(("folder", "imported", "contract"), PLANTED.values(), ids=PLANTED.keys())
def test_a_planted_import_is_caught(copied_package: Path, folder: str, imported: str, contract: str) -> None:
    planted = copied_package / "rashomon" / folder / "planted.py"
    planted.write_text(f"import {imported}\n", encoding="utf-8")
    linted = lint_imports(copied_package)
    assert linted.returncode == 1, linted.stdout + linted.stderr
    broken = [line for line in linted.stdout.splitlines() if " BROKEN" in line]
    assert any(contract in line for line in broken), linted.stdout
    assert f"rashomon.{folder}.planted" in linted.stdout


def test_a_folder_without_a_place_is_caught(copied_package: Path) -> None:
    (copied_package / "rashomon" / "elsewhere.py").write_text("", encoding="utf-8")
    linted = lint_imports(copied_package)
    assert linted.returncode == 1
    assert "elsewhere" in linted.stdout + linted.stderr
