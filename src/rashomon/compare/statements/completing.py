"""Completing: further articles that tell of what others state already, at a softer bar, for they make no statement."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rashomon.compare.statements.agreement import are_comparable, differ
from rashomon.compare.statements.likeness import Weights
from rashomon.compare.statements.said import says, told_alike
from rashomon.compare.statements.sayings import Saying, Stretch
from rashomon.compare.statements.stated import Stated, StatementGroup, overlap
from rashomon.compare.statements.telling import day_tells, is_event, names_tell, words_tell

_COVERED = 0.45
"""Least share, by weight, of what a statement's articles have in common that a further one must tell."""
_LEAST_SHARED = 3
"""Terms it must share with them; two where one is a day far from its report."""
_LEAST_DATED = 2
_MOST_HOLDERS = 60
_MOST_TRIED = 32
"""Sayings, those with most of the terms, that are tried for a statement; so costs grow with the story alone."""


@dataclass(frozen=True, slots=True)
class _Fit:
    """A stretch that tells what a group has in common: how much of it, in [0, 1], and how little besides."""

    covered: float
    tight: float
    stated: Stated


def complete_groups(
    groups: Sequence[StatementGroup], sayings: Sequence[Saying], weights: Weights
) -> list[StatementGroup]:
    """Return the groups, each with the stretch of every further article that tells most of what it states.

    A stretch that is in a group already is in no other.
    """
    held = _Held(groups)
    holders: defaultdict[str, list[Saying]] = defaultdict(list)
    for saying in sayings:
        for key in saying.keys:
            if len(holders[key]) < _MOST_HOLDERS:
                holders[key].append(saying)
    completed: list[StatementGroup] = []
    for group in groups:
        core = _common(group)
        best: dict[str, _Fit] = {}
        for saying in _near(core, group, holders):
            for fit in _fits(saying, group, core, weights):
                known = best.get(saying.article)
                is_better = known is None or (fit.covered, fit.tight) > (known.covered, known.tight)
                if is_better and not held.has(fit.stated):
                    best[saying.article] = fit
        new = tuple(fit.stated for fit in best.values())
        for one in new:
            held.add(one)
        completed.append(replace(group, stated=(*group.stated, *new)))
    return completed


class _Held:
    """The stretches that are in a group."""

    def __init__(self, groups: Sequence[StatementGroup]) -> None:
        self._at: defaultdict[str, list[Stretch]] = defaultdict(list)
        for group in groups:
            for one in group.stated:
                self.add(one)

    def add(self, one: Stated) -> None:
        self._at[one.saying.article].append(one.stretch)

    def has(self, one: Stated) -> bool:
        return any(overlap(known, one.stretch) for known in self._at[one.saying.article])


def _common(group: StatementGroup) -> frozenset[str]:
    """Return the keys that two or more of a group's stretches hold."""
    counts = Counter(key for one in group.stated for key in one.stretch.keys)
    return frozenset(key for key, count in counts.items() if count > 1)


def _near(core: frozenset[str], group: StatementGroup, holders: dict[str, list[Saying]]) -> list[Saying]:
    """Return the sayings of further articles that hold two terms of a group, in text order for each article."""
    known = {one.saying.article for one in group.stated}
    held = [one for key in core for one in holders.get(key, ())]
    met = Counter(map(id, held))
    near = {id(one): one for one in held if met[id(one)] >= _LEAST_DATED and one.article not in known}
    most = sorted(near.values(), key=lambda one: (-met[id(one)], one.article, one.sentence.anchor.start))
    return most[:_MOST_TRIED]


def _fits(saying: Saying, group: StatementGroup, core: frozenset[str], weights: Weights) -> Iterator[_Fit]:
    """Yield the stretches of a saying that tell enough of what a group has in common, and nothing that conflicts."""
    whole = weights.square(core)
    for stretch in saying.stretches:
        shared = stretch.keys & core
        least = _LEAST_SHARED if saying.far.isdisjoint(shared) else _LEAST_DATED
        if len(shared) < least:
            continue
        covered = weights.square(shared) / whole if whole else 0.0
        if covered < _COVERED or not is_event(shared):
            continue
        differs = any(differ(stretch, known.stretch) for known in group.stated)
        if not differs and _agrees(saying, stretch, group, shared):
            yield _Fit(covered, weights.square(shared) / weights.square(stretch.keys), Stated(saying, stretch))


def _agrees(saying: Saying, stretch: Stretch, group: StatementGroup, shared: frozenset[str]) -> bool:
    """Whether a stretch affirms what the first of a group affirms, and says what one of them says."""
    first = group.stated[0]
    if not are_comparable(saying, stretch, first.saying, first.stretch):
        return False
    if saying.meant(stretch).is_turned(shared) != first.saying.meant(first.stretch).is_turned(shared):
        return False
    return any(_says_the_same(saying, stretch, known) for known in group.stated)


def _says_the_same(saying: Saying, stretch: Stretch, known: Stated) -> bool:
    """Whether two stretches share something that is said, done in both or open in both."""
    shared = stretch.keys & known.stretch.keys
    if saying.ahead.isdisjoint(shared & known.saying.ahead):
        shared = told_alike(saying, stretch, known.saying, known.stretch, shared)
    tells = words_tell(shared) or names_tell(shared) or day_tells(shared)
    return tells and is_event(shared) and says(saying.meant(stretch), known.saying.meant(known.stretch), shared)
