"""Bylines: the names of people a line says wrote the report; never a desk, an agency or a nickname."""

import re
from dataclasses import dataclass
from functools import cache

from rashomon.extract.dates.vocabulary import alternatives
from rashomon.extract.labels import bare_line
from rashomon.extract.shapes import word_count
from rashomon.lexicons import LANGUAGES, load_lexicon
from rashomon.text.words import fold

_LONGEST = 22  # words of a line that may be a byline
_SPLIT = re.compile(r"\s*(?:,|;|&|\||•|·|\s[-–—]\s|\u00a0{2,}|\s{2,}|\s(?:and|und|et|y|e|и|та)\s)\s*")
_NAME_WORD = re.compile(r"[^\W\d_]+(?:['’\-.][^\W\d_]+)*\.?")
_ADDRESS = re.compile(r"\S+@\S+|https?://\S+|@\w+|\([^()]*\)")
_ONE_WORD = re.compile(r"[^\W\d_][^\W_]*(?:['’-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class _Words:
    opening: re.Pattern[str]
    pictures: re.Pattern[str]
    no_person: frozenset[str]
    particles: frozenset[str]
    places: re.Pattern[str]


@cache
def _words() -> _Words:
    lexicon = load_lexicon("bylines")
    openers = alternatives(frozenset(lexicon.words("openers")))
    pictures = alternatives(frozenset(lexicon.words("pictures")))
    places = alternatives(frozenset((*lexicon.words("places"), *lexicon.words("endings"))))
    post = rf"by\s+our\s+(?:[\w-]+\s+){{1,3}}?(?:{alternatives(lexicon.word_set('posts'))})"
    return _Words(
        opening=re.compile(rf"^\W*(?:{post}|{openers})(?::\s*|,?\s+)(?=\S)", re.IGNORECASE),
        pictures=re.compile(rf"(?<!\w)(?:{pictures})(?::|\s)", re.IGNORECASE),
        no_person=frozenset(lexicon.words("no_person")),
        particles=frozenset(lexicon.words("particles")),
        places=re.compile(rf"\s(?:{places})\s.*$"),
    )


def opens_byline(line: str) -> bool:
    """Whether the line begins as bylines do ("By ...") and goes on with something like a name."""
    words = _words()
    found = words.opening.match(line)
    return found is not None and word_count(line) <= _LONGEST and line[found.end()].isupper()


def without_opening(line: str) -> int:
    """Return where a byline goes on after the words it begins with ("By"); 0 if it begins with none of them."""
    found = _words().opening.match(line)
    return found.end() if found is not None else 0


def people_in(line: str, *, marked: bool = False) -> tuple[str, ...]:
    """Return the people a byline names, in order; empty if it names none.

    Args:
        marked: the page's mark-up says that the line is a byline; else it has to begin as one.
    """
    if word_count(line) > _LONGEST:
        return ()
    words = _words()
    opening = words.opening.match(line)
    pictures = words.pictures.search(line, opening.end() if opening is not None else 0)
    if pictures is not None and not words.opening.match(line[pictures.start() :]):
        line = line[: pictures.start()]
    found = words.opening.match(line)
    if found is None and not marked:
        return ()
    rest = _ADDRESS.sub("", line[found.end() :] if found else line)
    people: list[str] = []
    for piece in _SPLIT.split(rest):
        name = _person(piece)
        if name is not None and name not in people:
            people.append(name)
    return tuple(people)


def _person(piece: str) -> str | None:
    """Return the person's name a piece begins with, or None."""
    words = _words()
    name = words.places.sub("", f" {piece.strip(' .,:;()[]*')}").strip()
    again = words.opening.match(f"{name} ")
    if again is not None:
        name = name[again.end() :].strip()
    parts = name.split()
    if not 2 <= len(parts) <= 5 or any(not _NAME_WORD.fullmatch(part) for part in parts):
        return None
    if any(bare_line(part) in words.no_person for part in parts):
        return None
    capitals = [part for part in parts if part[0].isupper()]
    small = [part for part in parts if not part[0].isupper()]
    if len(capitals) < 2 or not parts[-1][0].isupper() or any(part not in words.particles for part in small):
        return None
    return name


def is_pen_name(name: str) -> bool:
    """Whether a name is one word that may be a person's: a given name alone, the name somebody writes under."""
    bare = name.strip()
    if not 3 <= len(bare) <= 20 or _ONE_WORD.fullmatch(bare) is None or not bare[0].isupper():
        return False
    return bare_line(bare) not in _words().no_person and not bare.isupper()


def has_given_name(name: str) -> bool:
    """Whether a name's first word is a given name the lexicons know, or an initial."""
    first = fold(name.split()[0].strip("."))
    return first in _given_names() or len(first) == 1 or "-" in first


@cache
def _given_names() -> frozenset[str]:
    lexicons = [load_lexicon("names", language) for language in LANGUAGES]
    sections = ("female", "male")
    return frozenset(
        fold(name) for one in lexicons for section in sections if section in one for name in one.words(section)
    )


def is_person(name: str) -> bool:
    """Whether a name as stated in metadata looks like a person's."""
    return _person(name) is not None
