"""What bytes hold, by their content: a page, something that holds pages, or a form that is not read."""

import re

_FORMS = (
    (b"%PDF-", "a PDF"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a WebP picture or sound file"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"SQLite format 3", "a SQLite file"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x7fELF", "a program"),
)
_MAIL = re.compile(
    rb"(?:[\w-]{1,80}:[^\n]*\n(?:[ \t][^\n]*\n)*){0,40}content-type:\s*multipart/(?:related|mixed|alternative)",
    re.IGNORECASE,
)
_CONTAINERS = (
    ("gzip", re.compile(rb"\x1f\x8b\x08")),
    ("zip", re.compile(rb"PK(?:\x03\x04|\x05\x06|\x07\x08)")),
    ("warc", re.compile(rb"\s{0,80}WARC/\d")),
    ("arc", re.compile(rb"\s{0,80}filedesc:\S+ \S+ \d{8,14} ")),
    ("rtf", re.compile(rb"\{\\rtf")),
    ("mhtml", _MAIL),
    ("json", re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:\[\s*)?\{\s*(?:\"(?:[^\"\\]|\\.){0,200}\"\s*:|\})")),
)
_FEED = re.compile(
    r"\ufeff?\s*+(?:(?:(?><\?.*?\?>)|(?><!--.*?-->)|<!DOCTYPE[^\[<>]*+(?:\[[^\]]*+\]\s*+)?>)\s*+)*+"
    r"<(?:[\w-]{1,20}:)?(?:rss|feed|rdf|channel)\b[^<]*+(?:<|\Z)",
    re.IGNORECASE | re.DOTALL,
)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_OPENS_HTML = re.compile(
    r"\s*+(?:(?:<\?xml[^>]*+>|(?><!--.*?-->))\s*+)*+<(?:!doctype\s+html|(?:html|head|body|title|meta|main|article|div|p|h1|table|"
    r"section|center|script|style|link)[\s/>])",
    re.IGNORECASE | re.DOTALL,
)
_HOLDS_HTML = re.compile(r"<(?:html|body)[\s>]", re.IGNORECASE)
_END_TAG = re.compile(r"</(?:p|div|li|h[1-6]|article|section|td|ul|span|a)>", re.IGNORECASE)

HEAD = 65_536
"""Bytes that are looked at to tell a form."""


def container_form(head: bytes) -> str | None:
    """Return what holds pages (`gzip`, `zip`, `warc`, `arc`, `mhtml`, `rtf`, `json`, `feed`); None for any other bytes.

    `json` is any JSON object or array of objects: feed and rows are told apart by whoever reads it.
    """
    found = next((form for form, pattern in _CONTAINERS if pattern.match(head)), None)
    if found is not None:
        return found
    return "feed" if _FEED.match(head_text(head)) else None


def head_text(head: bytes) -> str:
    """Return the beginning of a text for looking at marks of ASCII, whatever its encoding."""
    if _may_be_wide(head):
        return head.replace(b"\0", b"").decode("latin-1").lstrip("ÿþ")
    return head.removeprefix(b"\xef\xbb\xbf").decode("latin-1")


def unread_form(raw: bytes) -> str | None:
    """Return what the bytes are if they are no text, in words ("a PDF"); None if they may be a page."""
    for mark, words in _FORMS:
        if raw.startswith(mark):
            return words
    head = raw[:8192]
    if not _may_be_wide(head) and len(_CONTROLS.findall(head)) > len(head) // 50:
        return "no text"
    return None


def opens_html(page_text: str) -> bool:
    """Whether a text begins as HTML does, not only holds tags further on."""
    return _OPENS_HTML.match(page_text[:20_000]) is not None


def media_type(page_text: str) -> str:
    """Return `text/html` or `text/plain`, whatever the file's name says."""
    head = page_text[:20_000]
    if _OPENS_HTML.match(head) or _HOLDS_HTML.search(head) or len(_END_TAG.findall(head)) > 3:
        return "text/html"
    return "text/plain"


def _may_be_wide(head: bytes) -> bool:
    """Whether the zeros are those of UTF-16 or UTF-32: all (or nearly) at every other byte, or after a mark."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")):
        return True
    even, odd = head[0::2].count(0), head[1::2].count(0)
    return max(even, odd) > len(head) * 0.3 and min(even, odd) < len(head) * 0.05
