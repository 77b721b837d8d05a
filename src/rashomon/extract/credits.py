"""Credit lines: whom a page names as the maker of its text, on a line of its own or beside the last full stop."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from rashomon.extract.agencies import is_known_agency, is_picture_credit, sounds_like_agency
from rashomon.extract.bylines import opens_byline, people_in
from rashomon.extract.credit_names import MARKS, NamedCredit, agencies_in, name_from, names_from, outlets_from
from rashomon.extract.dates.vocabulary import alternatives
from rashomon.extract.shapes import ends_in_stop, word_count
from rashomon.extract.title_words import is_outlet_like
from rashomon.lexicons import load_lexicon

CreditForm = Literal["copyright", "credit", "reporting", "name"]

_LONGEST = 30  # words
_LONGEST_VIA = 6  # words of a line that begins with "via" and a name
_YEARS = re.compile(r"(?:(?:19|20)\d{2}(?:\s*[-–—]\s*(?:(?:19|20)\d{2}|\d{2}))?)[,.]?")
_COPYRIGHT = re.compile(r"(?:©|\(c\)(?=\s)|^\W*copyright\b)[\s:©]*(?:\(c\)\s*)?", re.IGNORECASE)
_INITIALS = re.compile(
    r"(?!(?:and/or|he/she|his/her|him/her)$)[a-z]{2,4}(?:-[a-z]{2,4})?(?:/[a-z]{2,4}){1,3}|[a-z]{2,3}/[A-Z]{2,4}|[A-Z]{2}(?:/[A-Z]{2,3}){1,3}"
)
_JOINED = re.compile(r"(?P<agency>[A-Z]{3,6})/[A-Z]{4,10}")  # an agency, and the outlet that worked on its report
_LETTERS = re.compile(r"[A-Z]{3,6}")  # initials
_RESERVED = re.compile(r"all rights reserved.*$|alle rechte.*$|tous droits.*$|все права.*$", re.IGNORECASE)
_ENDING = re.compile(
    r"(?<=[.!?”\"])\s+(?:\((?P<name>[^()]{2,30})\)|[-–—]\s*(?P<dashed>[A-Z][\w ]{1,25})|/(?P<slashed>[A-Z]+)/)\s*$"
)


@dataclass(frozen=True, slots=True)
class CreditLine:
    """What a credit line says: its form, the names it credits, the people it names as reporters.

    A `copyright` line has its names only if it names somebody; `dated` tells that it carries a year or reserves
    rights, as the line at a page's foot does.
    """

    form: CreditForm
    names: tuple[NamedCredit, ...]
    people: tuple[str, ...] = ()
    dated: bool = False


def read_credit_line(line: str) -> CreditLine | None:
    """Return what a line credits; None if it is no credit line. Picture credits are credit lines without names."""
    if word_count(line) > _LONGEST or not line.strip():
        return None
    for read in (
        _copyright,
        _reporting,
        _stated,
        _passed_on,
        _based_on,
        _thanked,
        _republished,
        _contributed,
        _initialled,
        _bare_name,
    ):
        found = read(line)
        if found is not None:
            return found
    return None


def read_ending_credit(text: str) -> NamedCredit | None:
    """Return the agency credited in brackets after a paragraph's last full stop, or None."""
    found = _ENDING.search(text)
    if found is None:
        return None
    group = next(one for one in ("name", "dashed", "slashed") if found[one])
    name = found[group].strip()
    return NamedCredit(name, "agency", *found.span(group)) if is_known_agency(name) else None


def _copyright(line: str) -> CreditLine | None:
    found = _COPYRIGHT.search(line)
    if found is None or (found.start() > 0 and word_count(line[: found.start()]) > 4):
        return None
    after = line[found.end() :]
    years = _YEARS.match(after)
    rest = after[years.end() :] if years else after
    dated = years is not None or _RESERVED.search(line) is not None or _YEARS.search(after) is not None
    named = name_from(line, len(line) - len(rest)) or name_from(line[: found.start()], 0)
    if named is None or is_picture_credit(line):
        return CreditLine("copyright", (), dated=dated)
    return CreditLine("copyright", (named,), dated=dated)


def _stated(line: str) -> CreditLine | None:
    found = _prefixes()["sources"].search(line)
    if found is None or (ends_in_stop(line) and word_count(line) > 8):
        return None
    names = names_from(line, found.end())
    return CreditLine("credit", names) if names else None


