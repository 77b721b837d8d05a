"""Imprints: lines in which an outlet speaks about itself."""

import re
from functools import cache, lru_cache

from rashomon.extract.dates.vocabulary import alternatives
from rashomon.extract.outlets import Outlet
from rashomon.lexicons import load_lexicon


def is_imprint(line: str, outlet: Outlet | None) -> bool:
    """Whether a line begins with the outlet's name and speaks about the outlet itself."""
    if outlet is None:
        return False
    words = outlet.name.split()
    is_plain = bool(words) and line.isascii() and outlet.name.isascii()
    if is_plain and words[0].lower() not in line.lower():
        return False
    opening = _opening_of(outlet.name).match(line)
    return opening is not None and _imprint().match(line, opening.end()) is not None


@lru_cache(maxsize=64)
def _opening_of(name: str) -> re.Pattern[str]:
    name = r"[\s\W]+".join(re.escape(word) for word in name.split())
    return re.compile(rf"^\W*(?:the\s+)?{name}", re.IGNORECASE)


@cache
def _imprint() -> re.Pattern[str]:
    """Return what follows an outlet's name where a line is about it; the same for all outlets, so made once."""
    words = alternatives(frozenset(load_lexicon("outlets").words("imprint")))
    return re.compile(rf"[.,](?:\s|$)|\s*[–—-]\s|\s+(?:{words})", re.IGNORECASE)
