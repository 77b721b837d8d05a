"""Sign-offs: the line that ends an agency's report, below which an outlet may set words of its own."""

import re
from collections.abc import Sequence
from itertools import accumulate

from rashomon.extract.reading import ReadLine
from rashomon.extract.shapes import word_count
from rashomon.extract.topics import rare_words

_FEWEST_BEFORE = 120  # words of running text above a sign-off: below fewer the report may follow
_SHARED = 0.2  # of the words below that the report has too: text of another hand
_INITIALS = re.compile(r"[A-Z]{2,6}")
_WORD = re.compile(r"\w+")
_MOST_BELOW = 0.5  # words of text below it by those above: with more, one page holds several signed reports


def end_of_signed(lines: Sequence[ReadLine]) -> int | None:
    """Return the index of the line that signs a report off with text of another hand below it; None without one.

    Only "(Name of an agency)" on a line of its own, in brackets, and "(Reporting by ...)" sign a report off for
    certain; an agency's bare name between two paragraphs may be that of a picture, and signs off only what is
    followed by text with hardly a word of the report's.
    """
    words = [word_count(line.passage.text) if line.is_running else 0 for line in lines]
    above = list(accumulate(words, initial=0))
    for index in range(len(lines) - 1, -1, -1):
        below = above[-1] - above[index]
        if below > _MOST_BELOW * above[index] or above[index] < _FEWEST_BEFORE:
            return None
        if index + 1 < len(lines) and _signs_off(lines[index]):
            return index
        if below and _names_agency(lines, index) and _is_of_another_hand(lines, index):
            return index
    return None


def _signs_off(line: ReadLine) -> bool:
    credit, text = line.credit, line.passage.text.strip()
    if credit is None or line.is_running:
        return False
    is_bracketed = text[:1] in "([" and text[-1:] in ")]"
    return is_bracketed and bool(credit.names or credit.people) and credit.form in ("name", "reporting")


def _names_agency(lines: Sequence[ReadLine], index: int) -> bool:
    """Whether a line is nothing but initials that the report above it has too, as an agency's name."""
    name = lines[index].passage.text.strip()
    if _INITIALS.fullmatch(name) is None:
        return False
    return any(name in _WORD.findall(line.passage.text) for line in lines[:index] if line.is_running)


def _is_of_another_hand(lines: Sequence[ReadLine], index: int) -> bool:
    above = frozenset[str]().union(*(rare_words(line.passage.text) for line in lines[:index] if line.is_running))
    below = frozenset[str]().union(*(rare_words(line.passage.text) for line in lines[index + 1 :] if line.is_running))
    return len(above & below) <= _SHARED * len(below)
