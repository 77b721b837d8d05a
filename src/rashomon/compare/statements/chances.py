"""Chances: how likely two sentences tell of one event, by learnt weights."""

from functools import cache
from math import log

from rashomon.compare.sameness import PairWeights
from rashomon.compare.statements.likeness import Likeness, Weights
from rashomon.compare.statements.sayings import Saying
from rashomon.compare.statements.terms import kind_of
from rashomon.lexicons import load_lexicon

FEATURES = (
    "shared",
    "rank",
    "contained",
    "people_shared",
    "days_shared",
    "numbers_shared",
    "people_differ",
    "places_differ",
    "bodies_differ",
    "numbers_differ",
)
_NAMES = {"person": "people", "place": "places", "organisation": "bodies", "number": "numbers", "day": "days"}
_COUNTED = 2
"""Shared terms of one kind from which on one more tells nothing new."""


@cache
def load_chances() -> PairWeights:
    """Return the shipped weights; their threshold is the chance from which two sentences alone are a claim.

    Raises:
        LexiconError: the file is missing or lacks a section.

    Source:
        Fitted by training/same_statement, whose card says on what.
    """
    lexicon = load_lexicon("same_statement")
    table = {name: float(value) for name, value in lexicon.table("weights").items()}
    return PairWeights(table.pop("bias"), table, float(lexicon.table("deciding")["threshold"]))


def chance_of_one(one: Saying, other: Saying, likeness: Likeness, weights: Weights) -> float:
    """Return how likely two sentences tell of one event, in [0, 1].

    Args:
        likeness: of their most alike stretches.
    """
    return load_chances().score(measure_pair(one, other, likeness, weights))


def measure_pair(one: Saying, other: Saying, likeness: Likeness, weights: Weights) -> dict[str, float]:
    """Return the features of two sentences, by name.

    What both hold counts, and of what kind it is; and where each names somebody, or a number, that the other lacks.
    """
    common = one.keys & other.keys
    least = min(weights.square(one.keys), weights.square(other.keys))
    shared = _by_kind(common)
    left, right = _by_kind(one.keys - common), _by_kind(other.keys - common)
    found: dict[str, float] = dict.fromkeys(FEATURES, 0.0)
    found["shared"] = log(1 + len(common))
    found["rank"] = likeness.rank
    found["contained"] = weights.square(common) / least if least else 0.0
    for kind, name in _NAMES.items():
        found[f"{name}_shared"] = min(shared.get(kind, 0), _COUNTED) / _COUNTED
        found[f"{name}_differ"] = float(kind in left and kind in right)
    return {name: found[name] for name in FEATURES}


def _by_kind(keys: frozenset[str]) -> dict[str, int]:
    counted: dict[str, int] = {}
    for key in keys:
        kind = kind_of(key)
        counted[kind] = counted.get(kind, 0) + 1
    return counted
