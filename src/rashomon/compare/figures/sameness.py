"""Sameness: how likely two figures count the same thing, by learnt weights behind a few barriers."""

import math
from dataclasses import dataclass
from functools import cache

from rashomon.compare.cells import UNNAMED
from rashomon.compare.figures.counted import ABOARD, ANYONE, MEASURES, PARTS_OF_ANY
from rashomon.compare.figures.disputes import is_measured_by_two, is_uncommon, kinds_meant, may_dispute
from rashomon.compare.figures.grown import GrownPair, grown_pair
from rashomon.compare.figures.magnitudes import are_close, is_telling, log_ratio, values_fit
from rashomon.compare.figures.objections import count_objections
from rashomon.compare.figures.pair_features import PairReader
from rashomon.compare.figures.piled_up import is_harm
from rashomon.compare.figures.quantities import Quantity
from rashomon.compare.figures.told_for_one import ValuePair, pair_of
from rashomon.lexicons import load_lexicon

_DISPUTED = 0.6
"""Likeness of two numbers that differ where rules take them for a dispute."""
_SURELY_DISPUTED = 1.0
"""The same where two voices count one uncommon thing that is no toll: repeats further on must not dilute it."""
_GROWN = 0.9
"""Likeness of two counts of one kind, or of things recorded so far, of which the later is the larger."""
_TWO_TOLD = -0.5
"""Likeness of two numbers that one report tells and no rule takes for a dispute: groups that hold them stay apart
unless much else joins them. Chosen on the folds of eval/figures among 0, -0.5, -1 and never."""
_DIFFERING = 0.1
"""What two numbers that differ, and are no toll, are less likely one thing than was learnt; chosen on the folds."""
_OBJECTION = 0.35
"""What an objection takes off; chosen on the folds among 0.3 to 0.45."""
_PEOPLE = "person"
_HARM_GROWS = 1.4
"""Logarithm of the ratio up to which one voice's later count of things harmed is of the same: four times as many."""
_PAST_GROWS = 0.18
"""The same of what is counted over a longer time: a fifth more."""
_LARGE = 1000
"""Number from which on two reports hardly give it of two things."""
_GROUND = 2
"""Words that the sentences of two differing measures have to share: a place alone is in many sentences."""
_BOTH = "one sentence gives both"
_ELSEWHERE = "they are told of two places"
_GROUNDLESS = "nothing says that they measure one thing"


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
        weights, total = self.weights, 0.0
        for name, value in features.items():
            if value:
                total += weights[name] * value
        return 1.0 / (1.0 + math.exp(-(self.bias + total)))


@dataclass(frozen=True, slots=True)
class Known:
    """Pairs of numbers that are for one thing wherever they are repeated: set against each other, or grown."""

    for_one: frozenset[ValuePair]
    grown: frozenset[GrownPair]


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
    same = one.value is not None and one.value == other.value
    if one.figure.forecast != other.figure.forecast and not (same and one.noun != _PEOPLE):
        return "one was counted, the other is expected"
    if one.outcomes != other.outcomes and _are_of_two_states(one.outcomes, other.outcomes):
        return "they count different states"
    if one.noun == "age" and not _same_bearer(one, other):
        return "they are the ages of two people"
    if one.kinds != other.kinds and one.kinds & PARTS_OF_ANY != other.kinds & PARTS_OF_ANY:
        return "one counts a part of the other"
    if _are_of_two_peoples(one, other):
        return "they count those of different countries"
    if one.noun in MEASURES and not _share_ground(one, other) and not (same and is_telling(one)):
        return _GROUNDLESS
    differ = one.value is not None and other.value is not None and not same
    if differ and one.figure.sentence == other.figure.sentence:
        return _BOTH
    if differ and one.figure.article == other.figure.article and one.site.is_apart(other.site):
        return _ELSEWHERE
    return None


def likeness(one: Quantity, other: Quantity, reader: PairReader, weights: PairWeights, known: Known) -> float:
    """Return how likely two figures of one story count the same thing, in [0, 1]; 0 behind a barrier.

    Less than 0 where one report tells both and they differ. `known` are the pairs of numbers that reports of the story
    give for one thing.
    """
    barrier = barrier_between(one, other)
    is_open = barrier in (None, _BOTH, _ELSEWHERE) or (barrier == _GROUNDLESS and _is_told_together(one, other))
    if is_open and known.for_one and pair_of(one, other) in known.for_one and not _are_of_two_kinds(one, other):
        return _SURELY_DISPUTED
    if barrier is not None:
        return 0.0
    disputed = _dispute(one, other, reader)
    if _is_one_tellers(one, other):
        return _SURELY_DISPUTED
    if known.grown and grown_pair(one, other) in known.grown:
        return _GROWN
    if not disputed and not one.around.is_moved and not other.around.is_moved:
        if _tells_both(one, other):
            return _TWO_TOLD
        if _differ(one, other) and reader.has_rival(one, other):
            return 0.0
    measured = reader.measure(one, other)
    differ = not (measured["equal"] or measured["fits"] or measured["toll"])
    score = weights.score(measured) - (_DIFFERING if differ else 0.0)
    objections = count_objections(one, other, measured, reader.topic)
    return max(score - _OBJECTION * objections, 0.0) if objections else max(score, disputed)


