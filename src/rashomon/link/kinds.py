"""Kinds across a case: a name that is a person in one article is a person in the others too."""

from collections import Counter
from dataclasses import replace

from rashomon.lexicons import load_lexicon
from rashomon.lexicons.name_words import to_latin
from rashomon.link.people import compare_people
from rashomon.model.annotations import Mention, MentionKind
from rashomon.text.names.sounds import sound
from rashomon.text.words import fold

_PLACE_SHARE = 0.2
"""Share of its mentions from which a lone word that is in nobody's full name is a place, though more read as a person:
news gives people their full names."""

_SPELLING = 0.8
"""Likeness in [0, 1] to a person's full name from which a full name is another spelling of it."""


def settle_kinds(mentions: list[Mention]) -> dict[str, Mention]:
    """Return every mention by id, with one kind for each name.

    A name of several words is a person if any article shows so. A lone word no article shows to be anything
    takes the kind other articles give it: place before person, for a surname has a full name beside it.
    """
    kinds: dict[str, Counter[MentionKind]] = {}
    for one in mentions:
        if not one.described:
            kinds.setdefault(fold(one.name), Counter())[one.kind] += 1
    _take_spellings_of_people(kinds)
    full = [name.split() for name, found in kinds.items() if " " in name and found["person"]]
    surnames, parts = {name[-1] for name in full}, {part for name in full for part in name}
    settled = {name: _settle(name, found, surnames, parts) for name, found in kinds.items()}
    return {one.id: one if one.described else replace(one, kind=settled[fold(one.name)]) for one in mentions}


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
    if found["person"] and (" " in name or name in surnames):
        return "person"
    if found["person"] > found["place"] >= _PLACE_SHARE * found.total() and not found["organisation"]:
        return "person" if name in parts else "place"
    order: dict[MentionKind, int] = {"organisation": 0, "place": 1, "person": 2, "other": 3}
    known: list[MentionKind] = [kind for kind in found if kind != "other"]
    if known == ["place"] and _is_body_of(name):
        return "organisation"
    return min(known, key=lambda kind: (-found[kind], order[kind])) if known else "other"


def _is_body_of(name: str) -> bool:
    """Whether a folded name says what body of where it is: "observation mission of ruritania"."""
    head, of, _ = name.partition(" of ")
    return bool(of) and head.split()[-1] in load_lexicon("bodies").word_set("short_heads")
