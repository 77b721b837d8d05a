"""Bodies by their noun: which body "the commission" or "the river commission" stands for in its article."""

from collections.abc import Iterable, Mapping, Sequence

from rashomon.lexicons import load_lexicon
from rashomon.link.bodies import Body
from rashomon.link.body_nouns import Phrase, is_called
from rashomon.link.people import Person
from rashomon.link.roles import read_role
from rashomon.model.annotations import Mention
from rashomon.text.words import fold, split_words

_OF_ITS_OWN = 3
"""Words from which a description nobody is found for is kept as a body of its own."""

_MINISTRY = ("ministry",)
_DEPARTMENT = ("department",)

_NEAR = 400
"""Characters before "the company" in which the one company named is meant, if the article names several."""


def is_body_of_its_own(mention: Mention) -> bool:
    """Whether a description says enough to name a body ("the presidential press office")."""
    words = mention.name.split()
    if not mention.described or mention.kind == "person" or len(words) < _OF_ITS_OWN:
        return False
    telling = load_lexicon("roles").word_set("modifiers")
    of = {"of", "for"} & set(words[1:])
    return bool(of) or any(word[:1].isupper() or word.lower() in telling for word in words[1:-1])


def resolve_bodies(
    mentions: list[Mention],
    bodies: list[Body],
    called: Mapping[str, tuple[Phrase, ...]],
    people: Iterable[Person] = (),
) -> dict[str, Body]:
    """Return the body each described organisation stands for, by mention id.

    In its article it is the last body named before it that has all its words, or that the texts call so; else the
    one body of the case that has them, if they are two or more. Mentions that belong to a body already are left out.

    Args:
        mentions: of the case, in text order inside each article.
        bodies: what they may stand for.
        called: what the text around a name calls it, by mention id; see `nouns_of_bodies`.
        people: whose minister tells of which ministry an article speaks that names none.
    """
    portfolios = _portfolios(people)
    body_of = {one.id: body for body in bodies for one in body.mentions}
    phrases = {id(body): tuple(each for one in body.mentions for each in called.get(one.id, ())) for body in bodies}
    ends = {(one.anchor.article, one.anchor.end): body for body in bodies for one in body.mentions if not one.described}
    fitting_of: dict[tuple[str, ...], list[Body]] = {}
    called_of: dict[tuple[str, ...], list[Body]] = {}
    before: dict[str, list[tuple[int, Body]]] = {}
    found: dict[str, Body] = {}
    for mention in mentions:
        named = before.setdefault(mention.anchor.article, [])
        if mention.id in body_of:
            named.append((mention.anchor.start, body_of[mention.id]))
        elif mention.described and mention.kind != "person" and (words := _words(mention)):
            if words not in fitting_of:
                fitting_of[words] = [body for body in bodies if _may_be(body, words)]
                called_of[words] = [body for body in bodies if _is_called(body, words, phrases[id(body)])]
            body = (
                _named_inside(mention, ends)
                or _body_of(words, fitting_of[words], named)
                or _only_one(called_of[words], named, mention)
                or _named_later(called_of[words], named, mention.anchor.article)
                or (_one_ministry(named) if words == _DEPARTMENT else None)
                or (_by_minister(bodies, portfolios.get(mention.anchor.article, set())) if words == _MINISTRY else None)
            )
            if body is not None:
                found[mention.id] = body
    return found


def _portfolios(people: Iterable[Person]) -> dict[str, set[str]]:
    """Return what the ministers of each article minister to."""
    found: dict[str, set[str]] = {}
    for person in people:
        held = {role.portfolio for words in person.roles if (role := read_role(words)) is not None} - {None}
        for article in person.articles if len(held) == 1 else ():
            found.setdefault(article, set()).update(one for one in held if one is not None)
    return found


def _by_minister(bodies: list[Body], portfolios: set[str]) -> Body | None:
    """Return the one ministry of the case that the only minister of an article has."""
    if len(portfolios) != 1:
        return None
    start = f"office ministry {next(iter(portfolios))} "
    fitting = [body for body in bodies if body.key.startswith(start)]
    return fitting[0] if len(fitting) == 1 else None