def _are_of_two_peoples(one: Quantity, other: Quantity) -> bool:
    owners = bool(one.owners and other.owners) and one.owners.isdisjoint(other.owners)
    return owners or (bool(one.peoples and other.peoples) and one.peoples.isdisjoint(other.peoples))


def _are_of_two_kinds(one: Quantity, other: Quantity) -> bool:
    """Whether two kinds of people are counted: what is told of 40 fighters is not told of 40 drivers.

    A large number is seldom met twice, whatever those are called whom it counts.
    """
    if max(one.value or 0.0, other.value or 0.0) >= _LARGE:
        return False
    kinds, others = kinds_meant(one) - ANYONE, kinds_meant(other) - ANYONE
    return bool(kinds and others) and kinds.isdisjoint(others)


def _is_told_together(one: Quantity, other: Quantity) -> bool:
    """Whether one report gives both and tells which of them was given before, or by whom each of one thing."""
    change = one.figure.article == other.figure.article and one.is_former != other.is_former
    return change or is_measured_by_two(one, other)


def _are_of_two_states(one: frozenset[str], other: frozenset[str]) -> bool:
    states, others = one - ABOARD, other - ABOARD
    return bool(states and others) and states != others


def _is_one_tellers(one: Quantity, other: Quantity) -> bool:
    """Whether one named voice counts the same victims or things harmed in two reports: it is of the same event."""
    here, there = one.around, other.around
    if one.voice is None or one.voice != other.voice or one.voice.startswith(UNNAMED):
        return False
    if one.figure.article == other.figure.article or not _are_of_one_state(one, other):
        return False
    if not (_is_whole(one) and _is_whole(other)):
        return False
    if (here.is_past or there.is_past) and log_ratio(one, other) > _PAST_GROWS:
        return False
    return here.where == there.where or not (here.where and there.where)


def _are_of_one_state(one: Quantity, other: Quantity) -> bool:
    """Whether the same befell both: people by their state; things that came to harm, of one unit and near in number."""
    if one.noun != _PEOPLE and is_harm(one) and is_harm(other):
        return one.figure.unit == other.figure.unit and log_ratio(one, other) <= _HARM_GROWS
    return bool(one.outcomes) and one.outcomes == other.outcomes


def _is_whole(one: Quantity) -> bool:
    return not (one.kinds - ANYONE or one.parts or one.is_part or one.is_more)


def _dispute(one: Quantity, other: Quantity, reader: PairReader) -> float:
    if not may_dispute(one, other):
        return 0.0
    credited = one.voice is not None and other.voice is not None and one.voice != other.voice
    if credited and not one.outcomes and is_uncommon(one, other):
        return _SURELY_DISPUTED
    return 0.0 if reader.has_rival(one, other) else _DISPUTED


def _share_ground(one: Quantity, other: Quantity) -> bool:
    """Whether the sentences of two measures share two words; where they agree one, of the sentences before too.

    What a length of time is counted from is not what took that long: much is told to come before one collapse.
    """
    here, there = one.around, other.around
    if _differ(one, other):
        return len((here.words & there.words) - here.timed_by - there.timed_by) >= _GROUND
    return not here.wider.isdisjoint(there.wider)


def _tells_both(one: Quantity, other: Quantity) -> bool:
    """Whether one report gives the two numbers, and they are neither equal nor roundings of each other."""
    return one.figure.article == other.figure.article and _differ(one, other)


def _differ(one: Quantity, other: Quantity) -> bool:
    return not values_fit(one, other) and (one.value is None or one.value != other.value)


def _same_bearer(one: Quantity, other: Quantity) -> bool:
    """Whether two ages may be one person's: one name holds the other; without two names, one age or one noun.

    Two reports of somebody without a name may be a year apart.
    """
    (name, nouns), (other_name, other_nouns) = one.bearer, other.bearer
    if name and other_name:
        return name <= other_name or other_name <= name
    unnamed = not name and not other_name
    return one.value == other.value or bool(nouns & other_nouns) or (unnamed and are_close(one, other))
