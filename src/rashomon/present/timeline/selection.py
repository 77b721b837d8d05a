"""Selection: the order in which entries leave a timeline that has to be short."""

from collections.abc import Iterable
from dataclasses import replace

from rashomon.model.stories import Event
from rashomon.present.timeline.entries import Draft

_DAY = 10
"""Characters of an ISO day: times of one day share its score."""


def rank_entries(drafts: Iterable[Draft]) -> list[Event]:
    """Return the entries of one story with their share of their time's score, and ranked by it from 1.

    Of several entries of one day, month or year the one of best standing keeps the whole score, the n-th an n-th:
    what happened before what is still to come, then what most origins tell, what is no mere statement, what stands in
    a lead, what the story is most about.
    """
    by_time: dict[str, list[Draft]] = {}
    for draft in drafts:
        by_time.setdefault(draft.event.when[:_DAY], []).append(draft)
    shared = [
        replace(draft.event, score=round(draft.event.score / number, 4))
        for found in by_time.values()
        for number, draft in enumerate(sorted(found, key=lambda one: (one.standing, one.event.id)), 1)
    ]
    ordered = sorted(shared, key=lambda one: (-one.score, one.when, one.id))
    return [replace(event, rank=number) for number, event in enumerate(ordered, 1)]
