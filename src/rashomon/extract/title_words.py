"""Titles of pages: which part of them is the headline and which the outlet's name."""

import re
from functools import cache
from itertools import islice

from rashomon.extract.shapes import word_count
from rashomon.lexicons import load_lexicon
from rashomon.text.comparison import letters_of, words_of

_DIVIDER = re.compile(r"\s+[|·•»«:]{1,2}\s+|\s+[-–—]{1,2}\s+|\s*\|\s*|\s*::\s*")
_COLON = re.compile(r"(?<=\w):\s+")  # divides only where a heading of the page is the rest: headlines have colons too
_LONGEST_NAME = 6  # words
_MOST_CUTS = 20  # dividers that are tried; real titles have up to five


def split_page_title(title: str, names: frozenset[str], headings: frozenset[str]) -> tuple[int, int, str | None]:
    """Return the headline's range in a page title and the outlet's name beside it, if there is one.

    Args:
        names: folded names (`letters_of`) the page gives its outlet elsewhere, host included.
        headings: folded headings visible on the page; a part equal to one is the headline.
    """
    cuts = list(islice(_DIVIDER.finditer(title), _MOST_CUTS))
    options: list[tuple[int, int, int, str]] = []
    for cut in cuts:
        head, tail = title[: cut.start()].strip(), title[cut.end() :].strip()
        if head and tail:
            options.append((_name_rank(tail, head, names, headings), title.index(head), cut.start(), tail))
            start = cut.end() + (len(title[cut.end() :]) - len(title[cut.end() :].lstrip()))
            options.append((_name_rank(head, tail, names, headings), start, len(title.rstrip()), head))
    colon = _COLON.search(title)
    if colon is not None and letters_of(title[colon.end() :]) in headings and is_outlet_like(title[: colon.start()]):
        options.append((4, colon.end(), len(title.rstrip()), title[: colon.start()]))
    best = max(options, key=lambda option: (option[0], option[2] - option[1]), default=None)
    if best is None or best[0] <= 0:
        return 0, len(title), None
    return best[1], best[2], _last_name(best[3])


def _name_rank(name: str, rest: str, names: frozenset[str], headings: frozenset[str]) -> int:
    """Return how surely `name` is the outlet's and `rest` the headline; 0 or less if it is not."""
    if letters_of(rest) in headings:
        return 4
    key = letters_of(name)
    if key and any(key == one or (len(key) > 5 and (key in one or one in key)) for one in names):
        return 3
    if word_count(name) <= _LONGEST_NAME and word_count(rest) > word_count(name) and is_outlet_like(name):
        return 2
    return 0


def _last_name(part: str) -> str:
    """Return the last of several names ("World | The Gazette")."""
    pieces = [piece.strip() for piece in _DIVIDER.split(part) if piece.strip()]
    likely = [piece for piece in pieces if is_outlet_like(piece)]
    return (likely or pieces or [part])[-1]


def is_outlet_like(name: str) -> bool:
    """Whether a name is made as outlets' names are: capitalised, with a noun such as Gazette or News."""
    words = words_of(name)
    if not words or len(words) > _LONGEST_NAME or name.strip().casefold() in _no_names():
        return False
    capitals = [word for word in name.split() if word[0].isupper()]
    return bool(capitals) and bool(set(words) & _nouns()) and len(capitals) >= (len(words) + 1) // 2


@cache
def _nouns() -> frozenset[str]:
    return frozenset(load_lexicon("outlets").words("nouns"))


@cache
def _no_names() -> frozenset[str]:
    return frozenset(load_lexicon("outlets").words("not_outlets"))
