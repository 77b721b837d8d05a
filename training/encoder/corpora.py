"""The corpora as words with labels, in the encoder's own division into words.

Each reader takes the folder of one corpus and yields documents; what a corpus does not say is None. Texts are read
from outside the repository and never written into it.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from rashomon.annotate.encoder.words import EncoderWord, split_encoder_words

NAME_KINDS = ("PER", "ORG", "LOC", "MISC")
#: GUM's genres whose texts forbid commercial use: they stay out of what is published.
GUM_NON_COMMERCIAL = frozenset({"essay", "fiction", "letter", "podcast", "whow"})
NameLabel = str | frozenset[str] | None
_NEWSWIRE = {
    "Person": "PER", "Organization": "ORG", "Location": "LOC", "Facility": "LOC",
    "NORP": "MISC", "Product": "MISC", "Misc": "MISC",
}  # fmt: skip
_WNUT = {
    "person": "PER", "location": "LOC", "corporation": "ORG", "group": "ORG", "product": "MISC",
    "creative-work": "MISC",
}  # fmt: skip
_CONLL = {one: one for one in NAME_KINDS}
_ENTITIES = re.compile(r"(?:^|\|)Entity=([^|]+)")
_ENTITY = re.compile(r"\((?P<number>[\d\[\]/]+)-(?P<type>\w+)[^()]*(?P<whole>\))?|(?P<closed>[\d\[\]/]+)\)")
_GLUED_BEFORE = frozenset(")]}”’.,;:!?%") | {"'s", "’s", "n't", "n’t", "'re", "'ve", "'ll", "'m", "'d", "...", "’re"}
_GLUED_AFTER = frozenset("([{“‘$£€#@")
_UNESCAPED = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "``": '"', "''": '"'}


@dataclass(frozen=True, slots=True)
class Span:
    """A labelled stretch of words [first, end)."""

    label: str
    first: int
    end: int


@dataclass(frozen=True, slots=True)
class Reported:
    """One attribution: stretches of words of its cue, its speaker (the corpus says Source) and its content."""

    cue: tuple[Span, ...]
    speaker: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Tree:
    """Syntax of one word: part of speech, head (index in the document, -1 root, None unknown), relation.

    `within` are the types of the entities that the word stands in, None where the treebank marks no entities.
    """

    upos: str | None
    head: int | None
    relation: str | None
    starts: bool
    within: frozenset[str] | None = None


@dataclass(slots=True)
class Document:
    """Words of one document with whatever its corpus says of them.

    `names` are the labels of the words in the BIO scheme; a set where the corpus leaves a choice, None where it is
    silent.
    """

    name: str
    words: list[EncoderWord]
    reported: list[Reported] | None = None
    names: list[NameLabel] | None = None
    trees: list[Tree] | None = None
    discarded: list[Span] = field(default_factory=list)


def read_polnear(folder: Path) -> Iterator[Document]:
    """Yield the articles of one part of PolNeAR (`data/train`, `data/dev`) with their attributions.

    Source:
        Newell et al., "An Attribution Relations Corpus for Political News", LREC 2018; brat standoff.
    """
    marked: dict[str, Path] = {}
    for path in sorted((folder / "attributions").glob("*.ann")):
        marked.setdefault(path.stem.rpartition("_")[0], path)  # a few texts were marked by all; the first is taken
    for text_path in sorted((folder / "text").glob("*.txt")):
        path = marked[text_path.stem]
        text = text_path.read_text(encoding="utf-8")
        words = split_encoder_words(text)
        spans, relations = _read_brat(path)
        placed = {name: _place(words, text, pieces) for name, (_, pieces) in spans.items()}
        reported = [
            Reported(
                *(
                    tuple(one for role, target in members if role == wanted for one in placed.get(target, ()))
                    for wanted in ("Cue", "Source", "Content")
                )
            )
            for members in relations
        ]
        discarded = [one for name, (kind, _) in spans.items() if kind == "Discard" for one in placed[name]]
        yield Document(path.stem, words, reported=reported, discarded=discarded)


def _read_brat(
    path: Path,
) -> tuple[dict[str, tuple[str, list[tuple[int, int]]]], list[list[tuple[str, str]]]]:
    spans: dict[str, tuple[str, list[tuple[int, int]]]] = {}
    relations: list[list[tuple[str, str]]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        key, _, rest = line.partition("\t")
        body = rest.partition("\t")[0]
        if key.startswith("T"):
            kind, _, places = body.partition(" ")
            ends = [one.split() for one in places.split(";") if one.strip()]
            spans[key] = (kind, [(int(start), int(end)) for start, end in ends])
        elif key.startswith("E"):
            members = [(re.sub(r"\d+$", "", one.partition(":")[0]), one.partition(":")[2]) for one in body.split()]
            relations.append(members)
    return spans, relations


def _place(words: list[EncoderWord], text: str, pieces: list[tuple[int, int]]) -> tuple[Span, ...]:
    """Return the stretches of words that touch the pieces; pieces with only white space between are one."""
    joined: list[list[int]] = []
    for start, end in sorted(pieces):
        if joined and not text[joined[-1][1] : start].strip():
            joined[-1][1] = end
        else:
            joined.append([start, end])
    found: list[Span] = []
    for start, end in joined:
        touched = [number for number, word in enumerate(words) if word.start < end and start < word.end]
        if touched:
            found.append(Span("", touched[0], touched[-1] + 1))
    return tuple(found)


def read_treebank(path: Path, leave_out: frozenset[str] = frozenset()) -> Iterator[Document]:
    """Yield the documents of a CoNLL-U file with part of speech and dependencies.

    Args:
        path: the file.
        leave_out: genres to pass over, the second part of a document's id (`GUM_fiction_…`).

    Source:
        Universal Dependencies 2, CoNLL-U.
    """
    text = _TreebankText("")
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# newdoc"):
            if text.words and not text.is_of(leave_out):
                yield _from_gold(text)
            text = _TreebankText(line.partition("=")[2].strip())
        elif line.startswith("# global.Entity"):
            text.mark_entities()
        elif line.startswith("# newpar"):
            text.begin_paragraph()
        elif line and line[0].isdigit():
            text.add(line.split("\t"))
    if text.words and not text.is_of(leave_out):
        yield _from_gold(text)


@dataclass(frozen=True, slots=True)
class _GoldWord:
    """A treebank's word at [start, end) of the text; `head` counts the document's words, -1 for the root."""

    start: int
    end: int
    upos: str
    head: int
    relation: str
    starts: bool
    within: frozenset[str] | None


class _TreebankText:
    """A document's text as it is put together again from the rows of a CoNLL-U file."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.text = ""
        self.words: list[_GoldWord] = []
        self._shared = (0, 0)  # first and last row of the written word that several rows share
        self._left = (0, 0)  # what of that written word no row has taken yet
        self._open: list[tuple[str, str]] | None = None  # number and type of the entities not yet closed

    def is_of(self, genres: frozenset[str]) -> bool:
        """Whether the document belongs to one of the genres."""
        parts = self.name.split("_")
        return len(parts) > 1 and parts[1] in genres

    def begin_paragraph(self) -> None:
        """Let the next word begin a paragraph."""
        if self.text:
            self.text = self.text.rstrip() + "\n\n"

    def mark_entities(self) -> None:
        """Take note that the treebank marks entities."""
        self._open = []

    def add(self, row: list[str]) -> None:
        """Take in one row; rows of empty nodes are passed over."""
        if "." in row[0]:
            return
        if "-" in row[0]:
            first, last = row[0].split("-")
            self._shared = (int(first), int(last))
            self._left = self._write(row)
            return
        number = int(row[0])
        if number == 1 and self._shared[0] != 1:
            self._shared = (0, 0)
        start, end = self._take(number, row) if self._shared[0] <= number <= self._shared[1] else self._write(row)
        before = len(self.words) - (number - 1)
        head = before + int(row[6]) - 1 if row[6] != "0" else -1
        within = self._enter(row[9])
        self.words.append(_GoldWord(start, end, row[3], head, row[7].partition(":")[0], number == 1, within))

    def _enter(self, notes: str) -> frozenset[str] | None:
        """Return the types of the entities that a word with these notes stands in."""
        if self._open is None:
            return None
        found = _ENTITIES.search(notes)
        marks = list(_ENTITY.finditer(found[1])) if found else []
        self._open += [(one["number"], one["type"]) for one in marks if one["number"]]
        within = frozenset(kind for _, kind in self._open)
        closed = {one["closed"] or one["number"] for one in marks if one["closed"] or one["whole"]}
        self._open = [one for one in self._open if one[0] not in closed]
        return within

    def _write(self, row: list[str]) -> tuple[int, int]:
        start = len(self.text)
        self.text += row[1] + ("" if "SpaceAfter=No" in row[9] else " ")
        return start, start + len(row[1])

    def _take(self, number: int, row: list[str]) -> tuple[int, int]:
        start, end = self._left
        if number == self._shared[1]:
            self._shared = (0, 0)
            return start, end
        cut = min(end, start + len(row[1]))
        self._left = (cut, end)
        return start, cut


