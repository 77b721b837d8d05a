"""Descriptions: whom "the Ruritanian president" or "the minister" stands for in an article."""

from rashomon.link.people import Person
from rashomon.link.roles import Role, read_role
from rashomon.model.annotations import Mention


def resolve_descriptions(
    article: str, mentions: tuple[Mention, ...], people: list[Person], own: dict[str, Person]
) -> dict[str, Person]:
    """Return the person each description of one article stands for, by mention id; unresolved ones are left out.

    Args:
        people: the people of the whole case, with all roles ever written of them.
        own: person by mention id, for the names of this article.
    """
    found: dict[str, Person] = {}
    here = [one for one in people if article in one.articles]
    for mention in mentions:
        if not mention.described or mention.kind != "person":
            continue
        role = read_role(mention.anchor.exact)
        person = _resolve(mention, role, mentions, own, here, people) if role is not None else None
        if person is not None:
            found[mention.id] = person
    return found


def _resolve(
    mention: Mention,
    role: Role,
    mentions: tuple[Mention, ...],
    own: dict[str, Person],
    here: list[Person],
    people: list[Person],
) -> Person | None:
    if mention.anchor.exact.split()[0].lower() in {"his", "her", "their", "its"} and role.head in {
        "counterpart",
        "deputy",
        "predecessor",
        "successor",
    }:
        return None
    fitting = [one for one in here if _fits(one, role, exact=True)] or [
        one for one in here if _fits(one, role, exact=False)
    ]
    if len(fitting) > 1:
        return _nearest_before(mention, mentions, own, fitting)
    if fitting:
        return fitting[0]
    if not role.countries:
        return None
    elsewhere = [one for one in people if _fits(one, role, exact=True)]
    return elsewhere[0] if len(elsewhere) == 1 else None


def _fits(person: Person, role: Role, *, exact: bool) -> bool:
    """Whether a person's roles fit a description; `exact` asks for its narrowing words too."""
    known = [one for written in person.roles if (one := read_role(written)) is not None]
    if role.countries:
        return any(one.fits(role) and one.countries & role.countries for one in known)
    if role.modifiers:
        return any(
            one.modifiers & role.modifiers or (not exact and not one.modifiers and one.head == role.head)
            for one in known
            if one.fits(role)
        )
    return any(one.fits(role) for one in known)


def _nearest_before(
    mention: Mention, mentions: tuple[Mention, ...], own: dict[str, Person], fitting: list[Person]
) -> Person | None:
    before = [own[one.id] for one in mentions if one.id in own and one.anchor.end <= mention.anchor.start]
    return next((one for one in reversed(before) if any(one is each for each in fitting)), None)
