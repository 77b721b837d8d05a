"""A result in words: the table, the misses, the false hits, and the line a program reads."""

from __future__ import annotations

from collections.abc import Sequence

from .results import Table, TaskResult


def show_result(result: TaskResult) -> str:
    """Everything a task found; the last line is `TASK name=value …`."""
    blocks = [
        show_table(result.table),
        _listed("missed", [f"{row.gold} {row.label}: {row.words} -- {row.reason}" for row in result.misses]),
        _listed("outside the key", [f"{hit.gold} {hit.record}: {hit.words}" for hit in result.false_hits]),
        _listed("not measured", [f"{missing.name}: {missing.reason}" for missing in result.not_run]),
        " ".join((result.task, *(f"{measure.name}={measure.value:g}" for measure in result.measures))),
    ]
    return "\n\n".join(block for block in blocks if block)


def show_table(table: Table) -> str:
    """A table in columns; numbers to the right."""
    widths = [max(map(len, column)) for column in zip(table.heads, *table.rows, strict=True)]
    lines = [_line(table.heads, widths), _line(tuple("-" * width for width in widths), widths)]
    return "\n".join([*lines, *(_line(row, widths) for row in table.rows)])


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    words = (
        cell.rjust(width) if cell[:1].isdigit() or not cell else cell.ljust(width)
        for cell, width in zip(row, widths, strict=True)
    )
    return "  ".join(words).rstrip()


def _listed(head: str, lines: Sequence[str]) -> str:
    return "\n".join((f"{head} ({len(lines)})", *(f"  {line}" for line in lines))) if lines else ""
