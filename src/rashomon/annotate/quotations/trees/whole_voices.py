"""Whole voices: a speaker's words as long as the tree says, where a word list knew only their end or beginning."""

from dataclasses import replace

from rashomon.annotate.quotations.proposals import Proposal
from rashomon.annotate.quotations.trees.block_tree import BlockTree
from rashomon.annotate.quotations.trees.phrases import voice_of
from rashomon.annotate.quotations.trees.tellings import Telling, verb_of

_LONGEST = 12
"""Words of a voice; a longer phrase is more likely read wrong than spoken by."""

_JOINS = frozenset({"by", "of", "from", "for", "to", "in", "'s"})


def with_whole_voice(tree: BlockTree, tellings: dict[int, Telling], one: Proposal) -> Proposal:
    """Return a proposal with the whole phrase its verb's subject is, where its voice is a description inside it."""
    verb = verb_of(tree, *one.cue) if one.cue is not None else None
    if verb is None or verb not in tellings or one.voice is None or one.speaker_block is not None:
        return one
    teller = tellings[verb].teller
    whole = voice_of(tree, teller) if teller is not None else None
    if whole is None or one.voice.kind in {"name", "pronoun"} or whole.kind != "description":
        return one
    covers = whole.first <= one.voice.first and one.voice.last <= whole.last
    is_longer = whole.last - whole.first > one.voice.last - one.voice.first
    before = {word.lower for word in tree.view.words[whole.first : one.voice.first]}
    if not covers or not is_longer or whole.last - whole.first >= _LONGEST or before & _JOINS:
        return one
    return replace(one, voice=replace(one.voice, first=whole.first, last=whole.last))