def _passed_on(line: str) -> CreditLine | None:
    """Return the agency of a line that is nothing but "via" and its name or initials."""
    found = _prefixes()["via"].match(line)
    named = name_from(line, found.end()) if found is not None and word_count(line) <= _LONGEST_VIA else None
    if named is None or line[named.end :].strip(MARKS):
        return None
    is_agency = named.kind == "agency" or _LETTERS.fullmatch(named.name) is not None
    return CreditLine("credit", (named,)) if is_agency else None


def _based_on(line: str) -> CreditLine | None:
    found = _prefixes()["based_on"].match(line)
    if found is None or ends_in_stop(line):
        return None
    return CreditLine("credit", names_from(line, found.end()))


def _thanked(line: str) -> CreditLine | None:
    found = _prefixes()["thanks"].match(line)
    if found is None:
        return None
    names = names_from(line, found.end())
    return CreditLine("credit", names) if names else None


def _republished(line: str) -> CreditLine | None:
    found = _prefixes()["republished"].search(line)
    if found is None:
        return None
    named = name_from(line, found.end())
    return CreditLine("credit", (named,) if named is not None else ())


def _reporting(line: str) -> CreditLine | None:
    bare = line.strip(" ()[]")
    found = _prefixes()["reporting"].match(bare)
    if found is None:
        return None
    first = re.split(r"[;.]\s", bare[found.end() :])[0]
    people = people_in(first.rstrip("."), marked=True)
    names = agencies_in(line) or (() if people else outlets_from(line, line.index(first)))
    return CreditLine("reporting", names, people) if people or names else None


def _contributed(line: str) -> CreditLine | None:
    if _prefixes()["contributed"].search(line) is None:
        return None
    return CreditLine("reporting", agencies_in(line))


def _initialled(line: str) -> CreditLine | None:
    """Return the initials with which agencies sign a report ("kl/mb", "bur-abc/de", "KL/MB"); they name nobody."""
    return CreditLine("reporting", ()) if _INITIALS.fullmatch(line.strip(" ()[]")) else None


def _bare_name(line: str) -> CreditLine | None:
    bare = line.strip(" ()[]/-–—*.")
    joined = _JOINED.fullmatch(bare)
    if joined is not None:
        start = line.index(bare)
        return CreditLine("name", (NamedCredit(joined["agency"], "agency", start, start + len(joined["agency"])),))
    if word_count(bare) > 6 or not bare[:1].isupper() or opens_byline(bare) or "," in bare:
        return None
    if not (is_known_agency(bare) or sounds_like_agency(bare) or _is_bracketed_outlet(line, bare)):
        return None
    begin = line.index(bare)
    return CreditLine("name", (NamedCredit(bare, "agency", begin, begin + len(bare)),))


def _is_bracketed_outlet(line: str, name: str) -> bool:
    """Whether a line is nothing but brackets round a name of several words made as outlets' and agencies' are."""
    line = line.strip()
    in_brackets = line[:1] == "(" and line[-1:] == ")" and line[1:-1].strip() == name
    return in_brackets and word_count(name) > 1 and name == name.strip(MARKS) and is_outlet_like(name)


@cache
def _prefixes() -> dict[str, re.Pattern[str]]:
    lexicon = load_lexicon("bylines")

    def any_of(section: str) -> str:
        return alternatives(frozenset(lexicon.words(section)))

    return {
        "sources": re.compile(rf"(?:^|[|·•])\W*(?:{any_of('sources')})\s*:\s*", re.IGNORECASE),
        "based_on": re.compile(rf"^\W*(?:{any_of('based_on')})\s+", re.IGNORECASE),
        "via": re.compile(rf"^\W*(?:{any_of('passed_on')})\s+(?:the\s+)?(?=[A-Z])", re.IGNORECASE),
        "thanks": re.compile(rf"^\W*(?:{any_of('thanks')})(?!\w)\s*:?\s*", re.IGNORECASE),
        "reporting": re.compile(rf"^\W*(?:{any_of('reporting')})\s+", re.IGNORECASE),
        "contributed": re.compile(rf"(?<!\w)(?:{any_of('contributed')})(?!\w)", re.IGNORECASE),
        "republished": re.compile(rf"(?<!\w)(?:{any_of('republished')})(?!\w)[\s:]*(?:the\s+)?", re.IGNORECASE),
    }
