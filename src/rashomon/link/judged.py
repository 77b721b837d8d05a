"""Judged: what a person decided about two entities, laid over what the names say."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from rashomon.link.entities import EntityTable, entity_base
from rashomon.link.people import Person
from rashomon.model.annotations import Mention
from rashomon.model.case import Case
from rashomon.model.judgements import Judgement
from rashomon.model.links import Entity, Merge


def apply_judgements(table: EntityTable, case: Case) -> EntityTable:
    """Return the entities with those joined that were judged one, and those parted that were judged not one.

    To be parted from an entity, the other id is that which one of its spellings would have by itself: the mentions
    so spelt become an entity of that id. Judgements of ids that no entity has are left for when one does.
    """
    entities = {one.id: one for one in table.entities}
    people = dict(table.person_of_entity)
    for judgement in case.judgements:
        if judgement.verdict == "one":
            _join(judgement, entities, people, case)
        else:
            _part(judgement, entities, people, case)
    gone = {one.id for one in table.entities} - entities.keys()
    joined = {mention: one.id for one in entities.values() for mention in one.mentions}
    moved = {one.id: joined[one.mentions[0]] for one in table.entities if one.id in gone}
    kept = [
        replace(one, stands_for=moved[one.stands_for]) if one.stands_for in moved else one for one in entities.values()
    ]
    return EntityTable(tuple(sorted(kept, key=lambda one: one.id)), people)


def _join(judgement: Judgement, entities: dict[str, Entity], people: dict[str, Person], case: Case) -> None:
    """Give the first entity what the second one has, and drop that."""
    one, other = entities.get(judgement.one), entities.get(judgement.other)
    if one is None or other is None:
        return
    order = {mention: at for at, mention in enumerate(case.mention_by_id)}
    entities[one.id] = replace(
        one,
        variants=tuple(dict.fromkeys((*one.variants, *other.variants))),
        mentions=tuple(sorted((*one.mentions, *other.mentions), key=order.__getitem__)),
        merges=(*one.merges, *other.merges, Merge(other.name, one.name, 1.0, judgement.reason)),
        country=one.country or other.country,
        judgement=judgement.verdict,
    )
    del entities[other.id]
    second = people.pop(other.id, None)
    first = people.get(one.id, second)
    if first is not None:
        people[one.id] = _person([case.mention_by_id[mention] for mention in entities[one.id].mentions], first)


def _part(judgement: Judgement, entities: dict[str, Entity], people: dict[str, Person], case: Case) -> None:
    """Take the mentions spelt like one of the two ids out of the entity of the other."""
    for kept, parted in ((judgement.one, judgement.other), (judgement.other, judgement.one)):
        entity = entities.get(kept)
        if entity is None or parted in entities:
            continue
        mentions = [case.mention_by_id[mention] for mention in entity.mentions]
        out = [one for one in mentions if not one.described and entity_base(entity.kind, one.name) == parted]
        rest = [one for one in mentions if one not in out]
        if not out or not rest:
            continue
        entities[kept] = _with(entity, rest, entity.name, judgement)
        entities[parted] = replace(_with(entity, out, out[0].name, judgement), id=parted, merges=())
        if kept in people:
            people[kept], people[parted] = _person(rest, people[kept]), _person(out, people[kept])
        return


def _with(entity: Entity, mentions: Sequence[Mention], name: str, judgement: Judgement) -> Entity:
    counted = Counter(one.anchor.exact for one in mentions)
    variants = tuple(sorted(counted, key=lambda words: (-counted[words], words)))
    ids = tuple(one.id for one in mentions)
    return replace(entity, name=name, variants=variants, mentions=ids, judgement=judgement.verdict)


def _person(mentions: Sequence[Mention], like: Person) -> Person:
    named = [one for one in mentions if not one.described]
    return Person(
        article=like.article,
        names=Counter(one.name for one in named),
        mentions=list(mentions),
        roles=[one.role for one in named if one.role is not None],
        merges=like.merges,
        articles={one.anchor.article for one in mentions},
        inflected=like.inflected,
    )
