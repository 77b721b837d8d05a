"""Descriptions: whom "the Ruritanian president" or "the minister" stands for in an article."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rashomon.link.named_after import find_named_after
from rashomon.link.people import Person
from rashomon.link.roles import Role, read_role
from rashomon.model.annotations import Annotations, Mention
from rashomon.model.spans import Anchor

_OF_A_LAND = frozenset({"head", "premier", "minister", "mayor", "governor"})
"""Classes of offices that a country, region or town has one of, so that it tells their holder in any article."""

_PREPOSITIONS = tuple([one] for one in ("of", "with", "by", "to", "from", "for", "under"))

_AGE = 6
"""Characters between a name and its apposition: a comma, or an age between commas."""


@dataclass(frozen=True, slots=True)
class _Called:
    """A person and the roles that one article calls them by."""

    person: Person
    roles: tuple[str, ...]


class DescribedPeople:
    """The people of a case, found by what articles call them without their names."""

    def __init__(self, people: list[Person], apposed: Mapping[str, Person]) -> None:
        """Look up the people by all names and roles ever written of them; `apposed` has a name right behind it."""
        self._people, self._behind = people, apposed
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
            person = self._behind.get(mention.id) or self._apposed(mention, ends)
            if person is None and role is not None:
                person = self._resolve(mention, role, annotations, called)
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

    def _resolve(self, mention: Mention, role: Role, annotations: Annotations, called: list[_Called]) -> Person | None:
        opener = mention.anchor.exact.split()[0].lower()
        if opener in {"a", "an"}:
            return None
        if role.head == "counterpart" and role.lands:
            return self._counterpart(mention, role, annotations.mentions, called)
        if opener in {"his", "her", "their", "its"} and role.head in {
            "counterpart",
            "deputy",
            "predecessor",
            "successor",
        }:
            return None
        fitting = _fitting(called, role)
        if len(fitting) > 1:
            return _nearest_before(mention, annotations, self._own, fitting)
        if fitting:
            return None if self._is_anybody(mention, role, fitting[0], called, annotations) else fitting[0]
        if not role.countries and not (role.lands and role.classes & _OF_A_LAND):
            return None
        if role not in self._everywhere:
            self._everywhere[role] = [one for one in self._people if _is_officer_of(one, role)]
        elsewhere = self._everywhere[role]
        return elsewhere[0] if len(elsewhere) == 1 else None

    def _is_anybody(
        self, mention: Mention, role: Role, person: Person, called: list[_Called], annotations: Annotations
    ) -> bool:
        """Whether only other articles call a person so, by no office, and this one has just brought in somebody."""
        if (
            role.classes
            or role.lands
            or any(one.person is person and _fits(one.roles, role, exact=False) for one in called)
        ):
            return False
        named = [one for one in annotations.mentions if one.anchor.end <= mention.anchor.start and one.id in self._own]
        if not named or self._own[named[-1].id] is person:
            return False
        return named[-1].role is None and [self._own[one.id] for one in named].count(self._own[named[-1].id]) == 1

    def _counterpart(
        self, mention: Mention, role: Role, mentions: tuple[Mention, ...], called: list[_Called]
    ) -> Person | None:
        """Return who holds the same office for the land a counterpart is of, first among those the article names."""
        before = [one for one in mentions if one.id in self._own and one.anchor.end <= mention.anchor.start]
        other = self._own[before[-1].id] if before else None
        for people in ([one.person for one in called], self._people):
            found = [one for one in people if one is not other and _roles_of_land(one, role)]
            alike = [one for one in found if other is not None and _share_office(one, other)]
            if found:
                return alike[0] if len(alike) == 1 else found[0] if len(found) == 1 else None
        return None


def _nearest_before(
    mention: Mention, annotations: Annotations, own: Mapping[str, Person], fitting: list[Person]
) -> Person | None:
    """Return who of those that fit was named last before; one whom a preposition rules comes after who opens it."""
    before = [
        one
        for one in annotations.mentions
        if one.anchor.end <= mention.anchor.start and any(own.get(one.id) is each for each in fitting)
    ]
    if not before:
        return None
    last = before[-1].anchor
    sentence = next((one.anchor for one in annotations.sentences if one.anchor.covers(last)), None)
    here = [one for one in before if sentence is not None and sentence.covers(one.anchor)]
    free = [one for one in here if sentence is not None and not _is_ruled(one, sentence, annotations)]
    return own[(before[-1] if len(free) == len(here) or not free else free[-1]).id]


def _is_ruled(named: Mention, sentence: Anchor, annotations: Annotations) -> bool:
    """Whether a preposition stands before a name, or before the title that leads up to it."""
    titles = (one.anchor for one in annotations.mentions if one.described)
    title = next((one for one in titles if 0 < named.anchor.start - one.end <= 2), None)
    start = (title or named.anchor).start
    return sentence.exact[: start - sentence.start].split()[-1:] in _PREPOSITIONS


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


def _roles_of_land(person: Person, role: Role) -> list[Role]:
    """Return the offices of a person that are of a land the description names."""
    known = [one for words in person.roles if (one := read_role(words)) is not None and one.classes & _OF_A_LAND]
    return [one for one in known if one.lands & role.lands or one.countries & role.countries]


def _share_office(person: Person, other: Person) -> bool:
    mine, theirs = (
        {name for words in one.roles if (role := read_role(words)) is not None for name in role.classes & _OF_A_LAND}
        for one in (person, other)
    )
    return bool(mine & theirs)


def _is_officer_of(person: Person, role: Role) -> bool:
    """Whether a person that an article does not name holds the office, of the land, that it describes."""
    if role.countries:
        return _fits(person.roles, role, exact=True)
    of_land = [one for one in _roles_of_land(person, role) if one.fits(role)]
    return bool(of_land) and not _holds_other_portfolio(person.roles, role)


def _fits(written: Sequence[str], role: Role, *, exact: bool, same_noun: bool = False) -> bool:
    """Whether roles as written fit a description; `exact` asks for its narrowing words too."""
    known = [one for words in written if (one := read_role(words)) is not None]
    if same_noun:
        known = [one for one in known if one.head == role.head]
    if role.countries:
        return any(one.fits(role) and one.countries & role.countries for one in known)
    if role.lands and any(one.lands & role.lands for one in known if one.fits(role)):
        return True
    if role.modifiers:
        known = [one for one in known if not (one.lands and role.lands)]
        return any(
            one.modifiers & role.modifiers or (not exact and not one.modifiers and one.head == role.head)
            for one in known
            if one.fits(role)
        )
    return any(one.fits(role) for one in known)
