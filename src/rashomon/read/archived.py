"""Copies that web archives serve: the original's address and the moment of the copy, from the archive's own marks.

A page that merely links to an archived copy of something else is none: the marks are those the archive writes
about the page itself, or nearly all links of the page are rewritten.
"""

import re
from collections import Counter
from dataclasses import dataclass

from rashomon.read.records import moment_of

_HOSTS = (
    r"(?:web\.archive\.org/web|archive\.(?:today|ph|is|li|md|fo|vn)|arquivo\.pt/wayback|"
    r"webarchive\.[\w.]{3,60}/(?:\w{1,40}/)?wayback)"
)
_COPY = re.compile(rf"(?:https?:)?//{_HOSTS}/(?P<moment>\d{{14}})(?:[a-z]{{2}}_)?/(?P<url>https?:/{{1,2}}[^\s\"'<>]+)")
_WOMBAT = re.compile(r"__wm\.wombat\(\s*\"(?P<url>https?://[^\"\s]+)\"\s*,\s*\"(?P<moment>\d{14})\"")
_ARCHIVED_ON = re.compile(
    r"FILE ARCHIVED ON (?P<time>\d{2}:\d{2}:\d{2}) (?P<month>\w{3}) (?P<day>\d{1,2}), (?P<year>\d{4})"
)
_PYWB = re.compile(
    r"wbinfo\.url\s*=\s*[\"'](?P<url>https?://[^\"'\s]+)[\"'].{0,2000}?wbinfo\.timestamp\s*=\s*[\"'](?P<moment>\d{14})",
    re.DOTALL,
)
_BOOKMARK = re.compile(
    r"<link\b[^>]{0,300}\brel=[\"']?bookmark[\"']?[^>]{0,300}\bhref=[\"']?(?P<link>[^\"'\s>]+)", re.IGNORECASE
)
_CANONICAL = re.compile(
    r"<link\b[^>]{0,300}\brel=[\"']?canonical[\"']?[^>]{0,300}\bhref=[\"']?(?P<link>[^\"'\s>]+)", re.IGNORECASE
)
_REWRITTEN = re.compile(
    r"\b(?:href|src|action)=[\"']?(?:(?:https?:)?//[\w.-]+)?/(?:web|wayback)/(?P<moment>\d{14})(?:[a-z]{2}_)?/https?:/"
)
_LINKS = re.compile(r"\bhref=", re.IGNORECASE)
_MONTHS = tuple[str, ...]("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split())
_HEAD = 60_000
_TAIL = 20_000


@dataclass(frozen=True, slots=True)
class ArchivedCopy:
    """A copy in a web archive: the original's address, the moment (ISO 8601, UTC), and what shows it, in words."""

    url: str | None
    captured_at: str | None
    evidence: str


def split_archive_url(address: str) -> ArchivedCopy | None:
    """Return the original behind an archive's address; None for any other address."""
    found = _COPY.match(address)
    return _copy(found, "the address it was saved from") if found else None


def read_archived_copy(page_text: str) -> ArchivedCopy | None:
    """Return what a web archive wrote into its copy of a page; None for a page that is none."""
    head, tail = page_text[:_HEAD], page_text[-_TAIL:]
    for pattern, evidence in ((_WOMBAT, "the archive's script"), (_PYWB, "the archive's script")):
        if (found := pattern.search(head)) is not None:
            return _copy(found, evidence)
    archived_on = _ARCHIVED_ON.search(tail) or _ARCHIVED_ON.search(head)
    for pattern in (_BOOKMARK, _CANONICAL):
        link = pattern.search(head)
        found = _COPY.match(link["link"]) if link else None
        if found is not None and (pattern is _BOOKMARK or archived_on or _mostly_rewritten(page_text)):
            return _copy(found, "the archive's link to the copy")
    if archived_on is not None:
        return ArchivedCopy(_original(page_text), _comment_moment(archived_on), "the archive's comment")
    moment = _mostly_rewritten(page_text)
    return ArchivedCopy(None, moment, "its links, rewritten by an archive") if moment else None


def _copy(found: re.Match[str], evidence: str) -> ArchivedCopy:
    url = re.sub(r"^(https?):/+", r"\1://", found["url"])
    return ArchivedCopy(url, moment_of(found["moment"]), evidence)


def _original(page_text: str) -> str | None:
    link = _CANONICAL.search(page_text[:_HEAD])
    if link is None:
        return None
    found = _COPY.match(link["link"])
    return _copy(found, "").url if found else link["link"]


def _mostly_rewritten(page_text: str) -> str | None:
    """Return the commonest moment of rewritten links if more than half of all links are rewritten."""
    moments = Counter(found["moment"] for found in _REWRITTEN.finditer(page_text))
    if sum(moments.values()) < 5 or sum(moments.values()) * 2 < len(_LINKS.findall(page_text)):
        return None
    return moment_of(moments.most_common(1)[0][0])


def _comment_moment(found: re.Match[str]) -> str | None:
    if found["month"] not in _MONTHS:
        return None
    month = _MONTHS.index(found["month"]) + 1
    return moment_of(f"{found['year']}{month:02}{int(found['day']):02}{found['time'].replace(':', '')}")
