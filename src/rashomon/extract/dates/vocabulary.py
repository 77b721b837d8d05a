"""The words of dates in the languages lexicon `dates` knows, gathered once."""

import re
from dataclasses import dataclass
from functools import cache

from rashomon.lexicons import load_lexicon

_LANGUAGES = tuple("en de fr es ru uk it pt nl pl tr sv da nb fi cs sk hu ro el bg sr sl ca id lt lv et ar".split())


@dataclass(frozen=True, slots=True)
class DateWords:
    """Lower-case words: month → number, weekdays, line words → role, fillers, zone → offset.

    `short_months` are the months of three letters that need no year beside them: the English ones.
    """

    months: dict[str, int]
    short_months: frozenset[str]
    weekdays: frozenset[str]
    roles: dict[str, str]
    fillers: frozenset[str]
    zones: dict[str, str]


@cache
def date_words() -> DateWords:
    """Return the words of all languages; where two languages disagree, the earlier one in the list counts."""
    months: dict[str, int] = {}
    weekdays: set[str] = set()
    roles: dict[str, str] = {}
    fillers: set[str] = set()
    zones: dict[str, str] = {}
    for language in _LANGUAGES:
        lexicon = load_lexicon("dates", language)
        for word, number in lexicon.table("months").items():
            months.setdefault(word, int(number))
        weekdays.update(lexicon.words("weekdays"))
        for role in ("published", "updated", "captured"):
            for word in lexicon.words(role):
                roles.setdefault(word.lower(), role)
        fillers.update(word.lower() for word in lexicon.words("fillers"))
        zones.update(lexicon.table("zones"))
    english = load_lexicon("dates").table("months")
    short = frozenset(word for word in english if len(word) < 4)
    return DateWords(months, short, frozenset(weekdays), roles, frozenset(fillers), zones)


def alternatives(words: "frozenset[str] | dict[str, int] | dict[str, str]") -> str:
    """Return the words as a regular expression's alternatives, longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
