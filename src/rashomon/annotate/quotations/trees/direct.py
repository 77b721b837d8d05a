"""Quoted words beside a telling that no list of speakers knew: “Never again,” the rower posted."""

from rashomon.annotate.marks import Quoted
from rashomon.annotate.quotations.proposals import Proposal
from rashomon.annotate.quotations.trees.block_tree import BlockTree
from rashomon.annotate.quotations.trees.contents import holds_words, quoted_range
from rashomon.annotate.quotations.trees.outer import tells
from rashomon.annotate.quotations.trees.phrases import voice_of
from rashomon.annotate.quotations.trees.tellings import Telling

_FAR = 3
"""Words of the tree between quoted words and the telling's first word: a comma, a mark."""


def find_direct(tree: BlockTree, tellings: dict[int, Telling], known: list[Proposal]) -> list[Proposal]:
    """Return quoted words that nobody was found to say, right before a telling whose subject is a noun."""
    found: list[Proposal] = []
    for quoted in tree.view.outer:
        if not holds_words(tree, quoted) or _is_known(tree, quoted, known) or _closes_sentence(tree, quoted):
            continue
        telling = _after(tree, tellings, quoted.end)
        voice = voice_of(tree, telling.teller) if telling is not None and telling.teller is not None else None
        if telling is None or voice is None or voice.kind == "pronoun" or not tells(tree, telling, voice):
            continue
        cue = (telling.cue.first, telling.cue.last)
        found.append(Proposal(tree.view.index, (quoted_range(tree, quoted),), True, cue, voice, telling.cue.lemma))
    return found


def _closes_sentence(tree: BlockTree, quoted: Quoted) -> bool:
    """Whether quoted words end with a full stop, so that the next sentence tells of something else."""
    return tree.view.article.text[quoted.inner_start : quoted.inner_end].rstrip().endswith(".")


def _after(tree: BlockTree, tellings: dict[int, Telling], end: int) -> Telling | None:
    for telling in tellings.values():
        teller = telling.teller
        if teller is None or teller not in tree.with_relation(telling.verb, "nsubj", "obj"):
            continue
        first = min(tree.under(teller)[0], telling.verb)
        before = tree.place_at(end - 1)
        if before is not None and 0 < first - before <= _FAR and telling.cue.shape == "finite":
            return telling
    return None


def _is_known(tree: BlockTree, quoted: Quoted, known: list[Proposal]) -> bool:
    return any(
        one.block == tree.view.index and any(low < quoted.end and quoted.start < high for low, high in one.ranges)
        for one in known
    )
