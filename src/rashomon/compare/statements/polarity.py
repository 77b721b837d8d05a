"""Polarity: whether clauses affirm or deny what they share with others."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from rashomon.compare.statements.clauses import find_clauses, is_denied
from rashomon.compare.statements.meanings import denies_its_meaning, meaning_of
from rashomon.lexicons import load_lexicon
from rashomon.text.words import Word

_REACH = 6
"""Words after a negation in which it denies something: "not one of the four gates was opened"."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause that starts at `start`, by the keys of its words.

    `opposites` are its words that deny their meaning, each with its key; `denies` tells that a verb of it denies,
    `denied` are the keys of words shortly after a negation.
    """

    start: int
    keys: frozenset[str]
    opposites: frozenset[tuple[str, str]]
    denies: bool
    denied: frozenset[str]


def read_clauses(words: Sequence[Word]) -> tuple[Clause, ...]:
    """Return the clauses of a sentence's words, in text order."""
    starts = [word.start for word in words]
    return tuple(
        _read_clause(start, words[bisect_left(starts, start) : bisect_left(starts, end)])
        for start, end in find_clauses(words)
    )


def is_turned(clauses: Sequence[Clause], shared: frozenset[str]) -> bool:
    """Whether clauses deny what they share, in the one that holds most of it; a denied opposite affirms.

    A negation denies what stands shortly after it: "no gate was opened", not "open as never before".

    Args:
        shared: keys of the terms the clauses have in common with those they are compared with.
    """
    if not clauses:
        return False
    clause = max(clauses, key=lambda one: (len(one.keys & shared), any(key in shared for _, key in one.opposites)))
    opposites = {word for word, key in clause.opposites if key in shared}
    return (clause.denies or not clause.denied.isdisjoint(shared)) != (len(opposites) % 2 == 1)


@cache
def _key_of(word: str) -> str:
    return f"word:{meaning_of(word)}"


def _read_clause(start: int, words: Sequence[Word]) -> Clause:
    lower = [word.lower for word in words]
    keys = [_key_of(word) for word in lower]
    verbs = load_lexicon("clauses").word_set("denying")
    denied: set[str] = set()
    for at in range(len(words)) if is_denied(words) else ():
        if is_denied(words[at : at + 2]):
            denied.update(keys[at + 1 : at + 1 + _REACH])
    return Clause(
        start,
        frozenset(keys),
        frozenset((word, key) for word, key in zip(lower, keys, strict=True) if denies_its_meaning(word)),
        not verbs.isdisjoint(lower),
        frozenset(denied),
    )
