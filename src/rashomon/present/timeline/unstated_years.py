"""Unstated years: "on 25 June" in a report of two years later is the day that other reports date in full."""

from collections.abc import Iterable, Sequence

from rashomon.present.timeline.grouping import Group
from rashomon.present.timeline.other_days import Pair
from rashomon.present.timeline.tellings import Telling


def join_unstated_years(groups: Sequence[Group], alike: Iterable[Pair]) -> list[Group]:
    """Return the groups, those whose words give day and month only joined to the like one that states its year.

    Args:
        groups: groups of tellings.
        alike: pairs of groups, by their places, that tell of one event on different days.
    """
    joined: dict[int, int] = {}
    for one, other in alike:
        for bare, full in ((one, other), (other, one)):
            if bare not in joined and full not in joined and _misses_year_of(groups[bare], groups[full]):
                joined[bare] = full
    members: dict[int, list[Telling]] = {at: list(group) for at, group in enumerate(groups)}
    for bare, full in joined.items():
        if full not in joined:
            members[full].extend(members.pop(bare))
    return [tuple(found) for _, found in sorted(members.items())]


def _misses_year_of(bare: Group, full: Group) -> bool:
    place = _place_in_year(bare[0])
    same = place is not None and place == _place_in_year(full[0])
    return same and not any(map(_states_year, bare)) and any(map(_states_year, full))


def _place_in_year(telling: Telling) -> tuple[int, int] | None:
    """Return month and day of a telling of one day, month and 0 of one of a month, None of any other."""
    first = telling.period.first
    if telling.is_day:
        return first.month, first.day
    return (first.month, 0) if telling.timex.precision == "month" else None


def _states_year(telling: Telling) -> bool:
    return telling.expression.part("year") is not None or telling.expression.part("iso") is not None
