"""Places and bodies: names folded to one key each, through the gazetteer where it knows them."""

from collections import Counter
from dataclasses import dataclass, field

from rashomon.lexicons.gazetteer import load_gazetteer
from rashomon.lexicons.name_words import has_case_endings
from rashomon.link.home_lands import home_land
from rashomon.link.home_offices import join_home_offices
from rashomon.link.offices import owners_in, portfolio_of, read_office
from rashomon.link.people import Person
from rashomon.model.annotations import Mention, MentionKind
from rashomon.model.case import Case
from rashomon.model.links import Merge
from rashomon.text.words import fold


@dataclass(slots=True)
class Body:
    """A place, organisation or other name with its mentions; `key` is what they share.

    `inflected` if an article in a language with case endings names it.
    """

    key: str
    kinds: Counter[MentionKind] = field(default_factory=Counter["MentionKind"])
    names: Counter[str] = field(default_factory=Counter[str])
    mentions: list[Mention] = field(default_factory=list[Mention])
    merges: list[Merge] = field(default_factory=list[Merge])
    country: str | None = None
    inflected: bool = False
    _articles: set[str] = field(default_factory=set[str], init=False, repr=False)
    _read: int = field(default=0, init=False, repr=False)

    @property
    def kind(self) -> MentionKind:
        """The kind most mentions have; ties go to organisation, then place."""
        order: dict[MentionKind, int] = {"organisation": 0, "place": 1, "other": 2, "person": 3}
        return min(self.kinds, key=lambda kind: (-self.kinds[kind], order[kind]))

    @property
    def name(self) -> str:
        """The fullest name of an office, else the most frequent; longer, then first in the alphabet on ties.

        Initials name a body only if nothing else does.
        """
        written = [name for name in self.names if not name.isupper()] or list(self.names)
        if self.key.startswith("office "):
            return min(written, key=lambda name: (name[0].islower(), -len(name.split()), -self.names[name], name))
        return min(written, key=lambda name: (-self.names[name], -len(name), name))

    @property
    def articles(self) -> set[str]:
        """The articles that name it."""
        self._articles.update(one.anchor.article for one in self.mentions[self._read :])
        self._read = len(self.mentions)
        return self._articles


def gather_bodies(case: Case, mentions: list[Mention], people: list[Person]) -> list[Body]:
    """Group the mentions that are no persons by key, in order of their keys.

    An office ("the Foreign Ministry") is told apart by whose it is: the name that owns it in the text, or the
    country of the minister of that name in its article; else it stays its article's.
    """
    offices = _offices(case, mentions, people)
    found: dict[str, Body] = {}
    for mention in mentions:
        if mention.kind == "person":
            continue
        key, country = (offices[mention.id], None) if mention.id in offices else _key(mention.name)
        body = found.setdefault(key, Body(key, country=country))
        body.kinds[mention.kind] += 1
        body.names[plain_name(mention.name)] += 1
        body.mentions.append(mention)
        body.inflected |= has_case_endings(case.article_by_id[mention.anchor.article].language)
    return [found[key] for key in sorted(found)]


def plain_name(name: str) -> str:
    """Return a name without its article."""
    return name.removeprefix("the ").removeprefix("The ")


def _offices(case: Case, mentions: list[Mention], people: list[Person]) -> dict[str, str]:
    """Return the key of each mention that names an office of state, by mention id."""
    found: dict[str, str] = {}
    unowned: list[tuple[Mention, str]] = []
    for mention in mentions:
        if mention.kind == "person" or (mention.described and " of " not in mention.name):
            continue
        text = case.article_by_id[mention.anchor.article].text
        office = read_office(text, mention.anchor.start, mention.anchor.end)
        if office is None:
            continue
        if office.owner is None:
            unowned.append((mention, office.words))
        else:
            found[mention.id] = f"office {office.words} of {office.owner}"
    keys_in: dict[str, set[str]] = {}
    for one, key in found.items():
        keys_in.setdefault(one.rpartition(".")[0], set()).add(key)
    for mention, words in unowned:
        key = _key_of_unowned(mention, words, keys_in.setdefault(mention.anchor.article, set()), people)
        found[mention.id] = key
        keys_in[mention.anchor.article].add(key)
    return join_home_offices(found, case)


def _key_of_unowned(mention: Mention, words: str, owned: set[str], people: list[Person]) -> str:
    """Return the key of an office whose owner its words do not tell.

    By those of its article, by its minister, or by the land the article is written in.
    """
    article = mention.anchor.article
    whose = f"office {words} of "
    near = {key for key in owned if key.startswith(whose)}
    if len(near) == 1:
        return near.pop()
    owners: set[str] = set() if near else _owners_by_minister(article, words, people)
    home = home_land(article, people) if not near and not owners else None
    owners |= {home} if home is not None else set()
    return f"office {words} of {owners.pop()}" if len(owners) == 1 else f"office {words} in {article}"


def _owners_by_minister(article: str, words: str, people: list[Person]) -> set[str]:
    """Return whose office it is by the people who are ministers of it in the article, and elsewhere whose."""
    head, _, portfolio = words.partition(" ")
    if head != "ministry" or not portfolio:
        return set()
    found: set[str] = set()
    for person in (one for one in people if article in one.articles):
        roles = [one.role for one in person.mentions if one.role is not None and one.anchor.article == article]
        if any(portfolio_of(role) == portfolio and "minister" in role.lower() for role in roles):
            everywhere = [role for role in person.roles if portfolio_of(role) == portfolio]
            found |= {owner for role in everywhere for owner in owners_in(role)}
    return found


def _key(name: str) -> tuple[str, str | None]:
    gazetteer = load_gazetteer()
    folded = fold(plain_name(name)).replace(".", "")
    if folded in gazetteer.countries or fold(name) in gazetteer.countries:
        code = gazetteer.countries.get(folded) or gazetteer.countries[fold(name)]
        return f"country {code}", code
    if folded in gazetteer.seats:
        return f"seat {folded.removesuffix(' palace')}", gazetteer.seats[folded]
    canonical = fold(gazetteer.variants.get(folded, folded))
    if canonical in gazetteer.capitals:
        return f"city {canonical}", gazetteer.capitals[canonical]
    if canonical in gazetteer.cities:
        return f"city {canonical}", None
    return f"name {folded}", None
