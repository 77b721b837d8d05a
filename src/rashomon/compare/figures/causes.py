"""Causes: what struck those a figure counts, told by the nearest word for it: a raid, a rocket, a crash."""

from collections.abc import Iterable, Sequence
from functools import cache

from rashomon.lexicons import load_lexicon
from rashomon.text.words import Word, stem

_FARTHEST = 14
"""Steps from a figure within which a cause is its own; tuned on eval/figures."""
_MARK, _TURN = 4, 8
"""Steps that a comma counts for, and that a word which begins another scene ("after", "while") counts for besides."""


def nearest_cause(words: Sequence[Word], start: int, end: int) -> str | None:
    """Return the class of cause told nearest to a figure at [start, end) of a sentence, None where none is near.

    "Raids kill 45 after rebels fired rockets" tells of raids; of two equally near the first by name is taken.
    """
    before = [word for word in words if word.end <= start]
    after = [word for word in words if word.start >= end]
    inside = [(0, cause) for word in words if start <= word.start < end for cause in _causes_of(word)]
    found = [*inside, *_met(after), *_met(reversed(before))]
    steps, cause = min(found, default=(_FARTHEST + 1, ""))
    return cause if steps <= _FARTHEST else None


def _met(words: Iterable[Word]) -> list[tuple[int, str]]:
    """Return the causes met on the way from a figure, each with the steps to it."""
    turns = load_lexicon("quantities").word_set("turns")
    found: list[tuple[int, str]] = []
    steps = 0
    for word in words:
        steps += 1 if word.is_word else _MARK if word.text in {",", ";"} else 0
        steps += _TURN if word.lower in turns else 0
        if steps > _FARTHEST:
            break
        found.extend((steps, cause) for cause in _causes_of(word))
    return found


def _causes_of(word: Word) -> tuple[str, ...]:
    cause = _causes().get(stem(word.lower)) if word.is_word else None
    return (cause,) if cause is not None else ()


@cache
def _causes() -> dict[str, str]:
    """Return the class of cause by the stem of each of its words."""
    groups = load_lexicon("quantities").groups("causes")
    return {stem(member): cause for cause, members in groups.items() for member in members}
