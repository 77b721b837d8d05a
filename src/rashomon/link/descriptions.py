"""Descriptions: whom "the Ruritanian president" or "the minister" stands for in an article."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rashomon.link.named_after import find_named_after
from rashomon.link.people import Person
from rashomon.link.roles import Role, read_role
from rashomon.model.annotations import Annotations, Mention

_AGE = 6
"""Characters between a name and its apposition: a comma, or an age between commas."""


@dataclass(frozen=True, slots=True)
class _Called:
    """A person and the roles that one article calls them by."""

    person: Person
    roles: tuple[str, ...]


class DescribedPeople:
    """The people of a case, found by what articles call them without their names."""

    def __init__(self, people: list[Person]) -> None:
        """Look up the people by all names and roles ever written of them."""
        self._people = people
        self._own = {mention.id: person for person in people for mention in person.mentions}
        self._everywhere: dict[Role, list[Person]] = {}

    def resolve(self, annotations: Annotations) -> dict[str, Person]:
        """Return the person each description of one article stands for, by mention id; unresolved ones are left out."""
        mentions = annotations.mentions
        described = [one for one in mentions if one.described and one.kind == "person"]
        called = self._roles_here(mentions) if described else []
        found: dict[str, Person] = {}
        ends = {one.anchor.end: one for one in mentions if one.id in self._own}
        for mention in described:
            role = read_role(mention.anchor.exact)
            person = self._apposed(mention, ends)
            if person is None and role is not None:
                person = self._resolve(mention, role, mentions, called)
            if person is not None:
                found[mention.id] = person
        rest = [one for one in described if one.id not in found]
        return found | find_named_after(annotations, rest, self._own) if rest else found

    def _apposed(self, mention: Mention, ends: Mapping[int, Mention]) -> Person | None:
        """Return the person named right before a description that says who that is: "Ana Ruiz, 43, a nurse"."""
        start, words = mention.anchor.start, mention.anchor.exact.split()
        named = next((ends[at] for at in range(start - 1, start - 1 - _AGE, -1) if at in ends), None)
        if named is None or named.role is None:
            return None
        told = named.role.replace(" 's", "'s").split()
        return self._own[named.id] if told[: len(words)] == words else None

    def _roles_here(self, mentions: tuple[Mention, ...]) -> list[_Called]:
        """Return the people an article names, with what it calls them itself."""
        roles: dict[int, list[str]] = {}
        people: dict[int, Person] = {}
        for one in mentions:
            person = self._own.get(one.id)
            if person is not None:
                people[id(person)] = person
                roles.setdefault(id(person), []).extend([one.role] if one.role is not None else [])
        return [_Called(person, tuple(roles[at])) for at, person in people.items()]

    def _resolve(
        self, mention: Mention, role: Role, mentions: tuple[Mention, ...], called: list[_Called]
    ) -> Person | None:
        opener = mention.anchor.exact.split()[0].lower()
        if opener in {"a", "an"}:
            return None
        if opener in {"his", "her", "their", "its"} and role.head in {
            "counterpart",
            "deputy",
            "predecessor",
            "successor",
        }:
            return None
        fitting = _fitting(called, role)
        if len(fitting) > 1:
            return self._nearest_before(mention, mentions, fitting)
        if fitting:
            return fitting[0]
        if not role.countries:
            return None
        if role not in self._everywhere:
            self._everywhere[role] = [one for one in self._people if _fits(one.roles, role, exact=True)]
        elsewhere = self._everywhere[role]
        return elsewhere[0] if len(elsewhere) == 1 else None

    def _nearest_before(self, mention: Mention, mentions: tuple[Mention, ...], fitting: list[Person]) -> Person | None:
        own = self._own
        before = [own[one.id] for one in mentions if one.id in own and one.anchor.end <= mention.anchor.start]
        return next((one for one in reversed(before) if any(one is each for each in fitting)), None)


def _fitting(called: list[_Called], role: Role) -> list[Person]:
    """Return the people of an article a description fits, by the best evidence anybody has.

    The same noun comes before one of its class; then what the article itself calls them before what others do.
    """
    for exact_noun, here_only in ((True, True), (True, False), (False, True), (False, False)):
        for exact in (True, False):
            found = [
                one.person
                for one in called
                if _fits(one.roles if here_only else one.person.roles, role, exact=exact, same_noun=exact_noun)
                and not _holds_other_portfolio(one.person.roles, role)
            ]
            if found:
                return found
    return []


def _holds_other_portfolio(written: Sequence[str], role: Role) -> bool:
    """Whether somebody is known for another portfolio: the transport minister is not "the economy minister"."""
    wanted = role.portfolio
    known = {one.portfolio for words in written if (one := read_role(words)) is not None and one.classes & role.classes}
    return wanted is not None and bool(known - {None}) and wanted not in known


def _fits(written: Sequence[str], role: Role, *, exact: bool, same_noun: bool = False) -> bool:
    """Whether roles as written fit a description; `exact` asks for its narrowing words too."""
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
