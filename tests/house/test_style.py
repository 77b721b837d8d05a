"""House style that tools can check: lint, types, words, and files that tie the repository to one machine."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.checkout_files import repository_files, text_of

BANNED_WORDS = {"source", "sources", "data", "info", "utils", "helpers", "manager", "process", "handle"}
BANNED_FILES = {"utils", "util", "helpers", "helper", "common", "manager", "misc"}

# A home, work or temporary folder at the start of a path; a URL's path or a relative one does not match.
MACHINE_PATH = re.compile(r"(?<![\w.:/])/(?:work|root|home/\w+|Users/\w+|private/tmp|tmp/bash_jobs)(?![\w-])")
HOST_IN_LOCK = re.compile(r"https?://|--(?:index-url|extra-index-url|find-links)|\"resolved\"")


def run_tool(checkout: Path, *arguments: str) -> None:
    finished = subprocess.run(
        [sys.executable, "-m", *arguments], cwd=checkout, capture_output=True, text=True, check=False
    )
    assert finished.returncode == 0, finished.stdout + finished.stderr


@pytest.mark.lint
def test_ruff_finds_nothing(checkout: Path) -> None:
    run_tool(checkout, "ruff", "check", ".")


@pytest.mark.lint
def test_mypy_strict_passes(checkout: Path) -> None:
    run_tool(checkout, "mypy")


@pytest.mark.lint
def test_pyright_strict_passes(checkout: Path) -> None:
    run_tool(checkout, "pyright", "--pythonpath", sys.executable)


def written_names(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Yield each name that the module itself gives to something, with its line."""
    for node in ast.walk(tree):
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                yield node.name.lower(), node.lineno
            case ast.arg():
                yield node.arg, node.lineno
            case ast.Name(ctx=ast.Store()):
                yield node.id.lower(), node.lineno
            case ast.Attribute(ctx=ast.Store()):
                yield node.attr.lower(), node.lineno
            case ast.alias(asname=str(name)):
                yield name.lower(), node.lineno
            case _:
                continue


def test_names_keep_to_the_words_of_the_house(checkout: Path) -> None:
    wrong = [
        f"{path.relative_to(checkout)}:{line}: {name}"
        for path in sorted((checkout / "src" / "rashomon").rglob("*.py"))
        for name, line in written_names(ast.parse(path.read_text(encoding="utf-8")))
        if name in BANNED_WORDS
    ]
    assert not wrong, "\n".join(wrong)


def test_no_file_is_named_for_being_useful(checkout: Path) -> None:
    wrong = [path for path in (checkout / "src" / "rashomon").rglob("*") if path.stem in BANNED_FILES]
    assert not wrong


def test_the_words_check_sees_every_way_to_give_a_name() -> None:
    code = "def process(source, *, data): info = 1; self.handle = 2\n"
    code += "class Manager: sources: int\nimport x as utils"
    assert {name for name, _ in written_names(ast.parse(code))} >= {
        "process", "source", "data", "info", "handle", "manager", "sources", "utils",
    }  # fmt: skip


def test_no_lock_names_a_host(checkout: Path) -> None:
    locks = [
        path
        for path in repository_files(checkout)
        if path.suffix == ".lock" or "lock" in path.stem or path.parent.name == "requirements"
    ]
    assert checkout / "requirements" / "dev.txt" in locks
    named = [path for path in locks if path.suffix != ".sh" and HOST_IN_LOCK.search(text_of(path))]
    assert not named


def test_every_locked_version_has_a_hash(checkout: Path) -> None:
    for name in ("runtime.txt", "dev.txt"):
        unfolded = text_of(checkout / "requirements" / name).replace("\\\n", " ")
        pinned = [line for line in unfolded.splitlines() if line and line[0] not in "# "]
        assert len(pinned) > 30
        assert [line for line in pinned if "==" not in line or "--hash=sha256:" not in line] == []


def test_no_file_holds_a_path_of_one_machine(checkout: Path) -> None:
    wrong = [
        f"{path.relative_to(checkout)}: {found.group()}"
        for path in repository_files(checkout)
        if (found := MACHINE_PATH.search(text_of(path)))
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("see /ro" + "ot/x", True),
        ("'/ho" + "me/ann/x'", True),
        ("example.org/work/x", False),
        ("../work/x", False),
    ],
)
def test_the_path_check_sees_a_path(text: str, found: bool) -> None:
    assert bool(MACHINE_PATH.search(text)) is found
