"""Chances: how likely two sentences tell of one event, by learnt weights."""

from functools import cache
from math import log

from rashomon.compare.figures.sameness import PairWeights
from rashomon.compare.statements.likeness import Likeness, Weights
from rashomon.compare.statements.sayings import Saying, parts_of
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
_NONE = frozenset[str]()
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
    left, right = parts_of(one.keys), parts_of(other.keys)
    found: dict[str, float] = dict.fromkeys(FEATURES, 0.0)
    found["shared"] = log(1 + len(common))
    found["rank"] = likeness.rank
    found["contained"] = weights.square(common) / least if least else 0.0
    for kind, name in _NAMES.items():
        mine, its = left.get(kind, _NONE), right.get(kind, _NONE)
        shared = len(mine & its)
        found[f"{name}_shared"] = min(shared, _COUNTED) / _COUNTED
        found[f"{name}_differ"] = float(len(mine) > shared and len(its) > shared)
    return {name: found[name] for name in FEATURES}
