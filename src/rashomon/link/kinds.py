"""Kinds across a case: a name that is a person in one article is a person in the others too."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from rashomon.lexicons import load_lexicon
from rashomon.lexicons.name_words import to_latin
from rashomon.link.people import compare_people
from rashomon.link.short_names import house_of
from rashomon.model.annotations import Mention, MentionKind
from rashomon.text.names.sounds import sound
from rashomon.text.words import fold

_PLACE_SHARE = 0.2
"""Share of its mentions from which a lone word that is in nobody's full name is a place, though more read as a person:
news gives people their full names."""

_SPELLING = 0.8
"""Likeness in [0, 1] to a person's full name from which a full name is another spelling of it."""


def settle_kinds(
    mentions: list[Mention], outlets: Iterable[str] = (), second_names: Iterable[tuple[Mention, Mention]] = ()
) -> dict[str, Mention]:
    """Return every mention by id, with one kind for each name.

    A name of several words is a person if any article shows so, unless it ends as a company's does and others show
    that. A lone word no article shows to be anything takes the kind other articles give it: place before person, for a
    surname has a full name beside it. The names of the case's `outlets` are no people, nor is a lone word that only
    begins a body's name or ends an outlet's. Of two names that a text says are one thing's (`second_names`), the second
    is a place where the first is.
    """
    kinds: dict[str, Counter[MentionKind]] = {}
    for one in mentions:
        if not one.described:
            kinds.setdefault(fold(one.name), Counter())[one.kind] += 1
    _take_spellings_of_people(kinds)
    full = [
        name.split()
        for name, found in kinds.items()
        if " " in name and found["person"] and not (found["organisation"] and _ends_as_company(name))
    ]
    surnames, parts = {name[-1] for name in full}, {part for name in full for part in name}
    settled: dict[str, MentionKind] = {name: _settle(name, found, surnames, parts) for name, found in kinds.items()}
    for name in _surnames_beside_full_names(mentions, settled):
        settled[name] = "person"
    titled = {fold(one.name) for one in mentions if one.role is not None}
    for name in _names_of_bodies(kinds, [fold(one).removeprefix("the ") for one in outlets]):
        if settled.get(name) == "person" and name not in titled | parts:
            settled[name] = "organisation"
    settled |= dict.fromkeys(_saints_houses(mentions, settled), "organisation")
    for name in _second_names_of_places([(fold(one.name), fold(other.name)) for one, other in second_names], settled):
        if name not in titled | parts:
            settled[name] = "place"
    return {one.id: one if one.described else replace(one, kind=settled[fold(one.name)]) for one in mentions}


def _surnames_beside_full_names(mentions: list[Mention], settled: dict[str, MentionKind]) -> set[str]:
    """Return the lone words, of no known place, that only stand in articles which name somebody of that surname."""
    full = {
        (one.anchor.article, fold(one.name).split()[-1])
        for one in mentions
        if not one.described and " " in one.name and settled[fold(one.name)] == "person"
    }
    lone = [one for one in mentions if not one.described and " " not in one.name]
    elsewhere = {fold(one.name) for one in lone if (one.anchor.article, fold(one.name)) not in full}
    found = {fold(one.name) for one in lone if settled[fold(one.name)] in {"organisation", "other"}}
    return found - elsewhere


def _names_of_bodies(kinds: dict[str, Counter[MentionKind]], outlets: list[str]) -> set[str]:
    """Return the outlets, their last words, and the first words of bodies whose other words are nouns of bodies."""
    nouns = load_lexicon("organisations").word_set("nouns") | load_lexicon("bodies").word_set("company_endings")
    found = {*outlets, *(name.split()[-1] for name in outlets if " " in name)}
    for name, kind in kinds.items():
        first, _, rest = name.partition(" ")
        is_body = max(kind, key=lambda each: kind[each]) == "organisation" or _ends_as_company(name)
        if rest and is_body and nouns.issuperset(rest.split()):
            found.add(first)
    return found


def _second_names_of_places(pairs: list[tuple[str, str]], settled: dict[str, MentionKind]) -> set[str]:
    """Return what a text says a place is called too, and what that is called."""
    places = {one for one, _ in pairs if settled[one] == "place"}
    found: set[str] = set()
    while more := {other for one, other in pairs if one in places} - places:
        places |= more
        found |= more
    return found


def _saints_houses(mentions: list[Mention], settled: dict[str, MentionKind]) -> set[str]:
    """Return the saints' names, of no known place, that only articles with the house in full hold: "St Blane"."""
    bodies = [one for one in mentions if not one.described and settled[fold(one.name)] == "organisation"]
    houses = {(one.anchor.article, house) for one in bodies if (house := house_of(one.name)) is not None}
    lone = [one for one in mentions if not one.described and settled[fold(one.name)] != "organisation"]
    found = {fold(one.name) for one in lone if (one.anchor.article, fold(one.name)) in houses}
    return found - {fold(one.name) for one in lone if (one.anchor.article, fold(one.name)) not in houses}


def _take_spellings_of_people(kinds: dict[str, Counter[MentionKind]]) -> None:
    """Let a name of several words that nothing shows to be anything be a person where it is the spelling of one."""
    people: dict[str, list[str]] = {}
    for name, found in kinds.items():
        if " " in name and found["person"]:
            people.setdefault(sound(to_latin(name).split()[-1]), []).append(name)
    for name, found in kinds.items():
        if " " not in name or set(found) != {"other"}:
            continue
        known = people.get(sound(to_latin(name).split()[-1]), ())
        if any(compare_people(name, one).score >= _SPELLING and one != name for one in known):
            found["person"] += found.pop("other")


def _settle(name: str, found: Counter[MentionKind], surnames: set[str], parts: set[str]) -> MentionKind:
    if found["person"] and found["organisation"] and _ends_as_company(name):
        return "organisation"
    if found["person"] and (" " in name or name in surnames):
        return "person"
    if found["person"] > found["place"] >= _PLACE_SHARE * found.total() and not found["organisation"]:
        return "person" if name in parts else "place"
    order: dict[MentionKind, int] = {"organisation": 0, "place": 1, "person": 2, "other": 3}
    known: list[MentionKind] = [kind for kind in found if kind != "other"]
    if known == ["place"] and _is_body_of(name):
        return "organisation"
    return min(known, key=lambda kind: (-found[kind], order[kind])) if known else "other"


def _ends_as_company(name: str) -> bool:
    """Whether a folded name of several words ends as companies' names do and begins with no given name."""
    names = load_lexicon("names")
    words = name.split()
    if len(words) < 2 or words[0] in names.word_set("female") | names.word_set("male"):
        return False
    return words[-1] in load_lexicon("bodies").word_set("company_endings")


def _is_body_of(name: str) -> bool:
    """Whether a folded name says what body of where it is: "observation mission of ruritania"."""
    head, of, _ = name.partition(" of ")
    bodies = load_lexicon("bodies")
    return bool(of) and head.split()[-1] in bodies.word_set("short_heads") | bodies.word_set("capital_heads")
