"""Case files made once and copied, because making the tables takes longer than most tests."""

import tempfile
from functools import cache
from pathlib import Path

from rashomon.stores.sqlite import open_case
from tests.stores.records import fill


@cache
def empty_case() -> bytes:
    """A case without pages."""
    return _make(filled=False)


@cache
def filled_case() -> bytes:
    """A finished case with one record of every kind."""
    return _make(filled=True)


def _make(*, filled: bool) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "case.db"
        store = open_case(path, create=True)
        if filled:
            fill(store)
        store.close()
        return path.read_bytes()


def put_case(path: Path, content: bytes) -> Path:
    """Put a case at `path`."""
    path.write_bytes(content)
    return path
