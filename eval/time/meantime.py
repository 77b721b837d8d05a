"""MEANTIME (NewsReader, CAT format): tokens, and time expressions that name them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from .marked_text import GoldArticle, TextBuilder, Time, day_of
from .values import same_notation

_DATE_LINE = 1
"""The sentence with the day of publication, after the headline; both are paragraphs of their own."""

_LAST_MARKED = 5
"""Sentences after this one were not annotated, so they are left out."""


def read_meantime(path: Path) -> GoldArticle | None:
    """The article of one file; None where it states no day of creation."""
    root = ElementTree.parse(path).getroot()
    builder = TextBuilder()
    index_of: dict[str, int] = {}
    last = 0
    for token in root.iter("token"):
        sentence = int(token.get("sentence", "0"))
        if sentence > _LAST_MARKED:
            break
        if sentence != last and last <= _DATE_LINE:
            builder.end_paragraph()
        last = sentence
        index_of[token.get("t_id", "")] = builder.add(token.text or "")
    marked = sorted(_times(root, builder, index_of), key=lambda pair: pair[0].start)
    created = next((time for time, is_created in marked if is_created), marked[0][0] if marked else None)
    if created is None or created.value is None:
        return None
    times = tuple(time for time, is_created in marked if not is_created and time is not created)
    return GoldArticle(path.stem, builder.text, day_of(created.value), times, (created,))


def _times(root: ElementTree.Element, builder: TextBuilder, index_of: dict[str, int]) -> Iterator[tuple[Time, bool]]:
    """The marked expressions that have words, and whether each is the day of publication."""
    for timex in root.iter("TIMEX3"):
        indexes = [index_of[anchor.get("t_id", "")] for anchor in timex.iter("token_anchor")]
        if indexes:
            time = Time(*builder.span(indexes), same_notation(timex.get("value", "")))
            yield time, timex.get("functionInDocument") == "CREATION_TIME"
