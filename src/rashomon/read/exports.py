"""Exports of news databases: several articles in one document, told apart by lines that databases put between them.

A document without such lines is one article: nothing is split without evidence.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from rashomon.lexicons import load_lexicon
from rashomon.read.faults import Fault
from rashomon.text.escapes import Piece

_FEWEST_WORDS = 20
_MOST_PIECES = 1_000_000
_MOST_PARAGRAPHS = 200_000
_SLOTS = {"{number}": r"[\d,.]{1,9}", "{code}": r"[A-Z][A-Za-z0-9]{11,39}", "{rest}": r".{1,200}"}
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LISTED = re.compile(r"\d{1,4}\.\s*(.+)")
_LABEL = re.compile(r"([A-Za-z][A-Za-z -]{2,30}):\s*(\S.*)")
_HEAD = 20  # lines in which what is said about an article stands


@dataclass(frozen=True, slots=True)
class Boundary:
    """The end of a paragraph: in the text, in what is written, and the writer's state there."""

    text: int
    written: int
    state: str = ""


@dataclass(frozen=True, slots=True)
class Layout:
    """A document's text with the ends of its paragraphs, the beginning first."""

    text: str
    boundaries: tuple[Boundary, ...]


@dataclass(frozen=True, slots=True)
class Cut:
    """One article of a document, and in words what shows where it ends."""

    start: Boundary
    end: Boundary
    evidence: str | None
    headers: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Paragraph:
    words: str
    start: Boundary
    end: Boundary


def lay_out(written: str, pieces: Iterable[Piece], state: Callable[[], str] = str) -> Layout:
    """Return the text of a document; `state` tells the writer's state after the piece yielded last.

    Raises:
        Fault: `file_too_large`, it has more paragraphs than can be held.
    """
    parts: list[str] = []
    boundaries = [Boundary(0, 0)]
    length = 0
    for number, piece in enumerate(pieces):
        if number > _MOST_PIECES or len(boundaries) > _MOST_PARAGRAPHS:
            raise Fault("file_too_large", "has too many paragraphs for one document; export it in parts")
        words = written[piece.start : piece.end] if piece.text is None else piece.text
        parts.append(words)
        length += len(words)
        if piece.text == "\n\n" and length > boundaries[-1].text + 2:
            boundaries.append(Boundary(length, piece.end, state()))
    if boundaries[-1].text < length:
        boundaries.append(Boundary(length, len(written), state()))
    return Layout("".join(parts), tuple(boundaries))


def cut_articles(layout: Layout) -> list[Cut]:
    """Return the articles in the order they stand in; the whole document where nothing parts it."""
    paragraphs = [
        _Paragraph(" ".join(layout.text[start.text : end.text].split()), start, end)
        for start, end in pairwise(layout.boundaries)
    ]
    cuts: list[Cut] = []
    waiting: list[_Paragraph] = []
    for paragraph in _without_cover(paragraphs):
        if _is_line(paragraph.words, "starts"):
            cuts += _cut(waiting, f"before “{paragraph.words}”")
            waiting = []
        elif _is_line(paragraph.words, "ends"):
            told = _label(paragraph.words)
            cuts += _cut(waiting, f"before “{paragraph.words}”", (told,) if told else ())
            waiting = []
        else:
            waiting.append(paragraph)
    return [*cuts, *_cut(waiting, "at the end of the document" if cuts else None)]


def _cut(paragraphs: list[_Paragraph], evidence: str | None, told: tuple[tuple[str, str], ...] = ()) -> list[Cut]:
    """Return the paragraphs as an article; nothing if there are too few words in them."""
    while paragraphs and not paragraphs[0].words:
        paragraphs = paragraphs[1:]
    if sum(len(paragraph.words.split()) for paragraph in paragraphs) < _FEWEST_WORDS:
        return []
    lines = [paragraph.words for paragraph in paragraphs if paragraph.words]
    headers = (*_headers(lines), *told) if evidence is not None else ()
    return [Cut(paragraphs[0].start, paragraphs[-1].end, evidence, headers)]


def _headers(lines: list[str]) -> tuple[tuple[str, str], ...]:
    """Return what the lines around an article say of it, under the names of `Page.headers`."""
    head = lines[:_HEAD]
    told = [("export:title", lines[0])]
    length = next((at for at, line in enumerate(head) if _is_line(line, "lengths")), None)
    if length is not None and _YEAR.search("".join(head[length + 1 : length + 2])):
        told.append(("export:published", head[length + 1]))
        outlet = next((line for line in head[length + 2 : length + 4] if not line[:1].isdigit()), None)
        told += [("export:outlet", outlet)] if outlet else []
    elif any(_is_line(line, "after_head") for line in head[3:8]) and _YEAR.search(head[2]):
        told += [("export:outlet", head[1]), ("export:published", head[2])]
    return (*told, *[label for line in (*head, *lines[_HEAD:][-5:]) if (label := _label(line)) is not None])


def _label(line: str) -> tuple[str, str] | None:
    found = _LABEL.fullmatch(line)
    meaning = load_lexicon("exports", "all").table("labels").get(found.group(1).lower()) if found else None
    return (f"export:{meaning}", found.group(2)) if found and meaning else None


def _without_cover(paragraphs: list[_Paragraph]) -> list[_Paragraph]:
    """Leave out a list of the articles before the first of them: up to where its first headline stands again."""
    cover = next((at for at, one in enumerate(paragraphs[:_HEAD]) if _is_line(one.words, "covers")), None)
    if cover is None:
        return paragraphs
    listed = [_LISTED.fullmatch(one.words) for one in paragraphs[cover:]]
    first = next((found.group(1) for found in listed if found is not None), None)
    again = [at for at, one in enumerate(paragraphs) if one.words == first]
    return paragraphs[again[0] :] if again else paragraphs


def _is_line(words: str, section: str) -> bool:
    return bool(words) and any(pattern.fullmatch(words) for pattern in _patterns(section))


@cache
def _patterns(section: str) -> tuple[re.Pattern[str], ...]:
    patterns: list[re.Pattern[str]] = []
    for line in load_lexicon("exports", "all").words(section):
        written = re.escape(line)
        for slot, pattern in _SLOTS.items():
            written = written.replace(re.escape(slot), pattern)
        patterns.append(re.compile(written))
    return tuple(patterns)
