"""What one item may cost a worker process, and how a process holds itself to it."""

import math
import os
import time
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import ModuleType

from rashomon.errors import SettingsError


def _import_resource() -> ModuleType | None:
    try:
        return import_module("resource")
    except ImportError:  # Windows has none
        return None


resource = _import_resource()

_MIB = 1 << 20
_STATM = Path("/proc/self/statm")
_DATA_FIELD = 5  # of statm: pages of private, writable memory


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one item may cost; a page that needs more is left out with the Issue `limit_reached`.

    Attributes:
        cpu: processor seconds, at least 1. The first item of a fresh process gets `START` more, for imports.
        wall: seconds by the clock, above 0. Far more than `cpu`, so that a busy machine loses no page.
        memory: MiB beyond what the process held before it was sent the item, at least 64; the item is a part of them.
        characters: longest article that is annotated and compared, at least 1; a longer one is kept and shown.
    Raises:
        SettingsError: a value lies outside its range.
    Source:
        Chosen to keep attacks below ten processor seconds and 512 MiB a process (522 in all processes together, where
        a paragraph has 19 MB); most real pages take a tenth of a second, in a process of about 100 MiB. The longest
        article of the WCXB sample has 110,000 characters; annotating 200,000 of plain words takes more than 176 MiB,
        most of them for what is loaded first, and less than 224.
    """

    cpu: int = 4
    wall: float = 180.0
    memory: int = 224
    characters: int = 200_000

    def __post_init__(self) -> None:
        if self.cpu < 1 or self.wall <= 0 or self.memory < 64 or self.characters < 1:
            raise SettingsError(
                f"limits of {self.cpu} processor seconds, {self.wall:g} seconds, {self.memory} MiB and "
                f"{self.characters} characters leave no room for work; give at least 1, more than 0, 64 and 1"
            )


START = 3
"""Processor seconds a fresh process may spend on imports and on loading weights."""


def limits_in_force() -> tuple[str, ...]:
    """Return which limits this platform can hold a process to, of `cpu`, `memory` and `wall`, in that order.

    The clock is watched from outside and always counts. `cpu` needs POSIX, `memory` Linux.
    """
    found = [] if resource is None else ["cpu"]
    if found and _STATM.exists():
        found.append("memory")
    return (*found, "wall")


def describe_limits(limits: Limits) -> str:
    """Return the limits in force on this platform in words, for the record of a run."""
    words = {"cpu": f"cpu {limits.cpu} s", "memory": f"memory {limits.memory} MiB", "wall": f"wall {limits.wall:g} s"}
    return ", ".join([*[words[name] for name in limits_in_force()], f"articles of {limits.characters} characters"])


def arm(limits: Limits, *, fresh: bool, held: int | None) -> None:
    """Hold this process to the limits for its next item, or for the next piece of it.

    The kernel ends it with SIGXCPU beyond its processor time; beyond its memory, allocating raises MemoryError.
    Limits this platform does not know are passed over.

    Args:
        fresh: the process has done nothing yet.
        held: bytes of memory it held before it was sent the item (`held_memory`).
    """
    if resource is None:
        return
    spent = math.ceil(time.process_time()) + limits.cpu + (START if fresh else 0)
    _set(resource.RLIMIT_CPU, spent)
    _set(resource.RLIMIT_CORE, 0)
    if held is not None:
        _set(resource.RLIMIT_DATA, held + limits.memory * _MIB)


def disarm() -> None:
    """Let this process use as much memory as it may again, for what it is sent."""
    if resource is not None:
        _set(resource.RLIMIT_DATA, resource.getrlimit(resource.RLIMIT_DATA)[1])


def held_memory() -> int | None:
    """Return the bytes of private, writable memory this process has mapped; None where no kernel says so."""
    try:
        return int(_STATM.read_text("ascii").split()[_DATA_FIELD]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError):
        return None


def _set(kind: int, soft: int) -> None:
    if resource is None:
        return
    _, hard = resource.getrlimit(kind)
    if hard != resource.RLIM_INFINITY:
        soft = min(soft, hard)
    resource.setrlimit(kind, (soft, hard))
