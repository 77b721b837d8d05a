"""Speakers: the words that name a speaker, resolved to an entity; and the chain of those who pass words on."""

from bisect import bisect_right
from dataclasses import dataclass

from rashomon.lexicons import load_lexicon
from rashomon.link.chains import add_outer_voices
from rashomon.link.entities import EntityTable
from rashomon.link.gender import Gender, gender_of
from rashomon.model.annotations import Annotations, Mention, Quotation, Sentence
from rashomon.model.case import Case
from rashomon.model.links import Attribution, ChainLink
from rashomon.model.spans import Anchor
from rashomon.text.words import fold

_LOOK_BACK = 4
"""Sentences before a pronoun that are searched for whom it stands for."""

_OPENING = 40
"""Characters from the start of a sentence within which a body is its subject."""

_PRONOUNS: dict[str, Gender] = {"he": "male", "she": "female"}
_OBJECT_FORMS = {"him": "he", "her": "she", "them": "they"}


@dataclass(frozen=True)
class _View:
    """One article while its speakers are resolved."""

    annotations: Annotations
    table: EntityTable
    entity_of: dict[str, str]
    names: dict[str, str]
    resolved: dict[str, ChainLink]


def attribute_quotations(case: Case, table: EntityTable) -> tuple[Attribution, ...]:
    """Return one attribution for each quotation of the case, in case order."""
    entity_of = table.by_mention()
    names = {one.id: one.name for one in table.entities}
    found: list[Attribution] = []
    for annotations in case.annotations:
        view = _View(annotations, table, entity_of, names, {})
        made = [_attribute(view, one) for one in annotations.quotations]
        found.extend(add_outer_voices(annotations, made))
    return tuple(found)


def _attribute(view: _View, quotation: Quotation) -> Attribution:
    speaker, reason = _speaker(view, quotation)
    if speaker is not None:
        view.resolved[quotation.id] = speaker
    relays = tuple(_link(view, anchor) for anchor in quotation.relays)
    chain = (*relays, speaker) if speaker is not None else relays
    return Attribution(quotation.id, speaker, chain, reason)


def _speaker(view: _View, quotation: Quotation) -> tuple[ChainLink | None, str | None]:
    words = quotation.speaker_words
    if words is None:
        return None, None
    pronoun = _OBJECT_FORMS.get(words.exact.lower(), words.exact.lower())
    if pronoun in {"he", "she", "they", "it"}:
        return _resolve_pronoun(view, quotation, words, pronoun)
    link = _link(view, words)
    if link.entity is not None:
        return link, None
    return _resolve_generic(view, quotation, words)


def _resolve_generic(view: _View, quotation: Quotation, words: Anchor) -> tuple[ChainLink, str | None]:
    """Resolve "the ministry" to the last body whose name holds that word, "the statement" to the last body to speak."""
    parts = words.exact.lower().split()
    head = parts[-1]
    if parts[0] not in {"the", "its", "their"} or len(parts) > 3:
        return ChainLink(words.exact, words, None), None
    for mention in reversed(view.annotations.mentions):
        entity = view.entity_of.get(mention.id)
        if mention.anchor.end > words.start or entity is None or mention.kind != "organisation":
            continue
        if head in fold(mention.anchor.exact).split():
            return ChainLink(words.exact, words, entity), f"“{words.exact}” is {view.names[entity]}, the last one named"
    if head in load_lexicon("cues").word_set("speaking_things"):
        return _resolve_body(view, quotation, words, "it")
    return ChainLink(words.exact, words, None), None


def _link(view: _View, words: Anchor) -> ChainLink:
    inside = [one for one in view.annotations.mentions if words.covers(one.anchor) and one.id in view.entity_of]
    chosen = _head_mention(words, inside)
    return ChainLink(words.exact, words, view.entity_of[chosen.id] if chosen is not None else None)


def _head_mention(words: Anchor, inside: list[Mention]) -> Mention | None:
    """Return the mention a phrase is about: its named person, else what ends it, else a body in it."""
    if not inside:
        return None
    named = [one for one in inside if one.kind == "person" and not one.described]
    last_word = words.exact.split()[-1].lower()
    if " and " in words.exact and len(named) != 1:
        return None
    if named:
        return named[-1]
    whole = [one for one in inside if one.described and one.anchor.end == words.end]
    if whole:
        return max(whole, key=lambda one: one.anchor.end - one.anchor.start)
    roles = load_lexicon("roles")
    if last_word in roles.word_set("plural") or words.exact.split()[0].lower() in {
        "a",
        "an",
        "two",
        "several",
        "some",
    }:
        return None
    described = [one for one in inside if one.described]
    bodies = [one for one in inside if one.kind in {"organisation", "place", "other"} and not one.described]
    if described and described[0].kind == "person":
        return described[0]
    return bodies[-1] if bodies else described[0] if described else None


