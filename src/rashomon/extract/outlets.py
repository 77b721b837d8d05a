"""The outlet: who publishes the page, and what its name was read from."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from rashomon.extract.facts import PageFacts
from rashomon.extract.reading import ReadLine, marks
from rashomon.extract.shapes import divided, word_count
from rashomon.extract.title_words import is_outlet_like, split_page_title
from rashomon.lexicons import load_lexicon
from rashomon.model.spans import Span
from rashomon.text.comparison import letters_of

_TOP_LINES = 6  # among these a plain text names its outlet
_FOOT_LINES = 6
_HEAD_LINES = 25  # from a plain text's title on, which may stand there twice, with tags and the text between
_LONGEST_NAME = 6  # words
_LONGEST_MOTTO = 10  # words
_SHORTEST_HOST = 5  # letters
_LETTERS = re.compile(r"[^\W\d_]{2,5}")
_DIGITS = re.compile(r"\d(?!\d{0,2}$)|^\d|\d{4}|[:.,°]\d")  # but for the number a name may end in: "Channel 24"
_LINKED = 0.5  # share of a line's words in links from which it is a menu
_IN_BRACKETS = re.compile(r"\s*\((?:[^\W\d_]+\s)*(?P<edition>[^\W\d_]+)\)$")
_FREQUENCY = re.compile(r"\s+\d{2,3}[.,]\d{1,2}(?:\s?(?:FM|MHz))?$")


@dataclass(frozen=True, slots=True)
class Outlet:
    """The outlet's name as the page writes it and the place it was read from."""

    name: str
    basis: str


def find_outlet(lines: Sequence[ReadLine], facts: PageFacts, headline: int) -> Outlet | None:
    """Return who publishes the page, or None if nothing on it says so.

    In order: metadata, the page title beside the headline, masthead, copyright line, a plain text's line beside the
    date, words that the host's name is made of, the host's name.

    Args:
        headline: number of the headline's passage, -1 if none stands.
    """
    for name, basis in (*_stated(facts), *_titled(lines, facts)):
        cleaned = _clean(name, facts)
        if cleaned is not None:
            return Outlet(cleaned, basis)
    for found in (_masthead(lines, facts, headline), _copyright(lines), _beside_date(lines, headline)):
        if found is not None:
            return spell_out(found, lines)
    return _as_host_says(lines, facts) or (Outlet(facts.host, "host") if facts.host else None)


def stated_outlets(lines: Sequence[ReadLine], facts: PageFacts) -> list[tuple[str, str, Span | None]]:
    """Return what the metadata call the outlet, as (where, name, place in the page), and the page title's part."""
    linked = facts.linked.publisher
    said = [("json-ld publisher", linked.value, linked.span)] if linked is not None else []
    said += [(one.where, one.statement.value, one.statement.span) for one in facts.outlets]
    said += [(name, value, None) for name, value in facts.carried if name.endswith(":outlet")]
    return said + [(basis, name, None) for name, basis in _titled(lines, facts)]


def _stated(facts: PageFacts) -> list[tuple[str, str]]:
    site = [(one.statement.value, one.where) for one in facts.outlets if one.where == "meta og:site_name"]
    others = [(one.statement.value, one.where) for one in facts.outlets if one.where != "meta og:site_name"]
    linked = [(facts.linked.publisher.value, "json-ld publisher")] if facts.linked.publisher else []
    carried = [(value, name) for name, value in facts.carried if name.endswith(":outlet")]
    return [*site, *linked, *carried, *others]


def _titled(lines: Sequence[ReadLine], facts: PageFacts) -> list[tuple[str, str]]:
    if facts.title is None:
        return []
    headings = frozenset(letters_of(one.passage.text) for one in lines if one.passage.tag in ("h1", "h2"))
    host = letters_of((facts.host or "").rpartition(".")[0])
    _, _, name = split_page_title(facts.title.text, frozenset({host} if host else ()), headings)
    return [(name, "title element")] if name is not None else []


