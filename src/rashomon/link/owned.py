"""Owned voices: "her press secretary", "its press office", told by the name of whose they are."""

from collections.abc import Iterator

from rashomon.link.article_view import ArticleView
from rashomon.link.gender import Gender
from rashomon.link.pronouns import Resolved, resolve_pronoun
from rashomon.link.roles import read_role
from rashomon.link.voice_kinds import kind_of_phrase
from rashomon.model.annotations import Mention, Quotation
from rashomon.model.links import ChainLink
from rashomon.model.spans import Anchor

_PRONOUN_OF = {"his": "he", "her": "she", "its": "it"}
_RELATIVE = "whose"
_GENDERS: dict[str, Gender] = {"his": "male", "her": "female"}
_PREPOSITIONS = frozenset("of at in to for by with from on near against about over under between".split())
_OWNING = frozenset({"'s", "’s"})
_ARTICLES = frozenset({"the", "a", "an"})


def is_owned(words: Anchor) -> bool:
    """Whether words begin with a possessive that stands for somebody: "his", "her", "its"."""
    return words.exact.split()[0].lower() in _PRONOUN_OF


def is_relative(words: Anchor) -> bool:
    """Whether words begin with "whose", which stands for whoever is named right before."""
    return words.exact.split()[0].lower() == _RELATIVE


def resolve_owned(view: ArticleView, quotation: Quotation, words: Anchor) -> Resolved | None:
    """Return the words with the owner's name in place of the possessive; None where nobody known owns them.

    Only bodies and offices are told so ("his lawyer", "its chairman"), not "her son" nor "its driver". The owner is
    whom the sentence so far is about, else whom a pronoun would stand for. The voice stays one of its own, without
    an entity: a minister's press secretary is not the minister.
    """
    opener, _, rest = words.exact.partition(" ")
    possessive = opener.lower()
    role = read_role(rest)
    if kind_of_phrase(words.exact) != "body" and not (role is not None and role.classes):
        return None
    if possessive == _RELATIVE:
        owner = _right_before(view, words)
    else:
        owner = _subject(view, words, possessive) or _antecedent(view, quotation, words, opener)
    if owner is None:
        return None
    name = view.name(owner)
    return ChainLink(f"{name}’s {rest}", words, None), f"“{opener}” is {name}: whom the text spoke of before"


def office_of_person(view: ArticleView, words: Anchor) -> Resolved | None:
    """Return "Ana Ruiz’s office" for "Ms Ruiz's office"; None for other words.

    The voice stays one of its own, without an entity. "The mayor's office" stays as written: it outlives the mayor.
    """
    if kind_of_phrase(words.exact) != "body":
        return None
    for one in view.annotations.mentions:
        entity = view.entity_of.get(one.id)
        rest = words.exact[one.anchor.end - words.start :]
        named = words.covers(one.anchor) and not one.described and rest[:2] in _OWNING
        if not named or entity not in view.table.person_of_entity:
            continue
        name = view.name(entity)
        own = ChainLink(f"{name}’s {rest[2:].strip()}", words, None)
        return own, f"“{one.anchor.exact}” is {name}"
    return None


def _right_before(view: ArticleView, words: Anchor) -> str | None:
    """Return who is named right before "whose": "the proposal of Ana Ruiz, whose office said"."""
    ends = {words.start - 1, words.start - 2}
    named = [one for one in view.annotations.mentions if one.anchor.end in ends and one.id in view.entity_of]
    return view.entity_of[named[-1].id] if named else None


def _subject(view: ArticleView, words: Anchor, possessive: str) -> str | None:
    """Return the first entity that the sentence names before, no preposition ruling it, and that may be the owner."""
    sentence = view.sentence(view.sentence_index(words.start)).anchor
    for mention in _named_before(view, sentence, words):
        entity = view.entity_of[mention.id]
        if not _is_ruled(sentence, mention) and _may_own(view, mention, entity, possessive):
            return entity
    return None


def _named_before(view: ArticleView, sentence: Anchor, words: Anchor) -> Iterator[Mention]:
    direct = [part for one in view.annotations.quotations if one.kind == "direct" for part in one.content]
    for one in view.annotations.mentions:
        inside = sentence.start <= one.anchor.start and one.anchor.end <= words.start
        if inside and one.id in view.entity_of and not any(part.covers(one.anchor) for part in direct):
            yield one


def _may_own(view: ArticleView, mention: Mention, entity: str, possessive: str) -> bool:
    is_person = entity in view.table.person_of_entity
    if possessive == "its":
        return not is_person and view.entity_by_id[entity].kind == "organisation"
    link = ChainLink(mention.anchor.exact, mention.anchor, entity)
    return is_person and view.gender(link) in {None, _GENDERS[possessive]}


def _is_ruled(sentence: Anchor, mention: Mention) -> bool:
    """Whether a preposition stands before a mention, so that the sentence is about something else."""
    before = sentence.exact[: mention.anchor.start - sentence.start].lower().split()
    while before and before[-1] in _ARTICLES:
        before.pop()
    return bool(before) and before[-1] in _PREPOSITIONS


def _antecedent(view: ArticleView, quotation: Quotation, words: Anchor, opener: str) -> str | None:
    anchor = Anchor(words.article, words.start, words.start + len(opener), opener)
    link, _ = resolve_pronoun(view, quotation, anchor, _PRONOUN_OF[opener.lower()])
    return link.entity
