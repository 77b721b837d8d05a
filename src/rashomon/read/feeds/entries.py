"""The entries of RSS and Atom feeds: what they say of a report, and where in the feed its text stands.

Source:
    RSS 0.9x, 1.0, 1.1 and 2.0; RFC 4287 (Atom 1.0), Atom 0.3; Dublin Core; RSS modules `content` and XHTML body;
    CDF (channel definition format).
"""

import binascii
import re
from dataclasses import dataclass
from urllib.parse import urljoin

from rashomon.read.feeds.fullness import partial_reason, visible_words
from rashomon.read.feeds.xml_scan import Element, scan_elements
from rashomon.text.escapes import xml_pieces

_KEPT = frozenset({"rss", "feed", "channel", "rdf:rdf", "item", "entry"})
_PUBLISHED = ("published", "pubdate", "issued", "dcterms:issued", "dc:date", "dcterms:created", "created")
_LONGEST = 2_000_000  # characters
_UPDATED = ("updated", "modified", "dcterms:modified")
_TAG_INSIDE = re.compile(r"<(?!!\[CDATA\[|!--)[a-zA-Z/]")
_CDATA = re.compile(r"<!\[CDATA\[(?:[^\]]++|\](?!\]>))*+(?:\]\]>)?")
_ESCAPED = re.compile(r"[&]|<!")


