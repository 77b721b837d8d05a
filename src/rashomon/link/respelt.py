"""Respelt names: names that a translation or a copy spells as no other report of the case does.

"Vajlén" of a report that a machine put into English is the "Vakhlen" of the others.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import combinations

import regex

from rashomon.lexicons.gazetteer import load_gazetteer
from rashomon.link.bodies import plain_name
from rashomon.link.gender import gender_of
from rashomon.link.spoken_spellings import are_one_spoken, blur, spoken_spellings
from rashomon.model.annotations import Mention
from rashomon.model.case import Case
from rashomon.model.links import Merge
from rashomon.text.words import fold

_TRANSLATED = "machine_translated"

_COMMON = 2
"""Names, those of countries left out, that a report shares with a translation which tells of the same affair, as they
sound."""

_NEAREST = 50
"""Reports that share most names with a translation, among which its names are looked for."""

_LEAST = 4
"""Letters of a name of one word that may be another's."""

_GIVEN = 4
"""Letters with which both forms of a given name begin: "Marius" and "Mario"."""

_SCORE = 0.8
_BETWEEN = regex.compile(r"[\s-]+")
_POSSESSIVE = regex.compile(r"['\u2019]s$")
_MARKS = ".,;:'\u2018\u2019\"\u201c\u201d"


@dataclass(frozen=True, slots=True)
class Respelt:
    """A mention under the name that other reports spell, and why."""

    mention: Mention
    merge: Merge


def respell_names(case: Case) -> dict[str, Respelt]:
    """Return the mentions whose names are another spelling of a name that other reports have, by mention id.

    Looked at are articles that a machine translated, against the reports that share names with them, and copies,
    against what they were made from. A word of a name is respelt if only this article has it, one word that only
    the others have sounds like it in some way of writing, and it is the only one that does; the whole name must
    then be one of theirs, or the end of one. Words of listed places are left as they are.
    """
    names = {one.article: _names_of(one.mentions) for one in case.annotations}
    reports = _Reports(case, names)
    found: dict[str, Respelt] = {}
    for annotations in case.annotations:
        others = reports.originals(annotations.article)
        if not others:
            continue
        speller = _Speller(names[annotations.article], _gather(names[other] for other in others))
        for mention in annotations.mentions:
            name = None if mention.described else speller.respell(mention.name)
            if name is not None:
                found[mention.id] = Respelt(replace(mention, name=name), _merge(mention.name, name))
    return found


def _merge(spelt: str, name: str) -> Merge:
    return Merge(spelt, name, _SCORE, f"“{spelt}” is how a translation or copy spells “{name}”")


def _names_of(mentions: Iterable[Mention]) -> Counter[str]:
    return Counter(plain_name(one.name) for one in mentions if not one.described)


def _gather(names: Iterable[Counter[str]]) -> Counter[str]:
    return sum(names, Counter[str]())


class _Reports:
    """The reports of a case by the names they share."""

    def __init__(self, case: Case, names: dict[str, Counter[str]]) -> None:
        self._case, self._names = case, names
        self._translated = {
            one.id for one in case.articles if any(note.kind == _TRANSLATED for note in one.health) and one.id in names
        }
        self._with: defaultdict[str, set[str]] = defaultdict(set)
        for article in names.keys() - self._translated if self._translated else ():
            for name in _telling(names[article]):
                for key in spoken_spellings(name):
                    self._with[key].add(article)

    def originals(self, article: str) -> list[str]:
        """Return the reports whose names an article may spell in its own way: from what it was made, or like it."""
        about = self._case.derivations_of.get(article, ())
        parents = {one.parent for one in about if one.article == article and one.parent is not None}
        near = self._near(article) if article in self._translated else []
        return sorted({one for one in (*parents, *near) if one in self._names})

    def _near(self, article: str) -> list[str]:
        """Return the reports that share most names with a translation, as they sound."""
        holders = (
            set[str]().union(*(self._with.get(key, ()) for key in spoken_spellings(name)))
            for name in _telling(self._names[article])
        )
        common = Counter(one for found in holders for one in found)
        enough = [one for one, count in common.items() if count >= _COMMON]
        return sorted(enough, key=lambda one: (-common[one], one))[:_NEAREST]