def _clean(name: str, facts: PageFacts) -> str | None:
    """Return a stated name without address parts and edition; None if it names nobody."""
    name = _without_edition(re.sub(r"^https?://(?:www\.)?|/$", "", name.strip()))
    if not name or name.startswith("@") or name.casefold() in _no_names() or word_count(name) > 8:
        return None
    return None if facts.linked.headline and letters_of(name) == letters_of(facts.linked.headline.value) else name


def _without_edition(name: str) -> str:
    """Return a name without the edition in brackets behind it: "Sorn Kurier (English version)"."""
    found = _IN_BRACKETS.search(name)
    is_edition = found is not None and found["edition"].casefold() in load_lexicon("outlets").word_set("editions")
    return name[: found.start()] if found is not None and is_edition else name


def _masthead(lines: Sequence[ReadLine], facts: PageFacts, headline: int) -> Outlet | None:
    """Return the outlet a masthead names: marked as logo or brand, or set over the headline and known otherwise."""
    for line in lines:
        element = line.passage.element
        if element is None:
            break
        marked = any(one.marks & marks("outlet") for one in element.lineage())
        if (marked or _is_site_title(line)) and (name := _name_in(line.passage.text)) is not None:
            return Outlet(name, "masthead")
    for image in facts.logos:
        if any(one.marks & marks("outlet") for one in image.lineage()) and _name_in(image.attribute("alt")):
            return Outlet(image.attribute("alt"), "masthead picture")
    if not lines:
        return None
    if lines[0].passage.element is not None:
        return _at_both_ends(lines, headline)
    return _text_masthead(lines, facts, headline) or _title_line(lines, headline)


def _at_both_ends(lines: Sequence[ReadLine], headline: int) -> Outlet | None:
    """Return the name that opens a line of words over the headline and one at the page's foot that says more of it."""
    foot = [line.passage for line in lines[-_FOOT_LINES:] if line.passage.number > headline]
    ends = [letters_of(one.text) for one in foot if one.link_share < _LINKED]
    for line in lines[:_TOP_LINES]:
        if line.passage.number >= headline or line.passage.link_share >= _LINKED:
            continue
        name = _name_in(divided(line.passage.text)[0])
        key = letters_of(name) if name is not None else ""
        if name is not None and len(key) > 5 and any(end.startswith(key) and end != key for end in ends):
            return Outlet(name, "masthead")
    return None


def _is_site_title(line: ReadLine) -> bool:
    return {"site", "title"} <= line.passage.marks or {"site", "name"} <= line.passage.marks


def _text_masthead(lines: Sequence[ReadLine], facts: PageFacts, headline: int) -> Outlet | None:
    above = [line for line in lines[:_TOP_LINES] if line.passage.number < headline]
    foot = " ".join(letters_of(line.passage.text) for line in lines[-_FOOT_LINES:])
    host = letters_of(facts.host or "")
    for index, line in enumerate(above):
        if line.label is not None or line.dates is not None or line.is_running:
            continue
        pieces = divided(line.passage.text)
        name = _name_in(_spelt_out(pieces))
        if name is None:
            continue
        key = letters_of(name)
        before_menu = _stands_over_menu(above[index + 1 : index + 3])
        if is_outlet_like(name) or before_menu or (len(key) > 5 and (key in foot or key in host)):
            return Outlet(name, "masthead")
    return None


def _stands_over_menu(following: Sequence[ReadLine]) -> bool:
    """Whether a menu follows, right away or below the outlet's motto."""
    kinds = [line.label.kind if line.label is not None else None for line in following]
    if kinds[:1] == ["menu"]:
        return True
    is_motto = bool(following) and kinds[0] is None and following[0].dates is None and not following[0].is_running
    return is_motto and kinds[1:] == ["menu"] and word_count(following[0].passage.text) <= _LONGEST_MOTTO


def _spelt_out(pieces: Sequence[str]) -> str:
    """Return the first piece of a masthead, without the frequency of a station; where it is letters, what they mean."""
    first = _FREQUENCY.sub("", pieces[0])
    if not (first.isupper() and first.isalpha()):
        return first
    return next((one for one in pieces[1:] if first in _initials(one)), first)


