"""Reading single lines: what each passage is when looked at alone, before its place on the page counts."""

from dataclasses import dataclass
from functools import cache

from rashomon.extract.bylines import opens_byline, people_in
from rashomon.extract.credits import CreditLine, read_credit_line
from rashomon.extract.dates.lines import DateLine, read_date_line
from rashomon.extract.labels import Label, furniture_label
from rashomon.extract.passages import Passage
from rashomon.extract.shapes import is_sentence_like, word_count
from rashomon.lexicons import load_lexicon

_LONGEST_LINE = 1000  # characters
_LONGEST = 40  # words; longer passages are text


@dataclass(frozen=True, slots=True)
class ReadLine:
    """A passage and what it is by itself: furniture, a date line, a credit line, a byline, running text."""

    passage: Passage
    label: Label | None = None
    dates: DateLine | None = None
    credit: CreditLine | None = None
    people: tuple[str, ...] = ()
    is_byline: bool = False
    is_running: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether nothing speaks against its being a title, a paragraph or a subhead."""
        return self.label is None and self.dates is None and self.credit is None and not self.is_byline


def read_line(passage: Passage) -> ReadLine:
    """Return what a passage is by its own words and mark-up."""
    text = passage.text
    if len(text) > _LONGEST_LINE or word_count(text) > _LONGEST:
        return ReadLine(passage, label=furniture_label(text), is_running=is_sentence_like(text))
    if passage.link_share > 0.9 and not passage.marks & marks("byline") and not any(map(str.isdigit, text)):
        return ReadLine(passage, label=furniture_label(text), is_running=is_sentence_like(text))
    credit = read_credit_line(text)
    dates = read_date_line(text)
    marked = bool(passage.marks & marks("byline")) and word_count(text) <= 20
    is_byline = opens_byline(text) or marked
    people = people_in(text, marked=marked)
    if dates is not None and not people:
        people = _people_beside(dates)
    label = furniture_label(text)
    if label is not None and (people or dates is not None) and label.kind in _YIELDING:
        label = None
    running = is_sentence_like(text) and credit is None and dates is None and label is None and not people
    return ReadLine(passage, label, dates, credit, people, is_byline and bool(people or marked), running)


_YIELDING = frozenset({"menu", "share", "comment_form", "section_label"})


def _people_beside(dates: DateLine) -> tuple[str, ...]:
    found: list[str] = []
    for piece in dates.rest:
        found += [name for name in people_in(piece, marked=True) if name not in found]
    return tuple(found)


@cache
def marks(section: str) -> frozenset[str]:
    """Return the words in class and id names that mark elements of that kind (lexicon `furniture`)."""
    return frozenset(load_lexicon("furniture").groups("marks")[section])
