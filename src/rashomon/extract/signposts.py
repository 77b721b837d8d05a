"""Signposts: elements whose mark-up says whose name or which date they hold (microdata, microformats, class names)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from rashomon.extract.labels import any_of
from rashomon.extract.reading import ReadLine
from rashomon.extract.zones import Zones
from rashomon.lexicons import load_lexicon
from rashomon.text.html_pieces import read_characters, read_pieces
from rashomon.text.runs import Run

Role = Literal["author", "published", "updated", "date", "section"]

_LONGEST = 600  # characters between an element's tags
_OVER = 5  # passages over the headline
_MOST, _BELOW = 20_000, 4_000  # characters of mark-up that are looked at before the first paragraph, from the last on
_TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9-]*)\s((?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+)>")
_NAMED = re.compile(r"\b(itemprop|rel|class|id)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))", re.IGNORECASE)
_VALUE = re.compile(
    r"\b(content|datetime|title|data-[a-z-]*(?:date|time)[a-z-]*)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE
)
_PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_MARKUP = re.compile(r"<!--.*?-->|<[^<>]*>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Signpost:
    """An element that says what it holds: its roles, what names them, its words and its machine-readable value."""

    roles: frozenset[Role]
    where: str
    start: int
    words: Run | None
    value: Run | None


def signposts_near(page_text: str, lines: Sequence[ReadLine], zones: Zones) -> tuple[Signpost, ...]:
    """Return the signposts of a page around its headline and right below its report; none for plain text."""
    starts = {one.passage.number: one.passage.element.start for one in lines if one.passage.element is not None}
    if zones.first not in starts or zones.last not in starts:
        return ()
    head = zones.headline if zones.headline in starts else zones.first
    above = [starts[number] for number in range(head - _OVER, head + 1) if number in starts]
    below = max(starts[zones.last], starts[zones.first])
    return (
        *find_signposts(page_text, max(min(above), starts[zones.first] - _MOST), starts[zones.first]),
        *find_signposts(page_text, below, below + _BELOW),
    )


def find_signposts(page_text: str, start: int, end: int) -> Iterator[Signpost]:
    """Yield the signposts whose tags begin in page [start, end), in page order."""
    for found in _TAG.finditer(page_text, start, end):
        if _role_words().search(found.group(2).lower()) is None:
            continue
        named = _roles_of(found.group(2))
        if named is None:
            continue
        roles, where = named
        offset = found.start(2)
        stated = _VALUE.search(found.group(2))
        value = None
        if stated is not None:
            group = 2 if stated.group(2) is not None else 3
            value = read_characters(page_text, offset + stated.start(group), offset + stated.end(group))
        yield Signpost(roles, where, found.start(), _words(page_text, found), value)


@cache
def _role_words() -> re.Pattern[str]:
    """Return what finds any word that names a role; most tags hold none."""
    return re.compile(any_of(sorted({*_words_of("itemprops"), *_words_of("classes")})))


@lru_cache(maxsize=2048)
def _roles_of(markup: str) -> tuple[frozenset[Role], str] | None:
    """Return what an element holds by its attributes, and the attribute that says so most plainly."""
    roles: set[Role] = set()
    where = ""
    for found in _NAMED.finditer(markup):
        name, value = found.group(1).lower(), found.group(2) or found.group(3) or found.group(4) or ""
        for role in _roles_named(name, value):
            roles.add(role)
            where = where if where in ("itemprop", "rel") else name
    return (frozenset(roles), where) if roles else None


@cache
def _roles_named(attribute: str, value: str) -> frozenset[Role]:
    exact = attribute in ("itemprop", "rel")
    table = _words_of("itemprops" if exact else "classes")
    parts = [value.lower()] if exact else [part.lower() for part in _PART.findall(value)]
    names = [*parts, *(word for part in parts for word in part.split() if exact)]
    return frozenset(role for name in names for role in table.get(name, ()))


@cache
def _words_of(section: str) -> dict[str, frozenset[Role]]:
    table: dict[str, set[Role]] = {}
    roles: tuple[Role, ...] = ("author", "published", "updated", "date", "section")
    groups = load_lexicon("page_metadata", "html").groups(section)
    for role in roles:
        for word in groups.get(role, ()):
            table.setdefault(word, set()).add(role)
    return {word: frozenset(found) for word, found in table.items()}


def _words(page_text: str, opening: re.Match[str]) -> Run | None:
    """Return the words between an element's tags; None if there are none or too many."""
    tag = opening.group(1).lower()
    begin = opening.end()
    limit = min(begin + _LONGEST, len(page_text))
    depth = 1
    for found in re.finditer(rf"<(/?){re.escape(tag)}(?=[\s/>])", page_text[begin:limit], re.IGNORECASE):
        depth += -1 if found.group(1) else 1
        if depth == 0:
            return _visible(page_text, begin, begin + found.start())
    return None


def _visible(page_text: str, start: int, end: int) -> Run | None:
    pieces: list[tuple[int, int]] = []
    at = start
    for found in _MARKUP.finditer(page_text, start, end):
        if found.start() > at:
            pieces.append((at, found.start()))
        pieces.append((found.end(), found.end()))
        at = found.end()
    if at < end:
        pieces.append((at, end))
    return read_pieces(page_text, pieces) if any(one < other for one, other in pieces) else None
