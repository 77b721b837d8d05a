"""Known furniture: what is struck by its own words, wherever it stands on the page."""

import re
from collections.abc import Sequence

from rashomon.extract.galley import Galley
from rashomon.extract.headlines import Headline, says_the_same
from rashomon.extract.labels import ends_page
from rashomon.extract.prompts import strike_prompts
from rashomon.extract.reading import ReadLine
from rashomon.extract.shapes import ends_in_stop, ends_open, is_bulleted, word_count

_LONGEST_ENTRY = 16  # words of an entry in a list of other reports
_EMBEDDED = 0.5  # chance of words of a message taken in from elsewhere
_YIELDING = frozenset({"newsletter", "menu", "related_list", "click_prompt", "section_label", "feedback", "share"})
"""Kinds of furniture that lines of a report may sound like."""
_ENOUGH = 60  # words of running text that may be a whole report
_CALL = 24  # characters, with a mark before it, of a call such as "Read also:"
_FEWEST_OF_CALL = 4  # words of a call to click that is no subhead
_ARROW = re.compile(r"(?:>>|»|►|→|➡|▶)\s*(?=[^\W\d_])")
_LINK = 0.95  # of a line's characters are in links


def strike_known(galley: Galley, headline: Headline | None) -> None:
    """Strike what is furniture by its words: the page's end, known lines and lists, calls to click."""
    _strike_page_end(galley)
    _strike_labelled(galley, headline)
    strike_prompts(galley)


def kept_above_end(lines: Sequence[ReadLine], kept: frozenset[int]) -> frozenset[int]:
    """Return the passages of `kept` that stand above a heading of comments, if the report can stand above it.

    The chooser of the body leaves the heading out and may still take a comment below it.
    """
    words = [word_count(one.passage.text) if one.passage.number in kept and one.is_running else 0 for one in lines]
    total, above = sum(words), 0
    for line, its in zip(lines, words, strict=True):
        if above >= _ENOUGH and above > total - above and ends_page(line.passage.text) is not None:
            return frozenset(number for number in kept if number < line.passage.number)
        above += its
    return kept


def _strike_page_end(galley: Galley) -> None:
    """Strike everything from the comment form on, if a report can stand before it."""
    lines = galley.lines()
    words = [word_count(line.passage.text) if line.is_running else 0 for line in lines]
    total, before = sum(words), 0
    for index, line in enumerate(lines):
        before += words[index - 1] if index else 0
        label = ends_page(line.passage.text)
        if label is not None and (before >= _ENOUGH or before > total - before):
            for later in lines[index:]:
                kind = later.label.kind if later.label is not None else label.kind
                galley.strike(later.passage, kind, label.reason)
            return


def _strike_labelled(galley: Galley, headline: Headline | None) -> None:
    """Strike lines that are furniture by their words, with the entries below headings of lists."""
    in_list = False
    for line in galley.lines():
        if headline is not None and says_the_same(line.passage.text, headline):
            in_list = False
        elif _sounds_like_furniture(line):
            in_list = False
        elif line.label is not None and line.label.kind != "section_label":
            galley.strike(line.passage, line.label.kind, line.label.reason)
            in_list = line.label.kind == "related_list" and _opens_list(line.passage.text)
        elif _leads_elsewhere(line):
            galley.strike(line.passage, "related_list", "another report's headline, that leads there")
        elif in_list and _is_entry(line):
            galley.strike(line.passage, "related_list", "an entry below the heading of a list")
        else:
            in_list = False


def _sounds_like_furniture(line: ReadLine) -> bool:
    """Whether a line is text by where it stands, whatever it sounds like; a message taken in stands in the text."""
    if line.label is not None and _calls_elsewhere(line):
        return False
    if line.label is None or line.label.kind in _YIELDING:
        return line.passage.is_surely_body
    return line.label.kind == "embed" and line.passage.chance >= _EMBEDDED


def _calls_elsewhere(line: ReadLine) -> bool:
    """Whether a line sends the reader to another report after a colon, or asks to write to an address."""
    if line.label is None or line.label.kind not in ("related_list", "feedback", "share", "click_prompt"):
        return False
    text = line.passage.text
    if line.label.kind == "click_prompt":
        return word_count(text) >= _FEWEST_OF_CALL
    if line.label.kind != "related_list":
        return "@" in text
    return ":" in text[:_CALL] and not ends_in_stop(text) and not text.rstrip().endswith(":")


def _leads_elsewhere(line: ReadLine) -> bool:
    """Whether a line is another report's headline: after an arrow, or in capitals and nothing but a link."""
    text, passage = line.passage.text, line.passage
    if word_count(text) < _FEWEST_OF_CALL or ends_in_stop(text):
        return False
    if _ARROW.match(text) is not None:
        return word_count(text) <= _LONGEST_ENTRY
    return text.isupper() and passage.link_share > _LINK


def _opens_list(text: str) -> bool:
    return word_count(text) <= 4 or text.rstrip().endswith(":")


def _is_entry(line: ReadLine) -> bool:
    text = line.passage.text
    if line.credit is not None or word_count(text) > _LONGEST_ENTRY or (line.is_running and not is_bulleted(text)):
        return False
    is_question = text.rstrip().endswith(("?", "!")) and text[0] not in '"“‘«„'
    return is_bulleted(text) or line.passage.link_share > 0.8 or ends_open(text) or is_question


def own_kind(line: ReadLine) -> tuple[str, str] | None:
    """Return the removal kind a line has by its own words, with its reason; None if they tell none."""
    if line.label is not None:
        return line.label.kind, line.label.reason
    if line.credit is not None:
        return "credit_line", "credits somebody with the text or a picture"
    if line.dates is not None:
        return "date_line", "says when the report was published"
    if line.is_byline:
        return "byline", "says who wrote the report"
    return None
