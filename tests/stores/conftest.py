"""Every store that must keep the contract."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from rashomon.stores.base import CaseStore
from rashomon.stores.sqlite import open_case
from tests.stores.files import empty_case, put_case

Opener = Callable[[], CaseStore]


def open_sqlite(folder: Path) -> CaseStore:
    path = folder / "case.db"
    return open_case(path if path.exists() else put_case(path, empty_case()), busy_seconds=0.2)


@pytest.fixture(params=[open_sqlite], ids=["sqlite"])
def opener(request: pytest.FixtureRequest, tmp_path: Path) -> Opener:
    """Opens the same case each time it is called."""
    return lambda: request.param(tmp_path)


@pytest.fixture
def store(opener: Opener) -> Iterator[CaseStore]:
    opened = opener()
    yield opened
    opened.close()
