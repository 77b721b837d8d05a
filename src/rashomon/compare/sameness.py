"""Sameness: how likely two figures count the same thing, by learnt weights behind a few barriers."""

import math
from dataclasses import dataclass
from functools import cache

from rashomon.compare.counted import MEASURES, PARTS_OF_ANY
from rashomon.compare.disputes import is_uncommon, may_dispute
from rashomon.compare.pair_features import PairReader
from rashomon.compare.quantities import Quantity
from rashomon.lexicons import load_lexicon

_DISPUTED = 0.6
"""Likeness of two numbers that differ where rules take them for a dispute."""
_SURELY_DISPUTED = 1.0
"""The same where two voices count one uncommon thing that is no toll: repeats further on must not dilute it."""
_ABOARD = frozenset({"aboard"})
"""Where people were is no other state than what became of them."""


@dataclass(frozen=True, slots=True)
class PairWeights:
    """Weights of a logistic regression over the features of `PairReader.measure`, by name.

    `threshold` in [0, 1] is the mean likeness from which two groups of figures are taken for one thing.
    """

    bias: float
    weights: dict[str, float]
    threshold: float

    def score(self, features: dict[str, float]) -> float:
        """Return the likelihood in [0, 1] that two figures with these features count one thing."""
        total = self.bias + sum(self.weights[name] * value for name, value in features.items() if value)
        return 1.0 / (1.0 + math.exp(-total))


@cache
def load_pair_weights() -> PairWeights:
    """Return the shipped weights.

    Raises:
        LexiconError: the file is missing or lacks a section.

    Source:
        Fitted by training/same_figure, whose card says on what.
    """
    lexicon = load_lexicon("same_figure", "all")
    table = {name: float(value) for name, value in lexicon.table("weights").items()}
    return PairWeights(table.pop("bias"), table, float(lexicon.table("merging")["threshold"]))


def barrier_between(one: Quantity, other: Quantity) -> str | None:
    """Return why two figures cannot count the same thing, or None."""
    if one.noun != other.noun:
        return "they count different things"
    states, others = one.outcomes - _ABOARD, other.outcomes - _ABOARD
    if states and others and states != others:
        return "they count different states"
    differ = one.value is not None and other.value is not None and one.value != other.value
    if differ and one.figure.sentence == other.figure.sentence:
        return "one sentence gives both"
    if one.noun == "age" and not _same_bearer(one, other):
        return "they are the ages of two people"
    if one.kinds & PARTS_OF_ANY != other.kinds & PARTS_OF_ANY:
        return "one counts a part of the other"
    if one.owners and other.owners and not one.owners & other.owners:
        return "they count those of different countries"
    if one.noun in MEASURES and not one.around.words & other.around.words:
        return "nothing says that they measure one thing"
    return None


def likeness(one: Quantity, other: Quantity, reader: PairReader, weights: PairWeights) -> float:
    """Return how likely two figures of one story count the same thing, in [0, 1]; 0 behind a barrier."""
    if barrier_between(one, other) is not None:
        return 0.0
    learnt = weights.score(reader.measure(one, other))
    return max(learnt, _dispute(one, other, reader))


def _dispute(one: Quantity, other: Quantity, reader: PairReader) -> float:
    if not may_dispute(one, other):
        return 0.0
    credited = one.voice is not None and other.voice is not None and one.voice != other.voice
    if credited and not one.outcomes and is_uncommon(one, other):
        return _SURELY_DISPUTED
    return 0.0 if reader.has_rival(one, other) else _DISPUTED


def _same_bearer(one: Quantity, other: Quantity) -> bool:
    """Whether two ages may be one person's: one name holds the other; without two names, one age or one noun."""
    (name, nouns), (other_name, other_nouns) = one.bearer, other.bearer
    if name and other_name:
        return name <= other_name or other_name <= name
    return one.value == other.value or bool(nouns & other_nouns)
