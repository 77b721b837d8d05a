"""Trees: chains of reports read from the dependencies of a sentence."""

from rashomon.annotate.encoder import Syntax
from rashomon.annotate.quotations.blocks import BlockView
from rashomon.annotate.quotations.proposals import Proposal
from rashomon.annotate.quotations.trees.block_tree import BlockTree, grow_tree
from rashomon.annotate.quotations.trees.chain import widen_chain
from rashomon.annotate.quotations.trees.direct import find_direct
from rashomon.annotate.quotations.trees.nearest import with_nearest_telling
from rashomon.annotate.quotations.trees.nested import find_nested
from rashomon.annotate.quotations.trees.tellings import Telling, find_tellings
from rashomon.annotate.quotations.trees.whole_voices import with_whole_voice
from rashomon.annotate.quotations.trees.words_given import find_words_given
from rashomon.model.annotations import Mention

__all__ = ["read_nested", "read_trees", "settle_nearest", "widen_chains"]

Trees = dict[int, tuple[BlockTree, dict[int, Telling]]]


def read_trees(views: list[BlockView], syntax: tuple[Syntax, ...], mentions: tuple[Mention, ...]) -> Trees:
    """Return tree and tellings of each block that holds a word of telling."""
    if not syntax:
        return {}
    bodies = frozenset(one.anchor.end for one in mentions if one.kind == "organisation" and not one.described)
    trees = {view.index: grow_tree(view, syntax, bodies) for view in views if view.cues or view.outer}
    return {index: (tree, find_tellings(tree)) for index, tree in trees.items()}


def read_nested(trees: Trees, found: list[Proposal]) -> list[Proposal]:
    """Return reports inside the reports found, and quoted words beside a telling that were not found."""
    nested = [one for tree, tellings in trees.values() for one in find_nested(tree, tellings, found)]
    for tree, tellings in trees.values():
        nested += find_direct(tree, tellings, [*found, *nested])
        nested += find_words_given(tree, [*found, *nested])
    return nested


def widen_chains(trees: Trees, found: list[Proposal]) -> list[Proposal]:
    """Return the proposals with whole voices, and the relays that the trees show beside those the rules found."""
    widened: list[Proposal] = []
    for one in found:
        if one.block in trees:
            tree, tellings = trees[one.block]
            one = with_whole_voice(tree, tellings, one)
            one = widen_chain(tree, tellings, one)
        widened.append(one)
    return widened


def settle_nearest(trees: Trees, found: list[Proposal]) -> list[Proposal]:
    """Return the proposals, quoted words with the innermost telling above them."""
    return [with_nearest_telling(*trees[one.block], one) if one.block in trees else one for one in found]
