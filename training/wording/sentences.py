"""Judged sentences: BABE, read with the product's own words and parts of speech."""

from __future__ import annotations

import ast
import csv
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rashomon.annotate.encoder import read_text
from rashomon.text.words import Word, split_words

FOLDS = 5


@dataclass(frozen=True, slots=True)
class JudgedSentence:
    """A sentence as experts judged it.

    Attributes:
        words: with marks, in text order.
        parts_of_speech: of its words (Universal Dependencies).
        is_loaded: whether most experts found it biased.
        marked: words of it, in lower case, that an expert marked.
        outlet: who published it.
        fold: sentences of one page share one.
    """

    words: tuple[Word, ...]
    parts_of_speech: tuple[str, ...]
    is_loaded: bool
    marked: frozenset[str]
    outlet: str
    fold: int


def read_judged(path: Path) -> Iterator[JudgedSentence]:
    """Yield the sentences experts agreed on, in the order of the file."""
    with path.open(encoding="utf-8-sig", newline="") as lines:
        for row in csv.DictReader(lines, delimiter=";"):
            if row["label_bias"] not in {"Biased", "Non-biased"}:
                continue
            text = row["text"]
            phrases: list[str] = ast.literal_eval(row["biased_words"])
            page = hashlib.sha256((row["news_link"] or text).encode()).hexdigest()
            yield JudgedSentence(
                words=tuple(split_words(text)),
                parts_of_speech=tuple(word.upos for word in read_text(text).syntax),
                is_loaded=row["label_bias"] == "Biased",
                marked=frozenset(word.lower for phrase in phrases for word in split_words(phrase) if word.is_word),
                outlet=row["outlet"],
                fold=int(page, 16) % FOLDS,
            )
