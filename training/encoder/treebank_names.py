"""Names in treebanks: their proper nouns say where names stand, and where entities are marked, of which kind.

A treebank leaves much open: where in a run of proper nouns a name begins, whether a title belongs to it, often its
kind. Such words get a choice of labels, and the reader learns from the sum of what is possible.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from rashomon.annotate.encoder.words import EncoderWord
from rashomon.lexicons import load_lexicon

from .corpora import NAME_KINDS, Document, NameLabel, Tree

_KIND_OF = {"person": "PER", "organization": "ORG", "place": "LOC"}
_JOINING = frozenset({"of", "the", "and", "&", "for", "-", "'s", "’s", "de", "la", "al"})
_PARTS_OF_NAMES = frozenset({"NOUN", "ADJ", "VERB", "X", "DET"})  # when written with a capital
_CAPITALISED = frozenset({1, 2, 3, 6, 8})  # shapes of `shape_of`


def name_treebank(documents: Iterable[Document]) -> Iterator[Document]:
    """Yield the documents with what their trees say of names, and without the trees.

    Source:
        Learning from partial labels: Tsuboi et al. 2008; proper nouns as in Universal Dependencies 2.
    """
    never, titles = _dates(), _titles()
    for document in documents:
        trees = document.trees or []
        labels = [_label(place, document.words, trees, never, titles) for place in range(len(trees))]
        yield replace(document, trees=None, names=_joined(document.words, labels))


def _dates() -> frozenset[str]:
    lexicon = load_lexicon("dates", "en")
    return frozenset(lexicon.table("months")) | lexicon.word_set("weekdays")


def _titles() -> frozenset[str]:
    lexicon = load_lexicon("roles", "en")
    return lexicon.word_set("honorifics") | lexicon.word_set("singular")


def _label(
    place: int, words: list[EncoderWord], trees: list[Tree], never: frozenset[str], titles: frozenset[str]
) -> NameLabel:
    word, tree = words[place], trees[place]
    lowered = word.text.lower()
    if tree.upos is None or "@" in word.text or "." in word.text.strip("."):
        return None
    if tree.upos != "PROPN":
        may = tree.upos in _PARTS_OF_NAMES and word.shape in _CAPITALISED and not tree.starts
        return None if may else "O"
    if lowered in never:
        return "O"
    kinds = _kinds(tree)
    labels = frozenset(f"{mark}-{kind}" for kind in kinds for mark in "BI")
    return labels | {"O"} if kinds == {"MISC"} or lowered.strip(".") in titles else labels


def _kinds(tree: Tree) -> frozenset[str]:
    if tree.within is None:
        return frozenset(NAME_KINDS)
    known = frozenset(_KIND_OF[one] for one in tree.within if one in _KIND_OF)
    return known or frozenset({"MISC"})


def _joined(words: list[EncoderWord], labels: list[NameLabel]) -> list[NameLabel]:
    """Let small words between two names be a part of the first."""
    found = list(labels)
    joining = [one == "O" and word.text.lower() in _JOINING for one, word in zip(labels, words, strict=True)]
    for place, joins in enumerate(joining):
        before = found[place - 1] if place else None
        if not joins or not isinstance(before, frozenset):
            continue
        after = next((one for one, small in zip(labels[place:], joining[place:], strict=True) if not small), None)
        if isinstance(after, frozenset):
            found[place] = frozenset({"O"} | {label for label in before if label.startswith("I-")})
    return found
