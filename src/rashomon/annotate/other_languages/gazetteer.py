"""Places by the names a language has for them: CLDR's territories and time zones, and a list of larger cities."""

from collections.abc import Sequence
from functools import cache
from typing import cast

from rashomon.annotate.other_languages.inflection import stem, stems_of
from rashomon.annotate.other_languages.tokens import split_tokens_of
from rashomon.lexicons import load_lexicon
from rashomon.lexicons.gazetteer import load_gazetteer
from rashomon.text.tokens import Token
from rashomon.text.words import fold

_LONGEST_NAME = 5  # tokens
_CYRILLIC_LANGUAGES = frozenset({"ru", "uk"})

_NO_PLACES = frozenset({"001", "EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"})
"""CLDR's codes for the world, unions and unknown or invented regions."""

Name = tuple[str, ...]


def place_length(tokens: Sequence[Token], at: int, language: str) -> int:
    """Return how many tokens the place's name that begins at token `at` has, 0 if none does."""
    if not tokens[at].is_capitalised:
        return 0
    known, first = _places(language), stem(tokens[at].text, language)
    if first not in _first_words(language):
        return int(_is_listed_city(tokens[at], language))
    for length in range(min(_LONGEST_NAME, len(tokens) - at), 0, -1):
        name = tuple(stem(one.text, language) for one in tokens[at : at + length])
        if name in known and not (length == 1 and _is_common(tokens[at], language)):
            return length
    return int(_is_listed_city(tokens[at], language))


def _is_common(token: Token, language: str) -> bool:
    return stem(token.text, language) in stems_of("places", language, "common_words")


def _is_listed_city(token: Token, language: str) -> bool:
    """Whether a word in Latin letters is a larger city or a country's capital under its own or English name."""
    if language in _CYRILLIC_LANGUAGES or len(token.text) < 4 or _is_common(token, language):
        return False
    gazetteer = load_gazetteer()
    folded = fold(token.text)
    return folded in gazetteer.capitals or fold(gazetteer.variants.get(folded, "")) in gazetteer.capitals


@cache
def _first_words(language: str) -> frozenset[str]:
    return frozenset(name[0] for name in _places(language))


@cache
def _places(language: str) -> frozenset[Name]:
    """Return the stems of every place's name (once a process and language)."""
    from babel import Locale  # slow to import; only annotating needs it

    locale = Locale(language)
    names = set(load_lexicon("places", language).words("aliases"))
    territories = cast("dict[str, str]", locale.territories)
    names.update(name for code, name in territories.items() if code not in _NO_PLACES)
    zones = cast("dict[str, dict[str, str]]", locale.time_zones)
    names.update(zone["city"] for name, zone in zones.items() if "city" in zone and "Etc/" not in name)
    if language not in _CYRILLIC_LANGUAGES:
        names.update(_own_names(tuple(zones)))
    return frozenset(found for name in names if (found := _key(name, language)) and not _is_other_word(found, language))


def _is_other_word(name: Name, language: str) -> bool:
    """Whether a place's name of one word is a body's noun as well ("Совет", "Рада")."""
    return len(name) == 1 and name[0] in stems_of("organisations", language, "nouns")


def _key(name: str, language: str) -> Name:
    plain = name.partition("(")[0].strip()
    return tuple(stem(token.text, language) for token in split_tokens_of(plain, 0, len(plain), language))


def _own_names(zones: tuple[str, ...]) -> set[str]:
    """Return the cities' names where a zone's own name is the city's in this language too."""
    return {zone.rpartition("/")[2].replace("_", " ") for zone in zones if zone.startswith("Europe/")}
