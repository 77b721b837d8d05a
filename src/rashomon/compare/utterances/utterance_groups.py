"""Utterance groups: quotations of one voice in several articles that report one utterance."""

import hashlib
from collections.abc import Sequence
from functools import lru_cache

from rashomon.compare.statements.agreement import differ
from rashomon.compare.statements.likeness import Likeness, Weights, liken
from rashomon.compare.statements.meetings import find_meetings
from rashomon.compare.statements.terms import kind_of
from rashomon.compare.utterances.gathered import Utterance, turned_attitudes
from rashomon.model.stories import QuotationGroup, Story

Matches = dict[tuple[int, int], Likeness]
_ENOUGH = 0.6
"""Least rank: three shared terms at a cosine of .43, two at .55."""


def match_utterances(utterances: Sequence[Utterance], weights: Weights) -> Matches:
    """Return how alike quotations of one voice in different articles are, by their indices, lower first.

    Pairs that are not about one thing are left out.
    """
    found: Matches = {}
    for at, other in find_meetings([one.saying for one in utterances], weights):
        one, two = utterances[at], utterances[other]
        if _is_one_voice(one, two) and not turned_attitudes(one, two):
            likeness = liken(one.saying, two.saying, weights, _tells)
            if likeness is not None and likeness.rank >= _ENOUGH and not differ(likeness.one, likeness.other):
                found[at, other] = likeness
    return found


def group_utterances(story: Story, utterances: Sequence[Utterance], matches: Matches) -> tuple[QuotationGroup, ...]:
    """Return groups of quotations of one voice, in different articles, that report one utterance.

    What one report has affirmed and another denied is no one utterance.
    """
    matches = {
        pair: likeness
        for pair, likeness in matches.items()
        if not is_denied_in_one(utterances[pair[0]], utterances[pair[1]], likeness)
    }
    groups: list[list[int]] = []
    group_of: dict[int, list[int]] = {}
    earlier: dict[int, list[int]] = {}
    for at, index in matches:
        earlier.setdefault(index, []).append(at)
    for index in range(len(utterances)):
        known = sorted(earlier.get(index, []))
        fitting = [group_of[at] for at in known if all((member, index) in matches for member in group_of[at])]
        group = fitting[0] if fitting else []
        if not fitting:
            groups.append(group)
        group.append(index)
        group_of[index] = group
    reason = "the same voice, and their most alike clauses share rare words and differ in no name, day or number"
    told = [tuple(utterances[index].quotation.id for index in group) for group in groups if len(group) > 1]
    return tuple(QuotationGroup(group_id("g", ids), story.id, ids, reason) for ids in told)


def is_hedged_in_one(one: Utterance, other: Utterance, likeness: Likeness) -> bool:
    """Whether what both say alike is stated by one report and only believed in the other."""
    return one.saying.meant(likeness.one).is_doubted != other.saying.meant(likeness.other).is_doubted


def is_denied_in_one(one: Utterance, other: Utterance, likeness: Likeness) -> bool:
    """Whether what both share is affirmed in one report and denied in the other."""
    return one.denies(likeness.one, likeness.shared) != other.denies(likeness.other, likeness.shared)


def group_id(prefix: str, quotations: Sequence[str]) -> str:
    """Return the id of a record on several quotations."""
    return f"{prefix}-" + hashlib.sha256("|".join(quotations).encode()).hexdigest()[:12]


def _is_one_voice(one: Utterance, other: Utterance) -> bool:
    """Whether two voices are one, a body and its fuller name, or a body and the country or town that it speaks for.

    "Harbour board" and "harbour board of Ostrel"; "Ostrel" and "the harbour board of Ostrel".
    """
    if one.voice == other.voice:
        return True
    words, others = set(one.voice.split()), set(other.voice.split())
    if min(len(words), len(others)) > 1 and (words <= others or others <= words):
        return True
    places = {each.place for each in (one, other) if each.place is not None}
    return any(place <= names for place in places for names in (words, others))


@lru_cache(maxsize=1 << 16)
def _tells(shared: frozenset[str]) -> bool:
    """Whether shared terms tell that one voice speaks of one thing: two words, or a word and a name, day or number."""
    return len(shared) > 1 and any(kind_of(key) == "word" for key in shared)
