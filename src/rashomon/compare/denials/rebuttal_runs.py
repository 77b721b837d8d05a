"""Rebuttal runs: the phrases of the lexicon of rebuttals, found among words."""

from collections.abc import Sequence
from functools import cache

from rashomon.lexicons import load_lexicon


def run_end(lower: Sequence[str], at: int, section: str) -> int:
    """Return where a phrase of a section ends that stands at a place, 0 where none does."""
    runs = _runs_from(section).get(lower[at], ())
    return next((at + len(run) for run in runs if tuple(lower[at : at + len(run)]) == run), 0)


@cache
def _runs_from(section: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the phrases of a section by their first word."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for run in runs_in(section):
        found[run[0]] = (*found.get(run[0], ()), run)
    return found


@cache
def runs_in(section: str) -> tuple[tuple[str, ...], ...]:
    """Return the phrases of a section as words."""
    return tuple(tuple(phrase.split()) for phrase in load_lexicon("rebuttals").words(section))
