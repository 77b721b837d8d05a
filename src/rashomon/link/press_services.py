"""Press services: the one of a person or body is one, under whatever name: "the presidential press service"."""

from collections.abc import Iterable, Mapping

import regex

from rashomon.link.bodies import Body, plain_name
from rashomon.link.people import Person
from rashomon.link.roles import read_role
from rashomon.model.annotations import Mention
from rashomon.model.case import Case
from rashomon.text.words import fold

Owner = Person | Body

_PRESS = regex.compile(r"\bpress[ -](?:service|office|centre|center|department)\b", regex.IGNORECASE)
_OF = regex.compile(r"\s+of\s+(?:the\s+)?", regex.IGNORECASE)
_PRESIDENTIAL = regex.compile(r"\bpresidential press", regex.IGNORECASE)


def is_press_service(mention: Mention) -> bool:
    """Whether a description is of a press service, whoever's it is."""
    return mention.described and _PRESS.search(mention.anchor.exact) is not None


def gather_press_services(case: Case, mentions: list[Mention], people: list[Person], bodies: list[Body]) -> list[Body]:
    """Return the press services that mentions stand for, each of one owner.

    Its words tell the owner, or "of ..." behind them; one whose words tell none is its article's only one. Where an
    article has several, or none with an owner, it is told by its own words.

    Args:
        mentions: those of press services; see `is_press_service`.
        people: who may own one, with their mentions.
        bodies: what may own one, with their mentions.
    """
    owner_of: dict[str, Owner] = {one.id: person for person in people for one in person.mentions}
    owner_of |= {one.id: body for body in bodies for one in body.mentions}
    found = _owners(case, mentions, owner_of, people)
    made: dict[str, Body] = {}
    for one in mentions:
        owner = found.get(one.id)
        same = [each for each in mentions if owner is not None and found.get(each.id) is owner]
        name = _name_of(owner, same) if owner is not None else _plain(one.name)
        key = fold(_plain(one.name) if owner is None else f"{owner.name}\u2019s press service")
        body = made.setdefault(key, Body(f"name {key}"))
        body.kinds["organisation"] += 1
        body.names[name] += 1
        body.mentions.append(one)
    return list(made.values())


def _name_of(owner: Owner, mentions: list[Mention]) -> str:
    """Return what `mentions` of an owner's press service call it, where their words say whose it is, else its owner's.

    The office that somebody holds says more than the name: "the press service of the president of Ruritania". With a
    hyphen machines write it; what others call it comes first.
    """
    names = {one.name for one in mentions if not _is_bare(one)}
    told = [_plain(one) for one in sorted(names, key=lambda name: ("press-" in name, -len(plain_name(name)), name))]
    if isinstance(owner, Person):
        parts = {word for name in owner.names for word in fold(name).split()}
        of_office = [name for name in told if parts.isdisjoint(fold(name).replace("\u2019", "'").split("'")[0].split())]
        named = [name for name in of_office if any(word[:1].isupper() for word in name.split())]
        return next(iter((*named, *of_office, *told)), f"{owner.name}\u2019s press service")
    known = [set(fold(name).split()) for name in owner.names]
    whole = [name for name in told if any(words <= set(fold(name).split()) for words in known)]
    return next(iter(whole), f"{owner.name}\u2019s press service")


def _plain(name: str) -> str:
    """Return what a press service is called without its article, nor the hyphen that machines put in."""
    return plain_name(name).replace("press-", "press ")


def _owners(
    case: Case, mentions: list[Mention], owner_of: Mapping[str, Owner], people: list[Person]
) -> dict[str, Owner]:
    """Return the owner of each press service, by mention id, where it can be told."""
    found: dict[str, Owner] = {}
    for one in mentions:
        owner = _told_owner(case, one, owner_of) or _president(one, people)
        if owner is not None:
            found[one.id] = owner
    for one in mentions:
        article = one.anchor.article
        here = {id(owner): owner for each, owner in found.items() if each.rpartition(".")[0] == article}
        if one.id not in found and len(here) == 1 and _is_bare(one):
            found[one.id] = next(iter(here.values()))
    return found


def _told_owner(case: Case, mention: Mention, owner_of: Mapping[str, Owner]) -> Owner | None:
    """Return the owner that stands inside the words, or behind their "of"."""
    anchor = mention.anchor
    of = _OF.match(case.article_by_id[anchor.article].text, anchor.end)
    places = {anchor.end, of.start() + len(of.group()) - 4, of.end()} if of is not None else set[int]()
    for one in case.annotations_of[anchor.article].mentions:
        inside = anchor.covers(one.anchor) and one.id != mention.id
        runs_over = anchor.start < one.anchor.start < anchor.end < one.anchor.end
        if (inside or runs_over or one.anchor.start in places) and one.id in owner_of and not is_press_service(one):
            return owner_of[one.id]
    return None


def _president(mention: Mention, people: Iterable[Person]) -> Person | None:
    """Return the one head of state that the article of "the presidential press service" names."""
    if not _PRESIDENTIAL.search(mention.anchor.exact):
        return None
    article = mention.anchor.article
    heads = [one for one in people if article in one.articles and _is_called_president(one, article)]
    return heads[0] if len(heads) == 1 else None


def _is_called_president(person: Person, article: str) -> bool:
    """Whether an article calls somebody president without saying of what: the one it means by "presidential"."""
    here = (one for one in person.mentions if one.described and one.anchor.article == article)
    roles = [role for one in here if (role := read_role(one.anchor.exact)) is not None]
    return any("head" in role.classes and not role.lands for role in roles)


def _is_bare(mention: Mention) -> bool:
    return _PRESS.fullmatch(plain_name(mention.anchor.exact)) is not None
