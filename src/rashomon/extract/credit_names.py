"""Names on credit lines: of agencies and outlets, with where they stand."""

import re
from dataclasses import dataclass
from functools import cache

from rashomon.extract.agencies import is_known_agency, is_of_desk, sounds_like_agency
from rashomon.extract.dates.vocabulary import alternatives
from rashomon.extract.shapes import word_count
from rashomon.extract.title_words import is_outlet_like
from rashomon.lexicons import load_lexicon
from rashomon.model.articles import CreditKind

MARKS = " .,:;-–—|()[]\u00a0\u200b"
"""What may stand around a name."""

_LONGEST_NAME, _LONGEST_OF_DESK = 7, 14  # words: of a name, and of one with "press service of the" before it
_NAME_ENDS = re.compile(
    r"(?<=\w{2})[.!?](?:\s|$)|\s[|·•–—-]\s|[|·•;,\n]|\s{2,}|(?:19|20)\d{2}"
    r"|[\s.]*(?:all rights|alle rechte|tous droits|все права)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class NamedCredit:
    """A name and its range [start, end) in the line."""

    name: str
    kind: CreditKind
    start: int
    end: int


def credit_kind(name: str) -> CreditKind:
    """Return `agency` for known agencies and for names made as agencies' names are, else `outlet`."""
    return "agency" if is_known_agency(name) or sounds_like_agency(name) else "outlet"


def names_from(line: str, start: int) -> tuple[NamedCredit, ...]:
    """Return the names of a list that begins at `start`."""
    names: list[NamedCredit] = []
    for piece in re.finditer(r"(?:(?!\sand\s)[^,;/|])+", line[start:]):
        named = name_from(line[: start + piece.end()], start + piece.start())
        if named is not None:
            names.append(named)
    return tuple(names)


def agencies_in(line: str) -> tuple[NamedCredit, ...]:
    """Return the known agencies a line names in passing."""
    found: list[NamedCredit] = []
    for match in re.finditer(r"(?:The )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,4}", line):
        words = match.group().split()
        for length in range(len(words), 0, -1):
            name = " ".join(words[:length])
            if is_known_agency(name):
                found.append(NamedCredit(name, "agency", match.start(), match.start() + len(name)))
                break
    return tuple(found)


def outlets_from(line: str, start: int) -> tuple[NamedCredit, ...]:
    """Return the names from `start` that are made as outlets' names are."""
    return tuple(one for one in names_from(line, start) if is_outlet_like(one.name))


def name_from(line: str, start: int) -> NamedCredit | None:
    """Return the name that stands in `line` from `start`: up to a full stop, bar, comma or year, without legal
    endings; None if it names nobody."""
    words = line[start:]
    begin = start + len(words) - len(words.lstrip(MARKS + "@"))
    ends = [found.start() for found in _NAME_ENDS.finditer(line, begin)]
    name = line[begin : min(ends, default=len(line))].rstrip(MARKS)
    name = _legal().sub("", name).rstrip(MARKS)
    if name.lower().startswith("and "):
        return None
    longest = _LONGEST_OF_DESK if is_of_desk(name) else _LONGEST_NAME
    if not 1 <= word_count(name) <= longest or not any(char.isupper() for char in name):
        return None
    if name.casefold() in load_lexicon("outlets").words("not_outlets"):
        return None
    return NamedCredit(name, credit_kind(name), begin, begin + len(name))


@cache
def _legal() -> re.Pattern[str]:
    endings = alternatives(frozenset(load_lexicon("outlets").words("legal_endings")))
    return re.compile(rf"[\s,]+(?:{endings})\.?$", re.IGNORECASE)
