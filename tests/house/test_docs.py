"""The docs are true: examples run and print what they say; every command, stage and Issue is there."""

import ast
import doctest
import importlib
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.examples import Example, examples_of, shows

CHECKOUT = Path(__file__).resolve().parents[2]
PACKAGE = CHECKOUT / "src" / "rashomon"
PAGES = [CHECKOUT / "README.md", *sorted((CHECKOUT / "docs").rglob("*.md"))]
MODULES = sorted(PACKAGE.rglob("*.py"))
WITH_DOCTESTS = [path for path in MODULES if ">>> " in path.read_text(encoding="utf-8")]


def place_of(path: Path) -> str:
    return path.relative_to(CHECKOUT).as_posix()


def module_of(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


# ------------------------------------------------------------------------------------ examples run


def run_example(example: Example, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the example as a reader would in a plain terminal 100 columns wide; stderr is shown with stdout."""
    command = [sys.executable, "-c"] if example.language == "python" else ["sh", "-c"]
    tools = Path(sys.executable).parent
    environment = {
        "PATH": f"{tools}{os.pathsep}{os.environ.get('PATH', os.defpath)}",
        "HOME": str(folder),
        "LANG": "C.UTF-8",
        "NO_COLOR": "1",
        "TERM": "dumb",
        "COLUMNS": "100",
    }
    return subprocess.run(
        [*command, example.code],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


@pytest.mark.parametrize("page", PAGES, ids=place_of)
def test_the_examples_of_a_page_are_true(page: Path, tmp_path: Path) -> None:
    for example in examples_of(page.read_text(encoding="utf-8")):
        shown = run_example(example, tmp_path)
        said = f"{place_of(page)}:{example.line}: {example.code}\n{shown.stdout}"
        assert shown.returncode == 0, f"exit {shown.returncode}\n{said}"
        if example.expected is not None:
            assert shows(example.expected, shown.stdout), f"{said}\n-- the page says:\n{example.expected}"


@pytest.mark.parametrize("path", WITH_DOCTESTS, ids=place_of)
def test_the_examples_of_a_docstring_are_true(path: Path) -> None:
    module = importlib.import_module(module_of(path))
    outcome = doctest.testmod(module, optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    assert outcome.attempted > 0
    assert outcome.failed == 0


def test_the_readme_begins_with_its_two_commands() -> None:
    readme = (CHECKOUT / "README.md").read_text(encoding="utf-8")
    assert re.findall(r"^sh scripts/\w+\.sh", readme, re.MULTILINE)[:2] == [
        "sh scripts/demo.sh",
        "sh scripts/test.sh",
    ]


# --------------------------------------------------------------------------------- nothing is left out


def calls_in(paths: list[Path]) -> Iterator[tuple[str, ast.Call]]:
    """Yield each call in the modules with the last name of what is called."""
    for path in paths:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Name(id=called) | ast.Attribute(attr=called)):
                    yield called, node
                case _:
                    continue


def first_words(calls: Iterator[tuple[str, ast.Call]], called: str, arguments: int) -> set[str]:
    """Return the first argument of each such call where it is a plain string."""
    return {
        str(node.args[0].value)
        for name, node in calls
        if name == called
        and len(node.args) + len(node.keywords) >= arguments
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and isinstance(node.args[0].value, str)
    }


def stages() -> set[str]:
    return first_words(calls_in(MODULES), "StageName", 2)


def issue_kinds() -> set[str]:
    """Return the kinds of Issue the package writes: `issues.add(kind, subject, text)`, `Issue(kind, …)`."""
    return first_words(calls_in(MODULES), "add", 3) | first_words(calls_in(MODULES), "Issue", 4)


def commands() -> set[str]:
    app = importlib.import_module("rashomon.cli.app").app
    return {command.name or command.callback.__name__.replace("_", "-") for command in app.registered_commands}


def docs_text() -> str:
    return "\n".join(page.read_text(encoding="utf-8") for page in PAGES)


def test_every_command_is_in_the_docs() -> None:
    text = docs_text()
    assert commands()
    assert {name for name in commands() if not re.search(rf"\brashomon {re.escape(name)}\b", text)} == set()


def test_every_stage_is_in_the_docs() -> None:
    text = docs_text()
    assert stages()
    assert {name for name in stages() if f"`{name}`" not in text} == set()


def test_every_issue_kind_is_in_the_docs() -> None:
    text = docs_text()
    assert issue_kinds()
    assert {kind for kind in issue_kinds() if f"`{kind}`" not in text} == set()
