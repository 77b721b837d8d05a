"""Cautions: the words by which a report leaves open whether, or how much, something is so."""

from collections.abc import Sequence
from functools import cache

from rashomon.lexicons import load_lexicon

_LONGEST = 4  # words in the longest caution
_NUMBER_REACH = 2  # words between a limit and its number: "at least another 30"


def find_cautions(words: Sequence[str], language: str = "en") -> list[tuple[int, int]]:
    """Return the half-open ranges of cautions among folded words, longest first at each place, in order.

    Words that limit a number ("at least", "some") count only shortly before a number.
    """
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(words):
        stops = range(at + _LONGEST, at, -1) if words[at] in _beginnings(language) else ()
        end = next((stop for stop in stops if _is_caution(words, at, stop, language)), at)
        if end > at:
            found.append((at, end))
        at = max(end, at + 1)
    return found


def begins_caution(word: str, language: str = "en") -> bool:
    """Whether some caution begins with this folded word."""
    return word in _beginnings(language)


def holds_attribution(words: Sequence[str], language: str = "en") -> bool:
    """Whether one of the folded words says that somebody else claims it: "said", "according"."""
    return not load_lexicon("cautions", language).word_set("attribution").isdisjoint(words)


def _is_caution(words: Sequence[str], start: int, end: int, language: str) -> bool:
    if end > len(words):
        return False
    phrase = " ".join(words[start:end])
    if phrase in _doubts(language):
        return True
    return phrase in _limits(language) and any(map(_is_number, words[end : end + 1 + _NUMBER_REACH]))


def _is_number(word: str) -> bool:
    return word[0].isdecimal() or word.split("-")[0] in _number_words()


@cache
def _beginnings(language: str) -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in _doubts(language) | _limits(language))


@cache
def _doubts(language: str) -> frozenset[str]:
    return load_lexicon("cautions", language).word_set("doubt")


@cache
def _limits(language: str) -> frozenset[str]:
    hedges = load_lexicon("hedges", language)
    return frozenset(word for section in ("floor", "ceiling", "about") for word in hedges.words(section))


@cache
def _number_words() -> frozenset[str]:
    numbers = load_lexicon("numbers")
    return frozenset(word for section in ("ones", "tens", "scales", "vague") for word in numbers.table(section))
