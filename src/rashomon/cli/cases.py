"""Opening a case for a command, and closing it whatever happens."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from rashomon.stores.base import CaseStore
from rashomon.stores.sqlite import open_case


@contextmanager
def opened(path: Path, *, create: bool = False) -> Generator[CaseStore]:
    """Open the case at `path`.

    Raises:
        CaseError: it cannot be opened.
    """
    store = open_case(path, create=create)
    try:
        yield store
    finally:
        store.close()
