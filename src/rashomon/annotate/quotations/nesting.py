"""Nesting: reports inside reports never cross; who tells of a report is no part of what is told in it."""

from dataclasses import replace

from rashomon.annotate.quotations.blocks import BlockView
from rashomon.annotate.quotations.clauses import trim_end
from rashomon.annotate.quotations.proposals import Proposal


def uncross(views: list[BlockView], found: list[Proposal]) -> list[Proposal]:
    """Cut each content where it runs on over the cue or voice of a report that holds its own cue and beginning.

    "Ms Vu said the road was closed, according to the minutes": the minutes tell of Ms Vu's words, so they are
    none of hers.
    """
    by_index = {view.index: view for view in views}
    return [_cut(by_index[one.block], one, [each for each in found if each.block == one.block]) for one in found]


def _cut(view: BlockView, one: Proposal, others: list[Proposal]) -> Proposal:
    for other in others:
        if other is one or not _holds(view, other, one):
            continue
        start, end = one.ranges[-1]
        limit = other.ranges[-1][1]
        if start < limit < end and _is_told_in(view, other, limit, end):
            stop = trim_end(view, start, limit)
            return replace(one, ranges=(*one.ranges[:-1], (start, stop)))
    return one


def _holds(view: BlockView, outer: Proposal, inner: Proposal) -> bool:
    """Whether the beginning and the cue of one report lie inside the words of another."""
    if inner.cue is None or outer.cue is None or inner.cue == outer.cue:
        return False
    first = view.words[inner.cue[0]].start
    held = [(low, high) for low, high in outer.ranges if low <= inner.ranges[-1][0] < high]
    return any(low <= first < high for low, high in held) and len(outer.ranges) == 1


def _is_told_in(view: BlockView, outer: Proposal, limit: int, end: int) -> bool:
    """Whether the outer report's cue and voice are what [limit, end) holds."""
    if outer.cue is None or outer.voice is None or outer.speaker_block is not None:
        return False
    spans = [outer.cue, (outer.voice.first, outer.voice.last)]
    return all(limit <= view.words[first].start and view.words[last].end <= end + 1 for first, last in spans)
