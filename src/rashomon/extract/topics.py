"""What words a text is about: its names and rarer words, by their stems."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

import regex

from rashomon.lexicons import load_lexicon
from rashomon.text.words import fold, stem

WORD = regex.compile(r"[\p{L}\p{M}]+(?:['’\-][\p{L}\p{M}]+)*")
# What WORD finds, and of that what begins with a capital, in text without other letters than those of English.
_PLAIN = re.compile(r"[\x00-\x7f\xa0\u2010-\u205e]*+\Z")
_PLAIN_WORD = re.compile(r"[A-Za-z]+(?:['’\-][A-Za-z]+)*")
_PLAIN_NAME = re.compile(r"[A-Z](?<![A-Za-z].)(?<![A-Za-z]['’\-].)[A-Za-z]*(?:['’\-][A-Za-z]+)*")
_REMEMBERED = 4000  # characters; longer texts are read anew, so that huge ones are not kept in memory
_BEFORE_SENTENCE = r"[.!?…:]['\"”’»)\]]*\s+['\"“‘«(]*$|^['\"“‘«(]*$"
_OPENING, _PLAIN_OPENING = regex.compile(_BEFORE_SENTENCE), re.compile(_BEFORE_SENTENCE)


class About(NamedTuple):
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
    is_plain = _PLAIN.match(text) is not None
    words = _PLAIN_WORD.findall(text) if is_plain else WORD.findall(text)
    rare = {word: key for word in set(words) if (key := _rare_key(word))}
    names = {key for word, key in rare.items() if word.isupper()}
    capitals = {word for word in rare if word[0].isupper() and rare[word] not in names}
    if capitals:
        opening = _PLAIN_OPENING if is_plain else _OPENING
        for found in (_PLAIN_NAME if is_plain else WORD).finditer(text):
            word = found.group()
            if word in capitals and opening.search(text, max(found.start() - 12, 0), found.start()) is None:
                names.add(rare[word])
    return About(len(words), frozenset(rare.values()), frozenset(names))


def rare_words(text: str) -> frozenset[str]:
    """Return the stems of a text's names and rarer words."""
    return read_about(text).rare


@cache
def _common() -> frozenset[str]:
    words = (*load_lexicon("common_words").words("words"), *load_lexicon("function_words").words("closed"))
    return frozenset(stem(fold(word)) for word in words) | frozenset(fold(word) for word in words)


def is_rare(word: str) -> bool:
    """Whether a word is a name or a rarer word, none of the common ones."""
    return bool(_rare_key(word))


@lru_cache(maxsize=16384)
def _rare_key(word: str) -> str:
    """Return the stem of a rare word; empty for a common one."""
    folded, common = fold(word), _common()
    key = stem(folded.removesuffix("'s"))
    return key if len(key) > 2 and key not in common and folded not in common else ""
