"""Boxes inside a report: furniture that its own heading or mark-up names: `Read next` over two headlines."""

from collections.abc import Sequence

from rashomon.extract.galley import Galley
from rashomon.extract.reading import ReadLine, marks
from rashomon.extract.shapes import word_count
from rashomon.text.html_elements import Element

_HEADING = 8  # words of a heading
_MOST_WORDS = 50  # of a box without its heading
_LONGEST_MARKED = 30  # words of a line that its mark-up alone calls furniture
_NAMING = frozenset({"related_list", "newsletter", "feedback", "support_appeal", "comment_form", "login_prompt"})


def strike_boxes(galley: Galley) -> None:
    """Strike the small elements that begin with a heading of furniture, and short ones marked as polls or adverts.

    Words alone may mislead where they stand in the text; an element of its own around heading and entries tells that
    they do not belong to it.
    """
    insets = marks("inset")
    for passage in galley.standing:
        is_marked = passage.marks & insets and (passage.tag != "p" or not passage.is_surely_body)
        if is_marked and word_count(passage.text) <= _LONGEST_MARKED:
            galley.strike(passage, "advertisement", "its mark-up calls it an inset of the outlet's own")
    lines = galley.lines()
    for at, line in enumerate(lines):
        label = line.label
        if label is None or label.kind not in _NAMING or word_count(line.passage.text) > _HEADING:
            continue
        for one in _box(lines, at):
            galley.strike(one.passage, label.kind, f"in a box headed by a line of the kind {label.kind}")


def _box(lines: Sequence[ReadLine], at: int) -> Sequence[ReadLine]:
    """Return the lines of the smallest element that begins with the heading and holds more; none if it is large."""
    heading = lines[at].passage.element
    if heading is None or at + 1 == len(lines):
        return ()
    for element in heading.lineage():
        end = at + 1
        while end < len(lines) and _stands_in(lines[end], element):
            end += 1
        if end == at + 1:
            continue
        begins = at == 0 or not _stands_in(lines[at - 1], element)
        words = sum(word_count(line.passage.text) for line in lines[at + 1 : end])
        return lines[at:end] if begins and words <= _MOST_WORDS else ()
    return ()


def _stands_in(line: ReadLine, element: Element) -> bool:
    own = line.passage.element
    return own is not None and any(one is element for one in own.lineage())
