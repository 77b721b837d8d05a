"""Nested tellings: reports inside what somebody reports, which a flat reading of spans cannot hold."""

from rashomon.annotate.quotations.cues import is_listed
from rashomon.annotate.quotations.proposals import Proposal
from rashomon.annotate.quotations.trees.block_tree import BlockTree
from rashomon.annotate.quotations.trees.contents import content_of
from rashomon.annotate.quotations.trees.outer import closes, tells
from rashomon.annotate.quotations.trees.phrases import voice_of
from rashomon.annotate.quotations.trees.tellings import Telling, quoting_verb


def find_nested(tree: BlockTree, tellings: dict[int, Telling], known: list[Proposal]) -> list[Proposal]:
    """Return what somebody is said to have said inside the words of a known proposal."""
    found: list[Proposal] = []
    for telling in tellings.values():
        holder = _holder(tree, telling, known)
        if holder is None or _is_known(telling, known) or closes(tree, telling):
            continue
        proposal = _propose(tree, telling, holder)
        if proposal is not None:
            found.append(proposal)
    return found


def _holder(tree: BlockTree, telling: Telling, known: list[Proposal]) -> Proposal | None:
    at = tree.nodes[telling.verb].start
    return next(
        (
            one
            for one in known
            if one.block == tree.view.index
            and not one.verbatim
            and any(low <= at < high for low, high in one.ranges)
            and tree.view.quoted_at(at) is None
        ),
        None,
    )


def _is_known(telling: Telling, known: list[Proposal]) -> bool:
    first, last = telling.cue.first, telling.cue.last
    return any(one.cue is not None and one.cue[0] <= last and first <= one.cue[1] for one in known)


def _propose(tree: BlockTree, telling: Telling, holder: Proposal) -> Proposal | None:
    voice = voice_of(tree, telling.teller) if telling.teller is not None else None
    if voice is None or voice.kind == "pronoun" or not _is_own(tree, telling):
        return None
    if tree.view.words[voice.first].start < holder.start or not tells(tree, telling, voice):
        return None
    if is_listed("thoughts", telling.cue):
        return None
    if telling.cue.shape != "finite" and quoting_verb(tree, telling.verb) is None:
        return None
    content = content_of(tree, telling, max(high for _, high in holder.ranges))
    if content is None:
        return None
    cue = (telling.cue.first, telling.cue.last)
    return Proposal(tree.view.index, content.ranges, content.verbatim, cue, voice, telling.cue.lemma)


def _is_own(tree: BlockTree, telling: Telling) -> bool:
    """Whether a verb has its teller itself, and not from a verb it is joined to."""
    head = tree.heads[telling.verb]
    is_relative = tree.nodes[telling.verb].relation == "acl"
    if quoting_verb(tree, telling.verb) is not None:
        return True
    if telling.teller in tree.children[telling.verb] and not is_relative:
        return True
    who = [at for at in tree.with_relation(telling.verb, "nsubj") if tree.lower[at] == "who"]
    return bool(who) and is_relative and telling.teller == head
