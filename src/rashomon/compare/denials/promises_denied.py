"""Promises denied: what one voice says was promised or agreed, and another says was not, in other words.

"He agreed to move the depots", says the one report's mayor; "no undertaking was given on depots", another's ministry.
"""

from collections.abc import Sequence

from rashomon.compare.denials.denials_told import UNREAD_BLOCKS
from rashomon.compare.denials.flat_denials import find_flat_denials
from rashomon.compare.denials.opposed import (
    are_contested,
    are_of_one_body,
    are_of_two,
    cells_contested,
    claim_opposed,
    name_others,
)
from rashomon.compare.denials.rebuttals import find_rebuttals
from rashomon.compare.denials.such_things import given_word, keys_of_promises
from rashomon.compare.statements.clauses import is_supposed
from rashomon.compare.statements.likeness import Weights
from rashomon.compare.statements.terms import kind_of
from rashomon.compare.utterances.gathered import Utterance
from rashomon.compare.utterances.heard import Heard
from rashomon.model.case import Case
from rashomon.model.stories import Claim, Story

_TOLD = 2.0
"""Least weight of a word, besides that for a promise, for what it was that both speak of."""


def claim_promises_denied(
    case: Case, story: Story, utterances: Sequence[Utterance], weights: Weights, known: Sequence[Claim]
) -> list[Claim]:
    """Return a contested claim for each promise that one named voice tells of as given and another as not given.

    Both say what it was about in at least one telling word; they may stand in two reports.

    Args:
        known: the claims of the story so far; statements they contest already are not contested once more.
    """
    contested = cells_contested(known)
    heard = Heard(utterances, weights)
    found: list[Claim] = []
    for denial in sorted(utterances, key=lambda one: one.quotation.article in case.copies):
        topic = frozenset[str]() if _is_title(case, denial) else _topic_denied(denial)
        told = _told(case, denial, topic, heard, weights) if topic else {}
        stated = [one for one in told.values() if not are_contested(one, denial, contested)]
        if stated:
            reason = f"{denial.speaker_name} says that nothing was promised of what {stated[0].speaker_name} tells of"
            found.append(claim_opposed(story, stated, [denial], reason))
            contested.append([*found[-1].cells])
    return found


def _is_title(case: Case, one: Utterance) -> bool:
    blocks = case.article_by_id[one.quotation.article].blocks
    return blocks[case.sentence_by_id[one.quotation.sentence].block].kind in UNREAD_BLOCKS


def _topic_denied(denial: Utterance) -> frozenset[str]:
    """Return what was not promised, by the keys of its clause: "no lifting of the curfew was agreed"; else nothing."""
    promises = keys_of_promises()
    is_denied = denial.quotation.certainty == "denied"
    if is_supposed(denial.saying.words):
        return frozenset()
    nothing = {flat.start for flat in find_flat_denials(denial.saying.words) if flat.is_thing}
    for clause in denial.saying.clauses:
        is_whole = clause.start in nothing or (is_denied and not clause.denied)
        if not promises.isdisjoint(clause.keys if is_whole else clause.denied):
            return frozenset(key for key in clause.keys & denial.saying.keys if kind_of(key) == "word") - promises
    return frozenset()


def _told(case: Case, denial: Utterance, topic: frozenset[str], heard: Heard, weights: Weights) -> dict[str, Utterance]:
    """Return the first utterance of each article that tells of such a promise as given."""
    telling = {key for key in topic if weights.of(key) >= _TOLD}
    places = sorted({at for key in telling for at in heard.holding(key)})
    found: dict[str, Utterance] = {}
    for one in (heard.utterances[at] for at in places):
        if _was_given(one, telling) and are_of_two(one, denial) and not are_of_one_body(case, one, denial):
            # a deadline is no day of which the other has to tell
            if not name_others(one, denial):
                found.setdefault(one.quotation.article, one)
    return found


def _was_given(one: Utterance, topic: set[str]) -> bool:
    """Whether an utterance tells, in a clause that denies nothing, that somebody gave a promise of some topic."""
    if one.quotation.certainty == "denied" or find_rebuttals(one.saying.words) or is_supposed(one.saying.words):
        return False
    if any(clause.denied & keys_of_promises() for clause in one.saying.clauses):
        return False
    return given_word(one.saying.words) and not topic.isdisjoint(one.saying.keys)
