"""People: which names of an article, and of several articles, stand for one person."""

from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache

import regex

from rashomon.lexicons import load_lexicon
from rashomon.lexicons.name_words import has_case_endings, load_matcher, to_latin
from rashomon.link.gender import gender_of
from rashomon.link.word_sounds import heard
from rashomon.model.annotations import Mention, Sentence
from rashomon.model.links import Merge
from rashomon.text.name_matching import Likeness
from rashomon.text.names.people import compare_people as compare_read_people
from rashomon.text.names.sounds import consonants, skeleton, sound
from rashomon.text.words import fold

_SCORE_SOUND = 0.75
_LEAST_SURNAME = 5
"""Letters from which a surname that only sounds like another's is taken for the same."""

_INITIALS = regex.compile(r"\.(?=\p{L})")
"""The full stop between initials written together: "J.B."."""


@dataclass(slots=True)
class Person:
    """A person while articles are being read: names with counts, mentions, roles as written, each once a case.

    `inflected` if an article in a language with case endings names it.
    """

    article: str
    names: Counter[str] = field(default_factory=Counter[str])
    mentions: list[Mention] = field(default_factory=list[Mention])
    roles: list[str] = field(default_factory=list[str])
    merges: list[Merge] = field(default_factory=list[Merge])
    articles: set[str] = field(default_factory=set[str])
    inflected: bool = False

    def compare(self, name: str, *, inflected: bool = False) -> Likeness:
        """Return how well the likest of its names fits a name; `inflected` if that may have a case ending."""
        found = (compare_people(name, known, inflected=inflected or self.inflected) for known in sorted(self.names))
        return max(found, key=lambda one: one.score)

    @property
    def name(self) -> str:
        """The fullest name: most words first, then most frequent, then first in the alphabet."""
        return min(self.names, key=lambda name: (-min(len(name.split()), 3), -self.names[name], name))

    @property
    def has_full_name(self) -> bool:
        """Whether a given name is known."""
        return len(self.name.split()) > 1


@lru_cache(maxsize=1 << 16)
def compare_people(one: str, other: str, *, inflected: bool = False) -> Likeness:
    """Compare two personal names, one of which may have a case ending; see `rashomon.text.names.people`.

    Full names each word of which sounds the same after another script are one, though the matcher tells them apart.
    """
    found = compare_read_people(one, other, load_matcher(inflected=inflected).reader)
    if found.score == 0 and _sound_alike(one, other):
        return Likeness(_SCORE_SOUND, f"“{one}” and “{other}” sound the same")
    return found


def _sound_alike(one: str, other: str) -> bool:
    """Whether two full names sound the same word by word: "Mikhal Corvine", "Mihal Korvin"."""
    mine, its = one.split(), other.split()
    if len(mine) != len(its) or len(mine) < 2 or min(len(mine[-1]), len(its[-1])) < _LEAST_SURNAME:
        return False
    return all(_as_spoken(left) == _as_spoken(right) for left, right in zip(mine, its, strict=True))


def _as_spoken(word: str) -> str:
    """Return a word as it is heard, its last "f" as "v": "Orlof" is "Orlov"."""
    sound = heard(word)
    return f"{sound[:-1]}v" if sound.endswith("f") else sound


def people_of_article(
    article: str, mentions: tuple[Mention, ...], sentences: tuple[Sentence, ...] = (), language: str = "en"
) -> list[Person]:
    """Group one article's named people; a lone surname goes to the nearest fuller name that fits.

    Two spellings in one sentence are two people: "Ana Ruiz met Anna Ruis".
    """
    named = [one for one in mentions if one.kind == "person" and not one.described]
    people: list[Person] = []
    inflected = has_case_endings(language)
    for mention in sorted(named, key=lambda one: (-len(_clean(one.name).split()), one.anchor.start)):
        name = _clean(mention.name)
        sentence = next((one for one in sentences if one.anchor.covers(mention.anchor)), None)
        roles = [mention.role] if mention.role is not None else []
        person = _best(name, roles, [one for one in people if not _stands_beside(one, name, sentence)])
        if person is None:
            person = Person(article, articles={article}, inflected=inflected)
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


