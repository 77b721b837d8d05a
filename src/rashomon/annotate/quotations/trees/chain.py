"""Chains from trees: who else stands between the article and a proposal's speaker."""

from dataclasses import replace

from rashomon.annotate.quotations.frames import span_of
from rashomon.annotate.quotations.proposals import Proposal
from rashomon.annotate.quotations.trees.block_tree import BlockTree
from rashomon.annotate.quotations.trees.cited import find_according, find_cited
from rashomon.annotate.quotations.trees.outer import may_be_same, outer_tellings
from rashomon.annotate.quotations.trees.passers import find_passers
from rashomon.annotate.quotations.trees.refuted import without_refuted
from rashomon.annotate.quotations.trees.tellings import Telling, verb_of
from rashomon.annotate.quotations.voices import Voice

Span = tuple[int, int]


def widen_chain(tree: BlockTree, tellings: dict[int, Telling], one: Proposal) -> Proposal:
    """Return a proposal with the voices its sentence's tree puts around its speaker."""
    verb = verb_of(tree, *one.cue) if one.cue is not None else None
    speaker = one.voice
    if verb is None or verb not in tellings or speaker is None or one.speaker_block is not None:
        return one
    one = replace(one, relays=without_refuted(tree, tellings, tellings[verb], one.relays))
    links: list[Voice] = []
    for telling, voice in outer_tellings(tree, tellings, verb):
        if not may_be_same(tree, speaker, voice):
            links += [*find_passers(tree, telling, one.ranges), voice, *find_cited(tree, telling)]
    links = [*find_according(tree, verb), *links]
    links += find_passers(tree, tellings[verb], one.ranges)
    own = span_of(tree.view, speaker)
    spans = [span for span in (span_of(tree.view, voice) for voice in links) if not _is_part(one, own, span)]
    return replace(one, relays=join_links(tuple(dict.fromkeys(spans)), one.relays)) if spans else one


def _is_part(one: Proposal, own: Span, span: Span) -> bool:
    """Whether a voice is the speaker's own words, or stands in what is told."""
    return _meet(span, own) or any(low <= span[0] < high for low, high in one.ranges)


def join_links(read: tuple[Span, ...], ruled: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return two readings of a chain as one: the rules' words and order, and what only the tree has at its place."""
    if all(any(_meet(span, other) for other in ruled) for span in read):
        return ruled
    joined = [next((other for other in ruled if _meet(span, other)), span) for span in read]
    at = 0
    for span in ruled:
        if span in joined:
            at = joined.index(span) + 1
        else:
            joined.insert(at, span)
            at += 1
    return tuple(dict.fromkeys(joined))


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
