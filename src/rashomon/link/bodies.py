"""Places and bodies: names folded to one key each, through the gazetteer where it knows them."""

from collections import Counter
from dataclasses import dataclass, field

import regex

from rashomon.lexicons import load_lexicon
from rashomon.lexicons.gazetteer import load_gazetteer
from rashomon.model.annotations import Mention, MentionKind
from rashomon.model.case import Case
from rashomon.text.words import fold

_OWNER = regex.compile(r"(\p{Lu}[\p{L}\p{M}-]+)(?:[\u2019']s?)\s+(?:own\s+)?$")
"""A name in the genitive right before another."""


@dataclass(slots=True)
class Body:
    """A place, organisation or other name with its mentions; `key` is what they share."""

    key: str
    kinds: Counter[MentionKind] = field(default_factory=Counter["MentionKind"])
    names: Counter[str] = field(default_factory=Counter[str])
    mentions: list[Mention] = field(default_factory=list[Mention])
    country: str | None = None

    @property
    def kind(self) -> MentionKind:
        """The kind most mentions have; ties go to organisation, then place."""
        order: dict[MentionKind, int] = {"organisation": 0, "place": 1, "other": 2, "person": 3}
        return min(self.kinds, key=lambda kind: (-self.kinds[kind], order[kind]))

    @property
    def name(self) -> str:
        """The most frequent name; longer, then first in the alphabet on ties."""
        return min(self.names, key=lambda name: (-self.names[name], -len(name), name))


def gather_bodies(case: Case, mentions: list[Mention]) -> list[Body]:
    """Group the mentions that are no persons, in order of their keys.

    A body named by its office alone ("the Foreign Ministry") is told apart by the name that owns it in the
    text ("Ruritania's Foreign Ministry"), or by the longer name its article uses, else it stays its article's.
    """
    acronyms = _acronyms(mentions)
    offices = _offices(case, mentions)
    found: dict[str, Body] = {}
    for mention in mentions:
        if mention.kind == "person" or (mention.described and len(mention.name.split()) < 3):
            continue
        key, country = (offices[mention.id], None) if mention.id in offices else _key(mention.name, acronyms)
        body = found.setdefault(key, Body(key, country=country))
        body.kinds[mention.kind] += 1
        body.names[_plain(mention.name)] += 1
        body.mentions.append(mention)
    return [found[key] for key in sorted(found)]


def _offices(case: Case, mentions: list[Mention]) -> dict[str, str]:
    """Return the key of each mention that names an office and not whose it is, by mention id."""
    found: dict[str, str] = {}
    for mention in mentions:
        if mention.kind != "organisation" or mention.described or not _is_office(mention.name):
            continue
        text = case.article_by_id[mention.anchor.article].text
        owner = _OWNER.search(text[max(0, mention.anchor.start - 60) : mention.anchor.start])
        office = fold(_plain(mention.name))
        if owner is not None:
            found[mention.id] = f"office {office} of {fold(owner.group(1))}"
            continue
        found[mention.id] = _office_key(mention, office, mentions, found)
    return found


def _office_key(mention: Mention, office: str, mentions: list[Mention], found: dict[str, str]) -> str:
    """Return the one fuller name or owner its article gives an office, else a key of that article alone."""
    article = mention.anchor.article
    names = {fold(_plain(one.name)) for one in mentions if one.anchor.article == article}
    fuller = sorted(name for name in names if name.endswith(" " + office))
    owned = sorted({key for one, key in found.items() if one.startswith(article + ".") and f" {office} of " in key})
    if len(fuller) == 1:
        return f"name {fuller[0]}"
    return owned[0] if len(owned) == 1 else f"office {office} in {article}"


def _is_office(name: str) -> bool:
    """Whether a name says only which office it is: ministry words and what they minister to."""
    words = fold(_plain(name)).split()
    modifiers = load_lexicon("roles").word_set("modifiers")
    heads = {"ministry", "army", "parliament", "government", "cabinet", "senate", "police", "presidency"}
    known = heads | modifiers | {"of", "and", "the", "affairs"}
    return bool(heads & set(words)) and all(word in known for word in words)


def _plain(name: str) -> str:
    return name.removeprefix("the ").removeprefix("The ")


def _key(name: str, acronyms: dict[str, str]) -> tuple[str, str | None]:
    gazetteer = load_gazetteer()
    folded = fold(_plain(name)).replace(".", "")
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
    return f"name {acronyms.get(folded, folded)}", None


def _acronyms(mentions: list[Mention]) -> dict[str, str]:
    """Return folded acronym → folded full name, where exactly one full name in the case has those initials."""
    full: dict[str, set[str]] = {}
    short = {fold(one.name) for one in mentions if one.name.isupper() and 2 < len(one.name) <= 6}
    for mention in mentions:
        name = fold(_plain(mention.name))
        parts = [part for part in name.split() if part not in {"of", "the", "for", "and", "on"}]
        initials = "".join(part[0] for part in parts)
        if len(parts) >= 3 and initials in short:
            full.setdefault(initials, set()).add(name)
    return {initials: next(iter(names)) for initials, names in full.items() if len(names) == 1}
