"""Judging a page's passages: what is furniture, what is said twice, what is foreign, what stays and as what."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from rashomon.extract.boxed import strike_boxes
from rashomon.extract.doubled import strike_pull_quotes, strike_repeated_text
from rashomon.extract.foreign_ends import strike_foreign
from rashomon.extract.galley import Galley
from rashomon.extract.headlines import Headline, last_occurrence, says_the_same
from rashomon.extract.known_furniture import own_kind, strike_known
from rashomon.extract.labels import is_correction
from rashomon.extract.reading import ReadLine, marks
from rashomon.extract.shapes import ends_open, is_bulleted, word_count
from rashomon.extract.topics import rare_words
from rashomon.extract.zones import Zones, find_zones, is_note
from rashomon.model.spans import Span
from rashomon.text.comparison import letters_of

_LISTED = 0.8  # chance of an item of a list or table below the last paragraph
_FIXTURE, _FEWEST_FIXTURES = 0.6, 4  # chance and number of date lines that stand in a report as a list
_LONGEST_NOTE = 4  # words of a heading over the points of a summary
_DIVIDER = re.compile(r"[\s*•·~=–—-]+")

Imprint = Callable[[str], bool]
"""Whether a line below the report is about the outlet itself, or who wrote the report."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What judging found: where the report stands, its headline, and what was wrong with the page."""

    headline: Headline | None
    zones: Zones
    doubled: Span | None
    foreign: tuple[Span, str] | None


def judge_passages(galley: Galley, headline: Headline | None, is_imprint: Imprint) -> Judgement | None:
    """Strike from the galley all that is not the report, and give what stays its kind; None if nothing stays."""
    strike_boxes(galley)
    strike_known(galley, headline)
    doubled = _strike_doubled(galley, headline)
    headline = _settle_headline(galley, headline)
    number = headline.passage if headline is not None and headline.passage is not None else -1
    _strike_above(galley, number)
    foreign = strike_foreign(galley, headline)
    zones = find_zones(galley.lines(), number)
    if zones is None:
        return None
    _judge_head(galley, zones)
    _judge_body(galley, zones)
    zones = _judge_below(galley, zones, is_imprint)
    if headline is not None and headline.passage is not None:
        galley.take_headline(headline.passage)
    return Judgement(headline, zones, doubled, foreign)


def _strike_doubled(galley: Galley, headline: Headline | None) -> Span | None:
    titles = _titles(galley, headline)
    before = {passage.number for passage in galley.standing}
    doubled = strike_repeated_text(galley, titles)
    strike_pull_quotes(galley, titles)
    after = {passage.number for passage in galley.standing}
    if not doubled:
        return None
    gone = [galley.passages[number].page_span for number in sorted(before - after)]
    return Span(gone[0].start, gone[-1].end) if gone else Span(0, 0)


def _titles(galley: Galley, headline: Headline | None) -> frozenset[int]:
    if headline is None:
        return frozenset()
    return frozenset(one.number for one in galley.standing if says_the_same(one.text, headline))


def _settle_headline(galley: Galley, headline: Headline | None) -> Headline | None:
    """Choose the headline's appearance right above the text and strike the others."""
    if headline is None:
        return None
    lines = galley.lines()
    zones = find_zones([line for line in lines if not says_the_same(line.passage.text, headline)], -1)
    if zones is not None:
        headline = last_occurrence(headline, lines, zones.first)
    for line in lines:
        if line.passage.number != headline.passage and says_the_same(line.passage.text, headline):
            galley.strike(line.passage, "repeated_title", "repeats the headline")
    return headline


def _strike_above(galley: Galley, headline: int) -> None:
    lines = galley.lines()
    above = [line for line in lines if line.passage.number < headline]
    if not above:
        return
    about = frozenset[str]().union(*(rare_words(line.passage.text) for line in lines if line.is_running))
    for line in above:
        words = rare_words(line.passage.text)
        kind = "tag_list" if is_note(line) and words and words <= about else "menu"
        galley.strike(line.passage, *(own_kind(line) or (kind, "stands above the headline")))


def _judge_head(galley: Galley, zones: Zones) -> None:
    """Tell standfirsts from bylines, date lines and tags between headline and text."""
    fixtures, is_summary = _fixtures(galley), _is_short_beside_body(galley, zones)
    head = [line for line in galley.lines() if zones.is_head(line.passage.number)]
    notes = sum(is_note(line) for line in head)
    for line, after in zip(head, [*head[1:], None], strict=False):
        own = own_kind(line)
        if own is not None and line.passage.number not in fixtures:
            galley.strike(line.passage, *own)
        elif line.passage.marks & marks("standfirst") and not line.passage.marks & {"summary"}:
            galley.turn(line.passage, "standfirst")
        elif not is_summary and _is_entry_of_text(line):
            continue
        elif is_note(line) or line.people or _heads_summary(line, after):
            kind = "tag_list" if notes > 1 else "section_label"
            galley.strike(line.passage, kind, "a short entry between headline and text")
        elif line.passage.kind == "list":
            galley.strike(line.passage, "summary_list", "a point of the summary above the report")
        else:
            galley.turn(line.passage, "standfirst")


