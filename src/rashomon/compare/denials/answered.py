"""Answered: what a denial answers of what was told before it, where its own words say which of it that is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from rashomon.compare.denials.denials_told import FLAT, ToldDenial
from rashomon.compare.denials.denied_words import affirms, meanings_of, most_told
from rashomon.compare.denials.flat_denials import find_flat_denials
from rashomon.compare.denials.such_things import given_word, tells_of
from rashomon.compare.denials.told_voices import ToldVoice
from rashomon.model.annotations import Quotation
from rashomon.model.spans import Anchor
from rashomon.text.words import split_words


@dataclass(frozen=True, slots=True)
class Answered:
    """What a voice is reported to state before a denial, in the sentence of that number."""

    anchor: Anchor
    voice: ToldVoice
    sentence: int


@dataclass(frozen=True, slots=True)
class Quoted(Answered):
    """The same where a quotation holds it."""

    quotation: Quotation


def told_undone(told: Sequence[Quoted], denial: ToldDenial, rarities: Mapping[str, float]) -> Quoted | None:
    """Return what tells most of the deed that the denier goes on to say was not done: "its guns had not fired".

    Of a denial that names nothing itself, among what all others told before it.
    """
    if denial.least_share > 0 or denial.such is not None:
        return None
    pieces = [split_words(piece.exact) for backing in denial.backing for piece in backing.content]
    clauses = [
        meanings_of(" ".join(word.text for word in words if flat.start <= word.start < flat.end))
        for words in pieces
        for flat in find_flat_denials(words)
    ]
    undone = frozenset[str]().union(*clauses)
    share = [(most_told(undone & meanings_of(one.anchor.exact), rarities), one) for one in told]
    best = max(share, key=lambda pair: (pair[0], pair[1].anchor.end, -pair[1].anchor.start), default=None)
    return best[1] if best is not None and best[0] >= FLAT else None


def told_such(told: Sequence[Quoted], denial: ToldDenial) -> Quoted | None:
    """Return the last that tells of such a thing as is denied: of a raid, of a promise that was given."""
    kind = denial.such or ""
    is_given = given_word if denial.denied is not None and kind == "promise" else partial(tells_of, kind)
    telling = [one for one in told if is_given(split_words(one.anchor.exact))]
    return max(telling, key=lambda one: (one.sentence, one.anchor.end, -one.anchor.start), default=None)


def told_of(
    told: Sequence[Quoted], denied: str, denial: frozenset[str], rarities: Mapping[str, float]
) -> Quoted | None:
    """Return the last that affirms the word which is denied; None where the article is full of it.

    Args:
        denial: the meanings of all words of the denial; an opposite of one of them may say the same.
    """
    affirming = [one for one in told if affirms(one.anchor, denied, denial)]
    if rarities.get(denied, 0.0) < FLAT or not affirming:
        return None
    return max(affirming, key=lambda one: (one.anchor.end, -one.anchor.start, one.quotation.id))
