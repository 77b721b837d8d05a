"""Passages with their chains marked in the text, as `tests.marked` reads marks.

A file opens with its remarks; each passage follows a line `## what it shows`; an empty line divides its blocks.
`<direct>`, `<indirect>` or `<mixed>` is what was said, `<speaker>` who said it, `<relay>` who passes it on
(`<relay_a>`, `<relay_b>` from the article inwards where there are several), `<cue>` the reporting words
(`<cue_claimed>`, `<cue_denied>`, `<cue_reportedly>` where the report keeps its distance). Where a passage holds
several quotations, marks end in the number of theirs; `<relay+2>` is the first one's and the second one's.
Words that are nothing but quoted in the passage, and not marked, are not asked for.

Six parts: `dev` is for mending; `test` is not. `opened` and `blind` were written as one set by someone who had not
read the rules; the first figure of both together was .594, then `opened` was used for mending, `blind` was not.
`styles` and `styles_kept` were written by the one who mended, in many styles, before mending (two thirds of `styles`
meanwhile); misses of `styles` only were looked at. Their first figures were .652 and .660.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from tests.marked import Mark, read_marks

from ..errors import GoldMissing

FOLDER = Path(__file__).parent.parent / "gold" / "chains"
PARTS = ("dev", "test", "opened", "blind", "styles", "styles_kept")
_KINDS = ("direct", "indirect", "mixed")


@dataclass(frozen=True, slots=True)
class GoldChain:
    """One quotation of a passage: where its content is, and who stands between it and the article.

    Attributes:
        content: text ranges of what was said, in text order.
        links: the chain from the article inwards, as written; the speaker last, where there is one.
        certainty: said, claimed, denied or reportedly.
    """

    content: tuple[tuple[int, int], ...]
    links: tuple[str, ...]
    certainty: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage without its marks, and its chains."""

    name: str
    text: str
    chains: tuple[GoldChain, ...]


def read_passages(path: Path) -> tuple[Passage, ...]:
    """The passages of a file, in order.

    Raises:
        GoldMissing: there is no such file.
        ValueError: a mark is not closed.
    """
    if not path.exists():
        raise GoldMissing(f"There should be {path}.")
    passages: list[Passage] = []
    for written in path.read_text(encoding="utf-8").split("\n## ")[1:]:
        name, _, marked = written.partition("\n")
        text, marks = read_marks(marked.strip().replace("<relay+2>", "<relay1+2>").replace("</relay+2>", "</relay1+2>"))
        passages.append(Passage(name, text, _chains(text, marks)))
    return tuple(passages)


def hash_part(path: Path) -> str:
    """SHA-256 of a file of passages."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _chains(text: str, marks: tuple[Mark, ...]) -> tuple[GoldChain, ...]:
    by_number: dict[int, list[Mark]] = defaultdict(list)
    for one in marks:
        digits = one.name.lstrip("abcdefghijklmnopqrstuvwxyz_")
        by_number[int(digits or 1)].append(one)
    return tuple(_chain(text, by_number[number]) for number in sorted(by_number))


def _chain(text: str, marks: list[Mark]) -> GoldChain:
    named = [(one.name.rstrip("0123456789"), one) for one in marks]
    content = tuple((one.start, one.end) for name, one in named if name in _KINDS)
    relays = sorted((name, one) for name, one in named if name.startswith("relay"))
    voices = [one for _, one in relays] + [one for name, one in named if name == "speaker"]
    cues = [name for name, _ in named if name.startswith("cue")]
    certainty = next((name.removeprefix("cue_") for name in cues if name != "cue"), "said")
    return GoldChain(content, tuple(text[one.start : one.end] for one in voices), certainty)