def _from_gold(read: _TreebankText) -> Document:
    """Carry labels from the treebank's words over to ours; where the two divide differently, they stay silent."""
    words = split_encoder_words(read.text)
    gold = read.words
    owner: list[int] = []  # for each gold word the first word of ours that touches it
    at = 0
    for one in gold:
        while at < len(words) - 1 and words[at].end <= one.start:
            at += 1
        owner.append(at)
    held: dict[int, list[int]] = {}
    for number, place in enumerate(owner):
        held.setdefault(place, []).append(number)
    trees = [_tree(gold, owner, place, held.get(place, [])) for place in range(len(words))]
    return Document(read.name, words, trees=trees)


def _tree(gold: list[_GoldWord], owner: list[int], place: int, mine: list[int]) -> Tree:
    if not mine:
        return Tree(None, None, None, starts=False)
    top = next((one for one in mine if gold[one].head < 0 or owner[gold[one].head] != place), mine[0])
    head = -1 if gold[top].head < 0 else owner[gold[top].head]
    starts = any(gold[one].starts for one in mine)
    within = gold[top].within
    return Tree(gold[top].upos, head if head != place else None, gold[top].relation, starts, within)


def read_newswire(folder: Path) -> Iterator[Document]:
    """Yield the articles of the Worldwide English newswire with their names.

    Source:
        Shan et al., "Do LLMs Really Adapt…/Worldwide English NER", Findings of EMNLP 2023.
    """
    for path in sorted(folder.glob("*.tsv")):
        yield from _from_columns(path.stem, path.read_text(encoding="utf-8"), _NEWSWIRE, together=10_000)


