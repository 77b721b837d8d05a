"""Holders of an office whose press service speaks for them: "the press service of the head of state"."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from rashomon.lexicons import load_lexicon
from rashomon.text.words import fold, stem

_REACH = 80  # code points before a desk in which its holder stands


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose desk stands at [start, end), holder included: the office, where it is held (may be empty), a full name."""

    start: int
    end: int
    office: str
    place: str
    name: str

    @property
    def words(self) -> frozenset[str]:
        """Stems of the words that tell the holder from others."""
        return frozenset(stem(fold(word)) for word in f"{self.office} {self.place}".split())


def holder_of_desk(text: str, start: int, end: int, spoken: str, language: str = "en") -> Holder | None:
    """Return the holder of an office that a desk at [start, end) is said to be of, or None.

    Args:
        spoken: the desk in plain words: "press service".
    """
    before, after = _patterns(language)
    found = after.match(text, end)
    if found is not None:
        return _holder(found, start, found.end(), spoken, language)
    found = before.search(text, max(start - _REACH, 0), start)
    return _holder(found, found.start(), end, spoken, language) if found is not None else None


def is_office(head: str, language: str = "en") -> bool:
    """Whether the head of a body is the office of one person."""
    return head in load_lexicon("issuers", language).groups("holders")


def find_holder(introduced: Sequence[tuple[str, str]], office: str, language: str = "en") -> str | None:
    """Return the surname of the person who holds an office: of those given it the one named most often.

    Args:
        introduced: surname and the words round it (lower case) for each time a text names a person.
    """
    forms = load_lexicon("issuers", language).groups("holders")[office]
    titled = {surname for surname, words in introduced if any(f" {form} " in f" {words} " for form in forms)}
    named = Counter(surname for surname, _ in introduced if surname in titled)
    return min(named, key=lambda surname: (-named[surname], surname), default=None)


def _holder(found: re.Match[str], start: int, end: int, spoken: str, language: str) -> Holder:
    office = _offices(language)[" ".join(found["form"].lower().split())]
    place = found["place"] or ""
    return Holder(start, end, office, place, f"{spoken} of the {office}{' of ' if place else ''}{place}")


@cache
def _offices(language: str) -> dict[str, str]:
    """Return the offices by what texts call their holders."""
    holders = load_lexicon("issuers", language).groups("holders")
    return {form: office for office, forms in holders.items() for form in forms}


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what holds a holder before a desk and after it."""
    longest = sorted(_offices(language), key=lambda form: (-len(form), form))
    form = rf"(?P<form>(?i:{'|'.join(form.replace(' ', chr(92) + 's+') for form in longest)}))"
    name = r"[A-Z][\w-]+(?:\s[A-Z][\w-]+)?"
    before = rf"(?<!\w)(?:(?P<place>{name})['’]s\s+)?{form}(?:\s{name})?(?:['’]s)?\s+$"
    after = rf"\s+of\s+(?:the\s+)?{form}(?:\s+of\s+(?:the\s+)?(?:Republic\s+of\s+)?(?P<place>{name}))?(?!\w)"
    return re.compile(before), re.compile(after)
