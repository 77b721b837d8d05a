"""Reading single lines: what each passage is when looked at alone, before its place on the page counts."""

import re
from functools import cache
from itertools import pairwise

from rashomon.extract.bylines import opens_byline, people_in
from rashomon.extract.credits import CreditLine, read_credit_line
from rashomon.extract.dates.lines import DateLine, read_date_line
from rashomon.extract.labels import Label, furniture_label
from rashomon.extract.once import once
from rashomon.extract.passages import Passage
from rashomon.extract.shapes import is_sentence_like, word_count
from rashomon.lexicons import load_lexicon

_DIGIT = re.compile(r"\d")
_LONGEST_LINE = 1000  # characters
_LONGEST = 40  # words; longer passages are text


class ReadLine:
    """A passage and what it is by itself: furniture, a date line, a credit line, a byline, running text.

    Each is found out when first asked for: of most lines of a page nobody asks all. Never changed otherwise.
    """

    def __init__(self, passage: Passage) -> None:
        """Take a passage to be read."""
        self.passage = passage

    @once
    def _is_read_in_full(self) -> bool:
        """Whether dates, credits and names are looked for: not in text, and not in links without a date."""
        passage, text = self.passage, self.passage.text
        if len(text) > _LONGEST_LINE or word_count(text) > _LONGEST:
            return False
        linked = passage.link_share > 0.9 and not any(map(str.isdigit, text))
        return not linked or bool(passage.marks & marks("byline"))

    @once
    def _is_marked(self) -> bool:
        return bool(self.passage.marks & marks("byline")) and word_count(self.passage.text) <= 20

    @once
    def dates(self) -> DateLine | None:
        """What it says as a date line; None if it is none."""
        if _DIGIT.search(self.passage.text) is None:
            return None
        return read_date_line(self.passage.text) if self._is_read_in_full else None

    @once
    def credit(self) -> CreditLine | None:
        """What it credits as a credit line; None if it is none."""
        return read_credit_line(self.passage.text) if self._is_read_in_full else None

    @once
    def people(self) -> tuple[str, ...]:
        """The people it names as a byline or beside a date."""
        if not self._is_read_in_full:
            return ()
        people = people_in(self.passage.text, marked=self._is_marked)
        return people or (_people_beside(self.dates) if self.dates is not None else ())

    @once
    def is_byline(self) -> bool:
        """Whether it says who wrote the report."""
        if not self._is_read_in_full:
            return False
        if not (self._is_marked or opens_byline(self.passage.text) or self._names_after_by):
            return False
        return bool(self._is_marked or self.people)

    @property
    def _names_after_by(self) -> bool:
        """Whether a date line says by whom: "3 May 2031 - by Ida Brandt", "3 May 2031 | Author: Ida Brandt"."""
        if self.dates is None:
            return False
        if any(opens_byline(f"{piece}: {name}") for piece, name in pairwise(self.dates.rest) if name in self.people):
            return True
        return any(re.search(rf"(?<!\w)by\s+{re.escape(name)}", self.passage.text, re.I) for name in self.people)

    @once
    def label(self) -> Label | None:
        """What furniture it is by its words."""
        label = furniture_label(self.passage.text)
        if label is None or not self._is_read_in_full or label.kind not in _YIELDING:
            return label
        return None if self.dates is not None or self.people else label

    @once
    def is_running(self) -> bool:
        """Whether it is running text."""
        if not is_sentence_like(self.passage.text):
            return False
        if not self._is_read_in_full:
            return True
        return self.label is None and self.credit is None and self.dates is None and not self.people

    @property
    def is_plain(self) -> bool:
        """Whether nothing speaks against its being a title, a paragraph or a subhead."""
        return self.label is None and self.dates is None and self.credit is None and not self.is_byline


def read_line(passage: Passage) -> ReadLine:
    """Return what a passage is by its own words and mark-up."""
    return ReadLine(passage)


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
