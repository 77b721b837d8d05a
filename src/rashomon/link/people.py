"""People: which names of an article, and of several articles, stand for one person."""

from collections import Counter
from dataclasses import dataclass, field

import regex

from rashomon.lexicons import load_lexicon
from rashomon.link.gender import gender_of
from rashomon.model.annotations import Mention, Sentence
from rashomon.model.links import Merge
from rashomon.text.name_matching import compare_people
from rashomon.text.words import fold

_INITIALS = regex.compile(r"\.(?=\p{L})")
"""The full stop between initials written together: "J.B."."""


@dataclass(slots=True)
class Person:
    """A person while articles are being read: names with counts, mentions, roles as written."""

    article: str
    names: Counter[str] = field(default_factory=Counter[str])
    mentions: list[Mention] = field(default_factory=list[Mention])
    roles: list[str] = field(default_factory=list[str])
    merges: list[Merge] = field(default_factory=list[Merge])
    articles: set[str] = field(default_factory=set[str])

    @property
    def name(self) -> str:
        """The fullest name: most words first, then most frequent, then first in the alphabet."""
        return min(self.names, key=lambda name: (-min(len(name.split()), 3), -self.names[name], name))

    @property
    def has_full_name(self) -> bool:
        """Whether a given name is known."""
        return len(self.name.split()) > 1


def people_of_article(
    article: str, mentions: tuple[Mention, ...], sentences: tuple[Sentence, ...] = ()
) -> list[Person]:
    """Group one article's named people; a lone surname goes to the nearest fuller name that fits.

    Two spellings in one sentence are two people: "Ana Ruiz met Anna Ruis".
    """
    named = [one for one in mentions if one.kind == "person" and not one.described]
    people: list[Person] = []
    for mention in sorted(named, key=lambda one: (-len(_clean(one.name).split()), one.anchor.start)):
        name = _clean(mention.name)
        sentence = next((one for one in sentences if one.anchor.covers(mention.anchor)), None)
        roles = [mention.role] if mention.role is not None else []
        fitting = [one for one in people if not _is_of_other_gender(one, [name], roles)]
        person = _best(name, [one for one in fitting if not _stands_beside(one, name, sentence)])
        if person is None:
            person = Person(article, articles={article})
            people.append(person)
        else:
            _note_merge(person, name)
        person.names[name] += 1
        person.mentions.append(mention)
        if mention.role is not None:
            person.roles.append(mention.role)
    return people


def _clean(name: str) -> str:
    dropped = load_lexicon("roles").word_set("honorifics") | load_lexicon("names").word_set("suffixes")
    parts = _INITIALS.sub(". ", name).split()
    return " ".join(part for part in parts if fold(part).strip(".") not in dropped) or name


def _stands_beside(person: Person, name: str, sentence: Sentence | None) -> bool:
    """Whether a sentence already names the person in another spelling of given name or surname."""
    if sentence is None:
        return False
    here = [_clean(one.name) for one in person.mentions if sentence.anchor.covers(one.anchor)]
    return any(_is_other_spelling(name.split(), known.split()) for known in here)


def _is_of_other_gender(person: Person, names: list[str], roles: list[str]) -> bool:
    """Whether titles or given names show two people: "Mr Ruiz" is not Ana Ruiz."""
    known, other = gender_of(list(person.names), person.roles), gender_of(names, roles)
    return known is not None and other is not None and known != other


def _is_other_spelling(one: list[str], other: list[str]) -> bool:
    if fold(one[-1]) != fold(other[-1]):
        return True
    if len(one) == 1 or len(other) == 1:
        return False
    left, right = fold(one[0]).strip("."), fold(other[0]).strip(".")
    return left != right and not (len(left) == 1 or len(right) == 1)


def _best(name: str, people: list[Person]) -> Person | None:
    scored = [(max(compare_people(name, known).score for known in person.names), person) for person in people]
    fitting = [(score, person) for score, person in scored if score > 0]
    if not fitting:
        return None
    best = max(score for score, _ in fitting)
    top = [person for score, person in fitting if score == best]
    return top[0] if len(top) == 1 or len(name.split()) > 1 else None


def _note_merge(person: Person, name: str) -> None:
    if name in person.names:
        return
    likeness = max((compare_people(name, known) for known in sorted(person.names)), key=lambda one: one.score)
    person.merges.append(Merge(name, person.name, round(likeness.score, 3), likeness.reason))


def merge_people(by_article: list[list[Person]]) -> list[Person]:
    """Join the people of several articles; two who stand side by side in one article are never joined.

    Full names are joined first; then a person known by surname alone joins the only full name that fits.
    """
    everyone = [person for people in by_article for person in people]
    full = _merge_equal([one for one in everyone if one.has_full_name])
    alone = [one for one in everyone if not one.has_full_name]
    joined: list[Person] = []
    for person in sorted(full, key=lambda one: (one.name, one.article)):
        _join(person, [known for known in joined if _may_join(person, known)], joined)
    for person in sorted(alone, key=lambda one: (one.name, one.article)):
        fitting = [known for known in joined if _may_join(person, known)]
        exact = [known for known in fitting if _surname(known) == _surname(person)]
        _join(person, exact if len(exact) == 1 else fitting if len(fitting) == 1 else [], joined)
    return joined


def _merge_equal(people: list[Person]) -> list[Person]:
    """Join people of the very same name first, so that a likeness never comes before an equality."""
    joined: dict[str, Person] = {}
    for person in sorted(people, key=lambda one: (one.name, one.article)):
        known = joined.setdefault(fold(person.name), person)
        if known is not person:
            _join(person, [known], [])
    return list(joined.values())


def _surname(person: Person) -> str:
    return fold(person.name.split()[-1])


def _may_join(person: Person, known: Person) -> bool:
    if known.articles & person.articles or _is_of_other_gender(known, list(person.names), person.roles):
        return False
    return compare_people(person.name, known.name).score > 0


def _join(person: Person, fitting: list[Person], joined: list[Person]) -> None:
    if not fitting:
        joined.append(person)
        return
    best = max(fitting, key=lambda known: (compare_people(person.name, known.name).score, known.name))
    likeness = compare_people(person.name, best.name)
    if person.name not in best.names:
        best.merges.append(Merge(person.name, best.name, round(likeness.score, 3), likeness.reason))
    best.names.update(person.names)
    best.mentions.extend(person.mentions)
    best.roles.extend(person.roles)
    best.merges.extend(person.merges)
    best.articles |= person.articles
