"""Entities: mentions of all articles gathered under whom or what they stand for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import regex

from rashomon.link.aliases import find_aliases
from rashomon.link.apposed import find_apposed, take_trades
from rashomon.link.bodies import Body, gather_bodies
from rashomon.link.body_descriptions import is_body_of_its_own, resolve_bodies
from rashomon.link.body_nouns import Phrase, nouns_of_bodies, take_for_bodies
from rashomon.link.body_variants import merge_variants
from rashomon.link.descriptions import DescribedPeople
from rashomon.link.kinds import settle_kinds
from rashomon.link.lone_nouns import take_for_descriptions
from rashomon.link.one_of_its_kind import find_one_of_its_kind
from rashomon.link.own_outlets import gather_own_outlets, is_own_outlet
from rashomon.link.people import Person, merge_people, people_of_article
from rashomon.link.press_services import gather_press_services, is_press_service
from rashomon.link.respelt import respell_names
from rashomon.link.same_office import join_officers
from rashomon.model.annotations import Mention
from rashomon.model.case import Case
from rashomon.model.links import Entity, Merge
from rashomon.text.words import fold


@dataclass(frozen=True)
class EntityTable:
    """The entities of a case, and what speaker resolution needs to know of the people among them."""

    entities: tuple[Entity, ...]
    person_of_entity: dict[str, Person] = field(default_factory=dict[str, Person])

    def by_mention(self) -> dict[str, str]:
        """Return entity id by mention id."""
        return {mention: entity.id for entity in self.entities for mention in entity.mentions}


def gather_entities(case: Case) -> EntityTable:
    """Merge the mentions of a case into entities, in order of their ids.

    People are merged inside an article first, then across articles; places and bodies by gazetteer and folded
    name. Descriptions join the person they stand for.
    """
    outlets = [one.outlet for one in case.articles if one.outlet is not None]
    respelt = respell_names(case)
    written = [mention for one in case.annotations for mention in one.mentions]
    spelt = [respelt[one.id].mention if one.id in respelt else one for one in written]
    known = settle_kinds(spelt, outlets, _second_names(case))
    by_article = [
        people_of_article(
            one.article,
            tuple(known[mention.id] for mention in one.mentions),
            one.sentences,
            case.article_by_id[one.article].language,
        )
        for one in case.annotations
    ]
    people = join_officers(merge_people(by_article))
    take_trades(case, people)
    apposed = find_apposed(case, people)
    reader = DescribedPeople(people, apposed)
    for annotations in case.annotations:
        for mention, person in reader.resolve(annotations).items():
            person.mentions.append(next(one for one in annotations.mentions if one.id == mention))
    everything = [known[mention.id] for one in case.annotations for mention in one.mentions]
    named = [one for one in everything if not is_press_service(one) and not is_own_outlet(one)]
    named = take_for_descriptions(named)
    proper = [one for one in named if not one.described]
    called = nouns_of_bodies(case, proper)
    described = resolve_bodies(named, _bodies(case, proper, people, called), called)
    alone = [one for one in named if is_body_of_its_own(one) and one.id not in described]
    bodies = merge_variants(case, _bodies(case, proper + alone, people, called))
    described = resolve_bodies(named, bodies, called, people)
    for one in named:
        if one.id in described:
            described[one.id].mentions.append(one)
    rest = [one for one in named if one.id not in described]
    for mention, body in find_one_of_its_kind(case, rest, bodies).items():
        body.mentions.append(next(one for one in rest if one.id == mention))
    bodies += gather_own_outlets(case, [one for one in everything if is_own_outlet(one)], bodies)
    bodies += gather_press_services(case, [one for one in everything if is_press_service(one)], people, bodies)
    return _number(people, bodies, _mention_order(case), {id: one.merge for id, one in respelt.items()})


def _second_names(case: Case) -> Iterator[tuple[Mention, Mention]]:
    for annotations in case.annotations:
        for alias in find_aliases(case.article_by_id[annotations.article].text, annotations.mentions):
            yield alias.one, alias.other


def _bodies(
    case: Case, mentions: list[Mention], people: list[Person], called: dict[str, tuple[Phrase, ...]]
) -> list[Body]:
    bodies = gather_bodies(case, mentions, people)
    take_for_bodies(bodies, called)
    return bodies


def _mention_order(case: Case) -> dict[str, int]:
    ids = [mention.id for one in case.annotations for mention in one.mentions]
    return {mention: index for index, mention in enumerate(ids)}


def _number(people: list[Person], bodies: list[Body], order: dict[str, int], respelt: dict[str, Merge]) -> EntityTable:
    used: set[str] = set()
    entities: list[Entity] = []
    person_of: dict[str, Person] = {}
    for person in sorted(people, key=lambda one: (fold(one.name), min(order[m.id] for m in one.mentions))):
        name = _slug("person", person.name, used)
        mentions = tuple(sorted((one.id for one in person.mentions), key=order.__getitem__))
        variants = _variants([(one.anchor.exact, one.described) for one in person.mentions])
        merges = _once([*person.merges, *_respelt_in(mentions, respelt)])
        entities.append(Entity(name, person.name, "person", variants, mentions, merges))
        person_of[name] = person
    for body in sorted(bodies, key=lambda one: (one.key, one.kind)):
        name = _slug(body.kind, body.name, used)
        mentions = tuple(sorted((one.id for one in body.mentions), key=order.__getitem__))
        variants = _variants([(one.anchor.exact, one.described) for one in body.mentions])
        merges = _once([*body.merges, *_respelt_in(mentions, respelt)])
        entities.append(Entity(name, body.name, body.kind, variants, mentions, merges, body.country))
    return EntityTable(_with_seats(tuple(sorted(entities, key=lambda one: one.id))), person_of)


def _respelt_in(mentions: Iterable[str], respelt: dict[str, Merge]) -> list[Merge]:
    return [respelt[mention] for mention in mentions if mention in respelt]


def _once(merges: list[Merge]) -> tuple[Merge, ...]:
    return tuple(dict.fromkeys(merges))


def _with_seats(entities: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """Let capitals, seats and governments stand for their country where the case knows it."""
    countries = {
        one.country: one.id
        for one in entities
        if one.country and fold(one.name) and one.kind == "place" and _is_country(one)
    }
    return tuple(
        Entity(
            one.id,
            one.name,
            one.kind,
            one.variants,
            one.mentions,
            one.merges,
            one.country,
            countries.get(one.country),
        )
        if one.country is not None and countries.get(one.country, one.id) != one.id
        else one
        for one in entities
    )


def _is_country(entity: Entity) -> bool:
    from rashomon.lexicons.gazetteer import load_gazetteer

    return load_gazetteer().countries.get(fold(entity.name)) == entity.country


def entity_base(kind: str, name: str) -> str:
    """Return the id of an entity of that kind and name, before others of the same name are told apart."""
    return "e-" + kind + "-" + (regex.sub(r"[^\p{L}\p{N}]+", "-", fold(name)).strip("-") or "unnamed")


def _slug(kind: str, name: str, used: set[str]) -> str:
    base = entity_base(kind, name)
    slug, number = base, 2
    while slug in used:
        slug, number = f"{base}-{number}", number + 1
    used.add(slug)
    return slug


def _variants(written: list[tuple[str, bool]]) -> tuple[str, ...]:
    counts: dict[tuple[bool, str], int] = {}
    for words, described in written:
        counts[(described, words)] = counts.get((described, words), 0) + 1
    return tuple(words for (_, words), _ in sorted(counts.items(), key=lambda one: (one[0][0], -one[1], one[0][1])))
