"""Quotations of articles in other languages: quoted words, dialogue after dashes, reported clauses."""

from collections.abc import Sequence

from rashomon.annotate.other_languages.quotations.cues import certainty_of
from rashomon.annotate.other_languages.quotations.direct import find_direct
from rashomon.annotate.other_languages.quotations.indirect import find_indirect
from rashomon.annotate.other_languages.quotations.spoken import Spoken
from rashomon.annotate.other_languages.quotations.view import BlockTokens, view_blocks_in
from rashomon.model.annotations import Mention, Quotation, QuotationKind, Sentence
from rashomon.model.articles import Article

__all__ = ["find_quotations_in"]


def find_quotations_in(
    article: Article, sentences: Sequence[Sentence], mentions: Sequence[Mention], language: str
) -> tuple[Quotation, ...]:
    """Return the article's quotations in text order; headlines and picture captions hold none.

    Speakers stay as written, pronouns too. Who passes words on (`relays`) is found only after them ("…, заявил X,
    передает Y").
    """
    found: list[tuple[BlockTokens, Spoken]] = []
    for view in view_blocks_in(article, sentences, mentions, language):
        if article.blocks[view.sentences[0].block].kind in ("headline", "caption"):
            continue
        found.extend((view, one) for one in _in_block(view))
    return tuple(_quotation(article, view, one, number) for number, (view, one) in enumerate(found, 1))


def _in_block(view: BlockTokens) -> list[Spoken]:
    """Return a block's quotations; a reported clause takes in quoted words that have no speaker of their own."""
    direct, indirect = find_direct(view), find_indirect(view)
    kept = [one for one in indirect if not any(_shares(one, other) and other.cue for other in direct)]
    alone = [one for one in direct if one.cue or not any(_shares(one, other) for other in kept)]
    return sorted((*alone, *kept), key=lambda one: one.ranges)


def _shares(one: Spoken, other: Spoken) -> bool:
    return any(low < high_2 and low_2 < high for low, high in one.ranges for low_2, high_2 in other.ranges)


def _quotation(article: Article, view: BlockTokens, one: Spoken, number: int) -> Quotation:
    return Quotation(
        id=f"{article.id}.q{number}",
        article=article.id,
        kind=_kind(view, one),
        content=tuple(article.anchor(start, end) for start, end in one.ranges),
        cue=article.anchor(*one.cue) if one.cue else None,
        speaker_words=article.anchor(*one.speaker) if one.speaker else None,
        relays=(article.anchor(*one.relay),) if one.relay else (),
        certainty=certainty_of(one.form, view.language),
        sentence=view.sentence_of(one.ranges[0][0]).id,
    )


def _kind(view: BlockTokens, one: Spoken) -> QuotationKind:
    if one.verbatim:
        return "direct"
    quoted = any(low <= words.start < high for words in view.quoted for low, high in one.ranges)
    return "mixed" if quoted else "indirect"
