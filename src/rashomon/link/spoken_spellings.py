"""Spoken spellings: how a word of a name sounds if it was written down as Spanish, French or Russian would do."""

import unicodedata
from functools import cache, lru_cache
from operator import ne

import regex

from rashomon.lexicons import load_lexicon
from rashomon.text.words import fold

_DOUBLED = regex.compile(r"(.)\1+")
_ANY_VOWEL = str.maketrans("aeiou", "*****")

_LEAST = 3
"""Letters of a word that says enough when spelt as it sounds."""

_LEAST_BLURRED = 6
"""Letters from which one vowel may be another: translations hear the unstressed ones in their own way."""


@lru_cache(maxsize=1 << 16)
def spoken_spellings(word: str) -> frozenset[str]:
    """Return how a word may sound, one spelling for each way of writing names that the lexicon has.

    Source:
        `lexicons/orthographies`.
    """
    written = unicodedata.normalize("NFC", word).lower()
    return frozenset(_DOUBLED.sub(r"\1", _speak(written, table)) for table in _tables())


def are_one_spoken(one: str, other: str) -> bool:
    """Whether two words of names may be one, written down by two people who write in different ways.

    Longer ones may differ in one vowel, too. It says nothing of words that are alike by chance: ask for more.
    """
    if any(len(each) >= _LEAST for each in spoken_spellings(one) & spoken_spellings(other)):
        return True
    left, right = fold(one), fold(other)
    is_long = min(len(left), len(right)) >= _LEAST_BLURRED
    return is_long and blur(left) == blur(right) and sum(map(ne, left, right)) == 1


def blur(word: str) -> str:
    """Return a folded word with one sign for every vowel."""
    return word.translate(_ANY_VOWEL)


def _speak(word: str, table: tuple[regex.Pattern[str], dict[str, str]]) -> str:
    pattern, sounds = table
    return pattern.sub(lambda found: _sound_of(found.group(), sounds), f"{word}.")


def _sound_of(letters: str, sounds: dict[str, str]) -> str:
    if letters in sounds:
        return sounds[letters]
    return fold(letters) if letters.isalpha() else ""


@cache
def _tables() -> tuple[tuple[regex.Pattern[str], dict[str, str]], ...]:
    lexicon = load_lexicon("orthographies", "all")
    return tuple(_compile(lexicon.table("shared") | lexicon.table(name)) for name in lexicon.words("tables"))


def _compile(sounds: dict[str, str]) -> tuple[regex.Pattern[str], dict[str, str]]:
    longest = sorted(sounds, key=lambda letters: (-len(letters), letters))
    plain = {letters: sound.strip("-") for letters, sound in sounds.items()}
    return regex.compile("|".join(map(regex.escape, longest)) + "|."), plain
