"""The difference between two audits of one case: every change, each with the words it rests on."""

from collections import defaultdict
from collections.abc import Iterator

from rashomon.model.case import Case
from rashomon.model.changes import Change, ChangeSet
from rashomon.model.snapshots import KeptStory, Snapshot
from rashomon.present.changes.asked import question_changes
from rashomon.present.changes.matching import match_stories
from rashomon.present.changes.rows import row_changes, telling_changes
from rashomon.present.changes.sides import Sides
from rashomon.present.changes.stories import (
    article_changes,
    gone_story_changes,
    new_story_changes,
    origin_changes,
)
from rashomon.present.changes.voices import day_changes, quotation_changes


def find_changes(then: Snapshot, now: Snapshot, case: Case) -> ChangeSet:
    """Return what `now` found otherwise than `then`; `case` holds the texts `now` was made from.

    What is the same is told by places in the saved pages, never by ids: a story is the earlier one that shares
    most articles with it, a row the earlier one of its kind that shares most of its cells.
    """
    sides = Sides(then, now, case)
    return ChangeSet(
        since=then.run.started,
        methods=(*sides.program, *sides.judgements),
        new_pages=len(sides.new_pages),
        changes=tuple(_in_story_order(now, _all_changes(sides))),
    )


def _all_changes(sides: Sides) -> Iterator[Change]:
    matched = match_stories(sides.then.stories, sides.now.stories)
    for story in matched.new:
        yield from new_story_changes(sides, story)
    for story in matched.gone:
        yield from gone_story_changes(sides, story, sides.now.stories)
    joined = frozenset(article for story in matched.gone for article in story.articles)
    for then, now in matched.pairs:
        yield from _story_changes(sides, then, now, joined)
    yield from quotation_changes(sides)
    yield from day_changes(sides)


def _story_changes(sides: Sides, then: KeptStory, now: KeptStory, joined: frozenset[str]) -> Iterator[Change]:
    yield from article_changes(sides, then, now, joined)
    yield from origin_changes(sides, then, now)
    yield from row_changes(sides, then, now)
    yield from telling_changes(sides, then, now)
    yield from question_changes(sides, then, now)


def _in_story_order(now: Snapshot, changes: Iterator[Change]) -> Iterator[Change]:
    """Yield the changes story by story, as the case orders them; those of no story of today last."""
    found: defaultdict[str | None, list[Change]] = defaultdict(list)
    for one in changes:
        found[one.story].append(one)
    for story in [one.id for one in now.stories]:
        yield from found.pop(story, ())
    for rest in found.values():
        yield from rest
