"""Nearest telling: quoted words belong to the innermost verb of telling they depend on."""

from dataclasses import replace

from rashomon.annotate.quotations.proposals import Proposal
from rashomon.annotate.quotations.trees.block_tree import BlockTree
from rashomon.annotate.quotations.trees.phrases import voice_of
from rashomon.annotate.quotations.trees.tellings import Telling, quoting_verb, verb_of


def with_nearest_telling(tree: BlockTree, tellings: dict[int, Telling], one: Proposal) -> Proposal:
    """Return a proposal of quoted words with the voice of the telling right above them.

    "The judge said the report described the boy as “polite”": the report says "polite", not the judge.
    """
    verb = verb_of(tree, *one.cue) if one.cue is not None else None
    place = tree.place_at(one.start)
    if verb is None or place is None or not one.verbatim or one.speaker_block is not None or len(one.ranges) > 1:
        return one
    let_speak = next((each for each in tellings.values() if quoting_verb(tree, each.verb) == verb), None)
    if let_speak is not None and let_speak.teller is not None and place < verb:
        voice = voice_of(tree, let_speak.teller)
        cue = (let_speak.cue.first, let_speak.cue.last)
        return replace(one, cue=cue, voice=voice, lemma=let_speak.cue.lemma) if voice is not None else one
    for at in tree.climb(place):
        if at == verb:
            return one
        telling = tellings.get(at)
        teller = telling.teller if telling is not None else None
        if telling is None or teller is None or tree.nodes[at].start >= one.start or teller not in tree.children[at]:
            continue
        voice = voice_of(tree, teller)
        if voice is None or voice.kind == "pronoun" or tree.view.words[voice.first].start >= one.start:
            continue
        if verb in tree.climb(at) and _in_one_sentence(tree, telling, one):
            return replace(one, cue=(telling.cue.first, telling.cue.last), voice=voice, lemma=telling.cue.lemma)
    return one


def _in_one_sentence(tree: BlockTree, telling: Telling, one: Proposal) -> bool:
    if one.cue is None:
        return False
    sentences = {tree.view.sentence_words(at) for at in (telling.cue.first, one.cue[0], tree.view.word_at(one.start))}
    return len(sentences) == 1
