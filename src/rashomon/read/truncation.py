"""Whether a page ends before its end: a download that broke off, a disk that was full."""

import re

_OPENED = re.compile(r"<(?:html|body)[\s>]", re.IGNORECASE)
_CLOSED = re.compile(r"</(?:html|body)\s*>", re.IGNORECASE)
_IN_TAG = re.compile(r"<(?:[a-zA-Z/][^<>]*|!--(?:(?!-->).)*)\Z", re.DOTALL)
_UNCLOSED = re.compile(r"<(script|style|title)[\s>]", re.IGNORECASE)
_TAIL = 100_000


def truncation_evidence(page_text: str, raw: bytes, kind: str, by_single_file: bool) -> str | None:
    """Return in words why the page was cut off, or None if nothing says so.

    Plain text shows it only by a character cut in two. SingleFile leaves out optional end tags, so a missing
    `</html>` says nothing there.
    """
    if page_text.endswith("\ufffd") and raw[-1] >= 0x80:
        return "ends in the middle of a character"
    if kind != "text/html":
        return None
    tail = page_text[-_TAIL:]
    if _CLOSED.search(tail):
        return None
    if _IN_TAG.search(tail[tail.rfind("<") :] if "<" in tail else ""):
        return "ends inside a tag"
    opened = max((found for found in _UNCLOSED.finditer(tail)), key=lambda found: found.start(), default=None)
    if opened is not None and f"</{opened.group(1).lower()}" not in tail[opened.end() :].lower():
        return "ends inside a script or style"
    ends_open = not page_text.rstrip().endswith((">", ".", "!", "?", "”", '"'))
    if not by_single_file and _OPENED.search(page_text[:_TAIL]) and ends_open:
        return "ends in the middle of its text, without an end tag"
    return None
