"""Verbatim: quotations of several articles in the very same words, which are one utterance whoever is found to speak.

Where a copy says "he" for a name, or names nobody, its words still tell whose they are.
"""

from collections.abc import Sequence

from rashomon.compare.utterances.utterance_groups import group_id
from rashomon.model.annotations import Quotation
from rashomon.model.case import Case
from rashomon.model.stories import QuotationGroup, Story
from rashomon.text.words import fold, split_words

_LEAST_WORDS = 5
"""Words in a row that two speakers seldom both say."""
_REASON = "the very same words, and no two of the reports name different speakers for them"


def join_verbatim(case: Case, story: Story, groups: Sequence[QuotationGroup]) -> tuple[QuotationGroup, ...]:
    """Return the groups of a story, with quotations in the very same words added to one or put together anew.

    A group holds one quotation of an article, and no two whose speakers are named differently.
    """
    known = [[*one.quotations] for one in groups]
    reasons = [one.reason for one in groups]
    group_of = {quotation: at for at, members in enumerate(known) for quotation in members}
    for alike in _alike(case, story):
        held = {group_of[one.id] for one in alike if one.id in group_of}
        if len(held) > 1 or (not held and len(alike) == 1):
            continue
        at = held.pop() if held else len(known)
        if at == len(known):
            known.append([])
            reasons.append(_REASON)
        for one in alike:
            if one.id not in group_of and _fits(case, one, known[at]):
                group_of[one.id] = at
                known[at].append(one.id)
    told = zip(known, reasons, strict=True)
    return tuple(QuotationGroup(group_id("g", ids), story.id, tuple(ids), why) for ids, why in told if len(ids) > 1)


def _alike(case: Case, story: Story) -> list[list[Quotation]]:
    """Return the quotations of the story by their words, in case order, those of few words left out."""
    found: dict[tuple[str, ...], list[Quotation]] = {}
    for article in story.articles:
        annotations = case.annotations_of.get(article)
        for one in annotations.quotations if annotations is not None else ():
            words = tuple(word.lower for anchor in one.content for word in split_words(anchor.exact) if word.is_word)
            if len(words) >= _LEAST_WORDS:
                found.setdefault(words, []).append(one)
    return [*found.values()]


def _fits(case: Case, new: Quotation, members: Sequence[str]) -> bool:
    known = [case.quotation_by_id[one] for one in members]
    names = {name for one in (new, *known) if (name := _named(case, one)) is not None}
    return len(names) < 2 and all(one.article != new.article for one in known)


def _named(case: Case, quotation: Quotation) -> str | None:
    """Return the speaker's entity where the report calls it by a part of its name, and not "he" or "the minister"."""
    attribution = case.attribution_of.get(quotation.id)
    if attribution is None or attribution.speaker is None or attribution.speaker.entity is None:
        return None
    name = case.entity_by_id[attribution.speaker.entity].name
    words = {fold(word.text) for word in split_words(attribution.speaker.text) if word.is_capitalised}
    return attribution.speaker.entity if words & set(fold(name).split()) else None
