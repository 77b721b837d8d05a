"""One system on one size of archive, in this process: `python -m benchmarks.origins.timing SYSTEM COUNT SECONDS`.

Writes one JSON object: articles taken, processor microseconds an article (inventing them and putting them
in the form a system takes is not counted), bytes of
memory an article, the part of copies for which the parent or another copy of it was found, and how many articles of
other origin were found beside them.
"""

from __future__ import annotations

import json
import sys
import time
from array import array
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from .archive import Invented, invent
from .systems import SYSTEMS, System

CHUNK = 500
_PAGE = 4096


@dataclass(frozen=True, slots=True)
class Cost:
    """What was measured; `taken` is less than asked for where time ran out."""

    system: str
    asked: int
    taken: int
    microseconds: float
    last_microseconds: float
    bytes: float
    found: float
    in_vain: float


def measure(name: str, count: int, seconds: float) -> Cost:
    """Let a system take `count` articles, or as many as it can in so many processor seconds."""
    entry = SYSTEMS[name]
    entry.make().add([entry.form(one.text) for one in invent(CHUNK)], 0)
    system = entry.make()
    start_memory = _resident()
    spent = last = 0.0
    taken = copies = right = vain = 0
    roots = array("q", [0]) * count
    for chunk in _chunks(count, CHUNK if entry.streams else count):
        last, found = _timed(system, [entry.form(one.text) for one in chunk], chunk[0].number)
        spent += last
        taken += len(chunk)
        for one, earlier in zip(chunk, found, strict=True):
            origin = roots[one.number] = one.number if one.parent is None else one.parent
            copies += one.parent is not None
            right += any(roots[other] == origin for other in earlier)
            vain += sum(roots[other] != origin for other in earlier)
        size = len(chunk)
        if spent > seconds:
            break
    return Cost(
        name,
        count,
        taken,
        1e6 * spent / taken,
        1e6 * last / size,
        (_resident() - start_memory) / taken,
        right / max(1, copies),
        vain / taken,
    )


def _timed(system: System[Any], articles: list[object], first: int) -> tuple[float, list[set[int]]]:
    start = time.process_time()
    found = system.add(articles, first)
    return time.process_time() - start, found


def _chunks(count: int, size: int) -> Iterator[list[Invented]]:
    articles = invent(count)
    while chunk := list(islice(articles, size)):
        yield chunk


def _resident() -> int:
    """Bytes of memory this process holds now (Linux)."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * _PAGE


if __name__ == "__main__":
    sys.stdout.write(json.dumps(asdict(measure(sys.argv[1], int(sys.argv[2]), float(sys.argv[3])))) + "\n")
