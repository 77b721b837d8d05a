"""Offices of state: "the Ministry of Defence of X" and "X's Defence Ministry" read into one key."""

from dataclasses import dataclass
from functools import cache

import regex

from rashomon.lexicons import load_lexicon
from rashomon.lexicons.gazetteer import load_gazetteer
from rashomon.text.names.sounds import sound
from rashomon.text.words import fold, split_words

_OWNER_BEFORE = regex.compile(r"(\p{Lu}[\p{L}\p{M}-]+)(?:[\u2019']s?)\s+(?:own\s+)?$")
"""A name in the genitive right before another."""

_OWNER_AFTER = regex.compile(r"\s+(?:of|in)\s+(?:the\s+)?(\p{Lu}[\p{L}\p{M}-]+)")
_DEMONYM = regex.compile(r"(?:ians?|eans?|ans?|ese|ish|iya|ia|is?|ns|n|a)$")
_SMALL = {"of", "and", "the", "for", "affairs"}
_NEAR = 60
"""Characters around a mention that are searched for whose office it is."""


@dataclass(frozen=True, slots=True)
class Office:
    """An office: what it is ("ministry defence"), whose it is if the words say so, and where they end."""

    words: str
    owner: str | None
    end: int


def read_office(text: str, start: int, end: int) -> Office | None:
    """Read the office named at text[start:end], with what stands around it; None if no office is named there.

    Words after it belong to it as far as they say what it ministers to ("Ministry of energy") or whose it is.
    """
    heads = load_lexicon("bodies").word_set("offices")
    found = [word for word in split_words(text, start, end) if word.is_word]
    names = [fold(word.text) for word in found]
    head = next((name for name in names if name in heads), None)
    if head is None:
        return None
    stop = _end_of_portfolio(text, end) if names[-1] == head else end
    names += [fold(word.text) for word in split_words(text, end, stop) if word.is_word]
    portfolio, rest = _portfolio([name for name in names if name != head and name != "the"])
    owners = [name for name in rest if name not in _SMALL]
    if len(owners) > 1:
        return None
    owner = owner_key(owners[0]) if owners else _owner_around(text, start, stop)
    return Office(" ".join([head, *portfolio]), owner, stop)


def owner_key(name: str) -> str:
    """Return what a country's name and its adjective share: a country code, else the stem as it sounds."""
    code = load_gazetteer().country_of(name)
    return code or _DEMONYM.sub("", sound(fold(name)))


def portfolio_of(phrase: str) -> str | None:
    """Return the portfolio in a role ("Kestrian energy minister": energy), or None."""
    portfolio, _ = _portfolio([fold(word.text) for word in split_words(phrase) if word.is_word])
    return portfolio[0] if len(portfolio) == 1 else None


def owners_in(phrase: str) -> set[str]:
    """Return the keys of the countries a role names, by name or adjective."""
    return {owner_key(name) for name in _own_names(phrase)}


def lands_in(phrase: str) -> set[str]:
    """Return the keys of the countries and other names a role is of, whole and without their ending.

    So "Tavin" and "Tavinian" share one, though "Tavin" itself ends as an adjective may.
    """
    return owners_in(phrase) | {sound(fold(name)) for name in _own_names(phrase)}


def _own_names(phrase: str) -> list[str]:
    roles = load_lexicon("roles")
    closed = load_lexicon("function_words").word_set("closed")
    known = roles.word_set("modifiers") | roles.word_set("singular") | _SMALL | _portfolio_words() | closed
    return [
        word.text
        for word in split_words(phrase)
        if word.is_capitalised and word.is_word and fold(word.text) not in known
    ]


def _owner_around(text: str, start: int, end: int) -> str | None:
    before = _OWNER_BEFORE.search(text[max(0, start - _NEAR) : start])
    after = _OWNER_AFTER.match(text[end : end + _NEAR])
    owner = before or after
    return owner_key(owner.group(1)) if owner is not None else None


def _end_of_portfolio(text: str, end: int) -> int:
    """Return where "of foreign affairs" ends after "Ministry", else `end`."""
    stop = end
    for word in split_words(text, end, min(len(text), end + _NEAR)):
        name = fold(word.text)
        if name not in _SMALL and name not in _portfolio_words():
            break
        if name in _portfolio_words() or name == "affairs":
            stop = word.end
    return stop


def _portfolio(names: list[str]) -> tuple[list[str], list[str]]:
    """Return the portfolios among folded words, sorted, and the words that are none."""
    found: set[str] = set()
    rest: list[str] = []
    at = 0
    while at < len(names):
        pair = " ".join(names[at : at + 2])
        if pair in _portfolios():
            found.add(_portfolios()[pair])
            at += 2
            continue
        if names[at] in _portfolios():
            found.add(_portfolios()[names[at]])
        else:
            rest.append(names[at])
        at += 1
    return sorted(found), rest


@cache
def _portfolios() -> dict[str, str]:
    groups = load_lexicon("bodies").groups("portfolios")
    return {word: name for name, words in groups.items() for word in words}


@cache
def _portfolio_words() -> frozenset[str]:
    return frozenset(word for phrase in _portfolios() for word in phrase.split())
