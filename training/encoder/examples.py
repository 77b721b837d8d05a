"""Documents cut into windows of words with numbers for labels."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
import torch

from rashomon.annotate.encoder.pieces import MAX_PIECES, Speller
from rashomon.annotate.encoder.windows import WINDOW_START, cut_windows

from .corpora import Document
from .model import Batch, Labels

SILENT = -100
REPORT_LABELS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
NAME_LABELS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC")


@dataclass(frozen=True, slots=True)
class Example:
    """One window: what the encoder reads, and label numbers a word (SILENT where nothing is known).

    `links` holds for the first word of a source or content the place of the first word of its cue (words from 1,
    0 for none). `heads` are places of the same kind, 0 for the root; `sentences` number the sentences.
    """

    pieces: np.ndarray
    shapes: np.ndarray
    suffixes: np.ndarray
    settings: np.ndarray
    reports: np.ndarray | None = None
    links: np.ndarray | None = None
    names: np.ndarray | None = None
    name_choices: np.ndarray | None = None
    upos: np.ndarray | None = None
    heads: np.ndarray | None = None
    relations: np.ndarray | None = None
    sentences: np.ndarray | None = None

    @property
    def length(self) -> int:
        """Words of the window."""
        return len(self.shapes)


class Numberer:
    """Turns documents into examples."""

    def __init__(self, labels: Labels, speller: Speller) -> None:
        self._speller = speller
        self._reports = {label: number for number, label in enumerate(labels.reports)}
        self._names = {label: number for number, label in enumerate(labels.names)}
        self._upos = {label: number for number, label in enumerate(labels.upos)}
        self._relations = {label: number for number, label in enumerate(labels.relations)}

    def cut(self, document: Document, longest: int) -> list[Example]:
        """Return the document's windows of at most `longest` words."""
        if not document.words:
            return []
        pieces = np.array(self._speller.spell([word.text for word in document.words]), dtype=np.int32)
        shapes = np.array([word.shape for word in document.words], dtype=np.int32)
        suffixes = np.array([word.suffix for word in document.words], dtype=np.int32)
        settings = np.array([word.setting for word in document.words], dtype=np.int32)
        reports, links = self._report_labels(document)
        names, choices = self._name_labels(document)
        found: list[Example] = []
        for first, end in cut_windows(document.words, longest):
            part = slice(first, end)
            found.append(
                Example(
                    pieces[part],
                    shapes[part],
                    suffixes[part],
                    settings[part],
                    None if reports is None else _mended(reports[part].copy(), self._reports),
                    None if links is None else _in_window(links[part], first, end),
                    None if names is None else _mended(names[part].copy(), self._names),
                    None if choices is None else choices[part],
                    *self._tree_labels(document, first, end),
                )
            )
        return found

    def _report_labels(self, document: Document) -> tuple[np.ndarray | None, np.ndarray | None]:
        if document.reported is None:
            return None, None
        tags = np.zeros(len(document.words), dtype=np.int64)
        links = np.full(len(document.words), SILENT, dtype=np.int64)
        for one in document.reported:
            cue = min((span.first for span in one.cue), default=-1)
            for kind, spans in (("content", one.content), ("source", one.speaker), ("cue", one.cue)):
                for span in spans:
                    tags[span.first : span.end] = self._reports[f"I-{kind}"]
                    tags[span.first] = self._reports[f"B-{kind}"]
                    if kind != "cue":
                        links[span.first] = cue
        for span in document.discarded:
            tags[span.first : span.end] = SILENT
        return _mended(tags, self._reports), links

    def _name_labels(self, document: Document) -> tuple[np.ndarray | None, np.ndarray | None]:
        if document.names is None:
            return None, None
        labels = [self._names[one] if isinstance(one, str) else SILENT for one in document.names]
        choices = [-1 if one is None else self._bits({one} if isinstance(one, str) else one) for one in document.names]
        return np.array(labels, dtype=np.int64), np.array(choices, dtype=np.int64)

    def _bits(self, labels: Collection[str]) -> int:
        return sum(1 << self._names[label] for label in labels)

    def _tree_labels(self, document: Document, first: int, end: int) -> tuple[np.ndarray | None, ...]:
        if document.trees is None:
            return None, None, None, None
        upos, heads, relations, sentences = (np.full(end - first, SILENT, dtype=np.int64) for _ in range(4))
        number = -1
        for place in range(first, end):
            tree = document.trees[place]
            number += tree.starts or place == first
            sentences[place - first] = number
            if tree.upos is not None:
                upos[place - first] = self._upos.get(tree.upos, SILENT)
            if tree.head is not None and (tree.head == -1 or first <= tree.head < end):
                heads[place - first] = tree.head + 1 - first if tree.head >= 0 else 0
                relations[place - first] = self._relations.get(tree.relation or "", SILENT)
        return upos, heads, relations, sentences


def _in_window(links: np.ndarray, first: int, end: int) -> np.ndarray:
    """Cue places counted from the window; a cue outside it is none."""
    inside = (links >= first) & (links < end)
    counted = np.where(inside, links - first + 1, 0)
    return np.where(links == SILENT, SILENT, counted)


def _mended(tags: np.ndarray, numbers: dict[str, int]) -> np.ndarray:
    """What is left of a span begins anew: where another was written over it, where a window cuts it."""
    names = {number: label for label, number in numbers.items()}
    before = "O"
    for place, number in enumerate(tags):
        label = names.get(int(number), "O")
        if label.startswith("I-") and before[2:] != label[2:]:
            tags[place] = numbers["B-" + label[2:]]
        before = label
    return tags


def pack(examples: Sequence[Example]) -> Batch:
    """Return the encoder's input for the windows, each with the window's own place before its words."""
    places = max(one.length for one in examples) + 1
    pieces = torch.zeros(len(examples), places, MAX_PIECES, dtype=torch.long)
    features = torch.zeros(3, len(examples), places, dtype=torch.long)
    mask = torch.zeros(len(examples), places, dtype=torch.bool)
    for row, one in enumerate(examples):
        pieces[row, 0, 0], features[0, row, 0], features[2, row, 0] = WINDOW_START
        pieces[row, 1 : one.length + 1] = torch.from_numpy(one.pieces)
        for number, values in enumerate((one.shapes, one.suffixes, one.settings)):
            features[number, row, 1 : one.length + 1] = torch.from_numpy(values)
        mask[row, : one.length + 1] = True
    return Batch(pieces, features[0], features[1], features[2], mask)


def labels_of(examples: Sequence[Example], name: str, fill: int = SILENT) -> torch.Tensor:
    """Return the label numbers `name` of the windows, (windows, words), `fill` for padding."""
    words = max(one.length for one in examples)
    found = torch.full((len(examples), words), fill, dtype=torch.long)
    for row, one in enumerate(examples):
        found[row, : one.length] = torch.from_numpy(getattr(one, name))
    return found
