"""Spoken for: whose word a voice gives in the end: a body that of its head, a state that of its ministers and media."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from rashomon.compare.cells import FIRST_HAND, UNNAMED
from rashomon.compare.figures.peoples import people_of
from rashomon.compare.origins.offices import are_one_office, office_of
from rashomon.compare.origins.one_side import office_nouns
from rashomon.lexicons import load_lexicon
from rashomon.lexicons.gazetteer import load_gazetteer
from rashomon.model.case import Case
from rashomon.model.links import Entity
from rashomon.text.words import fold, split_words, stem

_GOVERNING = frozenset({"government", "governments", "cabinet", "administration", "regime", "presidency"})
_OFFICES_OF_STATE = frozenset({"minister", "ministers", "ministry", "ministries", "president", "premier", "chancellor"})
_FORMER = frozenset({"former", "ex", "late", "then", "ousted", "retired"})


@dataclass(frozen=True, slots=True)
class SpokenFor:
    """What says for whom a voice speaks.

    `office` are the stems of the body's name, or of a person's roles; `is_body` tells the two apart, and `leads` that a
    person holds an office that speaks for a body. `states` are the countries a voice of state speaks for, in all
    matters where `governs`.
    """

    office: frozenset[str] = frozenset()
    is_body: bool = False
    leads: bool = False
    states: frozenset[str] = frozenset()
    governs: bool = False


NO_SIDE = SpokenFor()
"""For whom a voice speaks of which nothing is known."""


def spoken_for(case: Case, key: str | None, called: str = "") -> SpokenFor:
    """Return for whom the voice of a key speaks.

    Args:
        called: the words a report calls it by, which may say where it has its seat: "the Foreign Ministry in Berlin".
    """
    if key is None or key.startswith(FIRST_HAND):
        return NO_SIDE
    seat = _seat(called)
    office = office_of(case, key) | {stem(one) for one in seat}
    entity = case.entity_by_id.get(key)
    if entity is not None and entity.kind == "person":
        roles = list(_roles(case, entity))
        leads = any(not office_nouns().isdisjoint(role) for role in roles)
        of_state = [role for role in roles if not _OFFICES_OF_STATE.isdisjoint(role)]
        states = frozenset(state for role in of_state for state in _states(case, role))
        return SpokenFor(office, is_body=False, leads=leads, states=states)
    if entity is not None and entity.kind == "place":
        return SpokenFor(office, is_body=True, states=frozenset({entity.country or entity.id}), governs=True)
    name = fold(key.removeprefix(UNNAMED)).removeprefix("the ")
    medium = state_of_medium(case, name)
    if medium is not None:
        return SpokenFor(office, is_body=True, states=frozenset({medium}), governs=True)
    words = [word.lower for word in split_words(name) if word.is_word]
    governs = not _GOVERNING.isdisjoint(words)
    is_state = governs or not _OFFICES_OF_STATE.isdisjoint(words)
    states = frozenset(_states(case, [*words, *seat])) if is_state else frozenset[str]()
    return SpokenFor(office, is_body=not key.startswith(UNNAMED), states=states, governs=governs)


def are_one_speaker(one: SpokenFor, other: SpokenFor) -> bool:
    """Whether two voices are one in the end: a body and who speaks for it, a government and its ministry or agency.

    Two ministries of one state are two; so are two people who hold an office in one body.
    """
    if are_one_office(one.office, other.office):
        return True
    if not one.states.isdisjoint(other.states) and are_one_office(_without_land(one), _without_land(other)):
        return True
    for body, person in ((one, other), (other, one)):
        if body.is_body and person.leads and body.office and body.office <= person.office:
            return True
    return (one.governs or other.governs) and not one.states.isdisjoint(other.states)


def beside_media(case: Case, side: SpokenFor, named: Iterable[str]) -> SpokenFor:
    """Return for whom a voice speaks that is told of beside media: on those of a state it speaks for the state."""
    states = frozenset(state for key in named if (state := state_of_medium(case, key)) is not None)
    return replace(side, states=side.states | states, governs=True) if states else side


def state_of_medium(case: Case, name: str) -> str | None:
    """Return the country whose state runs the medium of a folded name: "KCNA", "Lornian state television"."""
    lexicon = load_lexicon("organisations")
    listed = lexicon.table("state_media").get(name)
    if listed is not None:
        return listed
    words = [word.lower for word in split_words(name) if word.is_word]
    nouns, run_by = lexicon.word_set("media_nouns") | {"media"}, lexicon.word_set("state_run")
    if nouns.isdisjoint(words) or run_by.isdisjoint(words):
        return None
    return next(_states(case, words), None)


def _without_land(one: SpokenFor) -> frozenset[str]:
    """Return the stems of an office without those that name a country: "japanes", "tokyo"."""
    return frozenset(word for word in one.office if not any(_names(word, state) for state in one.states))


@cache
def _names(word: str, state: str) -> bool:
    gazetteer = load_gazetteer()
    tables = gazetteer.countries, gazetteer.capitals, gazetteer.demonyms
    return any(
        state == code and word in (stem(part) for part in name.split())
        for table in tables
        for name, code in table.items()
    )


def _seat(called: str) -> list[str]:
    """Return the words of the place that follows what a body is called."""
    _, found, place = called.partition(" in ")
    return [word.lower for word in split_words(place) if word.is_word and word.is_capitalised] if found else []


def _roles(case: Case, entity: Entity) -> Iterator[list[str]]:
    """Yield the words of each role a person is given, of those held now."""
    for role in {case.mention_by_id[one].role for one in entity.mentions} - {None}:
        words = [word.lower for word in split_words(role or "") if word.is_word]
        if _FORMER.isdisjoint(words):
            yield words


def _states(case: Case, words: Sequence[str]) -> Iterator[str]:
    """Yield the countries that words name: "the North Korean government", "Lorn's interior minister"."""
    pairs = {" ".join(pair) for pair in pairwise(words)}
    named = [state for pair in sorted(pairs) if (state := _country(pair)) is not None]
    yield from named or (state for word in words if (state := _country(word) or people_of(word, case)) is not None)


@cache
def _country(words: str) -> str | None:
    gazetteer = load_gazetteer()
    return gazetteer.countries.get(words) or gazetteer.capitals.get(words) or gazetteer.demonyms.get(words)
