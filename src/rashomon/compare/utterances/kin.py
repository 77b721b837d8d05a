"""Kin: articles of a story of which one was made of the other, or both of one text that a named body put out."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.model.case import Case
from rashomon.model.stories import Story

_RELEASE = "same_named_source"
_NEAREST = 6
"""Articles before it, in case order, that one which rests on the same body is laid beside; so costs grow with the
story alone."""


@dataclass(frozen=True, slots=True)
class Kin:
    """Two articles, the original first where one is a copy of the other; else both rest on one named voice.

    `share` in [0, 1] is the part of the copy's words that the original has, 0 where neither is a copy.
    """

    one: str
    other: str
    is_copy: bool
    share: float = 0.0


def find_kin(case: Case, story: Story) -> Iterator[Kin]:
    """Yield the kin of a story, each pair once: copies with their originals, then what rests on one named voice."""
    seen: set[frozenset[str]] = set()
    for kin in (*_copies(case, story), *_resting_on_one(case, story)):
        pair = frozenset((kin.one, kin.other))
        if pair not in seen:
            seen.add(pair)
            yield kin


def _copies(case: Case, story: Story) -> Iterator[Kin]:
    inside = frozenset(story.articles)
    for one in case.standing_derivations:
        if one.kind != _RELEASE and one.parent is not None and {one.article, one.parent} <= inside:
            yield Kin(one.parent, one.article, is_copy=True, share=one.share)


def _resting_on_one(case: Case, story: Story) -> Iterator[Kin]:
    """Yield the articles that rest on one voice; a report of the story that is cited for it is one of them."""
    number = {article: at for at, article in enumerate(story.articles)}
    resting: defaultdict[str, set[str]] = defaultdict(set)
    for one in case.standing_derivations:
        if one.kind == _RELEASE and one.from_name is not None:
            resting[one.from_name.lower()].update({one.article, one.parent or ""} & number.keys())
    for articles in resting.values():
        ordered = sorted(articles, key=number.__getitem__)
        for at, other in enumerate(ordered):
            for before in ordered[max(0, at - _NEAREST) : at]:
                yield Kin(before, other, is_copy=False)
