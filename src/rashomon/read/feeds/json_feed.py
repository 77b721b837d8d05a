"""The items of a JSON Feed.

Source:
    JSON Feed, versions 1 and 1.1.
"""

from rashomon.read.feeds.entries import FeedEntry, FeedText
from rashomon.read.feeds.fullness import partial_reason
from rashomon.read.json_spans import JsonValue

_TEXTS = (("content_html", "text/html", True), ("content_text", "text/plain", True), ("summary", "text/plain", False))


def read_items(feed: JsonValue) -> list[FeedEntry]:
    """Return the items of a feed in the order they stand in."""
    items = feed.member("items")
    outlet, language = feed.words("title"), feed.words("language")
    return [_read_item(item, outlet, language) for item in (items.elements() if items is not None else ())]


def _read_item(item: JsonValue, outlet: str, language: str) -> FeedEntry:
    url = item.words("url") or item.words("external_url")
    authors = item.member("authors")
    people = [*(authors.elements() if authors is not None else ())]
    single = item.member("author")
    if not people and single is not None:
        people = [single]
    tags = item.member("tags")
    headers = [
        ("feed:title", item.words("title")),
        ("feed:url", url),
        ("feed:published", item.words("date_published")),
        ("feed:updated", item.words("date_modified")),
        *[("feed:author", person.words("name")) for person in people],
        ("feed:identifier", item.words("id")),
        *[("feed:section", tag.own_words) for tag in (tags.elements() if tags is not None else ())],
        ("feed:outlet", outlet),
        ("feed:language", item.words("language") or language),
    ]
    told = tuple([(name, value) for name, value in headers if value])
    return FeedEntry(item.start, url or None, told, _find_text(item))


def _find_text(item: JsonValue) -> FeedText | None:
    found = [
        (value, media_type, is_content)
        for name, media_type, is_content in _TEXTS
        if (value := item.member(name)) is not None and value.own_words.strip()
    ]
    if not found:
        return None
    value, media_type, is_content = found[0]
    longer = max([len(one.own_words.split()) for one, _, _ in found[1:]], default=0)
    partial = partial_reason(value.own_words, is_content=is_content, longer=longer)
    return FeedText(value.start + 1, value.end - 1, "json", media_type, False, partial)
