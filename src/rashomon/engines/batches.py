"""Cutting a stream of items into batches, each stored in one transaction."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

V = TypeVar("V")

BATCH = 32
"""Items stored in one transaction: what a cut-off audit loses at most."""

BATCH_BYTES = 20_000_000
"""Bytes of pages from which on they are stored, however few they are: they lie in memory until then."""


def in_batches(items: Iterable[V], size: Callable[[V], int] = lambda _: 0) -> Iterator[list[V]]:
    """Yield the items in lists of up to `BATCH`, fewer where their sizes add up to `BATCH_BYTES`."""
    batch: list[V] = []
    for item in items:
        batch.append(item)
        if len(batch) == BATCH or sum(map(size, batch)) >= BATCH_BYTES:
            yield batch
            batch = []
    if batch:
        yield batch
