"""How many names are found with the right words and kind, and how many words with the right syntax."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence

from ..corpora.conllu import Document
from .finders import FoundName, ReadWord
from .gold import NamedDocument

Tally = Counter[tuple[str, str]]
"""By kind ("PER", or "UPOS") and one of right, found, wanted."""


def tally_names(document: NamedDocument, found: Sequence[FoundName]) -> Tally:
    """Names of one document, by kind; a name counts when its words and its kind are the same."""
    given = {name for one in found if (name := _on_words(document, one)) is not None}
    wanted = set(document.names)
    tally: Tally = Counter()
    for label, names in (("wanted", wanted), ("found", given), ("right", wanted & given)):
        tally.update((kind, label) for *_, kind in names)
    return tally


def _on_words(document: NamedDocument, one: FoundName) -> tuple[int, int, str] | None:
    first = bisect_right([end for _, end in document.words], one.start)
    last = bisect_left([start for start, _ in document.words], one.end)
    return (first, last, one.kind) if first < last else None


def tally_syntax(document: Document, read: Sequence[ReadWord]) -> Tally:
    """Words of one document: found at their place, with their part of speech, head, and relation to it.

    Relations are compared without what follows a colon. A word that was not found counts against all.
    """
    places = {(word.start, word.end): at for at, word in enumerate(read)}
    tally: Tally = Counter()
    for sentence in document.sentences:
        for word in sentence.words:
            tally.update((label, "wanted") for label in ("words", "UPOS", "UAS", "LAS"))
            at = places.get((word.start, word.end))
            if at is None:
                continue
            tally["words", "right"] += 1
            tally["UPOS", "right"] += read[at].upos == word.upos
            head = sentence.words[word.head - 1] if word.head else word
            its = read[read[at].head]
            hangs = (its.start, its.end) == (head.start, head.end)
            tally["UAS", "right"] += hangs
            tally["LAS", "right"] += hangs and _plain(read[at].relation) == _plain(word.relation)
    for label in ("words", "UPOS", "UAS", "LAS"):
        tally[label, "found"] = tally[label, "wanted"]
    return tally


def _plain(relation: str) -> str:
    return relation.partition(":")[0]


def tally_starts(document: Document, found: Iterable[int]) -> Tally:
    """Beginnings of sentences, in code points."""
    wanted = {sentence.words[0].start for sentence in document.sentences if sentence.words}
    given = set(found)
    return Counter(
        {
            ("starts", "wanted"): len(wanted),
            ("starts", "found"): len(given),
            ("starts", "right"): len(wanted & given),
        }
    )


def shares(tally: Tally, kind: str) -> tuple[float, float, float]:
    """Precision, recall and F1 of one kind, in [0, 1]."""
    right, found, wanted = (tally[kind, label] for label in ("right", "found", "wanted"))
    precision = right / found if found else 0.0
    recall = right / wanted if wanted else 0.0
    return precision, recall, 2 * right / (found + wanted) if right else 0.0


def all_kinds(tally: Tally) -> Tally:
    """The sums over PER, ORG and LOC, as kind `all`."""
    total: Tally = Counter()
    for (_, label), count in tally.items():
        total["all", label] += count
    return total
