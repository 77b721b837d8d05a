"""What every test may rely on: no network, the same random examples each run, the checkout's root."""

from pathlib import Path

import pytest
from hypothesis import settings

# Two busy cores make single examples slow, which is no fault of the code; seeds come from the test's name.
settings.register_profile("rashomon", deadline=None, derandomize=True)
settings.load_profile("rashomon")


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The root of the repository."""
    return Path(__file__).resolve().parent.parent
