"""How costs grow: the exponent over n log n, fitted over stories of several sizes."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

_LEAST = 0.02
"""Processor seconds below which a cost is noise, and counts as so much."""


def growth_of(sizes: Sequence[int], seconds: Sequence[float]) -> float:
    """The exponent b of a cost that grows as (n log n) to the b: 1 is n log n, 1.7 and more n squared.

    Fitted to the logarithms by least squares. Nan for fewer than two sizes.
    """
    if len(sizes) < 2:
        return float("nan")
    across = [log(size * log(size)) for size in sizes]
    up = [log(max(one, _LEAST)) for one in seconds]
    middle, height = sum(across) / len(across), sum(up) / len(up)
    spread = sum((one - middle) ** 2 for one in across)
    return sum((one - middle) * (other - height) for one, other in zip(across, up, strict=True)) / spread
