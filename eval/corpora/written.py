"""Articles made from bare text, so that the product can read a corpus that has no pages."""

from __future__ import annotations

import hashlib
import re

from rashomon.model.articles import Article, Block, BlockKind, text_sha256
from rashomon.text.offset_map import OffsetMap, Segment

_LINE = re.compile(r"\S(?:[^\n]*\S)?")


def article_of(text: str, *, headline: bool = False, language: str = "en") -> Article:
    """An article whose text is `text` to the character; every line that is not blank is a block.

    Args:
        text: the text; offsets of what is found count in it.
        headline: whether the first line is the headline.
        language: as the language of articles is written.
    """
    digest = hashlib.sha256(text.encode()).hexdigest()[:12]
    blocks: list[Block] = []
    for line in _LINE.finditer(text):
        kind: BlockKind = "headline" if headline and not blocks else "paragraph"
        blocks.append(Block(kind, line.start(), line.end()))
    return Article(
        id=f"a-{digest}",
        page=f"p-{digest}",
        title=text[blocks[0].start : blocks[0].end] if headline and blocks else None,
        byline=None,
        outlet=None,
        outlet_basis=None,
        language=language,
        text=text,
        text_sha256=text_sha256(text),
        map=OffsetMap((Segment(0, len(text), 0, len(text)),) if text else ()),
        blocks=tuple(blocks),
        published=None,
        updated=None,
        dates=(),
        credits=(),
        health=(),
        removals=(),
    )
