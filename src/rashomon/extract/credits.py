"""Credit lines: whom a page names as the maker of its text, on a line of its own or beside the last full stop."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from rashomon.extract.agencies import is_known_agency, is_picture_credit, sounds_like_agency
from rashomon.extract.bylines import opens_byline, people_in
from rashomon.extract.dates.vocabulary import alternatives
from rashomon.extract.shapes import ends_in_stop, word_count
from rashomon.extract.title_words import is_outlet_like
from rashomon.lexicons import load_lexicon
from rashomon.model.articles import CreditKind

CreditForm = Literal["copyright", "credit", "reporting", "name"]

_LONGEST = 30  # words
_LONGEST_NAME = 7  # words
_YEARS = re.compile(r"(?:(?:19|20)\d{2}(?:\s*[-–—]\s*(?:(?:19|20)\d{2}|\d{2}))?)[,.]?")
_COPYRIGHT = re.compile(r"(?:©|\(c\)(?=\s)|^\W*copyright\b)[\s:©]*(?:\(c\)\s*)?", re.IGNORECASE)
_MARKS = " .,:;-–—|()[]\u00a0\u200b"
_NAME_ENDS = re.compile(
    r"(?<=\w{2})[.!?](?:\s|$)|\s[|·•–—-]\s|[|·•;,\n]|\s{2,}|(?:19|20)\d{2}"
    r"|[\s.]*(?:all rights|alle rechte|tous droits|все права)",
    re.IGNORECASE,
)
_INITIALS = re.compile(
    r"(?!(?:and/or|he/she|his/her|him/her)$)[a-z]{2,4}(?:-[a-z]{2,4})?(?:/[a-z]{2,4}){1,3}|[a-z]{2,3}/[A-Z]{2,4}|[A-Z]{2}(?:/[A-Z]{2,3}){1,3}"
)
_JOINED = re.compile(r"(?P<agency>[A-Z]{3,6})/[A-Z]{4,10}")  # an agency, and the outlet that worked on its report
_RESERVED = re.compile(r"all rights reserved.*$|alle rechte.*$|tous droits.*$|все права.*$", re.IGNORECASE)
_ENDING = re.compile(
    r"(?<=[.!?”\"])\s+(?:\((?P<name>[^()]{2,30})\)|[-–—]\s*(?P<dashed>[A-Z][\w ]{1,25})|/(?P<slashed>[A-Z]+)/)\s*$"
)


@dataclass(frozen=True, slots=True)
class NamedCredit:
    """A name and its range [start, end) in the line."""

    name: str
    kind: CreditKind
    start: int
    end: int


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


def credit_kind(name: str) -> CreditKind:
    """Return `agency` for known agencies and for names made as agencies' names are, else `outlet`."""
    return "agency" if is_known_agency(name) or sounds_like_agency(name) else "outlet"


def _copyright(line: str) -> CreditLine | None:
    found = _COPYRIGHT.search(line)
    if found is None or (found.start() > 0 and word_count(line[: found.start()]) > 4):
        return None
    after = line[found.end() :]
    years = _YEARS.match(after)
    rest = after[years.end() :] if years else after
    dated = years is not None or _RESERVED.search(line) is not None or _YEARS.search(after) is not None
    named = _named(line, len(line) - len(rest)) or _named(line[: found.start()], 0)
    if named is None or is_picture_credit(line):
        return CreditLine("copyright", (), dated=dated)
    return CreditLine("copyright", (named,), dated=dated)


def _stated(line: str) -> CreditLine | None:
    found = _prefixes()["sources"].search(line)
    if found is None or (ends_in_stop(line) and word_count(line) > 8):
        return None
    names = _names(line, found.end())
    return CreditLine("credit", names) if names else None


def _based_on(line: str) -> CreditLine | None:
    found = _prefixes()["based_on"].match(line)
    if found is None or ends_in_stop(line):
        return None
    return CreditLine("credit", _names(line, found.end()))


