"""Polarity: whether words affirm or deny what they share with others."""

from collections.abc import Sequence

from rashomon.compare.statements.clauses import find_clauses, is_denied
from rashomon.compare.statements.meanings import denies_its_meaning, meaning_of
from rashomon.lexicons import load_lexicon
from rashomon.text.words import Word

_REACH = 6
"""Words after a negation in which it denies something: "not one of the four gates was opened"."""


def is_turned(words: Sequence[Word], shared: frozenset[str]) -> bool:
    """Whether words deny what they share, in the clause that holds most of it; a denied opposite affirms.

    Args:
        shared: keys of the terms the words have in common with those they are compared with.
    """
    clauses = [[word for word in words if start <= word.start < end] for start, end in find_clauses(words)]
    clause = max(clauses, key=lambda one: len({_key(word) for word in one} & shared), default=list[Word]())
    opposites = {word.lower for word in clause if denies_its_meaning(word.lower) and _key(word) in shared}
    return _is_negated(clause, shared) != (len(opposites) % 2 == 1)


def _is_negated(clause: Sequence[Word], shared: frozenset[str]) -> bool:
    """Whether a negation stands shortly before a shared word: "no gate was opened", not "open as never before"."""
    verbs = load_lexicon("clauses").word_set("denying")
    if not is_denied(clause):
        return any(word.lower in verbs for word in clause)
    for at, word in enumerate(clause):
        if word.lower in verbs:
            return True
        after = clause[at + 1 : at + 1 + _REACH]
        if is_denied(clause[at : at + 2]) and any(_key(one) in shared for one in after):
            return True
    return False


def _key(word: Word) -> str:
    return f"word:{meaning_of(word.lower)}"
