"""Agencies and outlets in bylines: "By The Associated Press", "Ola Brandt, Kestrel News Agency"."""

import re
from functools import cache
from itertools import pairwise

from rashomon.extract.agencies import is_known_agency, sounds_like_agency
from rashomon.extract.bylines import has_given_name, opens_byline, without_opening
from rashomon.extract.credit_names import NamedCredit, credit_kind
from rashomon.extract.shapes import word_count
from rashomon.extract.title_words import is_outlet_like
from rashomon.lexicons import load_lexicon

_LONGEST = 22  # words of a line that may be a byline
_DIVIDER = re.compile(r"\s(?:and|with|for|of|from|via)\s|\s[-–—]\s|[,;&|•·()/]")
_POST = 3  # words of what a reporter is: "Chief Political Writer"
_EDGES = " .:*[]\u00a0"


def bodies_in_byline(line: str, *, marked: bool = False) -> tuple[NamedCredit, ...]:
    """Return the agencies and outlets a byline names, in order; empty if it names none.

    An agency counts wherever it stands, alone or with who writes for it ("AP Sports Writer"); an outlet only with its
    article or after a person: a line that begins "Lina Post" names a person.

    Args:
        marked: the page's mark-up says that the line is a byline; else it has to begin as one.
    """
    if word_count(line) > _LONGEST or line.rstrip().endswith(":") or not (marked or opens_byline(line)):
        return ()
    begin = without_opening(line)
    cuts = [(begin, begin), *(cut.span() for cut in _DIVIDER.finditer(line, begin)), (len(line), len(line))]
    parts = ((before[1], after[0]) for before, after in pairwise(cuts))
    return tuple(one for start, end in parts if (one := _named(line, start, end, start > begin)) is not None)


def _named(line: str, start: int, end: int, follows: bool) -> NamedCredit | None:
    """Return the body that the part [start, end) of a byline names; `follows`: another part stands before it."""
    words = line[start:end].strip(_EDGES)
    start = line.index(words, start)
    agency = _agency_in(words)
    if agency is not None:
        start = line.index(agency, start)
        return NamedCredit(agency, "agency", start, start + len(agency))
    if words and words.split()[-1].lower() in _posts() and not words.lower().startswith("the "):
        return None
    beside = follows and words != "" and not has_given_name(words)
    if is_outlet_like(words) and (words.lower().startswith("the ") or beside):
        return NamedCredit(words, credit_kind(words), start, start + len(words))
    return None


def _agency_in(words: str) -> str | None:
    """Return the agency that the words are, alone, before its people ("Reuters Staff") or after a person whose work
    follows ("Ola Brandt AP Sports Writer").
    """
    pieces = words.split()
    for first in range(len(pieces)):
        for end in range(len(pieces), first, -1):
            name, people = " ".join(pieces[first:end]), pieces[end:]
            written = not people or (len(people) <= _POST and people[-1].lower() in _roles())
            if _is_agency(name) and written and (first == 0 or people):
                return name
    return None


def _is_agency(name: str) -> bool:
    """Whether it is an agency and cannot be a given name, as "Petra" is both."""
    if is_known_agency(name):
        return " " in name or name.isupper() or not has_given_name(name)
    return sounds_like_agency(name) and name[0].isupper()


@cache
def _roles() -> frozenset[str]:
    return load_lexicon("bylines").word_set("no_person")


@cache
def _posts() -> frozenset[str]:
    return load_lexicon("bylines").word_set("posts")
