"""The body of an HTML page: which of its blocks belong to the report."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rashomon.extract.boxes import FAR, Boxes
from rashomon.extract.forest import Forest
from rashomon.extract.headlines import Headline
from rashomon.extract.passages import Passage
from rashomon.extract.reading import ReadLine, marks
from rashomon.extract.shapes import word_count
from rashomon.extract.traits import NAMES, traits_of
from rashomon.text.html_runs import HtmlPage

_OUTSIDE = ("aside", "nav", "footer", "form", "figcaption", "figure", "dialog", "menu")
_LEVELS = NAMES.index("levels to main")
_APART = [NAMES.index(f"in {tag}") for tag in ("nav", "footer", "aside", "form", "figure")]
_MESSAGE = 0.7  # chance of a message taken in from elsewhere between two passages of the body
_SURE = 0.5  # a passage at least this likely to be body is taken, however little of the page is


@dataclass(frozen=True, slots=True)
class BodyChoice:
    """Which passages belong to the body.

    Attributes:
        numbers: those that do.
        core: those of them in the box that holds most of the page's running text.
        chances: how likely each passage of the page is to, in [0, 1].
    """

    numbers: frozenset[int]
    core: frozenset[int]
    chances: tuple[float, ...]


def choose_body(passages: Sequence[Passage], page_text: str, scan: HtmlPage, forest: Forest) -> BodyChoice:
    """Return the passages of a page that belong to its report; none for pages without a visible word.

    A forest of trees says how likely each passage is part of the body; those are taken that together promise the
    highest F1 of words. On a plain report that is every passage more likely in than out; on a page of lists and
    teasers, where little is sure, less is asked of a passage. Boxes inside the report (asides, forms, captions) are
    left out in any case.

    Source:
        Trained in `training/body`; how it was chosen: docs/decisions/0004. The rule: Lipton et al. 2014, the best
        threshold for F1 is half the F1 it reaches.
    """
    title = scan.title.text if scan.title is not None else ""
    boxes = Boxes()
    rows = traits_of(passages, page_text, scan.linked_data, title, boxes)
    if not len(rows):
        return BodyChoice(frozenset(), frozenset(), ())
    levels = rows[:, _LEVELS]
    in_core = levels < 2 * FAR
    is_apart = in_core & (rows[:, _APART].min(axis=1) < np.minimum(levels, FAR))
    is_apart |= np.array([one.element is not None and boxes.of(one.element).asks_consent for one in passages])
    chances = np.where(is_apart, np.float32(0.0), forest.chances(rows))
    floor = least_chance(chances, np.array([max(word_count(one.text), 1) for one in passages], np.float64))
    taken = np.flatnonzero(chances >= floor).tolist()
    numbers = frozenset(passages[at].number for at in taken)
    core = frozenset(passages[at].number for at in taken if in_core[at])
    messages = _messages_inside(passages, core or numbers)
    likely = {number: max(float(chances[at]), _MESSAGE) for at, number in messages}
    plain: list[float] = chances.tolist()
    weighed_anew = tuple(likely.get(one.number, chance) for one, chance in zip(passages, plain, strict=True))
    return BodyChoice(numbers | likely.keys(), core | likely.keys(), weighed_anew)


def _messages_inside(passages: Sequence[Passage], body: frozenset[int]) -> list[tuple[int, int]]:
    """Return (index, number) of the passages of messages that stand inside the report: what is said there is read."""
    if not body:
        return []
    first, last = min(body), max(body)
    inside = ((at, one) for at, one in enumerate(passages) if first < one.number < last and one.number not in body)
    return [(at, one.number) for at, one in inside if _is_message(one)]


def _is_message(passage: Passage) -> bool:
    around = passage.element.lineage() if passage.element is not None else ()
    return any(one.tag == "blockquote" and not one.marks.isdisjoint(marks("message")) for one in around)


def weighed(passages: Sequence[Passage], choice: BodyChoice) -> list[Passage]:
    """Return the passages, each that was taken with its chance."""
    return [
        one.weighing(chance) if one.number in choice.numbers else one
        for one, chance in zip(passages, choice.chances, strict=True)
    ]


def least_chance(chances: NDArray[np.float32], words: NDArray[np.float64]) -> float:
    """Return the chance from which a passage is taken: half the best F1 of words to be expected."""
    order = np.argsort(-chances, kind="stable")
    right = np.cumsum((words * chances)[order])
    expected = 2 * right / (np.cumsum(words[order]) + right[-1])
    return min(float(expected.max()) / 2, _SURE)


def find_standfirsts(lines: Sequence[ReadLine], headline: Headline | None, choice: BodyChoice) -> frozenset[int]:
    """Return the passages outside the body that are marked, or placed right under the headline, as its standfirst."""
    if headline is None or headline.passage is None:
        return frozenset()
    found: list[int] = []
    for line in lines[headline.passage + 1 :]:
        if line.passage.number in choice.numbers and line.is_running:
            return frozenset(found)
        if line.passage.number not in choice.numbers and _may_be_standfirst(line, headline.passage):
            found.append(line.passage.number)
    return frozenset()


def _may_be_standfirst(line: ReadLine, headline: int) -> bool:
    passage = line.passage
    is_marked = bool(passage.marks & marks("standfirst"))
    if not is_marked and not (passage.tag in ("h2", "h3", "h4", "h5", "h6") and passage.number <= headline + 2):
        return False
    if passage.link_share > 0.5 or word_count(passage.text) < 4:
        return False
    if passage.element is not None and passage.element.inside(*_OUTSIDE, "ul", "ol"):
        return False
    return line.is_plain or line.is_running
