"""Those cited: where a telling says it has its words from ("citing the police", "according to the Gazette")."""

from rashomon.annotate.quotations.trees.block_tree import BlockTree
from rashomon.annotate.quotations.trees.phrases import voice_of
from rashomon.annotate.quotations.trees.tellings import Telling
from rashomon.annotate.quotations.voices import Voice
from rashomon.lexicons import load_lexicon


def find_cited(tree: BlockTree, telling: Telling) -> list[Voice]:
    """Return whom a telling cites, in text order."""
    roots = [telling.verb, *([telling.teller] if telling.teller is not None else [])]
    found = [voice for root in roots for at in tree.children[root] for voice in _cited_by(tree, at)]
    return sorted(found, key=lambda one: one.first)


def _cited_by(tree: BlockTree, at: int) -> list[Voice]:
    relation, word = tree.nodes[at].relation, tree.lower[at]
    speakers = load_lexicon("speakers")
    if relation in {"advcl", "acl"} and word in speakers.word_set("takes_over"):
        nouns = tree.with_relation(at, "obj", "obl")
    elif relation == "obl" and word in speakers.word_set("references"):
        nouns = [one for one in tree.with_relation(at, "nmod") if "to" in tree.cases(one)]
    else:
        return []
    return _voices(tree, nouns[:1])


def find_according(tree: BlockTree, verb: int) -> list[Voice]:
    """Return according to whom a verb's clause is told."""
    nouns = [one for one in tree.with_relation(verb, "obl") if "according" in tree.cases(one)]
    return _voices(tree, nouns)


def _voices(tree: BlockTree, nouns: list[int]) -> list[Voice]:
    voices = [voice_of(tree, _maker(tree, one)) for one in nouns]
    return [one for one in voices if one is not None and one.kind != "pronoun"]


def _maker(tree: BlockTree, noun: int) -> int:
    """Return whose work a noun is where it is one: "a report in the Gazette", "a statement from the police"."""
    speakers = load_lexicon("speakers")
    works = speakers.word_set("own_work") | speakers.word_set("passed") | speakers.word_set("references")
    if tree.lower[noun] not in works:
        return noun
    makers = [one for one in tree.with_relation(noun, "nmod") if tree.cases(one) & {"in", "from", "by", "of"}]
    return makers[0] if makers else noun
