"""Sentences that tell of one event, as a corpus of cross-document coreference marks them."""

from __future__ import annotations

import csv
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..errors import GoldMissing

_ACTS = ("ACTION_OCCURRENCE", "ACTION_CAUSATIVE", "ACTION_ASPECTUAL", "NEG_ACTION_OCCURRENCE")
"""Kinds of marked events; reporting, perception and states say nothing of what happened."""


@dataclass(frozen=True, slots=True)
class MarkedSentence:
    """One sentence that annotators checked: its words, and the chains of the events it tells of."""

    start: int
    end: int
    chains: frozenset[str]


@dataclass(frozen=True, slots=True)
class MarkedText:
    """One document: its words with a space between, one paragraph a sentence, and its checked sentences."""

    topic: int
    name: str
    text: str
    sentences: tuple[MarkedSentence, ...]


def read_topics(folder: Path, first: int, last: int) -> Iterator[MarkedText]:
    """Yield the documents of topics `first` to `last` that have checked sentences, in order.

    Raises:
        GoldMissing: the corpus is not laid out as expected.
    """
    checked: defaultdict[tuple[int, str], set[int]] = defaultdict(set)
    listing = folder / "ECB+_LREC2014" / "ECBplus_coreference_sentences.csv"
    if not listing.is_file():
        raise GoldMissing(f"{listing.name} is not in {folder}.")
    with listing.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            checked[int(row["Topic"]), row["File"]].add(int(row["Sentence Number"]))
    for (topic, name), numbers in sorted(checked.items()):
        path = folder / "ECB+_LREC2014" / "ECB+" / str(topic) / f"{topic}_{name}.xml"
        if first <= topic <= last and path.is_file():
            yield _read(path, topic, name, numbers)


def _read(path: Path, topic: int, name: str, numbers: set[int]) -> MarkedText:
    root = ET.parse(path).getroot()
    sentence_of: dict[str, int] = {}
    words: defaultdict[int, list[str]] = defaultdict(list)
    for token in root.iter("token"):
        number = int(token.get("sentence", "0"))
        sentence_of[token.get("t_id", "")] = number
        words[number].append(token.text or "")
    chain_of = {
        end.get("m_id", ""): relation.get("note", "")
        for relation in root.iter("CROSS_DOC_COREF")
        for end in relation.iter("source")
    }
    chains: defaultdict[int, set[str]] = defaultdict(set)
    for mention in (one for kind in _ACTS for one in root.iter(kind)):
        anchors = [one.get("t_id", "") for one in mention.iter("token_anchor")]
        if anchors and mention.get("m_id", "") in chain_of:
            chains[sentence_of[anchors[0]]].add(chain_of[mention.get("m_id", "")])
    text, sentences = "", list[MarkedSentence]()
    for number in sorted(words):
        line = " ".join(words[number])
        if number in numbers:
            sentences.append(MarkedSentence(len(text), len(text) + len(line), frozenset(chains[number])))
        text += f"{line}\n\n"
    return MarkedText(topic, name, text, tuple(sentences))
