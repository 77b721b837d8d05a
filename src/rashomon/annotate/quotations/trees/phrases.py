"""Noun phrases read from the tree: the words that name whoever a verb's subject or a preposition's noun is."""

from bisect import bisect_left
from operator import attrgetter

from rashomon.annotate.quotations.trees.block_tree import BlockTree
from rashomon.annotate.quotations.voices import Voice

_INSIDE = frozenset("det amod compound nummod flat case fixed nmod goeswith advmod conj cc".split())
_OF_NAMES = frozenset({"of", "from", "at", "for"})
_OF_NOUNS = frozenset({"of", "for", "from", "at", "in", "to", "with", "by"})
_PERSONAL = frozenset({"he", "she", "they", "it", "i", "we", "you", "him", "her", "them", "us", "me"})
_UNVOICED = frozenset("who which that whom what there this these those nobody everyone it".split())
_NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"})


def voice_of(tree: BlockTree, head: int) -> Voice | None:
    """Return the voice a noun is the head of, in the words of its block; None where it names nobody.

    Of a description with a name beside it ("the mayor, Ana Ruiz") the name is the voice.
    """
    if tree.nodes[head].upos not in _NOUNS or tree.lower[head] in _UNVOICED:
        return None
    named = [at for at in tree.with_relation(head, "appos") if tree.nodes[at].upos == "PROPN"]
    if tree.nodes[head].upos == "NOUN" and named and not _is_label(tree, head, named[0]):
        head = named[0]
    first, last = phrase_of(tree, head)
    words = tree.view.words
    low = tree.view.word_at(tree.nodes[first].start)
    high = bisect_left(words, tree.nodes[last].end, key=_word_start) - 1
    if low > high:
        return None
    kind = _kind(tree, head, first, last)
    return _as_named(tree, Voice(low, high, kind)) if kind == "name" else Voice(low, high, kind)


_word_start = attrgetter("start")


def _as_named(tree: BlockTree, voice: Voice) -> Voice:
    """Return the longer name that the words of a voice are part of, where the block has one: "Channel Six"."""
    known = [one for one in tree.view.voices if one.first == voice.first and one.last > voice.last]
    return known[0] if known and known[0].kind == "name" else voice


def _is_label(tree: BlockTree, head: int, name: int) -> bool:
    """Whether a noun only says what the name right after it is: "the website Lucerna"."""
    return phrase_of(tree, name)[0] == head + 1


def _kind(tree: BlockTree, head: int, first: int, last: int) -> str:
    if first == last and tree.lower[head] in _PERSONAL:
        return "pronoun"
    return "name" if tree.nodes[head].upos == "PROPN" else "description"


def phrase_of(tree: BlockTree, head: int) -> tuple[int, int]:
    """Return the places [first, last] of a noun's phrase: no relative clause, no name beside it, no time."""
    kept = {head}
    waiting = [head]
    while waiting:
        at = waiting.pop()
        for child in tree.children[at]:
            if child not in kept and _belongs(tree, at, child, at == head):
                kept.add(child)
                waiting.append(child)
    first = last = head
    while first - 1 in kept or _joins(tree, first - 1, kept, -1):
        first -= 1
    while last + 1 in kept or _joins(tree, last + 1, kept, 1):
        last += 1
    return first, last


def _joins(tree: BlockTree, at: int, kept: set[int], step: int) -> bool:
    """Whether a hyphen or full stop stands between words of the phrase."""
    return (
        0 <= at < len(tree.lower)
        and tree.lower[at] in {"-", "."}
        and at + step in kept
        and (tree.lower[at] == "-" or step > 0 or len(tree.lower[at - 1]) <= 4)
    )


def _belongs(tree: BlockTree, at: int, child: int, outermost: bool) -> bool:
    relation = tree.nodes[child].relation
    if relation == "appos":
        return child > at and phrase_first(tree, child) == at + 1
    if relation not in _INSIDE:
        return False
    if relation == "nmod":
        cases = tree.cases(child)
        owns = child < at and (not cases or bool(cases & {"'s", "’s", "'", "’"}))
        if owns:
            return True
        allowed = _OF_NAMES if tree.nodes[at].upos == "PROPN" else _OF_NOUNS
        return child > at and bool(cases & allowed) and not tree.lower[child].endswith("day")
    if relation in {"cc", "case"} and outermost:
        return False
    if relation == "conj":
        return outermost
    if relation == "advmod":
        return child < at
    return True


def phrase_first(tree: BlockTree, head: int) -> int:
    """Return the first place of the words that stand right before a noun and depend on it."""
    first = head
    while first - 1 >= 0 and tree.heads[first - 1] == head and tree.nodes[first - 1].relation != "punct":
        first -= 1
    return first