@dataclass(frozen=True, slots=True)
class FeedText:
    """Where the text of an entry stands in the decoded feed, and how it is written there.

    Attributes:
        escapes: `xml` or None, see `rashomon.text.written`.
        media_type: `text/html`, `text/plain`; None where its content decides.
        is_base64: whether it is packed as base64 on top.
    """

    start: int
    end: int
    escapes: str | None
    media_type: str | None
    is_base64: bool
    partial: str | None


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One entry; `headers` as in `rashomon.model.pages.Page`, `start` where it begins in the decoded feed."""

    start: int
    url: str | None
    headers: tuple[tuple[str, str], ...]
    text: FeedText | None


def read_entries(feed: str) -> list[FeedEntry]:
    """Return the entries of a feed in the order they stand in."""
    elements = scan_elements(feed, _KEPT)
    items = [element for element in elements if element.name in ("item", "entry")]
    heads = [element for element in elements if element.name in ("rss", "feed", "channel", "rdf:rdf")]
    told = [header for head in heads for header in _feed_headers(head, feed)]
    base = next((head.attributes["xml:base"] for head in heads if "xml:base" in head.attributes), "")
    base = base or next(
        (_text(link, feed) for head in heads for link in head.all("link") if "href" not in link.attributes), ""
    )
    return [_read_entry(item, feed, base, dict(reversed(told))) for item in items]


def _feed_headers(head: Element, feed: str) -> list[tuple[str, str]]:
    title, language = head.child("title", "dc:title"), head.child("language", "dc:language")
    told = [("feed:outlet", _text(title, feed)), ("feed:language", _text(language, feed))]
    told.append(("feed:language", head.attributes.get("xml:lang", "")))
    return [(name, value) for name, value in told if value]


def _read_entry(item: Element, feed: str, base: str, told: dict[str, str]) -> FeedEntry:
    base = _join(base, item.attributes.get("xml:base", ""))
    url = _link(item, feed, base)
    headers = [
        ("feed:title", _title(item, feed)),
        ("feed:url", url or ""),
        ("feed:published", _text(item.child(*_PUBLISHED), feed)),
        ("feed:updated", _text(item.child(*_UPDATED), feed) or item.attributes.get("lastmod", "")),
        *[("feed:author", author) for author in _authors(item, feed)],
        ("feed:identifier", _text(item.child("guid", "id", "dc:identifier"), feed)),
        *[("feed:section", _section(one, feed)) for one in item.all("category", "dc:subject")],
        ("feed:outlet", told.get("feed:outlet", "")),
        (
            "feed:language",
            item.attributes.get("xml:lang") or _text(item.child("dc:language"), feed) or told.get("feed:language", ""),
        ),
    ]
    return FeedEntry(
        item.start, url, tuple([(name, value) for name, value in headers if value]), _find_text(item, feed)
    )


def _text(element: Element | None, feed: str) -> str:
    """Return the words of an element: escapes read, tags and surplus blanks left out."""
    if element is None:
        return ""
    return visible_words(_written_words(element, feed))


def _written_words(element: Element, feed: str) -> str:
    """Return what an element holds, its escapes read; base64, as old Atom allows it, unpacked.

    What is longer than any report is not looked through.
    """
    words = _unescaped(feed[element.inner_start : min(element.inner_end, element.inner_start + _LONGEST)])
    if not _may_be_base64(element):
        return words
    try:
        return binascii.a2b_base64(words.encode("ascii", "replace")).decode("utf-8", "replace")
    except binascii.Error:
        return words


def _unescaped(written: str) -> str:
    return "".join(
        written[piece.start : piece.end] if piece.text is None else piece.text for piece in xml_pieces(written)
    )


def _title(item: Element, feed: str) -> str:
    element = item.child("title", "dc:title", "media:title")
    if element is not None and element.attributes.get("type") == "text":
        return " ".join(_unescaped(feed[element.inner_start : element.inner_end]).split())
    return _text(element, feed) or item.attributes.get("title", "")


def _section(element: Element, feed: str) -> str:
    return element.attributes.get("label") or element.attributes.get("term") or _text(element, feed)


def _authors(item: Element, feed: str) -> list[str]:
    authors: list[str] = []
    for element in item.all("author", "dc:creator", "contributor"):
        if element.name != "contributor":
            named = element.child("name")
            authors.append(_text(named if named is not None else element, feed))
    return [author for author in dict.fromkeys(authors) if author]


def _link(item: Element, feed: str, base: str) -> str | None:
    original = _text(item.child("feedburner:origlink"), feed)
    if original:
        return original
    links = item.all("link", "a")
    alternates = [link for link in links if link.attributes.get("rel", "alternate") == "alternate"]
    for link in alternates:
        found = _unescaped(link.attributes.get("href", "")) or _text(link, feed)
        if found:
            return _join(link.attributes.get("xml:base", base) or base, found.strip())
    guid = item.child("guid")
    words = _text(guid, feed)
    if guid is not None and guid.attributes.get("ispermalink", "true") != "false" and "://" in words:
        return words
    href = item.attributes.get("href") or item.attributes.get("rdf:about", "")
    return _join(base, href) if "://" in href or item.attributes.get("href") else None


def _join(base: str, address: str) -> str:
    """Return an address made whole by its base; as it stands where one of them is no address."""
    try:
        return urljoin(base, address)
    except ValueError:
        return address


def _find_text(item: Element, feed: str) -> FeedText | None:
    contents = item.all("content:encoded", "content", "xhtml:body", "body", "fullitem", "xhtml:div")
    summaries = item.all("description", "summary", "dc:description", "abstract")
    found = [(one, True) for one in contents if "src" not in one.attributes and _is_text(one)] + [
        (one, False) for one in summaries
    ]
    found = [(one, is_content) for one, is_content in found if _text(one, feed)]
    if not found:
        return None
    element, is_content = found[0]
    written = feed[element.inner_start : min(element.inner_end, element.inner_start + _LONGEST)]
    kind = element.attributes.get("type", "").lower()
    mode = element.attributes.get("mode", "").lower()
    is_inline = (
        kind in ("xhtml", "application/xhtml+xml") or mode == "xml" or bool(_TAG_INSIDE.search(_without_cdata(written)))
    )
    escapes = "xml" if not is_inline and _ESCAPED.search(written) else None
    text = written if is_inline else _written_words(element, feed)
    others = [len(_text(one, feed).split()) for one, _ in found[1:]]
    return FeedText(
        element.inner_start,
        element.inner_end,
        escapes,
        _media_type(kind, is_inline, element.name),
        _may_be_base64(element),
        partial_reason(text, is_content=is_content, longer=max(others, default=0)),
    )


def _without_cdata(written: str) -> str:
    return _CDATA.sub("", written)


def _is_text(element: Element) -> bool:
    kind = element.attributes.get("type", "").lower()
    return "/" not in kind or kind.startswith("text/") or "xhtml" in kind


def _may_be_base64(element: Element) -> bool:
    return element.attributes.get("mode", "").lower() == "base64"


def _media_type(kind: str, is_inline: bool, name: str) -> str | None:
    """Return what Atom states by `type`, and the modules by their definition; RSS states nothing."""
    if is_inline or kind in ("html", "text/html") or name == "content:encoded":
        return "text/html"
    return "text/plain" if kind in ("text", "text/plain") else None
