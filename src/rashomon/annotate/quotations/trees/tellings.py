"""Tellings: the verbs of a tree by which somebody tells something, and who does."""

from dataclasses import dataclass

from rashomon.annotate.quotations.cues import Cue
from rashomon.annotate.quotations.trees.block_tree import BlockTree
from rashomon.lexicons import load_lexicon

_TELLS = frozenset({"VERB", "AUX"})


@dataclass(frozen=True, slots=True)
class Telling:
    """A verb of telling; `teller` is the place of its subject's (or, in a passive, its agent's) head."""

    verb: int
    teller: int | None
    cue: Cue


def find_tellings(tree: BlockTree) -> dict[int, Telling]:
    """Return the tellings of a block by the places of their verbs."""
    found: dict[int, Telling] = {}
    for cue in tree.view.cues:
        verb = verb_of(tree, cue.first, cue.last)
        if verb is not None:
            found[verb] = Telling(verb, teller_of(tree, verb), cue)
    return found


def verb_of(tree: BlockTree, first: int, last: int) -> int | None:
    """Return the place of the verb among words [first, last] of the block."""
    words = tree.view.words
    for word in words[first : last + 1]:
        place = tree.place_at(word.start)
        if place is not None and tree.nodes[place].upos in _TELLS:
            return place
    return None


def teller_of(tree: BlockTree, verb: int) -> int | None:
    """Return the head of who tells: the subject, a passive's agent, whom a participle or relative clause is about."""
    quoting = quoting_verb(tree, verb)
    if quoting is not None:
        return next(iter(tree.with_relation(quoting, "nsubj" if tree.is_passive(quoting) else "obj")), None)
    if tree.is_passive(verb):
        return next((at for at in tree.with_relation(verb, "obl") if "by" in tree.cases(at)), None)
    subjects = tree.with_relation(verb, "nsubj")
    if subjects and tree.lower[subjects[0]] not in {"who", "which", "that"}:
        return subjects[0]
    head, relation = tree.heads[verb], tree.nodes[verb].relation
    if head < 0:
        return None
    if relation == "acl" and tree.nodes[head].upos not in _TELLS and (subjects or tree.lower[verb].endswith("ing")):
        return head
    if relation in {"conj", "xcomp", "advcl"} and not subjects and tree.nodes[head].upos in _TELLS:
        return next(iter(tree.with_relation(head, "nsubj")), None)
    return None


def quoting_verb(tree: BlockTree, verb: int) -> int | None:
    """Return the verb that lets somebody else speak: "quoted the envoy as saying", "remembers his uncle saying"."""
    head = tree.heads[verb]
    if head < 0 or not tree.lower[verb].endswith("ing"):
        return None
    lemmas = {one.lemma for one in tree.view.cues if verb_of(tree, one.first, one.last) == head}
    if "as" in {tree.lower[at] for at in tree.with_relation(verb, "mark", "case")}:
        lexicon = load_lexicon("cues")
        return head if lemmas & (lexicon.word_set("citing") | lexicon.word_set("as_saying")) else None
    objects = tree.with_relation(head, "obj")
    follows = bool(objects) and verb - 1 in tree.under(objects[0]) and tree.nodes[objects[0]].upos != "PRON"
    return head if lemmas and follows and not tree.with_relation(verb, "nsubj") else None
