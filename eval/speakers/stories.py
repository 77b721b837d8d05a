"""Speakers resolved to whom they stand for, on the stories of the tests and the bundled example."""

from __future__ import annotations

from dataclasses import dataclass

from ..story.audit import audit_pages
from ..story.gold import GoldSet, own_sets
from ..story.key import read_key
from ..story.pairing import pair
from ..story.quotations import check_quotations

NOT_OURS = frozenset({"seeds"})
"""Gold the task `story` also measures, but nobody here invented."""


@dataclass(frozen=True, slots=True)
class Told:
    """One quotation of a key: whether it was found, and what stands there for its speaker (None: the right one)."""

    story: str
    words: str
    found: bool
    wrong: str | None


def story_sets() -> list[GoldSet]:
    """The invented stories."""
    return [one for one in own_sets() if one.name not in NOT_OURS and one.is_there]


def ask_story(gold: GoldSet) -> list[Told]:
    """Audit a story and compare the speaker of every quotation of its key."""
    pairing = pair(audit_pages(gold.pages), read_key(gold.key))
    checks = list(check_quotations(pairing))
    found = {one.words: one.reason is None for one in checks if one.label == "quotations"}
    spoken = [one for one in checks if one.label == "quotations_with_speaker"]
    return [Told(gold.name, one.words, found[one.words], one.reason) for one in spoken]
