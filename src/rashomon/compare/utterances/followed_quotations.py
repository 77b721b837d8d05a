"""Followed quotations: which quotations of a copy are which of its original's, in whatever words they came back.

A copy and its original tell in one order. A quotation that was translated there and back shares few words with what it
was, but stands at its place, is of the same speaker and is about as long.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from rapidfuzz import fuzz

from rashomon.compare.utterances.quoted_words import Quoted, covered_part, is_cut_from, mass_of, shared_part

Run = tuple[int, int]
"""Quotations in a row, a half-open range of their places."""

_WORTH = 0.25
"""Likeness from which two quotations rather stand for each other than for nothing: what two of one story share by
chance."""
_SAME_VOICE, _TWO_PEOPLE, _TWO_VOICES = 0.1, -0.25, -0.1
"""What the likeness gains or loses by who speaks; a body and its spokesman may be one voice to a copier."""
_NAMED_ALIKE = 75
"""Percent of letters from which two names are one: copiers spell names by ear."""
_SAME_NUMBER = 0.1
_LONGEST_RUN = 3
_NEAR = 2
"""Sentences between two quotations that a copy may run together."""
_LEAST_WORDS = 3
_LEAST_CUT = 4
"""Words in a row that show a shorter quotation to be cut from the longer one."""
_CUT = 0.6
_IN_RUN = 0.15
"""Likeness to the other side that a quotation of a run must have."""
_COVERED = 0.35
"""Part of each quotation of a run that the other side must have."""


@dataclass(frozen=True, slots=True)
class Sureness:
    """What a pair must reach: its likeness, and how far it lies above the next that each side might be.

    `held` and `held_lead` are the same for a pair between two sure ones.
    """

    likeness: float
    lead: float
    held: float
    held_lead: float


OF_COPIES = Sureness(0.45, 0.12, held=0.3, held_lead=0.1)
OF_ONE_VOICE = Sureness(0.5, 0.15, held=0.4, held_lead=0.15)
"""Of two reports that rest on one voice each may have left out, or added, what it liked."""


@dataclass(frozen=True)
class Followed:
    """The quotations of two articles, each in the order of its text."""

    ones: Sequence[Quoted]
    others: Sequence[Quoted]

    def sure_pairs(self, sureness: Sureness) -> Iterator[tuple[Run, Run]]:
        """Yield runs that tell one utterance, in the order of both articles; one of the two is a single quotation.

        A pair that stands between two sure ones, and right beside one of them, need not be as like.

        Source:
            Alignment by length and words of Gale and Church 1993, whose beads 1-1, 1-2 and 2-1 these are.
        """
        pairs = [self._closest(*pair) for pair in self._trace()]
        sure = [self._is_sure(*pair, sureness.likeness, sureness.lead) for pair in pairs]
        for at, pair in enumerate(pairs):
            if sure[at] or (_is_held(pairs, sure, at) and self._is_sure(*pair, sureness.held, sureness.held_lead)):
                yield pair

    def _is_sure(self, run: Run, other: Run, likeness: float, lead: float) -> bool:
        alike = self._likeness(run, other)
        return alike >= likeness and self._is_whole(run, other) and alike - self._rival(run, other) >= lead

    @cached_property
    def _singles(self) -> list[list[float]]:
        return [[_liken(one, other) for other in self.others] for one in self.ones]

    def _likeness(self, run: Run, other: Run) -> float:
        if run[1] - run[0] == other[1] - other[0] == 1:
            return self._singles[run[0]][other[0]]
        mine, its = self.ones[slice(*run)], self.others[slice(*other)]
        return 0.0 if _contradict(mine, its) else shared_part(mine, its) + _by_voice(mine[0], its[0])

    def _gain(self, run: Run, other: Run) -> float:
        weight = min(mass_of(self.ones[slice(*run)]), mass_of(self.others[slice(*other)]))
        return (self._likeness(run, other) - _WORTH) * weight

    def _is_whole(self, run: Run, other: Run) -> bool:
        """Whether nothing of a run of several was only carried along."""
        mine, its = self.ones[slice(*run)], self.others[slice(*other)]
        run_together, whole = (mine, its) if len(mine) > 1 else (its, mine)
        return len(run_together) == 1 or all(covered_part(one, whole) >= _COVERED for one in run_together)

    def _closest(self, run: Run, other: Run) -> tuple[Run, Run]:
        """Return the pair of single quotations that are most alike, of those that hold these or are held in them."""
        if run[1] - run[0] > 1 or other[1] - other[0] > 1:
            return run, other
        ones = [at for at, one in enumerate(self.ones) if _overlaps(one, [self.ones[run[0]]])]
        others = [at for at, one in enumerate(self.others) if _overlaps(one, [self.others[other[0]]])]
        at, to = max(product(ones, others), key=lambda pair: self._singles[pair[0]][pair[1]])
        return (at, at + 1), (to, to + 1)

    def _rival(self, run: Run, other: Run) -> float:
        """Return the most that a quotation of either run has in common with one apart from the other."""
        mine, its = self.ones[slice(*run)], self.others[slice(*other)]
        apart = [to for to, one in enumerate(self.others) if not _overlaps(one, its)]
        outside = [self._singles[at][to] for at in range(*run) for to in apart]
        apart = [at for at, one in enumerate(self.ones) if not _overlaps(one, mine)]
        outside += [self._singles[at][to] for to in range(*other) for at in apart]
        return max(outside, default=0.0)

    def _trace(self) -> list[tuple[Run, Run]]:
        """Return the runs of the best way through both articles."""
        best: dict[Run, tuple[float, Run, bool]] = {(0, 0): (0.0, (0, 0), False)}
        for row in range(len(self.ones) + 1):
            for column in range(len(self.others) + 1):
                ways = [(best[at][0], at, False) for at in ((row - 1, column), (row, column - 1)) if at in best]
                for run, other in self._ending(row, column):
                    at = run[0], other[0]
                    ways.append((best[at][0] + self._gain(run, other), at, True))
                if ways:
                    best[row, column] = max(ways, key=lambda way: (way[0], way[2]))
        found: list[tuple[Run, Run]] = []
        at = len(self.ones), len(self.others)
        while at != (0, 0):
            _, before, is_pair = best[at]
            if is_pair:
                found.append(((before[0], at[0]), (before[1], at[1])))
            at = before
        return found[::-1]

    def _ending(self, row: int, column: int) -> Iterator[tuple[Run, Run]]:
        """Yield the pairs of runs that end before two places and may be one."""
        if not row or not column:
            return
        if self._singles[row - 1][column - 1] > 0:
            yield (row - 1, row), (column - 1, column)
        for at in _longer(self.ones, row):
            if any(self._singles[one][column - 1] >= _IN_RUN for one in range(at, row)):
                yield (at, row), (column - 1, column)
        for at in _longer(self.others, column):
            if any(self._singles[row - 1][other] >= _IN_RUN for other in range(at, column)):
                yield (row - 1, row), (at, column)


def goes_on(one: Quoted, other: Quoted) -> bool:
    """Whether the second quotation may be the first one going on: of one voice, soon after it."""
    if one.voice != other.voice or other.place - one.place > _NEAR:
        return False
    return (
        one.quotation.kind == other.quotation.kind and one.quotation.content[-1].end <= other.quotation.content[0].start
    )


def _longer(quoted: Sequence[Quoted], end: int) -> Iterator[int]:
    """Yield where runs of several quotations begin that end before a place."""
    for at in range(end - 2, max(-1, end - 1 - _LONGEST_RUN), -1):
        if not goes_on(quoted[at], quoted[at + 1]):
            return
        yield at


def _overlaps(quoted: Quoted, run: Sequence[Quoted]) -> bool:
    """Whether a quotation is one of a run, holds one of it or is held in one: a report of a report."""
    held = [anchor for one in run for anchor in one.quotation.content]
    return any(anchor.overlaps(one) for anchor in quoted.quotation.content for one in held)


def _is_held(pairs: Sequence[tuple[Run, Run]], sure: Sequence[bool], at: int) -> bool:
    """Whether a pair stands between two sure ones, and right beside one of them on both sides."""
    if not (0 < at < len(pairs) - 1 and sure[at - 1] and sure[at + 1]):
        return False
    beside = zip(pairs[at - 1 : at + 1], pairs[at : at + 2], strict=True)
    return any(one[1] == after[0] and other[1] == follows[0] for (one, other), (after, follows) in beside)


def _liken(one: Quoted, other: Quoted) -> float:
    if min(len(one.spoken), len(other.spoken)) < _LEAST_WORDS or _contradict([one], [other]):
        return 0.0
    if one.spoken == other.spoken:
        return 1.0 + _by_voice(one, other)
    short, full = sorted((one, other), key=lambda each: len(each.spoken))
    alike = shared_part([one], [other])
    if len(short.spoken) >= _LEAST_CUT and is_cut_from(short, full):
        alike = max(alike, _CUT)
    if one.figures & other.figures:
        alike += _SAME_NUMBER
    return alike + _by_voice(one, other) if alike else 0.0


def _contradict(mine: Sequence[Quoted], its: Sequence[Quoted]) -> bool:
    """Whether one side denies what the other affirms, or the two tell other numbers."""
    if any(one.denies for one in mine) != any(one.denies for one in its):
        return True
    figures, others = (frozenset[float]().union(*(one.figures for one in side)) for side in (mine, its))
    return bool(figures and others) and figures.isdisjoint(others)


def _by_voice(one: Quoted, other: Quoted) -> float:
    if one.voice is None or other.voice is None:
        return 0.0
    if one.voice == other.voice or fuzz.ratio(one.name, other.name) >= _NAMED_ALIKE:
        return _SAME_VOICE
    return _TWO_PEOPLE if one.is_person and other.is_person else _TWO_VOICES
