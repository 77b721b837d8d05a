"""Cutting a block of text at the ends of the spans marked in it, so that HTML can nest them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from rashomon.model.spans import Anchor


@dataclass(frozen=True, slots=True)
class Opening:
    """The start of a marked span, or of a further part of one (`first` false)."""

    anchor: Anchor
    first: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text between two ends of spans: what opens before it, and how many elements close after it."""

    opens: tuple[Opening, ...]
    words: str
    closes: int


def cut_block(text: str, start: int, end: int, anchors: Sequence[Anchor], begun: set[Anchor]) -> list[Stretch]:
    """Return text [start, end) in stretches, every anchor opened and closed in proper nesting.

    Where two anchors cross, the one inside is closed with the outer one and opened again after it; so is an
    anchor that goes on beyond the block, in the block it goes on in. Only the first opening of an anchor is
    `first`.

    Args:
        anchors: those of this text, in any order; ones outside the block are left out.
        begun: the anchors opened so far in earlier blocks; those opened here are added.
    """
    inside = sorted((one for one in anchors if one.start < end and start < one.end), key=_outer_first)
    edges = {max(one.start, start) for one in inside} | {min(one.end, end) for one in inside}
    cuts = sorted(edges | {start, end})
    stretches: list[Stretch] = []
    open_now: list[Anchor] = []
    for low, high in pairwise(cuts):
        kept = _depth_kept(open_now, low)
        _close(stretches, len(open_now) - kept)
        due = [one for one in open_now[kept:] if one.end > low]
        due += [one for one in inside if max(one.start, start) == low]
        due.sort(key=lambda one: -one.end)
        opens = tuple(Opening(one, one not in begun) for one in due)
        begun.update(due)
        open_now = [*open_now[:kept], *due]
        stretches.append(Stretch(opens, text[low:high], 0))
    _close(stretches, len(open_now))
    return stretches


def _outer_first(anchor: Anchor) -> tuple[int, int]:
    return anchor.start, -anchor.end


def _depth_kept(open_now: Sequence[Anchor], offset: int) -> int:
    """Return how many of the open anchors, from the outside, can stay open at `offset`."""
    return next((depth for depth, one in enumerate(open_now) if one.end <= offset), len(open_now))


def _close(stretches: list[Stretch], count: int) -> None:
    if stretches and count:
        last = stretches[-1]
        stretches[-1] = Stretch(last.opens, last.words, count)
