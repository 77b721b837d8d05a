"""Stated: stretches of several articles that state one thing."""

from dataclasses import dataclass

from rashomon.compare.statements.sayings import Saying, Stretch

Place = tuple[str, int]
"""An article and where a sentence of it starts."""


@dataclass(frozen=True, slots=True)
class Stated:
    """One saying, and the stretch of it that states what the group states."""

    saying: Saying
    stretch: Stretch


@dataclass(frozen=True, slots=True)
class StatementGroup:
    """What several articles state, one stretch for each article, surest first, and the terms its first pair shares."""

    stated: tuple[Stated, ...]
    shared: frozenset[str]


def place_of(stated: Stated) -> Place:
    """Return where the sentence of a stretch stands."""
    return stated.saying.article, stated.saying.sentence.anchor.start


def overlap(one: Stretch, other: Stretch) -> bool:
    """Whether two stretches of one article have a place in common."""
    return one.start < other.end and other.start < one.end
