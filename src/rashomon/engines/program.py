"""Which program this is: a hash of its own files, so that two audits can tell whether they were of one."""

import hashlib
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent
_LEFT_OUT = ("__pycache__", "example")
"""Folders whose files change nothing that is found."""


@cache
def program_sha256() -> str:
    """Return the SHA-256 (hexadecimal) of the package's files: code, lexicons and weights, by their paths."""
    digest = hashlib.sha256()
    for path in sorted(_PACKAGE.rglob("*")):
        place = path.relative_to(_PACKAGE)
        if path.is_file() and not set(place.parts) & set(_LEFT_OUT):
            digest.update(f"{place.as_posix()}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()
