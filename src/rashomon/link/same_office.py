"""Same office: names much alike are one person's where both hold one office, as articles from other scripts have it."""

from dataclasses import dataclass

from rapidfuzz import fuzz

from rashomon.link.gender import gender_of
from rashomon.link.people import Person, join_person
from rashomon.link.roles import Role, read_role
from rashomon.link.word_sounds import heard
from rashomon.model.links import Merge

_LEAST_SURNAME = 74
"""Least rapidfuzz ratio in [0, 100] of two surnames as they sound: "Kornel" and "Gornel"; tuned on eval/gold/unseen."""

_LEAST_GIVEN = 60
_LEAST_LAND = 70
_SCORE = 0.7
_HELD_BY_ONE = frozenset({"head", "premier", "minister", "mayor", "governor", "chief", "spokesperson", "police_chief"})
"""Classes of offices that have one holder at a time, or few."""


@dataclass(frozen=True, slots=True)
class _Name:
    given: str
    surname: str


def join_officers(people: list[Person]) -> list[Person]:
    """Return the people with those joined whose full names are alike and who hold one office in different articles.

    Nobody is joined who is named in an article of the other, who fits two, or whose gender, land or portfolio differs.
    Ranks that many bear need surnames that sound the same.
    """
    named = [one for one in people if one.has_full_name and _offices(one)]
    kept = list(people)
    for person in sorted(named, key=lambda one: (len(one.articles), one.name)):
        fitting = [one for one in named if one in kept and one is not person and _may_be_one(person, one)]
        if len(fitting) == 1 and person in kept and len(person.articles) <= len(fitting[0].articles):
            known = fitting[0]
            reason = f"“{person.name}” and “{known.name}” are much alike and hold one office"
            join_person(person, known, Merge(person.name, known.name, _SCORE, reason))
            kept = [one for one in kept if one is not person]
    return kept


def _may_be_one(person: Person, other: Person) -> bool:
    if person.articles & other.articles:
        return False
    mine, theirs = gender_of(list(person.names), person.roles), gender_of(list(other.names), other.roles)
    if mine is not None and theirs is not None and mine != theirs:
        return False
    sounds_same, alike = _compare(_name(person), _name(other))
    shared = [a for a in _offices(person) for b in _offices(other) if _is_one_office(a, b)]
    return any(sounds_same or (alike and bool(role.classes & _HELD_BY_ONE)) for role in shared) and alike


def _compare(one: _Name, other: _Name) -> tuple[bool, bool]:
    """Return whether surnames sound the same, and whether both parts are alike at all."""
    surname, given = fuzz.ratio(one.surname, other.surname), fuzz.ratio(one.given, other.given)
    return one.surname == other.surname, surname >= _LEAST_SURNAME and given >= _LEAST_GIVEN


def _name(person: Person) -> _Name:
    words = person.name.split()
    return _Name(heard(words[0]), heard(words[-1]))


def _offices(person: Person) -> list[Role]:
    read = (read_role(words) for words in person.roles)
    return [one for one in read if one is not None and one.classes and not one.rank]


def _is_one_office(one: Role, other: Role) -> bool:
    if not one.fits(other) or one.portfolio != other.portfolio:
        return False
    if not one.lands or not other.lands:
        return True
    return any(fuzz.ratio(mine, its) >= _LEAST_LAND for mine in one.lands for its in other.lands)
