"""Chains: the voices outside a voice, where one report holds another, and where one report goes on."""

from dataclasses import replace

from rashomon.link.article_view import ArticleView
from rashomon.link.pronouns import read_pronoun
from rashomon.model.annotations import Quotation
from rashomon.model.links import Attribution, ChainLink


def complete_chains(view: ArticleView, made: list[Attribution]) -> list[Attribution]:
    """Return the attributions of one article with the voices that other quotations add to their chains."""
    return _carry_relays(view, _add_outer_voices(view, made))


def _add_outer_voices(view: ArticleView, made: list[Attribution]) -> list[Attribution]:
    """Put the speaker of an enclosing report in front of the chain: Ana said that Bo had said so."""
    quotations = {one.id: one for one in view.annotations.quotations}
    widened: list[Attribution] = []
    for one in made:
        inner = quotations[one.quotation]
        outer = [
            other
            for other in made
            if other.quotation != one.quotation
            and other.speaker is not None
            and other.speaker != one.speaker
            and _encloses(quotations[other.quotation], inner)
        ]
        outer.sort(key=lambda other: -_length(quotations[other.quotation]))
        added: list[ChainLink] = []
        for link in (link for other in outer for link in other.chain):
            if not any(_is_same(link, known) for known in (*added, *one.chain[-1:])):
                added.append(link)
        own = [link for link in one.chain if not any(_is_same(link, known) for known in added)]
        widened.append(replace(one, chain=(*added, *own)) if added else one)
    return widened


def _length(quotation: Quotation) -> int:
    return sum(part.end - part.start for part in quotation.content)


def _is_same(one: ChainLink, other: ChainLink) -> bool:
    """Whether two links are one voice: an entity they share, else the same words in the same place."""
    if one.entity is not None and one.entity == other.entity:
        return True
    return one.anchor is not None and other.anchor is not None and one.anchor.overlaps(other.anchor)


def _encloses(outer: Quotation, inner: Quotation) -> bool:
    if inner.speaker_words is None or outer.kind == "direct":
        return False
    spans = any(a.start < inner.content[0].start and inner.content[-1].end <= a.end for a in outer.content)
    return spans and any(a.covers(inner.speaker_words) for a in outer.content)


def _carry_relays(view: ArticleView, made: list[Attribution]) -> list[Attribution]:
    """Let words that go on in the next sentence come through the same outlet: `told the Gazette. "..." he added.`"""
    quotations = {one.id: one for one in view.annotations.quotations}
    carried: list[Attribution] = []
    for one in made:
        relays = _relays_before(view, quotations, carried, one) if len(one.chain) == 1 else ()
        carried.append(replace(one, chain=(*relays, *one.chain)) if relays else one)
    return carried


def _relays_before(
    view: ArticleView, quotations: dict[str, Quotation], carried: list[Attribution], one: Attribution
) -> tuple[ChainLink, ...]:
    """Return the media through which the sentence before, by the same speaker, reached the article."""
    quotation = quotations[one.quotation]
    if one.speaker is None or not _goes_on(quotation):
        return ()
    at = view.sentence_index(quotation.content[0].start)
    for other in reversed(carried):
        earlier = quotations[other.quotation]
        near = 0 <= at - view.sentence_index(earlier.content[-1].end - 1) <= 1
        if near and other.speaker is not None and _is_same_speaker(one.speaker, other.speaker):
            return tuple(link for link in other.chain[:-1] if view.kind_of(link) != "person")
    return ()


def _goes_on(quotation: Quotation) -> bool:
    """Whether words are said by a pronoun, or by nobody named again."""
    words = quotation.speaker_words
    return words is not None and (quotation.cue is None or read_pronoun(words.exact) is not None)


def _is_same_speaker(one: ChainLink, other: ChainLink) -> bool:
    return one.entity == other.entity if one.entity is not None else one.text.lower() == other.text.lower()
