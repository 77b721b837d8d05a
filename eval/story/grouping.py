"""Labels of articles together: stories, threads, event days, origins of a story, derivations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from .case import Derivation, Story
from .folding import bare, fold
from .pairing import NOT_THERE, Check, Outside, Pairing
from .rows import DerivationKey, OriginsKey, ThreadKey

_DESK = re.compile(r"^(?:the )?press (?:service|office) of (?:the )?(?=.*\w)|(?:'s)? press (?:service|office)$")
STORY_DAYS = 7
"""A story may reach over at most so many days and still be said to be of its event's day."""


def check_groups(pairing: Pairing) -> Iterator[Check]:
    """Pairs of articles, event days, origins and derivations, one check per row of the key."""
    stories = pairing.key.stories
    for label, pairs in (
        ("same_story", stories.same),
        ("different_story", stories.different),
        ("linked_stories", stories.linked),
        ("unlinked_stories", stories.unlinked),
    ):
        for first, second in pairs:
            yield Check(label, f"{first} and {second}", _pair_problem(pairing, label, first, second))
    for letter, row in pairing.key.articles.items():
        if row.event_day is not None:
            problem = _day_problem(pairing, letter, row.event_day)
            yield Check("event_days", f"{letter} {row.event_day}", problem)
    for origins in pairing.key.origins:
        yield Check("story_origins", _shown_sets(origins.origins), _origins_problem(pairing, origins))
    for thread in pairing.key.threads:
        yield Check("threads", _shown_sets(thread.stories), _thread_problem(pairing, thread))
    for derivation in pairing.key.derivations:
        words = f"{derivation.article} from {derivation.parent or derivation.from_name}, {derivation.kind}"
        yield Check("derivations", words, _derivation_problem(pairing, derivation))


def outside_derivations(pairing: Pairing) -> Iterator[Outside]:
    """Derivations that the key does not list."""
    for record in pairing.case.derivations:
        if not any(_is_derivation(pairing, record, row) for row in pairing.key.derivations):
            yield Outside("derivations", _shown_derivation(pairing, record))


def _stories_of(pairing: Pairing, letter: str) -> list[Story]:
    article = pairing.articles.get(letter)
    return [story for story in pairing.case.stories if article is not None and article.id in story.articles]


def _threads_of(pairing: Pairing, stories: list[Story]) -> set[str]:
    ids = {story.id for story in stories}
    named = {story.thread for story in stories if story.thread is not None}
    return named | {thread.id for thread in pairing.case.threads if ids.intersection(thread.stories)}


def _pair_problem(pairing: Pairing, label: str, first: str, second: str) -> str | None:
    if first not in pairing.articles or second not in pairing.articles:
        return NOT_THERE
    ours, theirs = _stories_of(pairing, first), _stories_of(pairing, second)
    shared = {story.id for story in ours} & {story.id for story in theirs}
    if label == "same_story":
        return None if shared else "not in one story"
    if shared:
        return "in one story"
    if label == "different_story":
        return None
    threads = _threads_of(pairing, ours) & _threads_of(pairing, theirs)
    if label == "linked_stories":
        return None if threads else "in no common thread"
    return "in one thread" if threads else None


def _day_problem(pairing: Pairing, letter: str, day: str) -> str | None:
    stories = _stories_of(pairing, letter)
    if not stories:
        return "in no story"
    if any(_is_of_day(story, day) for story in stories):
        return None
    return "; ".join(f"story of {story.start or '?'} to {story.end or '?'}" for story in stories)


def _is_of_day(story: Story, day: str) -> bool:
    if story.start is None:
        return False
    try:
        start = date.fromisoformat(story.start[:10])
        end = date.fromisoformat((story.end or story.start)[:10])
    except ValueError:
        return False
    return start <= date.fromisoformat(day) <= end and (end - start).days <= STORY_DAYS


def _origins_problem(pairing: Pairing, row: OriginsKey) -> str | None:
    missing = [letter for letter in row.story if letter not in pairing.articles]
    if missing:
        return f"{NOT_THERE}: {', '.join(missing)}"
    wanted = frozenset(frozenset(origin) for origin in row.origins)
    nearest, shared = None, 0
    for story in pairing.case.stories:
        letters = {pairing.letter_of(article) for article in story.articles}
        found = frozenset(frozenset(map(pairing.letter_of, origin)) for origin in story.origins)
        if letters == set(row.story) and found == wanted:
            return None
        if len(letters & set(row.story)) > shared:
            nearest, shared = story, len(letters & set(row.story))
    if nearest is None:
        return "no such story"
    sets = tuple(tuple(map(pairing.letter_of, origin)) for origin in nearest.origins)
    members = " ".join(sorted(map(pairing.letter_of, nearest.articles)))
    return f"story of {members} has {_shown_sets(sets)}"


def _thread_problem(pairing: Pairing, row: ThreadKey) -> str | None:
    wanted = frozenset(frozenset(story) for story in row.stories)
    found: list[str] = []
    for thread in pairing.case.threads:
        stories = [story for story in pairing.case.stories if story.id in thread.stories]
        letters = tuple(tuple(map(pairing.letter_of, story.articles)) for story in stories)
        if frozenset(map(frozenset, letters)) == wanted:
            return None
        found.append(_shown_sets(letters))
    return f"threads are {'; '.join(found)}" if found else "no threads"


def _shown_sets(sets: tuple[tuple[str, ...], ...]) -> str:
    return " | ".join(sorted(" ".join(sorted(letters)) for letters in sets)) or "none"


def _derivation_problem(pairing: Pairing, row: DerivationKey) -> str | None:
    if row.article not in pairing.articles:
        return NOT_THERE
    if any(_is_derivation(pairing, record, row) for record in pairing.case.derivations):
        return None
    article = pairing.articles[row.article].id
    there = [record for record in pairing.case.derivations if record.article == article]
    return "; ".join(_shown_derivation(pairing, record) for record in there) or "depends on nothing"


def _is_derivation(pairing: Pairing, record: Derivation, row: DerivationKey) -> bool:
    if pairing.letter_of(record.article) != row.article or record.kind not in row.kind.split("|"):
        return False
    if row.parent is not None:
        return record.parent is not None and pairing.letter_of(record.parent) == row.parent
    return without_desk(record.from_name or "") == without_desk(row.from_name or "")


def without_desk(name: str) -> str:
    """The name of a body; keys name now the body, now the press service through which it speaks."""
    return bare(_DESK.sub("", fold(name)))


def _shown_derivation(pairing: Pairing, record: Derivation) -> str:
    parent = pairing.letter_of(record.parent) if record.parent is not None else record.from_name
    return f"{pairing.letter_of(record.article)} from {parent}, {record.kind}"