def read_conll(path: Path, together: int = 3) -> Iterator[Document]:
    """Yield groups of `together` sentences of a two-column file with PER, ORG, LOC, MISC."""
    yield from _from_columns(path.stem, path.read_text(encoding="utf-8", errors="replace"), _CONLL, together)


def read_wnut(path: Path) -> Iterator[Document]:
    """Yield the posts of WNUT-17 with their names."""
    yield from _from_columns(path.stem, path.read_text(encoding="utf-8"), _WNUT, 1)


def _from_columns(name: str, text: str, kinds: dict[str, str], together: int) -> Iterator[Document]:
    sentences: list[list[tuple[str, str]]] = [[]]
    for row in csv.reader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE):
        cells = row if len(row) > 1 else (row[0].split() if row else [])
        if len(cells) < 2 or not cells[0].strip():
            if sentences[-1]:
                sentences.append([])
        else:
            sentences[-1].append((_UNESCAPED.get(cells[0], cells[0]), cells[1]))
    kept = [one for one in sentences if one]
    for at in range(0, len(kept), together):
        yield _from_sentences(f"{name}.{at}", kept[at : at + together], kinds)


def _from_sentences(name: str, sentences: list[list[tuple[str, str]]], kinds: dict[str, str]) -> Document:
    rows = [(word, label) for sentence in sentences for word, label in sentence]
    gaps = _guess_gaps([word for word, _ in rows])
    text, places = "", []
    for (word, _), gap in zip(rows, gaps, strict=True):
        text += " " if gap and text else ""
        places.append((len(text), len(text) + len(word)))
        text += word
    words = split_encoder_words(text)
    labels: list[NameLabel] = []
    at, before = 0, "O"
    for word in words:
        while at < len(places) - 1 and places[at][1] <= word.start:
            at += 1
        begins = word.start <= places[at][0]
        label = _label(rows[at][1], kinds)
        if label.startswith("B-") and not begins:
            label = "I-" + label[2:]
        if label.startswith("I-") and before[2:] != label[2:]:
            label = "B-" + label[2:]
        labels.append(label)
        before = label
    return Document(name, words, names=labels)


def _label(cell: str, kinds: dict[str, str]) -> str:
    place, _, kind = cell.strip().partition("-")
    wanted = kinds.get(kind)
    if wanted is None:
        return "O"
    return f"{'B' if place in 'BSU' else 'I'}-{wanted}"


def _guess_gaps(words: list[str]) -> list[bool]:
    """Return for each word whether a space stands before it, guessed from punctuation."""
    gaps: list[bool] = []
    quoted = False
    for number, word in enumerate(words):
        before = words[number - 1] if number else ""
        gap = number > 0 and word not in _GLUED_BEFORE and before not in _GLUED_AFTER
        if word == '"':
            gap = gap and not quoted
            quoted = not quoted
        elif before == '"' and quoted:
            gap = False
        gaps.append(gap)
    return gaps
