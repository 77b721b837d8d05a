"""Chains: the voices outside a voice, where one report holds another."""

from rashomon.model.annotations import Annotations, Quotation
from rashomon.model.links import Attribution


def add_outer_voices(annotations: Annotations, made: list[Attribution]) -> list[Attribution]:
    """Put the speaker of an enclosing report in front of the chain: Ana said that Bo had said so."""
    quotations = {one.id: one for one in annotations.quotations}
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
        extra = tuple(
            other.speaker
            for other in outer
            if other.speaker is not None and other.speaker.entity not in {link.entity for link in one.chain}
        )
        widened.append(Attribution(one.quotation, one.speaker, (*extra, *one.chain), one.reason) if extra else one)
    return widened


def _encloses(outer: Quotation, inner: Quotation) -> bool:
    if inner.speaker_words is None or outer.kind == "direct":
        return False
    spans = any(a.start < inner.content[0].start and inner.content[-1].end <= a.end for a in outer.content)
    return spans and any(a.covers(inner.speaker_words) for a in outer.content)
