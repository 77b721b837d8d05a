"""Bodies by their noun: which body "the commission" or "the river commission" stands for in its article."""

from rashomon.lexicons import load_lexicon
from rashomon.link.bodies import Body
from rashomon.model.annotations import Mention
from rashomon.text.words import fold

_OF_ITS_OWN = 3
"""Words from which a description nobody is found for is kept as a body of its own."""


def is_body_of_its_own(mention: Mention) -> bool:
    """Whether a description is long enough to name a body ("the presidential press office")."""
    return mention.described and mention.kind != "person" and len(mention.name.split()) >= _OF_ITS_OWN


def resolve_bodies(mentions: list[Mention], bodies: list[Body]) -> dict[str, Body]:
    """Return the body each described organisation stands for, by mention id.

    In its article it is the last body named before it that has all its words; else the one body of the case that
    has them, if they are two or more. Mentions that belong to a body already are left out.
    """
    order = {one.id: at for at, one in enumerate(mentions)}
    placed = {one.id for body in bodies for one in body.mentions}
    found: dict[str, Body] = {}
    for mention in mentions:
        if mention.described and mention.kind != "person" and mention.id not in placed:
            body = _body_of(mention, bodies, order)
            if body is not None:
                found[mention.id] = body
    return found


def _body_of(mention: Mention, bodies: list[Body], order: dict[str, int]) -> Body | None:
    words = [word for word in fold(mention.anchor.exact).split() if word not in {"the", "its", "their", "joint"}]
    if not words or words[-1] not in load_lexicon("bodies").word_set("short_heads"):
        return None
    fitting = [body for body in bodies if "place" != body.kind and any(_has(name, words) for name in body.names)]
    here = [
        (order[one.id], body)
        for body in fitting
        for one in body.mentions
        if one.anchor.article == mention.anchor.article and order[one.id] < order[mention.id]
    ]
    if here:
        return max(here, key=lambda pair: pair[0])[1]
    return fitting[0] if len(fitting) == 1 and len(words) > 1 else None


def _has(name: str, words: list[str]) -> bool:
    """Whether a longer name has all the words; its own noun is last, or stands before "of"."""
    parts = fold(name).split()
    head_fits = parts[-1] == words[-1] or f"{words[-1]} of " in f"{fold(name)} "
    return head_fits and len(parts) > len(words) and set(words) <= set(parts)
