"""Utterances: what one speaker is reported to have said by several articles, alike or differently."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from rashomon.compare.cells import voice_key
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Quotation
from rashomon.model.case import Case
from rashomon.model.stories import QuotationGroup, Story, ToldDifferently
from rashomon.text.words import split_words, stem

_SAME_WORDS = 0.6
"""Least share of the shorter quotation's content stems found in the other for both to report one utterance."""
_LEAST_STEMS = 4
_NEGATION_REACH = 14
"""Words before an attitude word in which a negation turns it."""


@dataclass(frozen=True)
class Utterance:
    """A quotation with its speaker's entity, content stems, attitudes (those negated apart) and subjects.

    `denials` are its words of negation, `about` the keys of voices and things it speaks of.
    """

    quotation: Quotation
    speaker: str
    origin: int
    stems: frozenset[str]
    stances: frozenset[str]
    negated: frozenset[str]
    denials: frozenset[str]
    about: frozenset[str]


def gather_utterances(case: Case, story: Story, origin_of: dict[str, int]) -> list[Utterance]:
    """Return the quotations of a story whose speaker is an entity, in case order."""
    found: list[Utterance] = []
    for article in story.articles:
        annotations = case.annotations_of.get(article)
        for quotation in annotations.quotations if annotations is not None else ():
            attribution = case.attribution_of.get(quotation.id)
            if attribution is not None and attribution.speaker is not None and attribution.speaker.entity is not None:
                found.append(_describe(case, quotation, attribution.speaker.entity, origin_of[article]))
    return found


def _describe(case: Case, quotation: Quotation, speaker: str, origin: int) -> Utterance:
    words = [
        word.lower for a in quotation.content for word in split_words(a.exact) if word.is_word or word.lower == "n't"
    ]
    closed = load_lexicon("function_words").word_set("closed")
    stems = frozenset(stem(word) for word in words if word not in closed and len(word) > 2)
    stances, negated = _stances([a.exact for a in quotation.content])
    annotations = case.annotations_of[quotation.article]
    about = frozenset(
        voice_key(case.entity_by_id[entity])
        for mention in annotations.mentions
        if any(a.covers(mention.anchor) for a in quotation.content)
        and (entity := case.entity_of_mention.get(mention.id)) is not None
        and entity != speaker
    )
    denials = load_lexicon("stances").word_set("negation") & set(words)
    return Utterance(quotation, speaker, origin, stems, stances, negated, denials, about)


def _stances(pieces: list[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the attitudes words take, and those of them that are only taken to be denied."""
    kinds = load_lexicon("stances").groups("kinds")
    negations = load_lexicon("stances").word_set("negation")
    plain: set[str] = set()
    denied: set[str] = set()
    for piece in pieces:
        lower = [word.lower for word in split_words(piece)]
        for index, word in enumerate(lower):
            for name, members in kinds.items():
                if word in members:
                    before = lower[max(0, index - _NEGATION_REACH) : index]
                    cut = max((i for i, each in enumerate(before) if each in {".", ";", "!", "?"}), default=-1)
                    (denied if set(before[cut + 1 :]) & negations or word in negations else plain).add(name)
    return frozenset(plain | denied), frozenset(denied - plain)


def group_utterances(story: Story, utterances: list[Utterance]) -> tuple[QuotationGroup, ...]:
    """Return groups of quotations of one speaker, in different articles, that report one utterance."""
    groups: list[list[Utterance]] = []
    for one in utterances:
        fitting = [group for group in groups if all(_same_utterance(one, other) for other in group)]
        if fitting:
            fitting[0].append(one)
        else:
            groups.append([one])
    found: list[QuotationGroup] = []
    for group in groups:
        if len({one.quotation.article for one in group}) > 1:
            ids = tuple(one.quotation.id for one in group)
            found.append(
                QuotationGroup(
                    _id("g", ids),
                    story.id,
                    ids,
                    "the same speaker, and most words of the shorter report stand in the longer",
                )
            )
    return tuple(found)


def _same_utterance(one: Utterance, other: Utterance) -> bool:
    if one.speaker != other.speaker or min(len(one.stems), len(other.stems)) < _LEAST_STEMS:
        return False
    if one.quotation.article == other.quotation.article or _turned(one, other):
        return False
    return len(one.stems & other.stems) / min(len(one.stems), len(other.stems)) >= _SAME_WORDS


def contrast_utterances(case: Case, story: Story, utterances: list[Utterance]) -> tuple[ToldDifferently, ...]:
    """Return pairs in which one speaker is told differently: same attitude word, same subject, one negated.

    Only across articles of different origins, and only where both speak of a common entity.
    """
    found = [_contrast(case, story, one, other) for one, other in _contrasting(utterances)]
    return tuple(sorted(found, key=lambda one: (one.speaker, one.anchors)))


def _contrasting(utterances: list[Utterance]) -> Iterator[tuple[Utterance, Utterance]]:
    for index, one in enumerate(utterances):
        for other in utterances[index + 1 :]:
            apart = one.quotation.article != other.quotation.article and one.origin != other.origin
            if one.speaker == other.speaker and apart and one.about & other.about and _turned(one, other):
                yield one, other


def _turned(one: Utterance, other: Utterance) -> frozenset[str]:
    """Return the attitudes both take and one denies; none where the two say nearly the same in the same words."""
    turned = (one.stances & other.stances) & (one.negated ^ other.negated)
    return turned if one.denials != other.denials or _worded_apart(one, other) else frozenset()


def _worded_apart(one: Utterance, other: Utterance) -> bool:
    left = " ".join(sorted(one.stems))
    right = " ".join(sorted(other.stems))
    return fuzz.token_set_ratio(left, right) < 90


def _contrast(case: Case, story: Story, one: Utterance, other: Utterance) -> ToldDifferently:
    speaker = case.entity_by_id[one.speaker]
    about = sorted(one.about & other.about)
    name_of = {voice_key(one): one.name for one in case.links.entities}
    names = ", ".join(name_of[key] for key in about[:2])
    ids = (one.quotation.id, other.quotation.id)
    turned = _turned(one, other)
    stance = ", ".join(sorted(turned))
    negative, positive = (one, other) if turned & one.negated else (other, one)
    return ToldDifferently(
        id=_id("d", ids),
        story=story.id,
        speaker=speaker.id,
        speaker_name=speaker.name,
        about=f"{stance} ({names})",
        quotations=ids,
        anchors=(*one.quotation.content, *other.quotation.content),
        reason=(
            f"both reports have {speaker.name} speak of {names} and of {stance}; "
            f"“{_short(negative)}” denies it, “{_short(positive)}” does not"
        ),
    )


def _short(one: Utterance) -> str:
    text = one.quotation.content[0].exact
    return text if len(text) <= 90 else text[:87].rstrip() + "…"


def _id(prefix: str, quotations: tuple[str, ...]) -> str:
    return f"{prefix}-" + hashlib.sha256("|".join(quotations).encode()).hexdigest()[:12]
