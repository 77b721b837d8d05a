"""Told alike: sentences of several reports that the ledger has already set side by side."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping

from rashomon.model.case import Case
from rashomon.model.spans import Anchor
from rashomon.model.stories import Claim, QuotationGroup

Sentences = Mapping[tuple[str, int], frozenset[str]]
"""Of each article and number of a sentence: the ids of the rows and utterances it is one telling of."""


def find_told_alike(case: Case, claims: Iterable[Claim], groups: Iterable[QuotationGroup]) -> Sentences:
    """Return the sentences that tell a row of the ledger or an utterance that another article tells too.

    Disputed statements are left out: a denial and what it denies are no two tellings of one thing.
    """
    told: defaultdict[tuple[str, int], set[str]] = defaultdict(set)
    for claim in claims:
        if claim.kind != "statement" or claim.status != "contested":
            for cell in claim.cells:
                told[cell.article, sentence_number(case, cell.anchor)].add(claim.id)
    for group in groups:
        for quotation in (case.quotation_by_id[each] for each in group.quotations):
            for content in quotation.content:
                told[quotation.article, sentence_number(case, content)].add(group.id)
    return {place: frozenset(ids) for place, ids in told.items()}


def sentence_number(case: Case, anchor: Anchor) -> int:
    """Return which of its article's sentences, from nought, a place begins in."""
    sentences = case.annotations_of[anchor.article].sentences
    return bisect_right(sentences, anchor.start, key=lambda one: one.anchor.start) - 1
