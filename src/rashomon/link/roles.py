"""Roles: what a description says of somebody, and whether a person's known roles fit it."""

from dataclasses import dataclass
from functools import cache

import regex

from rashomon.lexicons import load_lexicon
from rashomon.lexicons.gazetteer import load_gazetteer
from rashomon.link.offices import lands_in, portfolio_of
from rashomon.text.words import fold, split_words

_ANY = "any"
_HEAD_OF = regex.compile(r"\bhead of (?:the |a )?(state|government)\b", regex.IGNORECASE)
_HEAD_OF_MINISTRY = regex.compile(
    r"\b(?:head|chief) of (?:the |its |their )?(?:\p{L}+ ){0,2}(?:ministry|ministries)\b", regex.IGNORECASE
)
"""A minister: "the head of the Ministry of Interior"."""

_RANKS = frozenset({"deputy", "vice", "assistant", "former", "ex"})


@dataclass(frozen=True, slots=True)
class Role:
    """A role phrase read: head noun, the classes it belongs to, country codes and other narrowing words.

    `rank` holds what makes it another office or another holder: deputy, vice, former; `portfolio` what a minister
    is minister of, where that is one listed thing; `lands` the keys of the countries and other names it is of, which
    a name and its adjective share ("Ruritania", "Ruritanian") though no list has them.
    """

    head: str
    classes: frozenset[str]
    countries: frozenset[str]
    modifiers: frozenset[str]
    rank: frozenset[str] = frozenset()
    portfolio: str | None = None
    lands: frozenset[str] = frozenset()

    def fits(self, other: "Role") -> bool:
        """Whether both can describe one person: same kind of office, nothing that contradicts."""
        if _ANY in self.classes | other.classes:
            return bool(self.countries & other.countries)
        if self.rank != other.rank:
            return False
        known = self.classes and other.classes
        if not (self.classes & other.classes if known else self.head == other.head):
            return False
        if self.countries and other.countries:
            return bool(self.countries & other.countries)
        return True


@cache
def read_role(phrase: str) -> Role | None:
    """Read a role phrase such as "Ruritanian foreign minister" or "the mayor of Harrow"; None without a role."""
    words = split_words(phrase)
    lower = [word.lower for word in words]
    held = _held(lower)
    head = _head(held)
    if head is None:
        return None
    gazetteer = load_gazetteer()
    countries: set[str] = set()
    modifiers: set[str] = set()
    for word in words:
        code = gazetteer.country_of(word.text) if word.is_capitalised or word.lower in gazetteer.demonyms else None
        if code is not None:
            countries.add(code)
        elif (
            word.is_word
            and word.lower != head
            and word.lower not in {"the", "a", "an", "of", "his", "her", "its", "their", "for", "former", "'s"}
            and not (head == "head" and word.lower in {"state", "government"})
        ):
            modifiers.add(fold(word.text)[:6])
    for size in (2, 3):
        for at in range(len(words) - size + 1):
            code = gazetteer.country_of(" ".join(word.text for word in words[at : at + size]))
            if code is not None:
                countries.add(code)
    rank = _RANKS.intersection(held) - {head}
    classes = frozenset({"minister"}) if _HEAD_OF_MINISTRY.search(phrase) else _classes(head, held)
    office = _office_before_rank(held, head)
    if office is not None:
        classes |= _classes(office, held)
        head = office
    elif _is_general_of_title(held, head):
        classes -= {"commander"}
    portfolio = portfolio_of(phrase) if "minister" in classes else None
    if head == "head" and (of := _HEAD_OF.search(phrase)) is not None:
        head = f"head of {of.group(1).lower()}"
    lands = frozenset(lands_in(phrase))
    return Role(head, classes, frozenset(countries), frozenset(modifiers), rank, portfolio, lands)


def _held(lower: list[str]) -> list[str]:
    """Return the words of the office itself: the prime minister's deputy, or a spokesman for him, is not he."""
    roles = load_lexicon("roles").word_set("singular")
    owned = max((at for at, word in enumerate(lower) if word == "'s"), default=-1)
    own = lower[owned + 1 :] if any(word in roles for word in lower[owned + 1 :]) else lower
    until = next((at for at, word in enumerate(own) if word in {"for", "to"} and at > 0), len(own))
    return own[:until] if any(word in roles for word in own[:until]) else own


def _office_before_rank(held: list[str], head: str) -> str | None:
    """Return the office of an officer: "Defence Minister General" is a minister, "Attorney General" has no rank."""
    lexicon = load_lexicon("roles")
    at = held.index(head) if head in lexicon.word_set("ranks") and head in held else 0
    while at > 0 and held[at - 1] in lexicon.word_set("ranks"):
        at -= 1
    office = held[at - 1] if at > 0 else ""
    is_office = office in lexicon.word_set("singular") and office not in lexicon.word_set("before_general")
    return office if is_office else None


def _is_general_of_title(held: list[str], head: str) -> bool:
    """Whether "general" ends a civil title: "Attorney General"."""
    before = load_lexicon("roles").word_set("before_general")
    return head == "general" and any(
        word == "general" and at > 0 and held[at - 1] in before for at, word in enumerate(held)
    )


def _head(lower: list[str]) -> str | None:
    roles = load_lexicon("roles").word_set("singular")
    if "prime minister" in " ".join(lower) or "prime-minister" in lower:
        return "prime minister"
    until = next((at for at, word in enumerate(lower) if word in {"of", "for", "in", "at"}), len(lower))
    for word in reversed(lower[:until]):
        if word in roles:
            return word
    return next((word for word in lower if word in roles), None)


def _classes(head: str, lower: list[str]) -> frozenset[str]:
    if head in {"counterpart", "colleague", "successor", "predecessor"}:
        return frozenset({_ANY})
    phrase = " ".join(lower)
    found = {
        name
        for name, members in load_lexicon("roles").groups("classes").items()
        if head in members or any(" " in member and member in phrase for member in members)
    }
    if "prime minister" in phrase:
        found.discard("minister")
        found.add("premier")
    if head == "head" and regex.search(r"\bhead of (?:the |a )?government\b", phrase):
        found = {"premier"}
    if head == "head" and regex.search(r"\bhead of (?:the )?state\b", phrase):
        found = {"head"}
    if "press secretary" in phrase:
        found.discard("minister")
    return frozenset(found)
