"""The command line: every system on every size, each in a process of its own, as a table."""

from __future__ import annotations

import argparse
import importlib.util
import json
import subprocess
import sys
from collections.abc import Sequence

from eval.results import Table
from eval.show import show_table

from .systems import SYSTEMS
from .timing import Cost

SIZES = (1_000, 10_000, 100_000)
HEADS = ("system", "articles", "µs each", "µs each, at the end", "bytes each", "copies found", "others, each")


def main(arguments: Sequence[str] | None = None) -> int:
    """Time what is asked for and print a table; 0."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.origins", description="Cost of finding copies.")
    parser.add_argument("--system", action="append", choices=sorted(SYSTEMS), help="only this one; may be repeated")
    parser.add_argument("--size", action="append", type=int, metavar="N", help="articles; may be repeated")
    parser.add_argument("--seconds", type=float, default=60, help="processor seconds a run may take")
    asked = parser.parse_args(arguments)
    rows = [
        row
        for name in asked.system or SYSTEMS
        for size in asked.size or SIZES
        if (row := _row(name, size, asked.seconds))
    ]
    sys.stdout.write(show_table(Table(HEADS, tuple(rows))) + "\n")
    return 0


def _row(name: str, size: int, seconds: float) -> tuple[str, ...]:
    if name in ("datasketch", "rensa") and importlib.util.find_spec(name) is None:
        return (name, str(size), f"not installed: pip install {name}", *[""] * (len(HEADS) - 3))
    if not SYSTEMS[name].streams and size > _MOST_AT_ONCE:
        return (name, str(size), "not tried: too large", *[""] * (len(HEADS) - 3))
    command = [sys.executable, "-m", "benchmarks.origins.timing", name, str(size), str(seconds)]
    done = subprocess.run(command, capture_output=True, check=True)
    cost = Cost(**json.loads(done.stdout))
    taken = str(cost.taken) if cost.taken == size else f"{cost.taken} of {size}"
    return (
        name,
        taken,
        f"{cost.microseconds:.0f}",
        f"{cost.last_microseconds:.0f}",
        f"{cost.bytes:.0f}",
        f"{cost.found:.3f}",
        f"{cost.in_vain:.3f}",
    )


_MOST_AT_ONCE = 100_000
"""Articles that a system which takes a whole case at once is given at most."""
