"""Programs that are measured beside each other: this one, and those of others that are installed here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

Find = TypeVar("Find")


@dataclass(frozen=True, slots=True)
class Program(Generic[Find]):
    """One program; `find` is None where it cannot run here, and `needs` says what it lacks."""

    name: str
    find: Find | None
    needs: str = ""


def load_program(name: str, load: Callable[[], Find], needs: str) -> Program[Find]:
    """Return a peer, or its name and what it lacks where it cannot be loaded."""
    try:
        return Program(name, load(), needs)
    except (ImportError, OSError) as error:
        return Program(name, None, f"{needs} ({error})")
