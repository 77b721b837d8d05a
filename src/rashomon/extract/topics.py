"""What words a text is about: its names and rarer words, by their stems."""

from functools import cache, lru_cache

import regex

from rashomon.lexicons import load_lexicon
from rashomon.text.words import fold, stem

WORD = regex.compile(r"[\p{L}\p{M}]+(?:['’\-][\p{L}\p{M}]+)*")
_OPENING = regex.compile(r"[.!?…:]['\"”’»)\]]*\s+['\"“‘«(]*$|^['\"“‘«(]*$")


def rare_words(text: str) -> frozenset[str]:
    """Return the stems of a text's names and rarer words."""
    return frozenset(_key(word) for word in WORD.findall(text) if is_rare(word))


def name_words(text: str) -> frozenset[str]:
    """Return the stems of words that are capitalised where nothing but their being a name asks for it."""
    return frozenset(_key(found.group()) for found in WORD.finditer(text) if _is_name(text, found))


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


def _is_name(text: str, found: "regex.Match[str]") -> bool:
    word = found.group()
    if not word[0].isupper() or not is_rare(word):
        return False
    return _OPENING.search(text, max(found.start() - 12, 0), found.start()) is None or word.isupper()
