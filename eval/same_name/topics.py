"""BSNLP 2021: the names of documents on one topic, each with the id of what it stands for; and our merging of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from rashomon.link.entities import gather_entities
from rashomon.model.annotations import Annotations, Mention, MentionKind
from rashomon.model.articles import Article, text_sha256
from rashomon.model.case import Case
from rashomon.text.offset_map import OffsetMap, Segment

_KINDS: dict[str, MentionKind] = {
    "PER": "person",
    "ORG": "organisation",
    "LOC": "place",
    "PRO": "other",
    "EVT": "other",
}


@dataclass(frozen=True, slots=True)
class NamedThing:
    """One line of the gold: words, class and the id that all languages share."""

    words: str
    kind: str
    entity: str


@dataclass(frozen=True, slots=True)
class Merged:
    """Pairs of different names of one language: how many are one in gold, how many for us, how many in both."""

    gold: int
    found: int
    right: int

    @property
    def f1(self) -> float:
        """F1 in [0, 1]."""
        return 2 * self.right / max(1, self.gold + self.found)


def read_topic(folder: Path) -> list[list[NamedThing]]:
    """The named things of each document of one topic and language, in order of the files' names."""
    return [_read_document(path) for path in sorted(folder.glob("*.out"))]


def _read_document(path: Path) -> list[NamedThing]:
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines()[1:] if line.count("\t") == 3]
    return [NamedThing(words.strip(), kind.strip(), entity.strip()) for words, _, kind, entity in rows]


def count_merged(documents: Iterable[list[NamedThing]], language: str, kinds: frozenset[str]) -> Merged:
    """Merge the names of the documents as the product does, and count pairs of names of the given classes.

    Names are given to it, so that only the merging is measured; each stands once, under what it stands for most
    often. The documents' running text is not used.
    """
    gold: dict[str, Counter[str]] = defaultdict(Counter)
    ours: dict[str, Counter[str]] = defaultdict(Counter)
    listed = [document for document in documents if document]
    case = Case(None, *_case_parts(listed, language))
    entity_of = gather_entities(case).by_mention()
    for document, found in zip(listed, case.annotations, strict=True):
        for thing, mention in zip(document, found.mentions, strict=True):
            if thing.kind in kinds:
                gold[thing.words][thing.entity] += 1
                ours[thing.words][entity_of.get(mention.id, mention.id)] += 1
    names = sorted(gold)
    real, made = ([counts[name].most_common(1)[0][0] for name in names] for counts in (gold, ours))
    both = [f"{one} {other}" for one, other in zip(real, made, strict=True)]
    return Merged(_pairs(real), _pairs(made), _pairs(both))


def _pairs(groups: list[str]) -> int:
    return sum(size * (size - 1) // 2 for size in Counter(groups).values())


def _case_parts(
    documents: list[list[NamedThing]], language: str
) -> tuple[tuple[()], tuple[Article, ...], tuple[Annotations, ...]]:
    made = [_article(number, document, language) for number, document in enumerate(documents)]
    return (), tuple(article for article, _ in made), tuple(annotations for _, annotations in made)


def _article(number: int, document: list[NamedThing], language: str) -> tuple[Article, Annotations]:
    """An article whose text is nothing but the names, a line each, and its mentions."""
    text = "\n\n".join(thing.words for thing in document)
    name = f"a-{number:06d}"
    map_ = OffsetMap((Segment(0, len(text), 0, len(text)),))
    article = Article(
        name, name, None, None, None, None, language, text, text_sha256(text), map_, (), None, None, (), (), (), ()
    )
    mentions: list[Mention] = []
    start = 0
    for index, thing in enumerate(document):
        anchor = article.anchor(start, start + len(thing.words))
        mentions.append(Mention(f"{name}.m{index}", _KINDS.get(thing.kind, "other"), anchor, thing.words))
        start += len(thing.words) + 2
    return article, Annotations(name, mentions=tuple(mentions))