def _resolve_pronoun(view: _View, quotation: Quotation, words: Anchor, pronoun: str) -> tuple[ChainLink, str | None]:
    unresolved = ChainLink(words.exact, words, None)
    gender = _PRONOUNS.get(pronoun)
    if gender is None:
        return _resolve_body(view, quotation, words, pronoun)
    for entity, reason in _candidates(view, quotation, words):
        person = view.table.person_of_entity.get(entity)
        if person is None:
            continue
        if not person.has_full_name and not person.roles and "speak" not in reason:
            continue
        known = gender_of(list(person.names), person.roles)
        if known is None or known == gender:
            return ChainLink(words.exact, words, entity), f"“{words.exact}” is {view.names[entity]}: {reason}"
    return unresolved, None


def _candidates(view: _View, quotation: Quotation, words: Anchor) -> list[tuple[str, str]]:
    """Return entities a pronoun may stand for, likeliest first, each with the reason."""
    sentences = view.annotations.sentences
    begin = min(words.start, quotation.content[0].start)
    at = _sentence_index(sentences, words.start)
    found: list[tuple[str, str]] = []
    found += [
        (e, "named earlier in the sentence")
        for e in _people_in(view, sentences[at].anchor.start, words.start, quotation)
    ]
    first = _sentence_index(sentences, begin)
    if begin < words.start:
        found = []
        first = min(first, at)
    for back in range(first - 1, max(-1, first - 1 - _LOOK_BACK), -1):
        sentence = sentences[back]
        speakers = _speakers_in(view, sentence, quotation)
        found += [(entity, "the last one to speak before") for entity in speakers]
        found += [
            (e, "the person the text spoke of before")
            for e in _people_in(view, sentence.anchor.start, sentence.anchor.end, quotation)
        ]
    return found


def _sentence_index(sentences: tuple[Sentence, ...], offset: int) -> int:
    return max(0, bisect_right(sentences, offset, key=lambda one: one.anchor.start) - 1)


def _speakers_in(view: _View, sentence: Sentence, quotation: Quotation) -> list[str]:
    found: list[str] = []
    for other in view.annotations.quotations:
        link = view.resolved.get(other.id)
        if (
            other.id == quotation.id
            or link is None
            or link.entity is None
            or link.entity not in view.table.person_of_entity
        ):
            continue
        touches = any(a.overlaps(sentence.anchor) for a in other.content) or (
            link.anchor is not None and link.anchor.overlaps(sentence.anchor)
        )
        if touches:
            found.append(link.entity)
    return list(reversed(found))


def _people_in(view: _View, start: int, end: int, quotation: Quotation) -> list[str]:
    """Return people named in [start, end) outside quoted words, first named first."""
    direct = [a for one in view.annotations.quotations if one.kind == "direct" for a in one.content]
    found: list[str] = []
    for mention in view.annotations.mentions:
        inside = start <= mention.anchor.start and mention.anchor.end <= end
        if not inside or mention.kind != "person" or mention.id not in view.entity_of:
            continue
        if any(a.covers(mention.anchor) for a in (*direct, *quotation.content)):
            continue
        found.append(view.entity_of[mention.id])
    return found


def _resolve_body(view: _View, quotation: Quotation, words: Anchor, pronoun: str) -> tuple[ChainLink, str | None]:
    """Resolve "it" and "they" to the last body that spoke, or opened a sentence, shortly before."""
    sentences = view.annotations.sentences
    at = _sentence_index(sentences, min(words.start, quotation.content[0].start))
    for back in range(at - 1, max(-1, at - 3), -1):
        for other in reversed(view.annotations.quotations):
            link = view.resolved.get(other.id)
            speaks = link is not None and link.anchor is not None and link.anchor.overlaps(sentences[back].anchor)
            if not speaks or link is None or other.id == quotation.id:
                continue
            if link.entity in view.table.person_of_entity or (link.entity is None and pronoun == "it"):
                continue
            reason = f"“{words.exact}” is {link.text}, the last body to speak before"
            return ChainLink(words.exact, words, link.entity), reason
    body = _last_body(view, max(0, at - 2), at - 1) if pronoun == "it" else None
    if body is not None:
        reason = f"“{words.exact}” is {view.names[body]}, which the text spoke of before"
        return ChainLink(words.exact, words, body), reason
    return ChainLink(words.exact, words, None), None


def _last_body(view: _View, first: int, last: int) -> str | None:
    """Return the organisation the sentences [first, last] named last as their first, or None."""
    for back in range(last, first - 1, -1):
        sentence = view.annotations.sentences[back]
        for mention in view.annotations.mentions:
            inside = sentence.anchor.covers(mention.anchor) and mention.anchor.start - sentence.anchor.start < _OPENING
            if inside and mention.kind == "organisation" and mention.id in view.entity_of:
                return view.entity_of[mention.id]
    return None
