"""TimeML files (TempEval-3): the words of TEXT, and each TIMEX3 in them."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

from .marked_text import GoldArticle, Time, day_of
from .values import same_notation


def read_timeml(path: Path) -> GoldArticle | None:
    """The article of one file; None where it has no text or no full day of creation."""
    root = ElementTree.parse(path).getroot()
    created = root.find("DCT/TIMEX3")
    body = root.find("TEXT")
    if created is None or body is None:
        return None
    words: list[str] = []
    times: list[Time] = []
    _walk(body, words, times)
    return GoldArticle(path.stem, "".join(words), day_of(created.get("value", "")), tuple(times))


def _walk(element: ElementTree.Element, words: list[str], times: list[Time]) -> None:
    start = sum(map(len, words))
    words.append(element.text or "")
    for child in element:
        _walk(child, words, times)
        words.append(child.tail or "")
    if element.tag == "TIMEX3":
        times.append(Time(start, sum(map(len, words)), same_notation(element.get("value", ""))))
