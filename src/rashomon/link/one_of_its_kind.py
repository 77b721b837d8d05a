"""One of its kind: "the coastguard" of an article that never says whose is the one its setting has."""

from collections.abc import Iterable

from rashomon.lexicons import load_lexicon
from rashomon.link.bodies import Body, plain_name
from rashomon.link.word_sounds import heard
from rashomon.model.annotations import Mention
from rashomon.model.case import Case
from rashomon.text.words import fold

_SHARED_NAMES = 3
"""Names an article must share with one that names the body in full."""


def find_one_of_its_kind(case: Case, mentions: Iterable[Mention], bodies: list[Body]) -> dict[str, Body]:
    """Return the body that each unresolved "the coastguard" stands for, by mention id, where the case has only one.

    Only nouns of bodies that a land has one of, and only where an article that names it tells of the same setting.
    """
    kinds = load_lexicon("bodies").word_set("one_of_a_land")
    names = {one.article: _names(one.mentions) for one in case.annotations}
    found: dict[str, Body] = {}
    for mention in mentions:
        noun = fold(plain_name(mention.name))
        if not mention.described or noun not in kinds:
            continue
        fitting = [one for one in bodies if one.kind != "place" and any(_is_of_kind(name, noun) for name in one.names)]
        here = names[mention.anchor.article]
        if len(fitting) == 1 and any(len(names[one] & here) >= _SHARED_NAMES for one in fitting[0].articles):
            found[mention.id] = fitting[0]
    return found


def _names(mentions: Iterable[Mention]) -> frozenset[str]:
    """Return the names of an article as they sound: translations spell them in their own way."""
    return frozenset(" ".join(map(heard, one.name.split())) for one in mentions if not one.described)


def _is_of_kind(name: str, noun: str) -> bool:
    words = fold(name).split()
    return words[-1] == noun and len(words) > 1
