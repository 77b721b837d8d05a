"""Assembly: headline and passages to one text with its map back to the page."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from rashomon.extract.headlines import Headline
from rashomon.extract.passages import Passage
from rashomon.model.articles import Block, BlockKind
from rashomon.text.offset_map import MapBuilder, OffsetMap
from rashomon.text.runs import Run

_BREAK = "\n\n"


@dataclass(frozen=True, slots=True)
class Assembled:
    """The article's text, its map and its blocks, the headline first if there is one."""

    text: str = field(repr=False)
    map: OffsetMap = field(repr=False)
    blocks: tuple[Block, ...]


def assemble(headline: Headline | None, passages: Sequence[Passage]) -> Assembled:
    """Return the article's text: headline and passages with a blank line between them."""
    pieces: list[tuple[BlockKind, Run]] = []
    if headline is not None:
        pieces.append(("headline", headline.run))
    pieces.extend((passage.kind, passage.run) for passage in passages)
    builder = MapBuilder()
    blocks: list[Block] = []
    end = 0
    for kind, run in pieces:
        if blocks:
            builder.add(_BREAK, end, end)
        start = len(builder)
        builder.copy(run.text, run.segments)
        blocks.append(Block(kind, start, len(builder)))
        end = run.end
    text, offset_map = builder.finish()
    return Assembled(text, offset_map, tuple(blocks))
