"""Spoken mentions: descriptions that only their part as speakers tells of: "the doctor said" is Ana Ruiz."""

from collections.abc import Iterable
from dataclasses import replace

from rashomon.link.entities import EntityTable
from rashomon.model.annotations import Mention
from rashomon.model.case import Case
from rashomon.model.links import Attribution


def add_spoken_mentions(table: EntityTable, case: Case, attributions: Iterable[Attribution]) -> EntityTable:
    """Return the entities with the descriptions that speak for them; those of another entity, or none, are left."""
    linked = {mention for one in table.entities for mention in one.mentions}
    order = {mention: at for at, mention in enumerate(case.mention_by_id)}
    added: dict[str, list[Mention]] = {}
    by_place = {
        (one.anchor.article, one.anchor.start): one
        for annotations in case.annotations
        for one in annotations.mentions
        if one.described and one.id not in linked
    }
    for one in attributions:
        if one.speaker is None or one.speaker.entity is None or one.speaker.anchor is None:
            continue
        words = one.speaker.anchor
        mention = by_place.pop((words.article, words.start), None)
        if mention is not None and words.covers(mention.anchor):
            added.setdefault(one.speaker.entity, []).append(mention)
    entities = tuple(
        replace(
            one,
            mentions=tuple(sorted((*one.mentions, *(each.id for each in new)), key=order.__getitem__)),
            variants=tuple(dict.fromkeys((*one.variants, *(each.anchor.exact for each in new)))),
        )
        if (new := added.get(one.id))
        else one
        for one in table.entities
    )
    return EntityTable(entities, table.person_of_entity)
