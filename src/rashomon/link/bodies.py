"""Places and bodies: names folded to one key each, through the gazetteer where it knows them."""

from collections import Counter
from dataclasses import dataclass, field

from rashomon.lexicons.gazetteer import load_gazetteer
from rashomon.model.annotations import Mention, MentionKind
from rashomon.text.words import fold


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


def gather_bodies(mentions: list[Mention]) -> list[Body]:
    """Group the mentions that are no persons, in order of their keys."""
    acronyms = _acronyms(mentions)
    found: dict[str, Body] = {}
    for mention in mentions:
        if mention.kind == "person" or (mention.described and len(mention.name.split()) < 3):
            continue
        key, country = _key(mention.name, acronyms)
        body = found.setdefault(key, Body(key, country=country))
        body.kinds[mention.kind] += 1
        body.names[_plain(mention.name)] += 1
        body.mentions.append(mention)
    return [found[key] for key in sorted(found)]


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