def _thanked(line: str) -> CreditLine | None:
    found = _prefixes()["thanks"].match(line)
    if found is None:
        return None
    names = _names(line, found.end())
    return CreditLine("credit", names) if names else None


def _republished(line: str) -> CreditLine | None:
    found = _prefixes()["republished"].search(line)
    if found is None:
        return None
    named = _named(line, found.end())
    return CreditLine("credit", (named,) if named is not None else ())


def _reporting(line: str) -> CreditLine | None:
    bare = line.strip(" ()[]")
    found = _prefixes()["reporting"].match(bare)
    if found is None:
        return None
    first = re.split(r"[;.]\s", bare[found.end() :])[0]
    people = people_in(first.rstrip("."), marked=True)
    names = _agencies(line) or (() if people else _outlets(line, line.index(first)))
    return CreditLine("reporting", names, people) if people or names else None


def _contributed(line: str) -> CreditLine | None:
    if _prefixes()["contributed"].search(line) is None:
        return None
    return CreditLine("reporting", _agencies(line))


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
    if not (is_known_agency(bare) or sounds_like_agency(bare)):
        return None
    begin = line.index(bare)
    return CreditLine("name", (NamedCredit(bare, "agency", begin, begin + len(bare)),))


def _names(line: str, start: int) -> tuple[NamedCredit, ...]:
    """Return the names of a list that begins at `start`."""
    names: list[NamedCredit] = []
    for piece in re.finditer(r"(?:(?!\sand\s)[^,;/|])+", line[start:]):
        named = _named(line[: start + piece.end()], start + piece.start())
        if named is not None:
            names.append(named)
    return tuple(names)


def _agencies(line: str) -> tuple[NamedCredit, ...]:
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


def _outlets(line: str, start: int) -> tuple[NamedCredit, ...]:
    """Return the names from `start` that are made as outlets' names are."""
    return tuple(one for one in _names(line, start) if is_outlet_like(one.name))


def _named(line: str, start: int) -> NamedCredit | None:
    """Return the name that stands in `line` from `start`: up to a full stop, bar, comma or year, without legal
    endings; None if it names nobody."""
    words = line[start:]
    begin = start + len(words) - len(words.lstrip(_MARKS + "@"))
    ends = [found.start() for found in _NAME_ENDS.finditer(line, begin)]
    name = line[begin : min(ends, default=len(line))].rstrip(_MARKS)
    name = _legal().sub("", name).rstrip(_MARKS)
    if name.lower().startswith("and "):
        return None
    if not 1 <= word_count(name) <= _LONGEST_NAME or not any(char.isupper() for char in name):
        return None
    if name.casefold() in load_lexicon("outlets").words("not_outlets"):
        return None
    return NamedCredit(name, credit_kind(name), begin, begin + len(name))


@cache
def _legal() -> re.Pattern[str]:
    endings = alternatives(frozenset(load_lexicon("outlets").words("legal_endings")))
    return re.compile(rf"[\s,]+(?:{endings})\.?$", re.IGNORECASE)


@cache
def _prefixes() -> dict[str, re.Pattern[str]]:
    lexicon = load_lexicon("bylines")

    def any_of(section: str) -> str:
        return alternatives(frozenset(lexicon.words(section)))

    return {
        "sources": re.compile(rf"(?:^|[|·•])\W*(?:{any_of('sources')})\s*:\s*", re.IGNORECASE),
        "based_on": re.compile(rf"^\W*(?:{any_of('based_on')})\s+", re.IGNORECASE),
        "thanks": re.compile(rf"^\W*(?:{any_of('thanks')})(?!\w)\s*:?\s*", re.IGNORECASE),
        "reporting": re.compile(rf"^\W*(?:{any_of('reporting')})\s+", re.IGNORECASE),
        "contributed": re.compile(rf"(?<!\w)(?:{any_of('contributed')})(?!\w)", re.IGNORECASE),
        "republished": re.compile(rf"(?<!\w)(?:{any_of('republished')})(?!\w)[\s:]*(?:the\s+)?", re.IGNORECASE),
    }
