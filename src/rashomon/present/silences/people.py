"""Who: the people and bodies of a story, those who came to harm, and those whose word it is."""

from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import MentionKind
from rashomon.model.spans import Anchor
from rashomon.present.silences.counts import sentences_of_harm
from rashomon.present.silences.material import Finding, Material
from rashomon.text.words import split_words

_ACTORS: frozenset[MentionKind] = frozenset({"person", "organisation"})
_NAMES: frozenset[MentionKind] = frozenset({"person", "organisation", "other"})

_WHO = "A person or body named in the text of an article, other than those who publish it."
_HARMED = "The name of anybody who was killed; people who speak do not count."
_SAYS = "Somebody named whose words an article reports, or whom it credits with them."


def ask_who(material: Material) -> Finding | None:
    """Who is in the story."""
    named = material.entities(_ACTORS)
    if named:
        entity, anchors = named[0]
        reason = f"Most widely named: {entity.name}, {material.share(anchors)}."
        return Finding("who", "answered", _WHO, reason, anchors)
    unread = material.unread_names(_NAMES)
    if unread:
        return Finding("who", "cannot_tell", _WHO, "No name was found; these words may be names.", unread)
    return Finding("who", "silent", _WHO, "No article names a person or body.")


def ask_who_was_harmed(material: Material) -> Finding | None:
    """Who was killed, by name; asked only where several people are reported killed."""
    counted = [
        one for found in material.annotated for one in found.figures if "killed" in one.scope and not one.forecast
    ]
    told = [one.anchor for one in counted] or list(sentences_of_harm(material, "killed"))
    if not told:
        return None
    speaking = {link.entity for one in material.case.links.attributions for link in one.chain}
    others = [found for found in material.entities(frozenset({"person"})) if found[0].id not in speaking]
    if others:
        reason = "People are named who do not speak; whether one of them was killed was not read."
        anchors = tuple(places[0] for _, places in others[:3])
        return Finding("who_was_harmed", "cannot_tell", _HARMED, reason, anchors)
    unread = material.unread_names(frozenset({"person", "other"}))
    if unread:
        reason = "No name of anybody killed was found; these words may be names."
        return Finding("who_was_harmed", "cannot_tell", _HARMED, reason, unread)
    reason = "People are reported killed, and no article names any of them."
    return Finding("who_was_harmed", "silent", _HARMED, reason, _one_each(told)[:3])


def ask_says_who(material: Material) -> Finding | None:
    """Whose word the story is."""
    told = [one for found in material.annotated for one in found.quotations]
    voices: dict[str, dict[str, Anchor]] = {}
    for quotation in told:
        attribution = material.case.attribution_of.get(quotation.id)
        for link in attribution.chain if attribution else ():
            if link.entity in material.case.entity_by_id:
                voices.setdefault(link.entity, {}).setdefault(quotation.article, link.anchor or quotation.content[0])
    if voices:
        entity, places = min(voices.items(), key=lambda one: (-len(one[1]), one[0]))
        anchors = tuple(places.values())
        reason = f"Most widely heard: {material.case.entity_by_id[entity].name}, {material.share(anchors)}."
        return Finding("says_who", "answered", _SAYS, reason, anchors)
    credited = [one.attributed_to for claim in material.claims for one in claim.cells]
    rests = [one for article in material.articles for one in material.case.derivations_of.get(article.id, ())]
    if any(one in material.case.entity_by_id for one in credited) or any(one.from_name for one in rests):
        return Finding("says_who", "cannot_tell", _SAYS, "Nobody named was found speaking, but somebody is credited.")
    near = [one.anchor for one in material.sentences if _speaks(one.anchor) and material.names_beside(one.anchor)]
    if near:
        reason = "Nobody named was found speaking; names stand beside words of saying here."
        return Finding("says_who", "cannot_tell", _SAYS, reason, _one_each(near)[:3])
    if told:
        unnamed = [one.speaker_words or one.content[0] for one in told]
        reason = "Words are reported, and no article names anybody who says them."
        return Finding("says_who", "silent", _SAYS, reason, _one_each(unnamed)[:3])
    return Finding("says_who", "silent", _SAYS, "No article reports anybody’s words or says where it has its own from.")


def _speaks(sentence: Anchor) -> bool:
    saying = load_lexicon("counted").word_set("speech_verbs")
    return any(one.lower in saying or one.lower == "according" for one in split_words(sentence.exact))


def _one_each(anchors: list[Anchor]) -> tuple[Anchor, ...]:
    return tuple({one.article: one for one in reversed(anchors)}.values())[::-1]
