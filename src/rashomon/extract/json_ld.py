"""What a page says about itself in JSON-LD, with the place of each statement in the page."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import cast

from rashomon.lexicons import load_lexicon
from rashomon.model.spans import Span

_COMMENT = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*$")
_TRAILING_COMMA = re.compile(r",\s*([}\]])")
_DEEPEST = 12  # levels; graphs of real pages have five

JsonObject = dict[str, object]


@dataclass(frozen=True, slots=True)
class Statement:
    """A value and where in the page it is written; None where it cannot be found as written."""

    value: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class LinkedData:
    """Statements of a page's JSON-LD about its article; absent ones are None or empty."""

    headline: Statement | None = None
    published: Statement | None = None
    updated: Statement | None = None
    publisher: Statement | None = None
    people: tuple[Statement, ...] = ()
    bodies: tuple[Statement, ...] = ()
    address: str | None = None
    is_article: bool = False


def read_linked_data(page_text: str, scripts: list[tuple[int, int]]) -> LinkedData:
    """Return what the page's JSON-LD scripts (page ranges) say about its article; broken scripts say nothing."""
    for span in scripts:
        objects = list(_objects(_parse(page_text[span[0] : span[1]]), 0))
        article = next((one for one in objects if _types(one) & _article_types()), None)
        if article is not None:
            return _article(page_text, span, article, objects)
    return LinkedData()


@cache
def _article_types() -> frozenset[str]:
    return frozenset(load_lexicon("page_metadata", "html").words("article_types"))


def _parse(script: str) -> object:
    cleaned = _COMMENT.sub("", script.strip()).strip()
    for candidate in (cleaned, _TRAILING_COMMA.sub(r"\1", cleaned)):
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
            yield from _objects(inner, depth + 1)
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
        if not isinstance(value, str) or not value.strip():
            return None
        at = page_text.find(f'"{value}"', *span)
        return Statement(value.strip(), Span(at + 1, at + 1 + len(value)) if at >= 0 else None)

    def named(value: object) -> list[tuple[JsonObject, Statement]]:
        listed = cast("list[object]", value) if isinstance(value, list) else [value]
        found: list[tuple[JsonObject, Statement]] = []
        for one in listed:
            holder = cast("JsonObject", one) if isinstance(one, dict) else {"name": one}
            holder = by_id.get(holder.get("@id"), holder) if "name" not in holder else holder
            statement = stated(holder.get("name"))
            if statement is not None:
                found.append((holder, statement))
        return found

    authors = named(article.get("author")) or named(article.get("creator"))
    publishers = named(article.get("publisher"))
    address = article.get("url")
    return LinkedData(
        headline=stated(article.get("headline")),
        published=stated(article.get("datePublished")) or stated(article.get("dateCreated")),
        updated=stated(article.get("dateModified")),
        publisher=publishers[0][1] if publishers else None,
        people=tuple(name for holder, name in authors if not _is_body(holder)),
        bodies=tuple(name for holder, name in authors if _is_body(holder)),
        address=address if isinstance(address, str) else None,
        is_article=True,
    )


def _is_body(holder: JsonObject) -> bool:
    return any("Organi" in word for word in _types(holder))
