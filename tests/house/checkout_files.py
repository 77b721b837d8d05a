"""The files that belong to the repository: tracked, or new and not ignored."""

import subprocess
from pathlib import Path

import pytest

_PICTURE = b"\x89PNG\r\n"


def repository_files(checkout: Path) -> list[Path]:
    """Return every file of the repository, sorted; skips the test where this is no git checkout."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=checkout,
        capture_output=True,
        check=False,
    )
    if listed.returncode != 0:
        pytest.skip("not a git checkout, so its own files cannot be told from others")
    named = (checkout / name.decode() for name in listed.stdout.split(b"\0") if name)
    return sorted(path for path in named if path.is_file())


def text_of(path: Path) -> str:
    """Return the file's text, empty for pictures; saved pages in old encodings are read byte by byte."""
    content = path.read_bytes()
    if content.startswith(_PICTURE):
        return ""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("latin-1")