def _best(name: str, roles: list[str], people: list[Person]) -> Person | None:
    scored = [(person.compare(name).score, person) for person in people]
    fitting = [
        (score, person) for score, person in scored if score > 0 and not _is_of_other_gender(person, [name], roles)
    ]
    if not fitting:
        return None
    best = max(score for score, _ in fitting)
    top = [person for score, person in fitting if score == best]
    return top[0] if len(top) == 1 or len(name.split()) > 1 else None


def _note_merge(person: Person, name: str) -> None:
    if name in person.names:
        return
    likeness = person.compare(name)
    person.merges.append(Merge(name, person.name, round(likeness.score, 3), likeness.reason))


def merge_people(by_article: list[list[Person]]) -> list[Person]:
    """Join the people of several articles; two who stand side by side in one article are never joined.

    Full names are joined first; then a person known by surname alone joins the only full name that fits.
    """
    everyone = [person for people in by_article for person in people]
    full = _merge_equal([one for one in everyone if one.has_full_name])
    alone = [one for one in everyone if not one.has_full_name]
    joined = _Joined()
    for person in sorted(full, key=lambda one: (one.name, one.article)):
        joined.join(person, [known for known in joined.near(person) if _may_join(person, known)])
    for person in sorted(alone, key=lambda one: (one.name, one.article)):
        fitting = [known for known in joined.near(person) if _may_join(person, known)]
        exact = [known for known in fitting if _surname(known) == _surname(person)]
        joined.join(person, exact if len(exact) == 1 else fitting if len(fitting) == 1 else [])
    return joined.people


class _Joined:
    """The people joined so far, found again by how their names begin."""

    def __init__(self) -> None:
        self.people: list[Person] = []
        self._by_key: dict[str, list[Person]] = {}

    def near(self, person: Person) -> list[Person]:
        """Return the people whose names may be compared with a person's at all, each once, oldest first."""
        found = {id(known): known for key in _keys(person) for known in self._by_key.get(key, ())}
        return list(found.values())

    def join(self, person: Person, fitting: list[Person]) -> None:
        """Join a person to the likest of those that fit; without any, let it stand for itself."""
        if fitting:
            best = max(fitting, key=lambda known: (_compare(person, known).score, known.name))
            join_person(person, best)
        else:
            best = person
            self.people.append(person)
        for key in _keys(person):
            if not any(known is best for known in self._by_key.setdefault(key, [])):
                self._by_key[key].append(best)


def _keys(person: Person) -> list[str]:
    """Return how the first and the last word of each name begin, as written and as they sound."""
    keys: set[str] = set()
    for name in person.names:
        words = to_latin(name).split() or [name]
        keys |= {f"{words[0]} …", skeleton(words[-1])[:1], sound(words[-1])[:1], consonants(words[-1])[:1]}
        keys.add(heard(words[-1])[:1])
    return sorted(keys)


def _merge_equal(people: list[Person]) -> list[Person]:
    """Join people of the very same name first, so that a likeness never comes before an equality."""
    joined: dict[str, Person] = {}
    for person in sorted(people, key=lambda one: (one.name, one.article)):
        known = joined.setdefault(fold(person.name), person)
        if known is not person:
            join_person(person, known)
    return list(joined.values())


def _surname(person: Person) -> str:
    return fold(person.name.split()[-1])


def _may_join(person: Person, known: Person) -> bool:
    if known.articles & person.articles or _compare(person, known).score == 0:
        return False
    return not _is_of_other_gender(known, list(person.names), person.roles)


def _compare(person: Person, known: Person) -> Likeness:
    return compare_people(person.name, known.name, inflected=person.inflected or known.inflected)


def join_person(person: Person, known: Person, merge: Merge | None = None) -> None:
    """Give a known person what another one has, with the reason if their names differ; `merge` is another reason."""
    if merge is not None:
        known.merges.append(merge)
    elif person.name not in known.names:
        likeness = _compare(person, known)
        known.merges.append(Merge(person.name, known.name, round(likeness.score, 3), likeness.reason))
    known.names.update(person.names)
    known.mentions.extend(person.mentions)
    known.roles[:] = dict.fromkeys([*known.roles, *person.roles])
    known.merges.extend(person.merges)
    known.articles |= person.articles
    known.inflected = known.inflected or person.inflected
