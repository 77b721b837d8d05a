"""Acts: words that tell of something done, by kind, and whether it is told as denied, planned or known already."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from rashomon.lexicons import load_lexicon
from rashomon.text.words import POSSESSIVES, Word

_NEGATION_REACH = 4
"""Words before an act in which a negation means it did not happen."""


@dataclass(frozen=True, slots=True)
class Act:
    """Words for an act of a kind, at [start, end) of the article's text."""

    kind: str
    start: int
    end: int


def find_acts(words: Sequence[Word]) -> list[Act]:
    """Return the acts that words tell of, in text order."""
    phrases = _phrases()
    none = load_lexicon("acts").word_set("no_acts")
    lower = [word.lower for word in words]
    found = [
        Act(kind, words[at].start, words[at + len(parts) - 1].end)
        for at, word in enumerate(lower)
        for kind, parts in phrases.get(word, ())
        if tuple(lower[at : at + len(parts)]) == parts and " ".join(lower[at : at + 2]) not in none
    ]
    return sorted(found, key=lambda one: (one.start, one.end, one.kind))


@cache
def _phrases() -> dict[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    """Return the words for acts with their kinds, by their first word."""
    found: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {}
    for kind, members in load_lexicon("acts").groups("kinds").items():
        for parts in (tuple(member.split()) for member in members):
            found[parts[0]] = (*found.get(parts[0], ()), (kind, parts))
    return found


def is_denied_act(words: Sequence[Word], act: Act) -> bool:
    """Whether a word of negation stands shortly before an act: "did not meet", "refused to sign"."""
    before = [word.lower for word in words if word.end <= act.start][-_NEGATION_REACH:]
    negations = load_lexicon("stances").word_set("negation")
    return any(word in negations or word.endswith("n't") for word in before)


def is_planned(words: Sequence[Word], act: Act, start: int) -> bool:
    """Whether an act is told as a plan, by a word before it in its part of the sentence, which begins at `start`."""
    marks = set(load_lexicon("acts").words("planned")) - {"to", "next", "set"}
    before = [word.lower for word in words if start <= word.start < act.start][-8:]
    return any(word in marks for word in before)


def points_back(words: Sequence[Word], act: Act) -> bool:
    """Whether an act is told as one that is known: "the blast", "their meeting", "Tuesday's crash"."""
    before = [word.lower for word in words if word.end <= act.start][-1:]
    return any(word in POSSESSIVES or word in load_lexicon("acts").word_set("pointing") for word in before)
