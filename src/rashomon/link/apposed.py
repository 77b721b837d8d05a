"""Apposed: a description and the name beside it: "its director, General Ana Ruiz, said", "Dr Ana Ruiz, a surgeon"."""

from collections.abc import Iterable, Mapping

import regex

from rashomon.lexicons import load_lexicon
from rashomon.link.gender import gender_of
from rashomon.link.people import Person
from rashomon.model.annotations import Mention
from rashomon.model.case import Case

_TITLES = regex.compile(
    r"(?:\s(?:of|at|for|from|in|on)(?:\s[\p{L}\p{M}’'-]+){1,5})?,\s(?:(\p{Lu}[\p{L}\p{M}-]+\.?)\s){0,4}"
)
"""What stands between a description and its name: what somebody is head, driver, owner of, and titles."""

_CLOSED = regex.compile(r"[.;:)\u201d\"]|,(?!\s(?:and|or)\b)")
"""What closes an apposition; a list goes on: "the mayor, Ana Ruiz, and ..."."""

_LONGEST_TITLE = 70
"""Characters between a description and its name."""

_TRADE = regex.compile(
    r",\s(?:\d{1,3},\s)?(?:(?:an?|the)\s)?((?:\p{Ll}[\p{L}-]*\s){0,3}\p{Ll}[\p{L}-]*)"
    r"(?=\s(?:at|of|in|for|with|who|from)\b|,)"
)
"""What somebody is, right behind the name."""


def find_apposed(case: Case, people: Iterable[Person]) -> dict[str, Person]:
    """Return the person each description stands for that a full name follows, by mention id.

    "Its director, General Ana Ruiz, said", "the driver of the bus, Ana Ruiz": the name ends with a comma or the
    sentence, and is no part of a list.
    """
    person_of = {mention.id: person for person in people for mention in person.mentions}
    found: dict[str, Person] = {}
    for annotations in case.annotations:
        text = case.article_by_id[annotations.article].text
        starts = {one.anchor.start: one for one in annotations.mentions if one.id in person_of and not one.described}
        for mention in annotations.mentions:
            if mention.described and mention.kind == "person":
                named = _named_behind(mention, text, starts)
                if named is not None and _may_be(person_of[named.id], mention):
                    found[mention.id] = person_of[named.id]
    return found


def _named_behind(mention: Mention, text: str, starts: Mapping[int, Mention]) -> Mention | None:
    end = mention.anchor.end
    named = next((starts[at] for at in range(end + 2, end + _LONGEST_TITLE) if at in starts), None)
    if named is None:
        return None
    between = _TITLES.fullmatch(text, end, named.anchor.start)
    is_apposed = between is not None and all(map(_is_title, between.captures(1)))
    is_full = len(named.name.split()) > 1 and _CLOSED.match(text, named.anchor.end) is not None
    return named if is_apposed and is_full else None


def _is_title(word: str) -> bool:
    roles = load_lexicon("roles")
    plain = word.lower().rstrip(".")
    return plain in roles.word_set("honorifics") | roles.word_set("singular") | roles.word_set("modifiers")


def _may_be(person: Person, mention: Mention) -> bool:
    genders = {gender_of(list(person.names), person.roles), gender_of([], [mention.anchor.exact])} - {None}
    return len(genders) < 2


def take_trades(case: Case, people: Iterable[Person]) -> None:
    """Add to the roles of people what stands behind a name that has no more than a title: "Dr Ana Ruiz, a surgeon"."""
    for person in people:
        for mention in person.mentions:
            if mention.described or not _has_title_alone(mention):
                continue
            trade = _trade_behind(case.article_by_id[mention.anchor.article].text, mention.anchor.end)
            if trade is not None and trade not in person.roles:
                person.roles.append(trade)


def _has_title_alone(mention: Mention) -> bool:
    honorifics = load_lexicon("roles").word_set("honorifics")
    return mention.role is not None and mention.role.lower().rstrip(".") in honorifics


def _trade_behind(text: str, end: int) -> str | None:
    found = _TRADE.match(text, end)
    if found is None:
        return None
    trade = found.group(1)
    return trade if trade.split()[-1] in load_lexicon("roles").word_set("singular") else None
