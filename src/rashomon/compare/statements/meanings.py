"""Meanings: words that reports put in each other's place, and those that deny each other."""

from functools import cache

from rashomon.lexicons import load_lexicon
from rashomon.text.words import stem

_ENDINGS = ("s", "ed", "d", "ing", "er")


@cache
def meaning_of(word: str) -> str:
    """Return the name of the group of a lower-case word, its stem where it is in none.

    "siren" and "alarms" both give `alarm`; a word and its opposite have one meaning: see `denies_its_meaning`.
    """
    name = _groups().get(stem(word), stem(word))
    return _affirmed().get(name, name)


@cache
def members_of(meaning: str) -> frozenset[str]:
    """Return the stems that a meaning stands for; the meaning alone where it is a stem."""
    return _members().get(meaning, frozenset({meaning}))


@cache
def _members() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for one, name in _groups().items():
        found.setdefault(_affirmed().get(name, name), set()).add(one)
    return {meaning: frozenset(stems) for meaning, stems in found.items()}


@cache
def denies_its_meaning(word: str) -> bool:
    """Whether a lower-case word stands for the opposite of its meaning: "closed" is `open`, denied."""
    return _groups().get(stem(word)) in _affirmed()


@cache
def _groups() -> dict[str, str]:
    """Return the name of each stem's group; what is listed goes before what is inflected."""
    listed: dict[str, str] = {}
    inflected: dict[str, str] = {}
    for name, members in load_lexicon("meanings").groups("groups").items():
        for word in members:
            listed.setdefault(stem(word), name)
            for ending in _ENDINGS:
                inflected.setdefault(stem(word + ending), name)
                inflected.setdefault(stem(word.removesuffix("e") + ending), name)
    return inflected | listed


@cache
def _affirmed() -> dict[str, str]:
    """Return the meaning that each meaning denies, by the one that denies."""
    return {denied: affirmed for affirmed, denied in load_lexicon("meanings").table("opposites").items()}
