"""Words given: “We are ready,” the words of the governor are quoted by the portal, as machines put it into English."""

from rashomon.annotate.quotations.proposals import Proposal
from rashomon.annotate.quotations.trees.block_tree import BlockTree
from rashomon.annotate.quotations.trees.contents import quoted_range
from rashomon.annotate.quotations.trees.phrases import voice_of
from rashomon.lexicons import load_lexicon

_OWNING = frozenset({"of", "'s", "’s", "'", "’", "from", "by"})


def find_words_given(tree: BlockTree, known: list[Proposal]) -> list[Proposal]:
    """Return quoted words right before a passive that says whose words they are and who gives them."""
    found: list[Proposal] = []
    for quoted in tree.view.outer:
        if any(one.block == tree.view.index and one.start < quoted.end and quoted.start < one.end for one in known):
            continue
        before = tree.place_at(quoted.end - 1)
        verb = _passive_after(tree, before) if before is not None else None
        proposal = _propose(tree, verb, quoted_range(tree, quoted)) if verb is not None else None
        found.extend([proposal] if proposal is not None else [])
    return found


def _passive_after(tree: BlockTree, before: int) -> int | None:
    """Return the passive whose subject, a noun for words, follows a place."""
    passed = load_lexicon("speakers").word_set("passed")
    for verb, node in enumerate(tree.nodes):
        if node.upos != "VERB" or verb <= before or not tree.is_passive(verb):
            continue
        subject = next((at for at in tree.with_relation(verb, "nsubj") if tree.lower[at] in passed), None)
        if subject is not None and before < tree.under(subject)[0] <= before + 2:
            return verb
    return None


def _propose(tree: BlockTree, verb: int, words: tuple[int, int]) -> Proposal | None:
    subject = next(iter(tree.with_relation(verb, "nsubj")))
    owners = [at for at in tree.with_relation(subject, "nmod") if tree.cases(at) & _OWNING]
    agents = [at for at in tree.with_relation(verb, "obl") if "by" in tree.cases(at)]
    if not owners or not agents:
        return None
    voice, relay = voice_of(tree, owners[0]), voice_of(tree, agents[0])
    if voice is None or relay is None:
        return None
    at = tree.view.word_at(tree.nodes[verb].start)
    block = tree.view.words
    relays = ((block[relay.first].start, block[relay.last].end),)
    return Proposal(tree.view.index, (words,), True, (at, at), voice, "say", relays)
