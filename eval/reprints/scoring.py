"""What an answer is worth: pairs, kinds, parents, and false copies among pairs that are none."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from .plan import Ask
from .product import Found
from .samples import Copied, Half, Pair


@dataclass(frozen=True, slots=True)
class Share:
    """`met` of `of`."""

    met: int
    of: int

    @property
    def value(self) -> float:
        """The share in [0, 1]; 0 of nothing."""
        return self.met / self.of if self.of else 0.0


@dataclass(frozen=True, slots=True)
class PairScore:
    """Pairs that were right, found, and asked for."""

    right: int
    found: int
    asked: int

    @property
    def precision(self) -> float:
        """Part of the found pairs that are right."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Part of the asked pairs that were found."""
        return self.right / self.asked if self.asked else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of both."""
        return 2 * self.right / (self.found + self.asked) if self.right else 0.0


def score_pairs(half: Half, found: Collection[Pair]) -> PairScore:
    """Pairs found against the pairs of copies; doubtful pairs count neither way."""
    counted = set(found) - half.doubtful
    return PairScore(len(counted & half.gold), len(counted), len(half.gold))


def false_copies(half: Half, found: Collection[Pair], kind: str) -> Share:
    """The hard pairs of one kind that are called copies."""
    pairs = [pair for pair, its in half.hard.items() if its == kind]
    return Share(sum(pair in found for pair in pairs), len(pairs))


def score_kinds(copied: Sequence[Copied], found: Sequence[Found]) -> Share:
    """Of the copies whose pair was found: those with a right kind."""
    by_pair = {one.pair: one for one in found}
    seen = [(one, by_pair[one.pair]) for one in copied if one.pair is not None and one.pair in by_pair]
    return Share(sum(its.kind in one.recipe.kinds for one, its in seen), len(seen))


def score_asked(copied: Sequence[Copied], found: Sequence[Found], ask: Ask) -> Share:
    """Of the copies of which this is asked: those answered rightly."""
    asked = [one for one in copied if one.recipe.ask == ask]
    return Share(sum(is_right(one, found) for one in asked), len(asked))


def is_right(one: Copied, found: Sequence[Found]) -> bool:
    """Whether what is said about where a copy is from is right.

    `parent`: the copy is said to be from its parent. `cannot_tell`: the pair was found, and no direction is
    stated. `outside`: the name that the copies credit is given, and no parent. `either`: the direction is not
    stated the wrong way round.
    """
    ask = one.recipe.ask
    if ask == "outside":
        its = [each for each in found if one.copy in (each.copy, each.parent)]
        return any(each.outside == one.outside for each in its) and not any(each.stated for each in its)
    pair = next((each for each in found if each.pair == one.pair), None)
    if ask == "parent":
        return pair is not None and pair.stated and pair.copy == one.copy
    if ask == "cannot_tell":
        return pair is not None and not pair.stated
    return pair is None or not pair.stated or pair.copy == one.copy