def _one_ministry(named: list[tuple[int, Body]]) -> Body | None:
    """Return the only ministry that an article has named: "the department", as translations call it."""
    found = {id(body): body for _, body in named if body.key.startswith("office ministry ")}
    return next(iter(found.values())) if len(found) == 1 else None


def _named_inside(mention: Mention, ends: Mapping[tuple[str, int], Body]) -> Body | None:
    """Return the body whose own name stands before the noun: "the Straitline company", "the Kestrel group"."""
    name, _, noun = mention.anchor.exact.rpartition(" ")
    body = ends.get((mention.anchor.article, mention.anchor.start + len(name)))
    is_company = noun in load_lexicon("bodies").word_set("companies") | {"group"}
    return body if is_company and body is not None and body.kind != "place" else None


def _words(mention: Mention) -> tuple[str, ...]:
    """Return the words of a description that end in the noun of a body; none of another."""
    written = (fold(word.text) for word in split_words(mention.anchor.exact) if word.is_word)
    words = tuple(word for word in written if word not in {"the", "its", "their", "joint"})
    return words if words and words[-1] in load_lexicon("bodies").word_set("short_heads") else ()


def _may_be(body: Body, words: Sequence[str]) -> bool:
    return body.kind != "place" and any(_has(name, words) for name in body.names)


def _is_called(body: Body, words: tuple[str, ...], phrases: tuple[Phrase, ...]) -> bool:
    """Whether texts call a body by the words; a company may be known by the end of its name alone."""
    if not body.key.startswith("name "):
        return False
    if is_called(phrases, words):
        return True
    if words == ("union",):
        return any(_is_of_workers(name) for name in body.names)
    endings = load_lexicon("bodies").word_set("company_endings")
    return words in {("company",), ("firm",)} and any(
        len(name.split()) > 1 and fold(name).split()[-1].rstrip(".") in endings for name in body.names
    )


def _is_of_workers(name: str) -> bool:
    """Whether a name of several words tells who its members are: "United Ferrymen of Harrow"."""
    plural = load_lexicon("bodies").words("workers")
    parts = fold(name).split()
    return len(parts) > 1 and any(part.endswith(plural) for part in parts)


def _body_of(words: Sequence[str], fitting: list[Body], named: list[tuple[int, Body]]) -> Body | None:
    """Return which of the fitting bodies is meant; `named` are those the article names before, in order."""
    last = next((body for _, body in reversed(named) if any(body is one for one in fitting)), None)
    if last is not None:
        return last
    return fitting[0] if len(fitting) == 1 and len(words) > 1 else None


def _only_one(fitting: list[Body], named: list[tuple[int, Body]], mention: Mention) -> Body | None:
    """Return the only fitting body that the article names before, or else the only one it names shortly before."""
    here = [(at, body) for at, body in named if any(body is one for one in fitting)]
    near = [(at, body) for at, body in here if mention.anchor.start - at <= _NEAR]
    for group in (here, near):
        if group and all(body is group[0][1] for _, body in group):
            return group[0][1]
    return None


def _named_later(fitting: list[Body], named: list[tuple[int, Body]], article: str) -> Body | None:
    """Return the one fitting body that an article names at all, where it does so only after its description."""
    before = any(body is one for _, body in named for one in fitting)
    here = [body for body in fitting if article in body.articles]
    return here[0] if len(here) == 1 and not before else None


def _has(name: str, words: Sequence[str]) -> bool:
    """Whether a longer name has all the words; its own noun is last, or stands before "of"."""
    whole = fold(name)
    parts = whole.split()
    is_of_it = whole.endswith((f" of the {words[-1]}", f" of {words[-1]}"))  # "the press service of the ministry"
    head_fits = (parts[-1] == words[-1] and not is_of_it) or f"{words[-1]} of " in f"{whole} "
    return head_fits and len(parts) > len(words) and set(words) <= set(parts)
