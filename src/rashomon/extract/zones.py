"""Zones of a page: what stands over the report, in it and below it decides what a line is."""

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.extract.datelines import read_dateline
from rashomon.extract.reading import ReadLine
from rashomon.extract.shapes import ends_in_stop, ends_open, word_count

_AHEAD = 6  # lines after a standfirst among which date lines, bylines or tags still stand
_MOST_SUMMARY, _LONGEST_SUMMARY = 2, 70  # paragraphs, and words of them, between headline and a dateline
_LIKELY = 0.6  # chance of a short sentence of an HTML page that opens or ends the text
_LONGEST_NOTE = 4  # words of a tag or section name


@dataclass(frozen=True, slots=True)
class Zones:
    """Numbers of the passages of the headline (-1 if none stands), the first and the last paragraph."""

    headline: int
    first: int
    last: int

    def is_head(self, number: int) -> bool:
        """Whether a passage stands between headline and first paragraph."""
        return self.headline < number < self.first

    def is_body(self, number: int) -> bool:
        """Whether a passage stands among the paragraphs."""
        return self.first <= number <= self.last


def find_zones(lines: Sequence[ReadLine], headline: int) -> Zones | None:
    """Return the zones of a page from its standing lines; None if no running text stands after the headline."""
    after = [line for line in lines if line.passage.number > headline]
    paragraphs = [index for index, line in enumerate(after) if _is_paragraph(line)]
    if not paragraphs:
        return None
    first = next((index for index in paragraphs if not _is_before_head_lines(after, index)), paragraphs[0])
    first = _first_with_dateline(after, paragraphs, first)
    last = paragraphs[-1]
    return Zones(headline, after[first].passage.number, after[last].passage.number)


def _first_with_dateline(after: Sequence[ReadLine], paragraphs: Sequence[int], first: int) -> int:
    """Return the paragraph near the top that begins with an agency's dateline; what stands over it sums it up."""
    words = 0
    for index in [one for one in paragraphs if one >= first][: _MOST_SUMMARY + 1]:
        text = after[index].passage.text
        if words <= _LONGEST_SUMMARY and opens_report(text):
            return index
        words += word_count(text)
    return first


def _is_paragraph(line: ReadLine) -> bool:
    """Whether a line is a paragraph: running text, or a short but finished sentence."""
    if line.is_running:
        return True
    passage = line.passage
    if passage.kind == "subhead" or (passage.element is not None and passage.chance < _LIKELY):
        return False
    return line.is_plain and ends_in_stop(passage.text) and word_count(passage.text) >= 4


def _is_before_head_lines(after: Sequence[ReadLine], index: int) -> bool:
    """Whether date line, byline or tags follow, before the next running text: then the line is a standfirst."""
    notes = 0
    for line in after[index + 1 : index + 1 + _AHEAD]:
        if line.is_running:
            return False
        notes += is_note(line)  # one alone may be a subhead
        if line.dates is not None or line.is_byline or line.credit is not None or notes > 1:
            following = [one for one in after if one.passage.number > line.passage.number and one.is_running]
            return len(following) >= 2 and word_count(after[index].passage.text) <= 60
    return False


def opens_report(text: str) -> bool:
    """Whether a paragraph begins with a dateline that only a report's first one has: with agency or in capitals."""
    words = text.split(maxsplit=1)
    if not words or not words[0][0].isupper():
        return False
    dateline = read_dateline(text)
    if dateline is None:
        return False
    town = words[0].strip(",.:-–—")
    return dateline.agency is not None or (len(town) > 3 and town.isupper())


def is_note(line: ReadLine) -> bool:
    """Whether a line is as short as tags, section names and menu entries are."""
    text = line.passage.text
    return word_count(text) <= _LONGEST_NOTE and ends_open(text) and line.passage.kind != "subhead"
