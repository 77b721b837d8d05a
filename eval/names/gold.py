"""Names on running text: the names of one corpus on the documents of the treebank it was made from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..corpora.conllu import Document, read_documents
from ..corpora.iob2 import NamedSentence, read_iob2
from ..errors import GoldMissing, ShapeProblem

OPEN_GENRES = frozenset("academic bio conversation court interview news speech textbook vlog voyage".split())
"""Genres of GUM whose licence allows any use; essays, fiction, letters, podcasts and whow do not."""

TAG_KINDS = frozenset({"PER", "ORG", "LOC"})


@dataclass(frozen=True, slots=True)
class NamedDocument:
    """A document with the names in its text, as ranges of its words.

    Attributes:
        words: start and end of every word, in code points; words of a contraction may share a place.
        names: (first word, word after the last, kind).
    """

    name: str
    text: str
    words: tuple[tuple[int, int], ...]
    names: tuple[tuple[int, int, str], ...]


def read_named(names: Path, treebank: Path) -> list[NamedDocument]:
    """The documents of a treebank with the names that another file gives for the same sentences.

    Raises:
        GoldMissing: the files have no sentence in common.
        ShapeProblem: a sentence has another text in the one than in the other.
    """
    named = {one.id: one for one in read_iob2(names)}
    documents = [one for one in read_documents(treebank) if any(sent.id in named for sent in one.sentences)]
    if not documents:
        raise GoldMissing(f"{names.name} and {treebank.name} have no sentence in common.")
    return [_with_names(one, named) for one in documents]


def _with_names(document: Document, named: dict[str, NamedSentence]) -> NamedDocument:
    words: list[tuple[int, int]] = []
    names: list[tuple[int, int, str]] = []
    for sentence in document.sentences:
        places = [(word.start, word.end) for word in sentence.words]
        known = named.get(sentence.id)
        if known is not None:
            if known.words != tuple(word.form for word in sentence.words):
                places = _placed(document.text, known.words, places[0][0])
            names += [
                (len(words) + one.first, len(words) + one.last, one.kind)
                for one in known.names
                if one.kind in TAG_KINDS
            ]
        words += places
    return NamedDocument(document.name, document.text, tuple(words), tuple(names))


def _placed(text: str, words: Sequence[str], at: int) -> list[tuple[int, int]]:
    """The places of words that another release of the treebank divides otherwise.

    Raises:
        ShapeProblem: a word is not in the text.
    """
    places: list[tuple[int, int]] = []
    for word in words:
        start = text.find(word, at)
        if start < 0:
            raise ShapeProblem(f"“{word}” does not stand in the treebank's text after “{text[max(at - 30, 0) : at]}”.")
        at = start + len(word)
        places.append((start, at))
    return places


def open_documents(documents: Sequence[Document]) -> list[Document]:
    """The documents of GUM that come from genres under an open licence; documents of other treebanks."""
    return [one for one in documents if not one.name.startswith("GUM_") or one.name.split("_")[1] in OPEN_GENRES]
