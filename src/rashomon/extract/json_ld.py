"""Linked data: what the page's JSON-LD says about its report, with the place in the page where it says it."""

import html
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import cast

from rashomon.lexicons import load_lexicon
from rashomon.model.spans import Span
from rashomon.text.comparison import letters_of

JsonObject = dict[str, object]

_DEEPEST = 6  # objects are looked for this deep
_MOST_OBJECTS = 400
_TRAILING_COMMA = re.compile(r",\s*([}\]])")
_COMMENT = re.compile(r"^\s*(?://)?\s*<!(?:\[CDATA\[|--)|(?://)?\s*(?:\]\]|--)>\s*$")


@dataclass(frozen=True, slots=True)
class Statement:
    """What a page states in mark-up, and where its words stand if they stand there as they are."""

    value: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class LinkedData:
    """Statements of a page's JSON-LD about its article; absent ones are None or empty.

    `is_article` tells that they stand at an object of an article's type; else they stand at the page's own.
    """

    headline: Statement | None = None
    published: Statement | None = None
    created: Statement | None = None
    updated: Statement | None = None
    publisher: Statement | None = None
    people: tuple[Statement, ...] = ()
    bodies: tuple[Statement, ...] = ()
    section: Statement | None = None
    language: Statement | None = None
    agency: Statement | None = None
    address: str | None = None
    is_article: bool = False


def read_linked_data(page_text: str, scripts: list[tuple[int, int]], titles: Iterable[str] = ()) -> LinkedData:
    """Return what the page's JSON-LD scripts (page ranges) say about its article; broken scripts say nothing.

    Args:
        titles: what else the page calls itself; of several articles the one with such a headline is meant.
    """
    found: list[tuple[int, tuple[int, int], JsonObject, list[JsonObject]]] = []
    wanted = frozenset(letters_of(title) for title in titles)
    for span in scripts:
        objects = list(_objects(_parse(page_text[span[0] : span[1]]), 0))[:_MOST_OBJECTS]
        found += [(_rank(one, wanted), span, one, objects) for one in objects if _types(one) & _holder_types()]
    best = max(found, key=lambda entry: entry[0], default=None)
    return _article(page_text, best[1], best[2], best[3]) if best is not None else LinkedData()


def _rank(one: JsonObject, wanted: frozenset[str]) -> int:
    """Return how likely an object speaks about the page's report: articles before pages, of them the namesake."""
    headline = one.get("headline") or one.get("name")
    named = isinstance(headline, str) and any(_begins_alike(letters_of(headline), title) for title in wanted)
    return 4 * bool(_types(one) & _article_types()) + 2 * named + ("datePublished" in one)


def _begins_alike(one: str, other: str) -> bool:
    return len(one) > 8 and (other.startswith(one[:60]) or (len(other) > 8 and one.startswith(other[:60])))


@cache
def _article_types() -> frozenset[str]:
    return frozenset(load_lexicon("page_metadata", "html").words("article_types"))


@cache
def _holder_types() -> frozenset[str]:
    return _article_types() | frozenset(load_lexicon("page_metadata", "html").words("page_types"))


def _parse(script: str) -> object:
    cleaned = script.strip()
    if "<!" in cleaned or cleaned.endswith(("]]>", "-->")):
        cleaned = _COMMENT.sub("", cleaned).strip()
    for repair in (False, True):
        candidate = _TRAILING_COMMA.sub(r"\1", cleaned) if repair else cleaned
        try:
            return cast("object", json.loads(candidate, strict=False))
        except (ValueError, RecursionError):
            continue
    return None


def _objects(value: object, depth: int) -> Iterator[JsonObject]:
    """Yield the objects of a JSON value, outer before inner."""
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        found = cast("JsonObject", value)
        yield found
        for inner in found.values():
            if isinstance(inner, dict | list):
                yield from _objects(cast("object", inner), depth + 1)
    elif isinstance(value, list):
        for inner in cast("list[object]", value):
            yield from _objects(inner, depth + 1)


def _types(one: JsonObject) -> frozenset[str]:
    named = one.get("@type")
    listed = cast("list[object]", named) if isinstance(named, list) else [named]
    return frozenset(word.rpartition("/")[2] for word in listed if isinstance(word, str))


def _article(page_text: str, span: tuple[int, int], article: JsonObject, objects: list[JsonObject]) -> LinkedData:
    by_id = {one["@id"]: one for one in objects if isinstance(one.get("@id"), str) and "name" in one}

    def stated(value: object) -> Statement | None:
        if isinstance(value, list):
            value = next(iter(cast("list[object]", value)), None)
        if not isinstance(value, str) or not value.strip():
            return None
        return Statement(html.unescape(value).strip(), _place(page_text, span, value))

    def named(value: object) -> list[tuple[JsonObject, Statement]]:
        found: list[tuple[JsonObject, Statement]] = []
        for one in _listed(value):
            holder = cast("JsonObject", one) if isinstance(one, dict) else {"name": one}
            holder = by_id.get(holder.get("@id"), holder) if "name" not in holder else holder
            names = (stated(name) for name in _listed(holder.get("name")))
            found += [(holder, name) for name in names if name is not None]
        return found

    authors = named(article.get("author")) or named(article.get("creator"))
    publishers = named(article.get("publisher"))
    agencies = named(article.get("sourceOrganization")) or named(article.get("provider"))
    address = article.get("url")
    return LinkedData(
        headline=stated(article.get("headline")),
        published=stated(article.get("datePublished")),
        created=stated(article.get("dateCreated")) or stated(article.get("uploadDate")),
        updated=stated(article.get("dateModified")),
        publisher=publishers[0][1] if publishers else None,
        people=tuple(name for holder, name in authors if not _is_body(holder)),
        bodies=tuple(name for holder, name in authors if _is_body(holder)),
        section=stated(article.get("articleSection")),
        language=stated(article.get("inLanguage")),
        agency=agencies[0][1] if agencies else None,
        address=address if isinstance(address, str) else None,
        is_article=bool(_types(article) & _article_types()),
    )


def _listed(value: object) -> list[object]:
    return cast("list[object]", value) if isinstance(value, list) else [value]


def _place(page_text: str, span: tuple[int, int], value: str) -> Span | None:
    """Return where in the page a JSON string stands, as it is or with the usual escapes; None if otherwise."""
    plain = json.dumps(value, ensure_ascii=False)
    for written in (f'"{value}"', plain, plain.replace("/", "\\/"), json.dumps(value).replace("/", "\\/")):
        at = page_text.find(written, *span)
        if at >= 0:
            return Span(at + 1, at + len(written) - 1)
    return None


def _is_body(holder: JsonObject) -> bool:
    return any("Organi" in word for word in _types(holder))
