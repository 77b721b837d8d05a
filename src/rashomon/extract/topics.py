"""What words a text is about: its names and rarer words, by their stems."""

from dataclasses import dataclass
from functools import cache, lru_cache

import regex

from rashomon.lexicons import load_lexicon
from rashomon.text.words import fold, stem

WORD = regex.compile(r"[\p{L}\p{M}]+(?:['’\-][\p{L}\p{M}]+)*")
_REMEMBERED = 4000  # characters; longer texts are read anew, so that huge ones are not kept in memory
_OPENING = regex.compile(r"[.!?…:]['\"”’»)\]]*\s+['\"“‘«(]*$|^['\"“‘«(]*$")


@dataclass(frozen=True, slots=True)
class About:
    """What a text is about: how many words it has, stems of its names and rarer words, and of its names alone."""

    words: int
    rare: frozenset[str]
    names: frozenset[str]


@lru_cache(maxsize=1024)
def _remembered_about(text: str) -> About:
    return _read_about(text)


def read_about(text: str) -> About:
    """Return what a text is about, read in one pass; remembered, as several checks ask about the same paragraphs."""
    return _remembered_about(text) if len(text) <= _REMEMBERED else _read_about(text)


def _read_about(text: str) -> About:
    count = 0
    rare: set[str] = set()
    names: set[str] = set()
    for found in WORD.finditer(text):
        count += 1
        word = found.group()
        if is_rare(word):
            key = _key(word)
            rare.add(key)
            if word[0].isupper() and _stands_as_name(text, found.start(), word):
                names.add(key)
    return About(count, frozenset(rare), frozenset(names))


def rare_words(text: str) -> frozenset[str]:
    """Return the stems of a text's names and rarer words."""
    return read_about(text).rare


@lru_cache(maxsize=16384)
def _key(word: str) -> str:
    return stem(fold(word).removesuffix("'s"))


@cache
def _common() -> frozenset[str]:
    words = (*load_lexicon("common_words").words("words"), *load_lexicon("function_words").words("closed"))
    return frozenset(stem(fold(word)) for word in words) | frozenset(fold(word) for word in words)


@lru_cache(maxsize=16384)
def is_rare(word: str) -> bool:
    """Whether a word is a name or a rarer word, none of the common ones."""
    key = _key(word)
    return len(key) > 2 and key not in _common() and fold(word) not in _common()


def _stands_as_name(text: str, at: int, word: str) -> bool:
    """Whether a capitalised word stands where nothing but its being a name asks for the capital."""
    return word.isupper() or _OPENING.search(text, max(at - 12, 0), at) is None
