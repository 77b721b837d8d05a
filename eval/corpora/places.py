"""Where corpora lie beside the repository, and their hashes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from ..errors import GoldMissing

BESIDE = Path(__file__).resolve().parents[3] / "shared"
"""The folder beside the repository that holds the corpora."""


def corpus(*parts: str) -> Path:
    """The folder or file of a corpus.

    Raises:
        GoldMissing: it is not on this machine.
    """
    path = BESIDE.joinpath(*parts)
    if not path.exists():
        raise GoldMissing(f"{'/'.join(parts)} is not on this machine; name another place with --data.")
    return path


def hash_files(paths: Iterable[Path]) -> str:
    """SHA-256, in hex, over files with their names, in the order of the names."""
    digest = hashlib.sha256()
    for path in sorted(paths, key=lambda one: one.name):
        content = path.read_bytes()
        digest.update(f"{path.name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()
