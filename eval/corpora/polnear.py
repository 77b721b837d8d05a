"""Reads PolNeAR: a folder of texts beside a folder of attributions in brat's standoff form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..errors import GoldMissing, ShapeProblem
from .attributions import Attribution, Ranges
from .places import hash_files

_SPAN = re.compile(r"T\d+\t")
_RELATION = re.compile(r"E\d+\t")
_ANNOTATOR = re.compile(r"_[0-9a-f]{4}$")


@dataclass(frozen=True, slots=True)
class AttributedText:
    """A report and its attributions in text order."""

    name: str
    text: str
    attributions: tuple[Attribution, ...]


def read_attributed(folder: Path) -> list[AttributedText]:
    """The reports of one part (`text/` and `attributions/`), by name.

    Files of attributions are called like their text, with four hexadecimal digits that name the annotator.
    Where several annotated a report, the one whose digits come first in order is taken. Spans called Discard
    and Discuss mark by-lines and open questions of the annotators: no attribution refers to them, so they are
    text without attributions here, as they are in the corpus.

    Raises:
        GoldMissing: the folder holds no such files.
        ShapeProblem: a line of a file is not the standoff form.
    """
    notes: dict[str, Path] = {}
    for path in sorted((folder / "attributions").glob("*.ann")):
        notes.setdefault(_ANNOTATOR.sub("", path.stem), path)
    texts = {path.stem: path for path in sorted((folder / "text").glob("*.txt"))}
    paired = [(name, texts[name], notes[name]) for name in sorted(texts.keys() & notes.keys())]
    if not paired:
        raise GoldMissing(f"{folder} needs text/*.txt and attributions/*.ann of the same names.")
    return [_read_one(*pair) for pair in paired]


def hash_attributed(folder: Path) -> str:
    """SHA-256 over all texts and attributions of a part."""
    return hash_files([*(folder / "text").glob("*.txt"), *(folder / "attributions").glob("*.ann")])


def _read_one(name: str, text: Path, notes: Path) -> AttributedText:
    written = text.read_bytes().decode("utf-8")
    return AttributedText(name, written, read_standoff(notes.read_text(encoding="utf-8"), notes.name))


def read_standoff(written: str, where: str) -> tuple[Attribution, ...]:
    """The attributions of one file, in the order of their cues.

    Raises:
        ShapeProblem: a span is not `T1<tab>Kind 0 7;9 12<tab>words`, or an attribution names a span that is
            not there.
    """
    spans = dict(_spans(written, where))
    found: list[Attribution] = []
    for line in written.splitlines():
        if not _RELATION.match(line):
            continue
        parts: dict[str, Ranges] = {}
        for role, _, target in (pair.partition(":") for pair in line.partition("\t")[2].split()[1:]):
            if target not in spans:
                raise ShapeProblem(f"{where}: {line!r} names {target}, which is no span.")
            kind = role.rstrip("0123456789")
            parts[kind] = tuple(sorted((*parts.get(kind, ()), *spans[target])))
        found.append(Attribution(parts.get("Cue", ()), parts.get("Source", ()), parts.get("Content", ())))
    return tuple(sorted((one for one in found if one.cue or one.content), key=lambda one: (one.cue, one.content)))


def _spans(written: str, where: str) -> Iterator[tuple[str, Ranges]]:
    for line in written.splitlines():
        if not _SPAN.match(line):
            continue  # relations, notes, and the rest of words that run over lines
        key, _, rest = line.partition("\t")
        _, _, places = rest.partition("\t")[0].partition(" ")
        pieces = [piece.split(" ") for piece in places.split(";")]
        if not all(len(piece) == 2 and piece[0].isdecimal() and piece[1].isdecimal() for piece in pieces):
            raise ShapeProblem(f"{where}: {line!r} is no span of the standoff form.")
        yield key, tuple(sorted((int(start), int(end)) for start, end in pieces))
