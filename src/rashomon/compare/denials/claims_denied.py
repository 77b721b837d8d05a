"""Claims denied: where a sentence tells of somebody's claim that another disputes it, and who the two are."""

from collections.abc import Iterator

from rashomon.compare.denials.backing import find_backing
from rashomon.compare.denials.denials_told import UNREAD_BLOCKS, ToldDenial, is_unnamed
from rashomon.compare.denials.disputed_claims import find_disputed_claims
from rashomon.compare.denials.told_voices import describe_subject, describe_voice
from rashomon.model.annotations import Annotations
from rashomon.model.case import Case
from rashomon.text.words import split_words

_SHORTEST = 4
"""Words after a claim that are an account of its own."""


def find_claims_denied(case: Case, annotations: Annotations) -> Iterator[ToldDenial]:
    """Yield the denials of an article in sentences that tell whose claim is disputed, and by whom.

    Those whose claim it is are named; or described, where the denier's own account follows.
    """
    record = case.article_by_id[annotations.article]
    for at, sentence in enumerate(annotations.sentences):
        if record.blocks[sentence.block].kind not in UNREAD_BLOCKS:
            yield from _disputing_claims(case, annotations, at)


def _disputing_claims(case: Case, annotations: Annotations, at: int) -> Iterator[ToldDenial]:
    article, sentence = case.article_by_id[annotations.article], annotations.sentences[at].anchor
    for one in find_disputed_claims(split_words(article.text, sentence.start, sentence.end)):
        owner = describe_subject(case, annotations, one.owner, one.owner_end)
        cued = (each for each in annotations.quotations if each.cue is not None and each.cue.start == one.verb)
        holder = next(cued, None)
        voice = describe_voice(case, holder) if holder is not None else None
        voice = voice or describe_subject(case, annotations, one.subject, one.verb)
        rest = [word for word in split_words(article.text, one.end, sentence.end) if word.is_word]
        backing = () if len(rest) >= _SHORTEST else find_backing(case, annotations, at, one.end, voice)
        is_told = bool(backing) or len(rest) >= _SHORTEST
        if owner is None or voice is None or (is_unnamed(owner) and not is_told):
            continue
        yield ToldDenial(
            anchor=sentence,
            voice=voice,
            sentence=at,
            before=one.start,
            reach=0,
            least_share=0.0,
            quotation=None,
            backing=backing,
            claim=(article.anchor(one.start, one.end), owner),
        )
