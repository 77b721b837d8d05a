"""Quantity: a figure ready to be compared, with what it counts, whose number it is, and in which state."""

from dataclasses import dataclass, field

from rashomon.compare.figures.bearings import Bearings
from rashomon.compare.figures.sites import Site
from rashomon.compare.figures.surroundings import Surroundings
from rashomon.model.annotations import Figure

PERSON = "person"
"""The class of people."""
ADDITIONAL = "additional"
"""In the scope of a figure that its words tell to come on top of another."""
_NONE = frozenset[str]()


@dataclass(frozen=True)
class Quantity:
    """A figure ready to be compared.

    `noun` is the class of what is counted or the unit's dimension, `outcomes` the states that make it another
    count (killed, missing), `kinds` which people they are, `parts` words that make it a part of a whole,
    `is_part` whether the words around it say so, `owners` country codes of whose
    soldiers they are, `bearer` names and nouns that say whose age it is, where it is one, `voice` the
    key of whose number it is. `low` and `high` are in the base unit of the dimension (minutes, metres), None
    where open. `sentence_number` counts from 1 in its article. `is_more` tells that it comes on top of another,
    `is_former` that its report tells it was given before another. `peoples` tells of which country or place
    those are that its words count. `aspects` say what a number of things or a sum is of,
    `bearings` whose it is and how it is measured, `site` where what it counts happened.
    """

    figure: Figure
    noun: str
    outcomes: frozenset[str]
    kinds: frozenset[str]
    parts: frozenset[str]
    is_part: bool
    owners: frozenset[str]
    bearer: tuple[frozenset[str], frozenset[str]]
    voice: str | None
    around: Surroundings
    value: float | None
    low: float | None
    high: float | None
    sentence_number: int
    in_headline: bool
    is_more: bool = False
    is_former: bool = False
    peoples: frozenset[str] = _NONE
    aspects: frozenset[str] = _NONE
    bearings: Bearings = field(default_factory=Bearings)
    site: Site = field(default_factory=Site)
