"""Bodies by their noun: which body "the commission" or "the river commission" stands for in its article."""

from collections.abc import Sequence

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
    body_of = {one.id: body for body in bodies for one in body.mentions}
    fitting_of: dict[tuple[str, ...], list[Body]] = {}
    before: dict[str, list[Body]] = {}
    found: dict[str, Body] = {}
    for mention in mentions:
        named = before.setdefault(mention.anchor.article, [])
        if mention.id in body_of:
            named.append(body_of[mention.id])
        elif mention.described and mention.kind != "person" and (words := _words(mention)):
            if words not in fitting_of:
                fitting_of[words] = [body for body in bodies if _may_be(body, words)]
            body = _body_of(words, fitting_of[words], named)
            if body is not None:
                found[mention.id] = body
    return found


def _words(mention: Mention) -> tuple[str, ...]:
    """Return the words of a description that end in the noun of a body; none of another."""
    words = tuple(word for word in fold(mention.anchor.exact).split() if word not in {"the", "its", "their", "joint"})
    return words if words and words[-1] in load_lexicon("bodies").word_set("short_heads") else ()


def _may_be(body: Body, words: Sequence[str]) -> bool:
    return body.kind != "place" and any(_has(name, words) for name in body.names)


def _body_of(words: Sequence[str], fitting: list[Body], named: list[Body]) -> Body | None:
    """Return which of the fitting bodies is meant; `named` are those the article names before, in order."""
    last = next((body for body in reversed(named) if any(body is one for one in fitting)), None)
    if last is not None:
        return last
    return fitting[0] if len(fitting) == 1 and len(words) > 1 else None


def _has(name: str, words: Sequence[str]) -> bool:
    """Whether a longer name has all the words; its own noun is last, or stands before "of"."""
    parts = fold(name).split()
    head_fits = parts[-1] == words[-1] or f"{words[-1]} of " in f"{fold(name)} "
    return head_fits and len(parts) > len(words) and set(words) <= set(parts)