def _heads_summary(line: ReadLine, after: ReadLine | None) -> bool:
    """Whether a heading between headline and text is the short one of a summary's points."""
    is_short = line.passage.kind == "subhead" and word_count(line.passage.text) <= _LONGEST_NOTE
    return is_short and after is not None and after.passage.kind == "list"


def _is_entry_of_text(line: ReadLine) -> bool:
    """Whether a line of an HTML page that is mostly list may be an entry of it, rather than a tag."""
    passage = line.passage
    return passage.chance >= _FIXTURE or (passage.kind == "list" and passage.chance > 0 and not is_note(line))


def _is_short_beside_body(galley: Galley, zones: Zones) -> bool:
    """Whether what stands between headline and text is a quarter of the text at most: points of it, not the text."""
    head = body = 0
    for passage in galley.standing:
        words = word_count(passage.text)
        head += words * zones.is_head(passage.number)
        body += words * zones.is_body(passage.number)
    return 4 * head <= body


def _judge_body(galley: Galley, zones: Zones) -> None:
    if _stands_apart_elsewhere(galley, zones.first):
        galley.turn(galley.passages[zones.first], "standfirst")
    fixtures = _fixtures(galley)
    for line in galley.lines():
        passage = line.passage
        if not zones.is_body(passage.number):
            continue
        if _DIVIDER.fullmatch(passage.text):
            galley.strike(passage, "menu", "signs that divide the text, without a word")
        elif passage.number != zones.first and passage.number not in fixtures and _is_bare_note(line):
            galley.strike(passage, *(own_kind(line) or ("menu", "a note between paragraphs")))
        elif is_correction(passage.text):
            galley.turn(passage, "correction")
        elif passage.kind == "paragraph" and not line.is_running:
            if is_bulleted(passage.text):
                galley.turn(passage, "list")
            elif ends_open(passage.text) and word_count(passage.text) <= 12:
                galley.turn(passage, "subhead")


def _stands_apart_elsewhere(galley: Galley, first: int) -> bool:
    """Whether the first paragraph stands on the page a second time, over tags or date lines: it is a standfirst."""
    key = letters_of(galley.passages[first].text)
    for passage, following in pairwise(galley.passages):
        text = passage.text
        if passage.number == first or galley.stands(passage.number) or (text.isascii() and len(text) < len(key)):
            continue
        if letters_of(text) == key:
            return not galley.read(following).is_running
    return False


def _fixtures(galley: Galley) -> frozenset[int]:
    """Return the date lines that are text: a list of fixtures, not the day of the report."""
    dated = [
        line.passage.number
        for line in galley.lines()
        if line.passage.chance >= _FIXTURE and line.dates is not None and not line.is_byline and line.credit is None
    ]
    return frozenset(dated) if len(dated) >= _FEWEST_FIXTURES else frozenset()


def _is_bare_note(line: ReadLine) -> bool:
    """Whether a line among the paragraphs is a credit or a date and nothing else."""
    if line.is_running:
        return False
    return line.credit is not None or (line.dates is not None and not line.dates.rest)


def _judge_below(galley: Galley, zones: Zones, is_imprint: Imprint) -> Zones:
    """Strike what stands below the last paragraph, and paragraphs at the end that are about the outlet."""
    lines = [line for line in galley.lines() if line.passage.number > zones.first]
    last, fixtures = zones.last, _fixtures(galley)
    for line in reversed(lines):
        stays = line.passage.number <= last or _is_listed(line) or line.passage.is_surely_body
        is_text = line.is_plain or line.passage.number in fixtures
        if stays and is_text and not is_imprint(line.passage.text):
            last = line.passage.number
            break
        kind, reason = own_kind(line) or ("menu", "stands below the report")
        if is_imprint(line.passage.text):
            kind, reason = "imprint", "about the outlet itself, or who wrote the report"
        galley.strike(line.passage, kind, reason)
        last = min(last, line.passage.number - 1)
    return Zones(zones.headline, zones.first, max(last, zones.first))


def _is_listed(line: ReadLine) -> bool:
    """Whether a line below the last paragraph is an item of a list or table in the body's mark-up."""
    passage = line.passage
    is_item = passage.kind in ("list", "quote") or passage.tag in ("td", "th")
    return is_item and passage.link_share < 0.5 and passage.chance >= _LISTED