def _initials(name: str) -> tuple[str, str]:
    """Return the initials of a name's words, and those with the parts of joined words."""
    parts = [one for word in name.split() for one in word.split("-") if one]
    return _first_letters(name.split()), _first_letters(parts)


def _first_letters(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words if word[0].isupper())


def _beside_date(lines: Sequence[ReadLine], headline: int) -> Outlet | None:
    """Return the outlet that a plain text names on a line of its own above or below its date line."""
    if not lines or lines[0].passage.element is not None or headline < 0:
        return None
    head = [line for line in lines if headline < line.passage.number <= headline + _HEAD_LINES]
    for at, line in enumerate(head):
        beside = [one for one in (*head[max(at - 1, 0) : at], *head[at + 1 : at + 2]) if one.dates is not None]
        if not beside or line.dates is not None or line.is_running or line.label is not None:
            continue
        name = _name_in(_spelt_out(divided(line.passage.text)))
        if name is not None and is_outlet_like(name.replace("-", " ")):
            return Outlet(name, "line beside the date")
    return None


def spell_out(outlet: Outlet, lines: Sequence[ReadLine]) -> Outlet:
    """Return the outlet by its whole name where the page writes it on a line of its own, and else by its initials."""
    if _LETTERS.fullmatch(outlet.name) is None or not outlet.name.isupper():
        return outlet
    for line in lines:
        name = _name_in(line.passage.text)
        if name is not None and " " in name and outlet.name in _initials(name) and not line.is_byline:
            return Outlet(name, outlet.basis)
    return outlet


def _as_host_says(lines: Sequence[ReadLine], facts: PageFacts) -> Outlet | None:
    """Return the words with which a line at either end of the page begins, if the host's name is made of them."""
    parts = [part for part in (facts.host or "").split(".")[:-1] if part not in ("www", "co", "com", "org", "net")]
    host = letters_of(parts[-1]).removeprefix("the") if parts else ""
    for line in (*lines[:_TOP_LINES], *lines[-_FOOT_LINES:]) if len(host) >= _SHORTEST_HOST else ():
        words = line.passage.text.split()
        for end in range(1, min(len(words), _LONGEST_NAME) + 1):
            name = " ".join(words[:end]).rstrip(" ,.:;|–—-")
            if letters_of(name).removeprefix("the") == host and name[0].isupper():
                return Outlet(name, "words of the host's name")
    return None


def _title_line(lines: Sequence[ReadLine], headline: int) -> Outlet | None:
    """Return the outlet named after a dash or bar in a plain text's title line."""
    keys = frozenset(letters_of(line.passage.text) for line in lines)
    for line in lines[:_TOP_LINES]:
        if line.passage.number <= headline and line.label is None:
            _, _, name = split_page_title(line.passage.text, frozenset(), keys - {letters_of(line.passage.text)})
            if name is not None and _name_in(name) is not None:
                return Outlet(name, "title line")
    return None


def _name_in(text: str) -> str | None:
    """Return the name a masthead line begins with, without the words after a dash; None if it is no name."""
    name = text.strip(" |·•-–—")
    words = name.split()
    if not 1 <= len(words) <= _LONGEST_NAME or len(name) < 3 or _DIGITS.search(name) is not None:
        return None
    if name.casefold() in _no_names() or name.rstrip()[-1] in ".:?!":
        return None
    capitals = sum(word[0].isupper() for word in words)
    return name if words[0][0].isupper() and capitals >= (len(words) + 1) // 2 else None


def _copyright(lines: Sequence[ReadLine]) -> Outlet | None:
    """Return whom the copyright line at the page's foot names; a line without a year has to stand at the very end."""
    running = [index for index, line in enumerate(lines) if line.is_running]
    end = running[-1] if running else -1
    for index in range(len(lines) - 1, -1, -1):
        credit = lines[index].credit
        if credit is None or credit.form != "copyright" or not credit.names:
            continue
        if credit.dated or index > end:
            return Outlet(credit.names[0].name, "copyright line")
    return None


@cache
def _no_names() -> frozenset[str]:
    return frozenset(load_lexicon("outlets").words("not_outlets"))
