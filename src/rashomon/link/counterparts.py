"""Counterparts: "his Ruritanian counterpart" holds the office of whoever was named before, in another country."""

from rashomon.link.article_view import ArticleView
from rashomon.link.people import Person
from rashomon.link.roles import Role, read_role
from rashomon.model.links import ChainLink
from rashomon.model.spans import Anchor

_HEADS = frozenset({"counterpart"})


def find_counterpart(view: ArticleView, words: Anchor) -> ChainLink | None:
    """Return the one person of the article whose office and country fit, None for other words or several people."""
    role = read_role(words.exact)
    if role is None or role.head not in _HEADS:
        return None
    here = [
        (entity, person)
        for entity, person in view.table.person_of_entity.items()
        if view.annotations.article in person.articles
    ]
    owner = _owner(view, words)
    fitting = [(entity, person) for entity, person in here if person is not owner and _is_of(person, role)]
    if len(fitting) > 1 and owner is not None:
        fitting = [(entity, person) for entity, person in fitting if _share_office(person, owner)]
    return ChainLink(words.exact, words, fitting[0][0]) if len(fitting) == 1 else None


def _owner(view: ArticleView, words: Anchor) -> Person | None:
    """Return the person named last before, whose counterpart it is."""
    before = [
        view.table.person_of_entity[view.entity_of[one.id]]
        for one in view.annotations.mentions
        if one.anchor.end <= words.start and view.entity_of.get(one.id) in view.table.person_of_entity
    ]
    return before[-1] if before else None


def _is_of(person: Person, role: Role) -> bool:
    known = [one for written in person.roles if (one := read_role(written)) is not None]
    return any(one.countries & role.countries or one.modifiers & role.modifiers for one in known)


def _share_office(person: Person, owner: Person) -> bool:
    ones = [one for written in person.roles if (one := read_role(written)) is not None]
    others = [one for written in owner.roles if (one := read_role(written)) is not None]
    return any(one.classes & other.classes or one.head == other.head for one in ones for other in others)
