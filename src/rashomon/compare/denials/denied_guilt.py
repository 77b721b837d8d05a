"""Denied guilt: who denies "any wrongdoing" answers what was told of him, and not whatever was told before."""

from rashomon.compare.cells import voice_key
from rashomon.compare.denials.denials_told import ToldDenial, words_of
from rashomon.compare.denials.told_voices import ToldVoice
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Annotations
from rashomon.model.case import Case
from rashomon.model.spans import Anchor
from rashomon.text.words import fold, split_words

_LONGEST = 4
"""Words of a denial that names guilt alone: "any wrongdoing", "all responsibility for it"."""


def is_of_guilt(denial: ToldDenial) -> bool:
    """Whether somebody denies guilt in general, and not a deed: "denied any involvement"."""
    words = words_of(denial.quotation) if denial.quotation is not None else []
    guilt = load_lexicon("rebuttals").word_set("guilt")
    return bool(denial.quotation and denial.quotation.certainty == "denied") and (
        len(words) <= _LONGEST and not guilt.isdisjoint(words)
    )


def tells_of_denier(case: Case, annotations: Annotations, told: Anchor, sentence: int, denier: ToldVoice) -> bool:
    """Whether the sentence in which something is told, or the one before it, names the denier or what that is."""
    near = [one.anchor for one in annotations.sentences[max(0, sentence - 1) : sentence + 1]]
    start, end = near[0].start, max(near[-1].end, told.end)
    inside = (one for one in annotations.mentions if start <= one.anchor.start and one.anchor.end <= end)
    linked = (case.entity_of_mention.get(one.id, "") for one in inside)
    if denier.key in {voice_key(case.entity_by_id[one]) for one in linked if one in case.entity_by_id}:
        return True
    words = split_words(case.article_by_id[annotations.article].text, start, end)
    return not denier.words.isdisjoint(fold(word.text) for word in words)
