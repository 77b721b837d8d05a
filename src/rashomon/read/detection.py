"""What a file holds, by its content: HTML, plain text, or a form that is not read, with what to do about it."""

import re

_FORMS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a WebP picture or sound file"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"SQLite format 3", "a SQLite file"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x7fELF", "a program"),
)
_TEXT_FORMS = (
    (re.compile(rb"\s*WARC/\d"), "a WARC archive"),
    (re.compile(rb"(?s)\s*<\?xml.{0,400}?<(?:rss|feed|rdf:RDF)\b|\s*<(?:rss|feed)\b"), "a feed"),
    (re.compile(rb"(?si)(?:[\w-]+:[^\n]*\n){0,20}content-type:\s*multipart/related"), "an MHTML archive"),
    (re.compile(rb"\s*[\[{]\s*(?:\{\s*)?\"[^\"\n]{1,80}\"\s*:"), "JSON"),
)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_OPENS_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|(?:html|head|body|title|meta|main|article|div|p|h1|table|"
    r"section|center|script|style|link)[\s/>])",
    re.IGNORECASE | re.DOTALL,
)
_HOLDS_HTML = re.compile(r"<(?:html|body)[\s>]", re.IGNORECASE)
_END_TAG = re.compile(r"</(?:p|div|li|h[1-6]|article|section|td|ul|span|a)>", re.IGNORECASE)


def unread_form(raw: bytes) -> str | None:
    """Return what the bytes are if they are no text, in words ("a PDF"); None if they may be a page."""
    for mark, words in _FORMS:
        if raw.startswith(mark):
            return words
    head = raw[:8192]
    if not _may_be_wide(head) and len(_CONTROLS.findall(head)) > len(head) // 50:
        return "no text"
    return None


def unread_text_form(raw: bytes) -> str | None:
    """Return what a text file is if it is in a form that is not read yet, in words; None otherwise."""
    head = raw[:4096]
    return next((words for pattern, words in _TEXT_FORMS if pattern.match(head)), None)


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
