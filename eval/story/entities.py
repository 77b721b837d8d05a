"""The label `same_entity`: mentions that stand for one person, place or body."""

from __future__ import annotations

from collections.abc import Iterator

from .case import Entity, Mention
from .folding import bare, has_words
from .pairing import NOT_THERE, Check, Pairing, overlaps
from .rows import EntityKey, PhraseKey


def check_entities(pairing: Pairing) -> Iterator[Check]:
    """One check per entity of the key: its mentions are there, are one entity, and no other row has that."""
    common = {row.name: _common(pairing, row) for row in pairing.key.same_entity}
    for row in pairing.key.same_entity:
        words = ", ".join(f"{mention.article} “{mention.words}”" for mention in row.mentions)
        yield Check("same_entity", f"{row.name}: {words}", _problem(pairing, row, common))
    for first, second in pairing.key.not_same_entity:
        both = [entity for entity in pairing.entities.values() if {bare(first), bare(second)} <= _variants(entity)]
        reason = f"are one, {both[0].name}" if both else None
        yield Check("not_same_entity", f"{first}, {second}", reason)


def _variants(entity: Entity) -> set[str]:
    return {bare(name) for name in (entity.name, *entity.variants)}


def _entities_of(pairing: Pairing, phrase: PhraseKey) -> set[str]:
    """The entities of the mentions that are the words, or cover a place where they stand."""
    article = pairing.articles.get(phrase.article)
    if article is None:
        return set()
    spans = pairing.spans_of(phrase.article, phrase.words)
    mentions = [
        mention
        for mention in pairing.case.mentions
        if mention.anchor.article == article.id and overlaps(mention.anchor.start, mention.anchor.end, spans)
    ]
    exact = [mention for mention in mentions if _name(mention.anchor.exact) == _name(phrase.words)]
    covering = [mention for mention in mentions if has_words(mention.anchor.exact, phrase.words)]
    found = exact or covering or _names_within(mentions, phrase)
    return {mention.entity for mention in found if mention.entity is not None}


def _names_within(mentions: list[Mention], phrase: PhraseKey) -> list[Mention]:
    """The longest mentions inside words that hold a title beside the name: "Mayor Ana Ruiz"."""
    inside = [mention for mention in mentions if has_words(phrase.words, mention.anchor.exact)]
    longest = max((len(mention.anchor.exact) for mention in inside), default=0)
    return [mention for mention in inside if len(mention.anchor.exact) == longest]


def _name(words: str) -> str:
    return bare(words).removeprefix("the ").removesuffix("'s")


def _common(pairing: Pairing, row: EntityKey) -> set[str]:
    entities = [_entities_of(pairing, mention) for mention in row.mentions]
    return entities[0].intersection(*entities[1:]) if entities else set()


def _problem(pairing: Pairing, row: EntityKey, common: dict[str, set[str]]) -> str | None:
    absent = [mention for mention in row.mentions if mention.article not in pairing.articles]
    if absent:
        return NOT_THERE
    found = {mention: _entities_of(pairing, mention) for mention in row.mentions}
    missing = [f"{mention.article} “{mention.words}”" for mention, entities in found.items() if not entities]
    if missing:
        return f"no mention {', '.join(missing)}"
    if not common[row.name]:
        names = (f"{there.article} “{there.words}” {_shown(pairing, ids)}" for there, ids in found.items())
        return f"several entities: {'; '.join(names)}"
    sharers = [name for name, ids in common.items() if name != row.name and ids & common[row.name]]
    return f"one entity with {', '.join(sharers)}" if sharers else None


def _shown(pairing: Pairing, ids: set[str]) -> str:
    names = {entity: pairing.entities[entity].name for entity in ids if entity in pairing.entities}
    return "/".join(sorted(names.get(entity, entity) for entity in ids))
