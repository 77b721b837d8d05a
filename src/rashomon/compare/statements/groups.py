"""Groups: sayings of several articles that state one thing."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from rashomon.compare.statements.agreement import Agreement, differ
from rashomon.compare.statements.comparer import Comparer
from rashomon.compare.statements.completing import complete_groups
from rashomon.compare.statements.likeness import Weights
from rashomon.compare.statements.meetings import find_meetings
from rashomon.compare.statements.sayings import Saying, Stretch
from rashomon.compare.statements.stated import Place, Stated, StatementGroup, overlap, place_of

_VERBATIM = 7
"""Words in a row that two reports do not find independently of each other."""


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
    groups = _gather([one for one in found if one[0].relation == "same"])
    return complete_groups(groups, sayings, weights), denials


def wording_of(stated: Stated) -> frozenset[tuple[str, ...]]:
    """Return the runs of seven words of a stretch: where two share one, it is one wording and one origin."""
    words = [word.lower for word in stated.saying.words_in(stated.stretch) if word.is_word]
    return frozenset(tuple(words[at : at + _VERBATIM]) for at in range(len(words) - _VERBATIM + 1))


def _gather(pairs: Sequence[tuple[Agreement, Stated, Stated]]) -> list[StatementGroup]:
    """Return groups grown from the surest pairs; a stretch joins where it conflicts with none that is in already.

    A sentence that states two things in clauses of its own may be in two groups.
    """
    agreeing = _Agreeing({frozenset((place_of(one), place_of(other))): (one, other) for _, one, other in pairs})
    groups: list[StatementGroup] = []
    group_of: dict[Place, list[tuple[Stretch, int]]] = {}
    for agreement, one, other in pairs:
        left, right = _group_at(group_of, one), _group_at(group_of, other)
        if left is None and right is None and agreement.is_sure:
            at, joining = len(groups), [one, other]
            groups.append(StatementGroup((one, other), agreement.likeness.shared))
        elif left is not None and right is None and _joins(other, groups[left], agreeing):
            at, joining = left, [other]
            groups[left] = replace(groups[left], stated=(*groups[left].stated, other))
        elif right is not None and left is None and _joins(one, groups[right], agreeing):
            at, joining = right, [one]
            groups[right] = replace(groups[right], stated=(*groups[right].stated, one))
        else:
            continue
        for new in joining:
            group_of.setdefault(place_of(new), []).append((new.stretch, at))
    return _unite(groups, agreeing)


@dataclass(frozen=True, slots=True)
class _Agreeing:
    """The stretches in which two sentences agree, by the places of both."""

    pairs: dict[frozenset[Place], tuple[Stated, Stated]]
    _with: dict[Place, list[Place]] = field(init=False, default_factory=dict[Place, list[Place]])

    def __post_init__(self) -> None:
        for one, other in self.pairs.values():
            self._with.setdefault(place_of(one), []).append(place_of(other))
            self._with.setdefault(place_of(other), []).append(place_of(one))

    def beside(self, stated: Stated) -> list[Place]:
        """Return the places of the sentences that agree with one."""
        return self._with.get(place_of(stated), [])

    def holds(self, one: Stated, other: Stated) -> bool:
        """Whether two sentences agree in the very clauses that two stretches hold."""
        agreed = self.pairs.get(frozenset((place_of(one), place_of(other))), ())
        return bool(agreed) and all(
            overlap(mine.stretch, stated.stretch)
            for mine in agreed
            for stated in (one, other)
            if place_of(mine) == place_of(stated)
        )


def _group_at(group_of: dict[Place, list[tuple[Stretch, int]]], stated: Stated) -> int | None:
    known = group_of.get(place_of(stated), ())
    return next((at for stretch, at in known if overlap(stretch, stated.stretch)), None)


def _joins(new: Stated, group: StatementGroup, agreeing: _Agreeing) -> bool:
    """Whether a stretch agrees with half of the group, conflicts with none, and is of an article the group lacks."""
    agreed = sum(agreeing.holds(new, known) for known in group.stated)
    return 2 * agreed >= len(group.stated) and not any(
        known.saying.article == new.saying.article or differ(new.stretch, known.stretch) for known in group.stated
    )


def _unite(groups: Sequence[StatementGroup], agreeing: _Agreeing) -> list[StatementGroup]:
    """Return the groups, those that state one thing in two sentences of an article, or in other articles, as one.

    Each sentence of an article that the surer group lacks must agree with one of its sentences, with half of them where
    the two share no article.
    """
    united: list[StatementGroup] = []
    told_by: dict[Place, list[int]] = {}
    for group in groups:
        places = {place for one in group.stated for place in agreeing.beside(one)}
        near = sorted({at for place in places for at in told_by.get(place, ())})
        at = next((at for at in near if _is_one(group, united[at], agreeing)), len(united))
        new = group.stated
        if at == len(united):
            united.append(group)
        else:
            new = tuple(_new_to(group, united[at]))
            united[at] = replace(united[at], stated=(*united[at].stated, *new))
        for one in new:
            told_by.setdefault(place_of(one), []).append(at)
    return united


def _is_one(group: StatementGroup, known: StatementGroup, agreeing: _Agreeing) -> bool:
    new = _new_to(group, known)
    least = len(known.stated) / 2 if len(new) == len(group.stated) else 1
    enough = [sum(agreeing.holds(one, other) for other in known.stated) >= least for one in new or group.stated]
    return (all(enough) if new else any(enough)) and not any(
        differ(one.stretch, other.stretch) for one in new for other in known.stated
    )


def _new_to(group: StatementGroup, known: StatementGroup) -> list[Stated]:
    held = {one.saying.article for one in known.stated}
    return [one for one in group.stated if one.saying.article not in held]


def _surest_first(found: tuple[Agreement, Stated, Stated]) -> tuple[float, tuple[str, int], tuple[str, int]]:
    agreement, one, other = found
    return -round(agreement.likeness.rank, 9), place_of(one), place_of(other)
