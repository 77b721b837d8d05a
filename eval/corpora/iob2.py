"""Reads names in IOB2 columns with `# sent_id` comments, as Universal NER publishes them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..errors import ShapeProblem


@dataclass(frozen=True, slots=True, order=True)
class NamedSpan:
    """A name: words [first, last) of its sentence, counted from 0, and its kind (PER, ORG, LOC)."""

    first: int
    last: int
    kind: str


@dataclass(frozen=True, slots=True)
class NamedSentence:
    """A sentence: its words and the names in it, in order."""

    id: str
    text: str
    words: tuple[str, ...]
    names: tuple[NamedSpan, ...]


def read_iob2(path: Path) -> list[NamedSentence]:
    """The sentences of a file, in its order.

    Raises:
        ShapeProblem: a sentence lacks its id, or a tag is not B-, I- or O.
    """
    sentences: list[NamedSentence] = []
    comments: dict[str, str] = {}
    rows: list[list[str]] = []
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        if line.startswith("#"):
            key, _, value = line.removeprefix("#").partition("=")
            comments[key.strip()] = value.strip()
        elif line:
            rows.append(line.split("\t"))
        elif rows:
            if "sent_id" not in comments:
                raise ShapeProblem(f"{path.name}: a sentence without sent_id.")
            tags = [row[2] for row in rows]
            words = tuple(row[1] for row in rows)
            where = f"{path.name}, {comments['sent_id']}"
            sentences.append(NamedSentence(comments["sent_id"], comments.get("text", ""), words, names_of(tags, where)))
            comments, rows = {}, []
    return sentences


def names_of(tags: list[str], where: str) -> tuple[NamedSpan, ...]:
    """The names that a sentence's tags mark; an I that follows no tag of its kind begins one.

    Raises:
        ShapeProblem: a tag is not O, B-KIND or I-KIND.
    """
    names: list[NamedSpan] = []
    for place, tag in enumerate(tags):
        head, _, kind = tag.partition("-")
        if head not in ("O", "B", "I") or (head == "O") == bool(kind):
            raise ShapeProblem(f"{where}: {tag!r} is no tag.")
        last = names[-1] if names else None
        if head == "I" and last is not None and last.last == place and last.kind == kind:
            names[-1] = NamedSpan(last.first, place + 1, kind)
        elif kind:
            names.append(NamedSpan(place, place + 1, kind))
    return tuple(names)
