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
    fitting = _fitting(here, role, mention.anchor.article)
    if len(fitting) > 1:
        return _nearest_before(mention, mentions, own, fitting)
    if fitting:
        return fitting[0]
    if not role.countries:
        return None
    elsewhere = [one for one in people if _fits(one, role, exact=True)]
    return elsewhere[0] if len(elsewhere) == 1 else None


def _fitting(people: list[Person], role: Role, article: str) -> list[Person]:
    """Return the people of an article a description fits, by the best evidence anybody has.

    What the article itself calls them comes before what others do, the same noun before one of its class.
    """
    for article_only in (article, None):
        for same_noun in (True, False):
            for exact in (True, False):
                found = [
                    one for one in people if _fits(one, role, exact=exact, article=article_only, same_noun=same_noun)
                ]
                if found:
                    return found
    return []


def _fits(person: Person, role: Role, *, exact: bool, article: str | None = None, same_noun: bool = False) -> bool:
    """Whether a person's roles fit a description; `exact` asks for its narrowing words too."""
    written = person.roles if article is None else _roles_in(person, article)
    known = [one for words in written if (one := read_role(words)) is not None]
    if same_noun:
        known = [one for one in known if one.head == role.head]
    if role.countries:
        return any(one.fits(role) and one.countries & role.countries for one in known)
    if role.modifiers:
        return any(
            one.modifiers & role.modifiers or (not exact and not one.modifiers and one.head == role.head)
            for one in known
            if one.fits(role)
        )
    return any(one.fits(role) for one in known)


def _roles_in(person: Person, article: str) -> list[str]:
    return [one.role for one in person.mentions if one.role is not None and one.anchor.article == article]


def _nearest_before(
    mention: Mention, mentions: tuple[Mention, ...], own: dict[str, Person], fitting: list[Person]
) -> Person | None:
    before = [own[one.id] for one in mentions if one.id in own and one.anchor.end <= mention.anchor.start]
    return next((one for one in reversed(before) if any(one is each for each in fitting)), None)
