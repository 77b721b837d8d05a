"""The exported case, as far as the key asks about it.

The case as JSON is the public face of a case, so it is read here as any other program would read it: the
fields the evaluation needs, nothing of the package that wrote them.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path

from ..decode import decode
from ..errors import ShapeProblem


@dataclass(frozen=True, slots=True)
class Anchor:
    article: str
    start: int
    end: int
    exact: str


@dataclass(frozen=True, slots=True)
class Page:
    id: str
    path: str
    encoding: str | None = None
    captured_at: str | None = None


@dataclass(frozen=True, slots=True)
class Published:
    """A chosen date, of publication or of the last change."""

    value: str


@dataclass(frozen=True, slots=True)
class Credit:
    name: str
    kind: str
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class Health:
    kind: str
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Block:
    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    id: str
    page: str
    text: str
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: Published | None = None
    updated: Published | None = None
    credits: tuple[Credit, ...] = ()
    health: tuple[Health, ...] = ()
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    id: str
    articles: tuple[str, ...]
    title: str | None = None
    thread: str | None = None
    start: str | None = None
    end: str | None = None
    origins: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Thread:
    id: str
    stories: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Derivation:
    article: str
    kind: str
    parent: str | None = field(default=None, metadata={"json": "from"})
    from_name: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    id: str
    anchor: Anchor
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    id: str
    name: str
    kind: str | None = None
    variants: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Timex:
    id: str
    anchor: Anchor
    value: str | None = None
    end_value: str | None = None


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker, or one link of an attribution chain."""

    text: str
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    id: str
    article: str
    kind: str
    content: tuple[Anchor, ...]
    speaker: Voice | None = None
    chain: tuple[Voice, ...] = ()
    group: str | None = None


@dataclass(frozen=True, slots=True)
class FigureRecord:
    id: str
    article: str
    anchor: Anchor
    value: float | None = None
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    counted: str | None = None
    attributed_to: str | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    article: str
    anchor: Anchor
    value: float | str | None = None
    quotation: str | None = None
    figure: str | None = None
    attributed_to: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    id: str
    text: str
    status: str
    cells: tuple[Cell, ...]
    kind: str = "figure"


@dataclass(frozen=True, slots=True)
class Wording:
    article: str
    kind: str
    anchor: Anchor
    against: Anchor | None = None


@dataclass(frozen=True, slots=True)
class ToldDifferently:
    """Quotations that tell differently what one speaker said."""

    quotations: tuple[str, ...]
    speaker: str | None = None
    speaker_name: str | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """One exported case."""

    pages: tuple[Page, ...] = ()
    articles: tuple[Article, ...] = ()
    stories: tuple[Story, ...] = ()
    threads: tuple[Thread, ...] = ()
    derivations: tuple[Derivation, ...] = ()
    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    timexes: tuple[Timex, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    figures: tuple[FigureRecord, ...] = ()
    claims: tuple[Claim, ...] = ()
    wording: tuple[Wording, ...] = ()
    told_differently: tuple[ToldDifferently, ...] = ()


def read_case(path: Path) -> Case:
    """The case in an exported file.

    Raises:
        ShapeProblem: the file is not JSON, or not the shape of an exported case.
    """
    try:
        written: object = json.loads(path.read_text(encoding="utf-8"))
    except json.JSONDecodeError as error:
        raise ShapeProblem(f"{path.name} is not JSON ({error}); export the case again.") from error
    return decode(Case, written, path.name)
