"""Reads CoNLL-U: sentences with their words, and running text put together from them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..errors import ShapeProblem


@dataclass(frozen=True, slots=True)
class Word:
    """One syntactic word, at `start` to `end` of its document's text; `head` counts from 1, 0 is the root."""

    form: str
    start: int
    end: int
    upos: str
    head: int
    relation: str


@dataclass(frozen=True, slots=True)
class Treebanked:
    """One sentence; `text` is as the treebank writes it."""

    id: str
    text: str
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """One document as running text: a space between sentences, a blank line between paragraphs."""

    name: str
    text: str
    sentences: tuple[Treebanked, ...]


@dataclass(frozen=True, slots=True)
class _Block:
    """The lines of one sentence: its comments by key, its rows of ten columns."""

    comments: dict[str, str]
    rows: list[list[str]]


def read_documents(path: Path) -> list[Document]:
    """The documents of a file, in its order.

    Raises:
        ShapeProblem: a sentence lacks its text or its id, or a row has not ten columns.
    """
    documents: list[Document] = []
    group: list[_Block] = []
    for block in _blocks(path):
        if "newdoc id" in block.comments and group:
            documents.append(_document(group))
            group = []
        group.append(block)
    return [*documents, _document(group)] if group else documents


def _blocks(path: Path) -> Iterator[_Block]:
    comments: dict[str, str] = {}
    rows: list[list[str]] = []
    for number, line in enumerate([*path.read_text(encoding="utf-8").split("\n"), ""], 1):
        if line.startswith("#"):
            key, _, value = line.removeprefix("#").partition("=")
            comments[key.strip()] = value.strip()
        elif line:
            rows.append(line.split("\t"))
            if len(rows[-1]) != 10:
                raise ShapeProblem(f"{path.name}, line {number}: a row needs ten columns.")
        elif rows:
            if "text" not in comments or "sent_id" not in comments:
                raise ShapeProblem(f"{path.name}, before line {number}: a sentence needs its text and sent_id.")
            yield _Block(comments, rows)
            comments, rows = {}, []


def _document(group: Sequence[_Block]) -> Document:
    text = ""
    sentences: list[Treebanked] = []
    for place, block in enumerate(group):
        opens = any(key.startswith("newpar") for key in block.comments)
        text += "" if place == 0 else ("\n\n" if opens else " ")
        words = tuple(_words(block, len(text)))
        sentences.append(Treebanked(block.comments["sent_id"], block.comments["text"], words))
        text += block.comments["text"]
    first = group[0].comments
    return Document(first.get("newdoc id", first["sent_id"]), text, tuple(sentences))


def _words(block: _Block, base: int) -> Iterator[Word]:
    """Yield the words with their places; those of a contraction that are not in it share its place."""
    text, at = block.comments["text"], 0
    whole, last = (0, 0), 0
    for row in block.rows:
        number, form = row[0], row[1]
        if "." in number:
            continue
        if "-" in number:
            begin = _place(text, form, at)
            whole, last = (begin, begin + len(form)), int(number.split("-")[1])
            continue
        inside = int(number) <= last
        begin = _place(text, form, at)
        end = begin + len(form)
        if inside and (end > whole[1] or text[begin:end] != form):
            begin, end = whole
        at = whole[1] if inside and int(number) == last else end
        yield Word(form, base + begin, base + end, row[3], int(row[6]) if row[6].isdecimal() else 0, row[7])


def _place(text: str, form: str, at: int) -> int:
    found = text.find(form, at)
    return found if found >= 0 else at
