"""What the saving program wrote into the page: where it came from and when it was saved."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

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
    """The page's address and when it was saved (ISO 8601, with its zone where written); None if not written."""

    url: str | None = None
    saved_at: str | None = None
    by_single_file: bool = False


def read_capture(page_text: str) -> Capture:
    """Return what SingleFile's comment or a browser's "saved from url" comment says."""
    head = page_text[:_HEAD]
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
