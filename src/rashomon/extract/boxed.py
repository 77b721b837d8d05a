"""Boxes inside a report: furniture that its own heading or mark-up names: `Read next` over two headlines."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from rashomon.extract.galley import Galley
from rashomon.extract.passages import Passage
from rashomon.extract.reading import ReadLine, marks
from rashomon.extract.shapes import word_count
from rashomon.text.html_elements import Element

_HEADING = 8  # words of a heading
_MOST_WORDS = 50  # of a box without its heading
_LONGEST_MARKED = 30  # words of a line that its mark-up alone calls furniture
_INSERT_TAGS = frozenset({"div", "aside", "section"})
_MOST_OF_INSERT = 40  # words
_LINKED = 0.5  # of a passage's characters
_FEWEST_BESIDE = 4  # paragraphs beside it, none of them made like it
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
    _strike_inserts(galley)
    lines = galley.lines()
    for at, line in enumerate(lines):
        label = line.label
        if label is None or label.kind not in _NAMING or word_count(line.passage.text) > _HEADING:
            continue
        for one in _box(lines, at):
            galley.strike(one.passage, label.kind, f"in a box headed by a line of the kind {label.kind}")


def _strike_inserts(galley: Galley) -> None:
    """Strike the small named elements between paragraphs that are all `p`, if headed, begun in bold or linked."""
    standing = galley.standing
    paragraphs = [one for one in standing if one.tag == "p" and one.is_surely_body and one.element is not None]
    parents = Counter(one.element.parent for one in paragraphs if one.element is not None)
    host = max(parents, key=lambda one: parents[one], default=None)
    if host is None or parents[host] < _FEWEST_BESIDE:
        return
    inside = [one.number for one in paragraphs if one.element is not None and one.element.parent is host]
    for insert, passages in _inserts(standing, host):
        words = sum(word_count(one.text) for one in passages)
        is_between = inside[0] < passages[0].number and passages[-1].number < inside[-1]
        if is_between and words <= _MOST_OF_INSERT and _is_set_off(passages) and not insert.marks & _of_text():
            for one in passages:
                galley.strike(one, "advertisement", "a box of its own between the paragraphs")


def _is_set_off(passages: Sequence[Passage]) -> bool:
    """Whether what stands in an element is headed, begun in bold or linked; a heading alone is one of the report's."""
    if any(one.kind not in ("paragraph", "list", "subhead") for one in passages):
        return False
    is_linked = any(one.link_share >= _LINKED for one in passages)
    if passages[0].kind == "subhead":
        return is_linked or len(passages) > 1
    return is_linked or passages[0].bold_share > 0


def _inserts(standing: Sequence[Passage], host: Element) -> Iterator[tuple[Element, list[Passage]]]:
    """Yield the named elements right inside `host` that are no paragraphs, with their passages."""
    for child, passages in groupby(standing, key=lambda one: _child_of(host, one)):
        if child is not None and child.tag in _INSERT_TAGS and child.marks:
            yield child, list(passages)


def _child_of(host: Element, passage: Passage) -> Element | None:
    """Return the element right inside `host` that holds the passage; None where it stands elsewhere."""
    lineage = passage.element.lineage() if passage.element is not None else ()
    return next((one for one in lineage if one.parent is host), None)


def _of_text() -> frozenset[str]:
    """Return the names of elements that may hold words of the report."""
    return marks("box_text") | marks("box_head") | marks("standfirst") | marks("of_report")


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
