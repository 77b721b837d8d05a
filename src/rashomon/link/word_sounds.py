"""Words of names that may be one word spelt in two ways."""

from functools import lru_cache

import regex

from rashomon.text.names.sounds import sound
from rashomon.text.words import fold

_HARD_C = regex.compile(r"c(?=[aoukqrlt])")
"""The letter that other scripts write as "k"."""

_BRITISH = regex.compile(r"(?<=[a-z]{3})our$")

LEAST_SOUND = 4
"""Letters that two names must share when spelt as they sound."""


def match_all(ours: list[str], theirs: list[str]) -> bool:
    """Whether each word has its own in the other name, the same, sounding the same, or of one stem."""
    left_over = list(theirs)
    for word in ours:
        match = next((other for other in left_over if word == other), None) or next(
            (other for other in left_over if sound_alike(word, other) or _share_stem(word, other)), None
        )
        if match is None:
            return False
        left_over.remove(match)
    return True


def _share_stem(one: str, other: str) -> bool:
    """Whether two words share a long beginning: "observer" and "observation", "Dornavia" and "Dornavian"."""
    short, long = sorted((one, other), key=len)
    begin = next((at for at, (left, right) in enumerate(zip(short, long, strict=False)) if left != right), len(short))
    return begin >= 6


def sound_alike(one: str, other: str) -> bool:
    """Whether two words are long enough and sound the same, but for a vowel at their end."""
    return any(_is_one_sound(left, right) for left in sounds_of(fold(one)) for right in sounds_of(fold(other)))


def _is_one_sound(left: str, right: str) -> bool:
    if min(len(left), len(right)) < LEAST_SOUND:
        return False
    return left == right or (len(left) > LEAST_SOUND and left.rstrip("aei") == right.rstrip("aei"))


def sounds_of(word: str) -> set[str]:
    """Return how a folded word may sound; "kh" that opens it is written "h" as often as "k"."""
    sounds = {sound(word), heard(word)}
    return sounds | {sound(word[1:])} if word.startswith("kh") else sounds


@lru_cache(maxsize=1 << 16)
def heard(word: str) -> str:
    """Return a word as it may sound after another script: "kh" as "h", hard "c" as "k", "sch" as "sh", "ee" as "i"."""
    written = fold(word).replace("kh", "h").replace("sch", "sh").replace("ee", "i")
    return sound(_HARD_C.sub("k", _BRITISH.sub("or", written)))
