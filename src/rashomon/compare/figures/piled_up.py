"""Piled up: numbers of what is added to and never taken away: aftershocks recorded, votes counted, houses burned."""

from rashomon.compare.figures.quantity import Quantity
from rashomon.lexicons import load_lexicon

HARMED = "harmed"
"""The aspect of things that came to harm."""


def has_piled_up(one: Quantity) -> bool:
    """Whether a later count of the same is the larger one, by the words around a number.

    That is what its sentence tells to be recorded, landed, paid up to a time, and things that its clause tells to be
    destroyed. People are told by their states.
    """
    return is_harm(one) or not load_lexicon("quantities").word_set("recorded").isdisjoint(one.around.words)


def is_harm(one: Quantity) -> bool:
    """Whether things are counted that came to harm: houses destroyed, hectares burned."""
    return HARMED in one.aspects
