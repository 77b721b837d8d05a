"""Assembly: headline and passages to one text with its map back to the page."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from rashomon.extract.headlines import Headline
from rashomon.extract.passages import Passage
from rashomon.model.articles import Block, BlockKind
from rashomon.text.offset_map import MapBuilder, OffsetMap
from rashomon.text.runs import Run

_BREAK = "\n\n"
_AFTER_DATELINE = " "


@dataclass(frozen=True, slots=True)
class Opening:
    """A dateline, and the number of the passage it was taken off."""

    run: Run
    passage: int


@dataclass(frozen=True, slots=True)
class Assembled:
    """The article's text, its map and its blocks, the headline first if there is one."""

    text: str = field(repr=False)
    map: OffsetMap = field(repr=False)
    blocks: tuple[Block, ...]


def assemble(headline: Headline | None, passages: Sequence[Passage], dateline: Opening | None = None) -> Assembled:
    """Return the article's text: headline and passages with a blank line between them.

    Args:
        dateline: what stands, as a block of its own and one blank apart, before the passage it was taken off.
    """
    pieces: list[tuple[BlockKind, Run]] = []
    if headline is not None:
        pieces.append(("headline", headline.run))
    for passage in passages:
        if dateline is not None and passage.number >= dateline.passage:
            pieces.append(("dateline", dateline.run))
            dateline = None
        pieces.append((passage.kind, passage.run))
    builder = MapBuilder()
    blocks: list[Block] = []
    end = 0
    for kind, run in pieces:
        if blocks:
            builder.add(_AFTER_DATELINE if blocks[-1].kind == "dateline" else _BREAK, end, end)
        start = len(builder)
        builder.copy(run.text, run.segments)
        blocks.append(Block(kind, start, len(builder)))
        end = run.end
    text, offset_map = builder.finish()
    return Assembled(text, offset_map, tuple(blocks))
