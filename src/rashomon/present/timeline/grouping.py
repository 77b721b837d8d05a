"""Grouping: tellings of several articles that tell of one event on one day are one entry."""

import re
from collections.abc import Iterable, Sequence
from functools import partial

from rashomon.model.case import Case
from rashomon.model.spans import Anchor
from rashomon.model.stories import Story
from rashomon.present.timeline.periods import Period
from rashomon.present.timeline.tellings import Telling
from rashomon.present.timeline.terms import StoryTerms
from rashomon.text.linkage import Bond, Linkage

SAME_EVENT = 0.27
"""Least mean similarity of two groups of one day for them to be one event. Read off a hundred pairs of sentences of the
development topics of `eval/timeline` and of the test stories between 0.2 and 0.35: from here on most were of one event.
Tied to `StoryTerms`."""
SAME_PLAN = 0.18
"""The same for what is still to come: reports of one affair name few days ahead for two things."""
SAME_BUT_COARSER = 0.45
"""The same, where one of the two gives only the month or the year."""
KEYS = 6
"""Terms of a sentence, the rarest first, of which two sentences must share one to be compared at all."""
MOST_COMPARED = 60
"""Sentences of one day with a term from which on the term is no longer a reason to compare them."""

_MINUTE = re.compile(r".{10}(T\d\d:(?!00)\d\d)")
"""A time to the minute, not on the hour, without a zone: two reports that name the same tell of one moment."""

Group = tuple[Telling, ...]
_Rows = dict[str, list[tuple[Anchor, str]]]


def group_tellings(case: Case, story: Story, tellings: Sequence[Telling], terms: StoryTerms) -> list[Group]:
    """Return the tellings of a story in groups that tell of one event, in each the most precise first.

    Tellings of one day (or month, or year) are one group where their words are alike, or where the ledger holds
    them for one event or statement; what is told as still to come stays apart from what happened. Coarser tellings
    then join the one finer group that they fit. Every telling is compared only with those of its day that share a
    rare term: the cost grows with the number of tellings, not with its square.
    """
    bound = _rows_by_place(case, story)
    groups: list[Group] = []
    for members in _by_period(tellings):
        groups.extend(_group_period(members, terms, bound))
    return _join_coarser(groups, terms)


def _by_period(tellings: Iterable[Telling]) -> list[list[Telling]]:
    found: dict[tuple[Period, bool], list[Telling]] = {}
    for telling in tellings:
        found.setdefault((telling.period, telling.ahead), []).append(telling)
    return [members for _, members in sorted(found.items(), key=lambda item: item[0])]


def _rows_by_place(case: Case, story: Story) -> _Rows:
    """Return the cells of the ledger's events and statements by article, each with the id of its row."""
    found: _Rows = {}
    for claim in case.claims:
        if claim.story == story.id and claim.kind in {"event", "statement"} and claim.status != "contested":
            for cell in claim.cells:
                found.setdefault(cell.article, []).append((cell.anchor, claim.id))
    return found


def _group_period(members: Sequence[Telling], terms: StoryTerms, bound: _Rows) -> list[Group]:
    """Return the tellings of one time in groups.

    Of a crowd not all are compared with all, which leaves pieces of one event apart: those whose most central
    sentences are alike are joined.
    """
    pieces = _link(members, terms, bound)
    if len(members) <= MOST_COMPARED:
        return pieces
    centres = [_most_central(piece, terms) for piece in pieces]
    piece_of = dict(zip(centres, pieces, strict=True))
    return [tuple(one for centre in joined for one in piece_of[centre]) for joined in _link(centres, terms, bound)]


def _most_central(group: Group, terms: StoryTerms) -> Telling:
    centralities = terms.centralities([one.anchor for one in group])
    return group[max(range(len(group)), key=lambda at: (centralities[at], -at))]


def _link(members: Sequence[Telling], terms: StoryTerms, bound: _Rows) -> list[Group]:
    floor = SAME_PLAN if members[0].ahead else SAME_EVENT
    linkage = Linkage(len(members), partial(_closeness, floor))
    rows = [_bonds(one, bound.get(one.article, ())) for one in members]
    for one, other in sorted(_pairs(members, terms, rows)):
        bound_together = bool(rows[one] & rows[other])
        likeness = 1.0 if bound_together else terms.similarity(members[one].anchor, members[other].anchor)
        linkage.add(one, other, likeness)
    return [tuple(members[at] for at in group) for group in linkage.join(lambda _one, _other: True)]


def _bonds(telling: Telling, rows: Iterable[tuple[Anchor, str]]) -> frozenset[str]:
    """Return what makes tellings of one day one event, whatever their words: rows of the ledger, and one minute."""
    found = {row for anchor, row in rows if anchor.overlaps(telling.anchor)}
    minute = _MINUTE.fullmatch(telling.timex.value)
    if minute is not None:
        found.add(minute[1])
    return frozenset(found)


def _closeness(floor: float, bond: Bond, size: int, other_size: int) -> float | None:
    mean = bond.total / (size * other_size)
    return mean if mean >= floor else None


def _pairs(members: Sequence[Telling], terms: StoryTerms, rows: Sequence[frozenset[str]]) -> set[tuple[int, int]]:
    """Return the pairs that may be one event: they share a row of the ledger or one of their rarest terms."""
    holders: dict[str, list[int]] = {}
    for at, telling in enumerate(members):
        for key in (*terms.keys(telling.anchor, KEYS), *rows[at]):
            holders.setdefault(key, []).append(at)
    pairs: set[tuple[int, int]] = set()
    for found in holders.values():
        for number, one in enumerate(found):
            pairs.update((one, other) for other in found[number + 1 : number + MOST_COMPARED])
    return pairs


def _join_coarser(groups: list[Group], terms: StoryTerms) -> list[Group]:
    """Return the groups with each coarse one put to the only finer one it fits best."""
    finest = sorted(groups, key=lambda group: (group[0].period.last - group[0].period.first, group[0].period))
    by_key: dict[str, list[int]] = {}
    kept: list[list[Telling]] = []
    for group in finest:
        fitting = _fitting(group, kept, by_key, terms)
        if fitting is not None:
            kept[fitting].extend(group)
            continue
        for telling in group:
            for key in terms.keys(telling.anchor, KEYS):
                holders = by_key.setdefault(key, [])
                if len(holders) < MOST_COMPARED and (not holders or holders[-1] != len(kept)):
                    holders.append(len(kept))
        kept.append(list(group))
    return [tuple(group) for group in kept]


def _fitting(
    group: Group, kept: Sequence[Sequence[Telling]], by_key: dict[str, list[int]], terms: StoryTerms
) -> int | None:
    """Return the finer group that a coarser one tells of, or None."""
    near = {at for one in group for key in terms.keys(one.anchor, KEYS) for at in by_key.get(key, ())}
    best, likeness = None, SAME_BUT_COARSER
    for at in sorted(near):
        finer = kept[at][0]
        if finer.period == group[0].period or finer.ahead != group[0].ahead:
            continue
        if not group[0].period.holds(finer.period):
            continue
        found = max(terms.similarity(one.anchor, other.anchor) for one in group for other in kept[at])
        if found >= likeness:
            best, likeness = at, found
    return best
