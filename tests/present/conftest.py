"""A browser for the tests that need one: they are left out where there is none."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

_QUIET = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --disable-dev-shm-usage"
)


@pytest.fixture(scope="session")
def chromium() -> "Iterator[Browser]":
    """A Chromium that was installed by the system; `CHROMIUM` may name another one."""
    program = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if program is None:
        pytest.skip("no Chromium; install the package chromium to look at the report")
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=program, headless=True, args=_QUIET.split())
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def axe(checkout: Path) -> str:
    """The accessibility checker axe-core; `AXE_CORE` may name its file."""
    named = os.environ.get("AXE_CORE")
    place = Path(named) if named else checkout / "node_modules" / "axe-core" / "axe.min.js"
    if not place.is_file():
        pytest.skip("no axe-core; `npm install axe-core` or name its file in AXE_CORE")
    return place.read_text(encoding="utf-8")
