"""Attributions as ranges of characters, the form in which gold and every system are compared."""

from __future__ import annotations

from dataclasses import dataclass

Ranges = tuple[tuple[int, int], ...]
"""Half-open ranges of code points in text order; a span in several pieces has several."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attribution relation; an empty tuple where a part is missing.

    `speaker` is what PARC and PolNeAR call source.
    """

    cue: Ranges
    speaker: Ranges
    content: Ranges
