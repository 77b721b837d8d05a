"""What the encoder reads in a text: sentences, parts of speech, dependencies, names, reported speech."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from rashomon.annotate.encoder.attributions import ReportedSpan, join_attributions
from rashomon.annotate.encoder.chances import StretchLabels, likely_stretches
from rashomon.annotate.encoder.contents import LEAST_CHANCE, choose_contents
from rashomon.annotate.encoder.decoding import best_labels, label_spans
from rashomon.annotate.encoder.network import LabelSets, WindowTrees, load_network
from rashomon.annotate.encoder.windows import cut_windows
from rashomon.annotate.encoder.words import EncoderWord, split_encoder_words
from rashomon.model.articles import Article
from rashomon.text.tokens import new_record

#: Words of a window. Training saw windows of 128 to 224 words.
LONGEST_WINDOW = 128


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A name at [start, end) of the text; `kind` is PER, ORG, LOC or MISC."""

    start: int
    end: int
    kind: str


class Syntax(NamedTuple):
    """The word at [start, end): part of speech, index of its head (its own for a root) and relation to it.

    `begins` says whether a sentence begins with it.

    Source:
        Universal Dependencies 2.
    """

    start: int
    end: int
    upos: str
    head: int
    relation: str
    begins: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """What is read in one text: names, reported speech and the syntax of its words.

    `vectors` is float32[words, dims], a row for each word of `syntax`: what the network knows of it where it stands.
    """

    names: tuple[NameSpan, ...]
    reported: tuple[ReportedSpan, ...]
    syntax: tuple[Syntax, ...] = ()
    vectors: NDArray[np.float32] | None = field(default=None, repr=False, compare=False)


def read_text(text: str) -> Reading:
    """Return what the encoder reads in `text`; paragraphs are divided by line breaks.

    Raises:
        WeightsError: the weights are missing or changed.

    Source:
        One pass of a fine-tuned MiniLM (Wang et al. 2020) with heads for each reading; its card lies in the
        `weights` folder.
    """
    network = load_network()
    labels = network.labels
    windows = _windows(text)
    scores = network.read(windows)
    names = best_labels([one.names for one in scores], labels.name_steps, labels.name_starts)
    reports = best_labels([one.reports for one in scores], labels.report_steps, labels.report_starts)
    contents = likely_stretches(
        [one.reports for one in scores],
        labels.report_steps,
        labels.report_starts,
        StretchLabels(labels.reports.index("B-content"), labels.reports.index("I-content")),
        LEAST_CHANCE,
    )
    return Reading(
        names=tuple(
            NameSpan(words[first].start, words[end - 1].end, kind)
            for words, best in zip(windows, names, strict=True)
            for first, end, kind in label_spans(_name_labels([labels.names[number] for number in best], words))
        ),
        reported=tuple(
            reported
            for words, best, likely, found in zip(windows, reports, contents, scores, strict=True)
            for reported in join_attributions(
                choose_contents(label_spans([labels.reports[number] for number in best]), likely, found.links),
                words,
                found.links,
            )
        ),
        syntax=_read_trees(labels, windows, [one.trees for one in scores]),
        vectors=np.concatenate([one.vectors for one in scores]) if scores else None,
    )


def _name_labels(labels: Sequence[str], words: Sequence[EncoderWord]) -> list[str]:
    """Return the labels with a new name where a paragraph begins, and none on addresses of pages and people."""
    found: list[str] = []
    for label, word in zip(labels, words, strict=True):
        if label == "O" or "@" in word.text or "://" in word.text or word.text.startswith("www."):
            found.append("O")
        elif label.startswith("I-") and (word.setting % 3 == 2 or found[-1] == "O"):
            found.append(f"B-{label[2:]}")
        else:
            found.append(label)
    return found


def find_attributions(article: Article) -> tuple[ReportedSpan, ...]:
    """Return the attributions of an article as the encoder marks them: speech, writing, thoughts and plans."""
    return read_text(article.told).reported


def read_syntax(article: Article) -> tuple[Syntax, ...]:
    """Return the words of an article with their syntax."""
    return read_text(article.told).syntax


def _read_trees(
    labels: LabelSets, windows: Sequence[Sequence[EncoderWord]], trees: Sequence[WindowTrees]
) -> tuple[Syntax, ...]:
    found: list[Syntax] = []
    for words, read in zip(windows, trees, strict=True):
        found += _syntax(labels, words, read, len(found))
    return tuple(found)


def _windows(text: str) -> list[list[EncoderWord]]:
    words = split_encoder_words(text)
    return [words[first:end] for first, end in cut_windows(words, LONGEST_WINDOW)]


def _syntax(labels: LabelSets, words: Sequence[EncoderWord], trees: WindowTrees, before: int) -> list[Syntax]:
    """Return the syntax of a window's words; `before` words of the text precede it."""
    upos_of: list[int] = trees.upos.tolist()
    head_of: list[int] = trees.heads.tolist()
    relation_of: list[int] = trees.relations.tolist()
    start_of: list[float] = trees.starts.tolist()
    read = zip(words, upos_of, head_of, relation_of, start_of, strict=True)
    return [
        new_record(
            Syntax,
            (
                word.start,
                word.end,
                labels.upos[upos],
                before + (head - 1 if head else place),
                labels.relations[relation] if head else "root",
                place == 0 or word.setting % 3 == 2 or start > 0,
            ),
        )
        for place, (word, upos, head, relation, start) in enumerate(read)
    ]
