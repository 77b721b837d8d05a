"""Refuted relays: names that word order makes look like a relay, and the tree shows to belong to something else."""

from rashomon.annotate.quotations.trees.block_tree import BlockTree
from rashomon.annotate.quotations.trees.tellings import Telling
from rashomon.lexicons import load_lexicon

Span = tuple[int, int]

_NOT_BY = frozenset("after before since despite contrary following about over against unlike".split())


def without_refuted(
    tree: BlockTree, tellings: dict[int, Telling], telling: Telling, relays: tuple[Span, ...]
) -> tuple[Span, ...]:
    """Return the relays of a telling without those that hang from another event, from the speaker or from a thing.

    "A week after her interview with Radio Ulm Bay": the interview is another event. "The poet, published by Coast
    Press,": she is published, not her words. "In a paper seen by Belwire": the paper holds them, Belwire passes on.
    "The coach, who told Channel Six that he would stay, said": what he told it was something else.
    """
    return tuple(span for span in relays if not _is_refuted(tree, tellings, telling, span))


def _is_refuted(tree: BlockTree, tellings: dict[int, Telling], telling: Telling, span: Span) -> bool:
    head = head_in(tree, span)
    if head is None:
        return False
    path: list[int] = []
    for at in tree.climb(head):
        if at in (telling.verb, telling.teller):
            break
        path.append(at)
    else:
        return False
    if not path:
        return False
    if any(at in tellings and tree.with_relation(at, "ccomp") for at in path if tree.nodes[at].relation == "acl"):
        return True
    if any(tree.nodes[at].relation == "obl" and tree.cases(at) & _NOT_BY for at in path):
        return True
    return _is_thing_shown(tree, head) or _is_published(tree, telling, path)


def head_in(tree: BlockTree, span: Span) -> int | None:
    """Return the place in a text range whose head lies outside it."""
    inside = [at for at, node in enumerate(tree.nodes) if span[0] <= node.start < span[1]]
    return next((at for at in inside if tree.heads[at] not in inside), None)


def _is_thing_shown(tree: BlockTree, head: int) -> bool:
    """Whether a common noun is what somebody else has seen or published."""
    relayed = load_lexicon("speakers").word_set("relayed")
    shown = [at for at in tree.with_relation(head, "acl") if tree.lower[at] in relayed]
    return tree.nodes[head].upos == "NOUN" and any(
        "by" in tree.cases(one) for at in shown for one in tree.with_relation(at, "obl")
    )


def _is_published(tree: BlockTree, telling: Telling, path: list[int]) -> bool:
    """Whether the speaker is a person of whom something is published."""
    last = path[-1]
    speaks = load_lexicon("speakers").word_set("asked_by") | load_lexicon("speakers").word_set("spoken")
    teller = telling.teller
    if teller is None or tree.heads[last] != teller or tree.nodes[last].relation != "acl" or _is_work(tree, teller):
        return False
    return tree.lower[last] in (load_lexicon("speakers").word_set("relayed") - speaks)


def _is_work(tree: BlockTree, teller: int) -> bool:
    """Whether what speaks is itself something said or written: "a statement carried by state television"."""
    speakers = load_lexicon("speakers")
    return any(tree.lower[teller] in speakers.word_set(one) for one in ("passed", "spoken", "own_work", "papers"))
