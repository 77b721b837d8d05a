"""What the saving program or the web archive wrote into the page: where it came from and when it was saved."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from rashomon.read.archived import ArchivedCopy, read_archived_copy, split_archive_url

_SINGLE_FILE = re.compile(r"<!--\s*Page saved with SingleFile\b(.*?)-->", re.DOTALL)
_URL = re.compile(r"^\s*url:\s*(\S+)", re.MULTILINE)
_SAVED = re.compile(
    r"^\s*saved date:\s*\w{3} (?P<month>\w{3}) (?P<day>\d{1,2}) (?P<year>\d{4}) (?P<time>\d{2}:\d{2}:\d{2})"
    r"(?: GMT(?P<sign>[+-])(?P<hours>\d{2})(?P<minutes>\d{2}))?",
    re.MULTILINE,
)
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d{1,6}\)\s*(\S+?)\s*-->")
_MONTHS = tuple[str, ...]("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split())
_HEAD = 20_000


@dataclass(frozen=True, slots=True)
class Capture:
    """The page's address and when it was saved (ISO 8601, with its zone where written); None if not written.

    Attributes:
        is_archived: the page is a web archive's copy: address and moment are the original's and the archive's.
        headers: the same, and what the archive's copy itself was saved from and when, as `Page.headers`.
    """

    url: str | None = None
    saved_at: str | None = None
    by_single_file: bool = False
    is_archived: bool = False
    headers: tuple[tuple[str, str], ...] = ()


def read_capture(page_text: str) -> Capture:
    """Return what SingleFile's comment, a browser's "saved from url" comment or a web archive's marks say."""
    saved = _read_saved(page_text[:_HEAD])
    copy = (split_archive_url(saved.url) if saved.url else None) or read_archived_copy(page_text)
    if copy is None:
        return saved
    headers = [*_archive_headers(copy)]
    headers += [("saved:url", saved.url)] if saved.url else []
    headers += [("saved:captured", saved.saved_at)] if saved.saved_at else []
    return Capture(copy.url, copy.captured_at, saved.by_single_file, True, tuple(headers))


def _archive_headers(copy: ArchivedCopy) -> list[tuple[str, str]]:
    told = [("wayback:url", copy.url), ("wayback:captured", copy.captured_at), ("wayback:evidence", copy.evidence)]
    return [(name, value) for name, value in told if value]


def _read_saved(head: str) -> Capture:
    comment = _SINGLE_FILE.search(head)
    if comment is not None:
        url = _URL.search(comment.group(1))
        saved = _SAVED.search(comment.group(1))
        return Capture(url.group(1) if url else None, _moment(saved) if saved else None, by_single_file=True)
    saved_from = _SAVED_FROM.search(head)
    url_words = saved_from.group(1) if saved_from else ""
    return Capture(url_words if "://" in url_words and not url_words.startswith("about:") else None)


def _moment(found: re.Match[str]) -> str | None:
    """Return the date of JavaScript's Date.toString as ISO 8601; None if there is no such day."""
    if found["month"] not in _MONTHS:
        return None
    month = _MONTHS.index(found["month"]) + 1
    try:
        moment = datetime.fromisoformat(f"{found['year']}-{month:02}-{int(found['day']):02}T{found['time']}")
    except ValueError:
        return None
    if found["sign"] is None:
        return moment.isoformat()
    ahead = timedelta(hours=int(found["hours"]), minutes=int(found["minutes"]))
    return moment.replace(tzinfo=timezone(ahead if found["sign"] == "+" else -ahead)).isoformat()
