"""Home lands: whose prime minister an article means that says no more than "the prime minister"."""

from collections.abc import Iterable

from rashomon.link.offices import owners_in
from rashomon.link.people import Person
from rashomon.link.roles import read_role

_RULING = frozenset({"head", "premier", "minister"})
"""Classes of offices that outlets of a country give without its name."""


def home_land(article: str, people: Iterable[Person]) -> str | None:
    """Return the key of the land that an article is written in, None where it cannot be told.

    Its officers go by their office alone there ("Prime Minister Ana Ruiz"), and other articles tell of what land they
    are. Officers of two lands tell of none.
    """
    lands: set[str] = set()
    for person in people:
        if article in person.articles:
            lands |= _land_of_unmarked(article, person)
    return lands.pop() if len(lands) == 1 else None


def _land_of_unmarked(article: str, person: Person) -> set[str]:
    """Return the land that other articles give an officer, empty where this article gives one too."""
    here = {one.role for one in person.mentions if one.role is not None and one.anchor.article == article}
    if not any(_is_ruling(role) for role in here) or any(owners_in(role) for role in here):
        return set()
    return {owner for role in person.roles if _is_ruling(role) for owner in owners_in(role)}


def _is_ruling(written: str) -> bool:
    role = read_role(written)
    return role is not None and bool(role.classes & _RULING)
