"""Groups: sayings of several articles that state one thing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rashomon.compare.statements.agreement import Agreement, differ
from rashomon.compare.statements.comparer import Comparer
from rashomon.compare.statements.likeness import Weights
from rashomon.compare.statements.meetings import find_meetings
from rashomon.compare.statements.sayings import Saying, Stretch

_VERBATIM = 7
"""Words in a row that two reports do not find independently of each other."""


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


@dataclass(frozen=True, slots=True)
class Denial:
    """Two sayings of which one denies what the other states."""

    one: Stated
    other: Stated


def find_statements(sayings: Sequence[Saying], weights: Weights) -> tuple[list[StatementGroup], list[Denial]]:
    """Return what two or more articles state, and what one states and another denies, surest first."""
    comparer = Comparer(sayings, weights)
    found: list[tuple[Agreement, Stated, Stated]] = []
    for at, other in find_meetings(sayings, weights):
        apart = sayings[at].origin != sayings[other].origin
        agreement = comparer.compare(at, other) if apart else None
        if agreement is not None:
            one, two = agreement.likeness.one, agreement.likeness.other
            found.append((agreement, Stated(sayings[at], one), Stated(sayings[other], two)))
    found.sort(key=_surest_first)
    opposed = [(one, other) for agreement, one, other in found if agreement.relation == "opposite"]
    denials = [Denial(one, other) for one, other in opposed if not wording_of(one) & wording_of(other)]
    return _gather([one for one in found if one[0].relation == "same"]), denials


def wording_of(stated: Stated) -> frozenset[tuple[str, ...]]:
    """Return the runs of seven words of a stretch: where two share one, it is one wording and one origin."""
    words = [word.lower for word in stated.saying.words_in(stated.stretch) if word.is_word]
    return frozenset(tuple(words[at : at + _VERBATIM]) for at in range(len(words) - _VERBATIM + 1))


def _gather(pairs: Sequence[tuple[Agreement, Stated, Stated]]) -> list[StatementGroup]:
    """Return groups grown from the surest pairs; a stretch joins where it conflicts with none that is in already."""
    agreeing = {frozenset((_place(one), _place(other))) for _, one, other in pairs}
    groups: list[StatementGroup] = []
    group_of: dict[tuple[str, int], int] = {}
    for agreement, one, other in pairs:
        left, right = group_of.get(_place(one)), group_of.get(_place(other))
        if left is None and right is None and agreement.is_sure:
            group_of[_place(one)] = group_of[_place(other)] = len(groups)
            groups.append(StatementGroup((one, other), agreement.likeness.shared))
        elif left is not None and right is None and _joins(other, groups[left], agreeing):
            group_of[_place(other)] = left
            groups[left] = replace(groups[left], stated=(*groups[left].stated, other))
        elif right is not None and left is None and _joins(one, groups[right], agreeing):
            group_of[_place(one)] = right
            groups[right] = replace(groups[right], stated=(*groups[right].stated, one))
    return _unite(groups, agreeing)


def _joins(new: Stated, group: StatementGroup, agreeing: set[frozenset[tuple[str, int]]]) -> bool:
    """Whether a stretch agrees with half of the group, conflicts with none, and is of an article the group lacks."""
    agreed = sum(frozenset((_place(new), _place(known))) in agreeing for known in group.stated)
    return 2 * agreed >= len(group.stated) and not any(
        known.saying.article == new.saying.article or differ(new.stretch, known.stretch) for known in group.stated
    )


def _unite(groups: Sequence[StatementGroup], agreeing: set[frozenset[tuple[str, int]]]) -> list[StatementGroup]:
    """Return the groups, those that state one thing in two sentences of an article as one.

    They must share an article, and each of the others must agree with a sentence of the surer group.
    """
    united: list[StatementGroup] = []
    told_by: dict[str, list[int]] = {}
    for group in groups:
        near = sorted({at for one in group.stated for at in told_by.get(one.saying.article, ())})
        at = next((at for at in near if _is_one(group, united[at], agreeing)), len(united))
        new = group.stated
        if at == len(united):
            united.append(group)
        else:
            new = tuple(_new_to(group, united[at]))
            united[at] = replace(united[at], stated=(*united[at].stated, *new))
        for one in new:
            told_by.setdefault(one.saying.article, []).append(at)
    return united


def _is_one(group: StatementGroup, known: StatementGroup, agreeing: set[frozenset[tuple[str, int]]]) -> bool:
    new = _new_to(group, known)
    return len(new) < len(group.stated) and all(
        any(frozenset((_place(one), _place(other))) in agreeing for other in known.stated)
        and not any(differ(one.stretch, other.stretch) for other in known.stated)
        for one in new
    )


def _new_to(group: StatementGroup, known: StatementGroup) -> list[Stated]:
    held = {one.saying.article for one in known.stated}
    return [one for one in group.stated if one.saying.article not in held]


def _place(stated: Stated) -> tuple[str, int]:
    return stated.saying.article, stated.saying.sentence.anchor.start


def _surest_first(found: tuple[Agreement, Stated, Stated]) -> tuple[float, tuple[str, int], tuple[str, int]]:
    agreement, one, other = found
    return -round(agreement.likeness.rank, 9), _place(one), _place(other)