def _telling(names: Iterable[str]) -> set[str]:
    return {fold(name) for name in names} - load_gazetteer().countries.keys()


class _Speller:
    """What the words that only one article has stand for among the names of others."""

    def __init__(self, here: Counter[str], there: Counter[str]) -> None:
        """Take the names of the article and of the others, with how often they stand."""
        self._whole = _by_parts(there)
        self._word = _respelt_words(_words_of(here), _words_of(there))

    def respell(self, name: str) -> str | None:
        """Return the name as the others spell it, None if it is no respelt name of theirs."""
        parts = _parts(name)
        spelt = tuple(self._word.get(part, part) for part in parts)
        if spelt == parts or max(map(len, parts)) < _LEAST:
            return None
        return self._whole.get(spelt) or self._by_given_name(spelt)

    def _by_given_name(self, spelt: tuple[str, ...]) -> str | None:
        """Return the one full name of that surname whose given name is a form of the same."""
        if len(spelt) != 2:
            return None
        found = {parts: name for parts, name in self._whole.items() if len(parts) == 2 and parts[1] == spelt[1]}
        alike = [name for parts, name in found.items() if _are_forms(spelt[0], parts[0])]
        return alike[0] if len(alike) == 1 else None


def _are_forms(one: str, other: str) -> bool:
    genders = {gender_of([each], []) for each in (one, other)} - {None}
    return one[:_GIVEN] == other[:_GIVEN] and min(len(one), len(other)) >= _GIVEN and len(genders) < 2


def _by_parts(names: Counter[str]) -> dict[tuple[str, ...], str]:
    """Return names, and what they end with, by their words; of several spellings the most frequent."""
    found: dict[tuple[str, ...], str] = {}
    for name, _ in sorted(names.items(), key=lambda one: (-one[1], one[0])):
        found.setdefault(_parts(name), name)
    for name in sorted(names):
        words = name.split()
        for end in (" ".join(words[at:]) for at in range(1, len(words))):
            found.setdefault(_parts(end), end)
    return found


def _parts(name: str) -> tuple[str, ...]:
    """Return the folded words of a name, those with a hyphen as two."""
    return tuple(fold(part) for part in _split(name))


def _words_of(names: Iterable[str]) -> dict[str, str]:
    """Return the words of names by their folded forms; of several the first in the alphabet."""
    return {fold(part): part for part in sorted({part for name in names for part in _split(name)}, reverse=True)}


def _split(name: str) -> list[str]:
    words = (part.strip(_MARKS) for part in _BETWEEN.split(name))
    return [_POSSESSIVE.sub("", word) for word in words if word]


def _respelt_words(here: dict[str, str], there: dict[str, str]) -> dict[str, str]:
    """Return the words that only `here` has, no listed places, with the one of `there` alone that each sounds like."""
    is_place = load_gazetteer().is_place
    ours = [one for one in sorted(here.keys() - there.keys()) if not is_place(one)]
    theirs = sorted(there.keys() - here.keys())
    by_key: defaultdict[str, list[str]] = defaultdict(list)
    for other in theirs:
        for key in _keys(there[other]):
            by_key[key].append(other)
    alike: dict[str, set[str]] = {}
    spelt: defaultdict[str, list[str]] = defaultdict(list)
    for one in ours:
        near = {other for key in _keys(here[one]) for other in by_key.get(key, ())}
        alike[one] = {other for other in near if are_one_spoken(here[one], there[other])}
        for other in alike[one]:
            spelt[other].append(one)
    found = {one: next(iter(others)) for one, others in alike.items() if len(others) == 1}
    return {one: other for one, other in found.items() if _are_all_one([here[each] for each in spelt[other]])}


def _are_all_one(words: list[str]) -> bool:
    return all(are_one_spoken(one, other) for one, other in combinations(words, 2))


def _keys(word: str) -> frozenset[str]:
    return spoken_spellings(word) | {blur(fold(word))}
