"""MHTML: the HTML part of a web page saved as one mail; the other parts are what the page showed.

Read line by line, so that pictures are never held. The HTML part states no charset as a rule: its own mark-up does.

Source:
    RFC 2557 (MHTML), RFC 2045 and 2046 (parts, boundaries, transfer encodings).
"""

import binascii
import quopri
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC
from email.errors import MessageError
from email.header import decode_header, make_header
from email.utils import parsedate_to_datetime

from rashomon.model.pages import Step
from rashomon.read.faults import Broken, Fault
from rashomon.read.http_answers import charset_in, read_headers
from rashomon.read.job import Job
from rashomon.read.places import Payload, Place, Said
from rashomon.read.streams import ByteStream

_LINE = 1_000_000
_HEADER_LINES = 200
_BOUNDARY = re.compile(r"boundary\s*=\s*(?:\"([^\"]+)\"|([^\s;]+))", re.IGNORECASE)
_ROOT = re.compile(r"start\s*=\s*\"?<?([^\">;]+)", re.IGNORECASE)


@dataclass(slots=True)
class _Part:
    """A part as it comes along the stream; its body is kept only if it may be the page."""

    number: int
    start: int
    headers: tuple[tuple[str, str], ...]
    keep: bool
    end: int = 0
    lines: list[bytes] = field(default_factory=list[bytes])
    length: int = 0

    def header(self, name: str) -> str | None:
        return next((value for known, value in self.headers if known == name), None)

    def add(self, line: bytes, limit: int) -> None:
        self.length += len(line)
        if self.keep and self.length <= limit:
            self.lines.append(line)


def mhtml_payloads(stream: ByteStream, place: Place, said: Said, job: Job) -> Iterator[Payload]:
    """Yield the page of an MHTML file: the part the mail names as its root, else the first HTML part.

    Raises:
        Fault: `damaged_archive`, no HTML part in it.
    """
    headers = _read_head(stream)
    stated = dict(reversed(headers))
    root = _ROOT.search(stated.get("content-type", ""))
    left_out: Counter[str] = Counter()
    page: _Part | None = None
    broken: str | None = None
    limit = 2 * job.budget.limits.page_bytes
    boundaries = [found] if (found := _boundary(stated)) else []
    try:
        for part in _parts(stream, boundaries, limit):
            job.budget.take_member()
            is_root = root is not None and (part.header("content-id") or "").strip("<> ") == root.group(1).strip()
            if part.keep and (page is None or is_root):
                if page is not None:
                    left_out["frames"] += 1
                page = part
            else:
                left_out["frames" if part.keep else "pictures, styles and other parts"] += 1
    except Broken as fault:
        broken = str(fault)
    if page is None:
        raise Fault("damaged_archive", "is an MHTML file without an HTML part; save the page again")
    if page.length > limit:
        raise Fault("file_too_large", f"holds a page of more than {limit // 2_000_000} MB; left out")
    yield _payload(page, stated, place, said, broken)
    job.note_left_out(place, left_out)


def _payload(part: _Part, stated: dict[str, str], place: Place, said: Said, broken: str | None) -> Payload:
    coding = (part.header("content-transfer-encoding") or "").strip().lower()
    step = Step("mhtml", f"part {part.number}", part.start, part.end, coding or None)
    url = part.header("content-location") or stated.get("snapshot-content-location")
    told = Said(
        charset_in(part.header("content-type")) or said.charset,
        url if url and "://" in url else said.url,
        _moment(stated.get("date")) or said.captured_at,
        said.headers,
    ).also(
        ("mail:subject", _unfolded(stated.get("subject"))),
        ("mail:date", stated.get("date")),
        ("mail:from", _unfolded(stated.get("from"))),
        ("mail:content-type", part.header("content-type")),
    )
    return Payload(place.inside(step, named=False), _decoded(b"".join(part.lines), coding), told, broken=broken)


def _parts(stream: ByteStream, boundaries: list[bytes], limit: int) -> Iterator[_Part]:
    """Yield the parts that are no containers of parts, in order; `boundaries` grows with those inside."""
    part: _Part | None = None
    number = 0
    while line := stream.readline(_LINE):
        mark = line.rstrip()
        is_end = mark.endswith(b"--") and mark[:-2] in boundaries
        if mark not in boundaries and not is_end:
            if part is not None:
                part.add(line, limit)
            continue
        if part is not None:
            part.end = stream.position - len(line)
            yield part
        part = None
        if not is_end:
            headers = _read_head(stream)
            inner = _boundary(dict(reversed(headers)))
            if inner is not None:
                boundaries.append(inner)
                continue
            number += 1
            kind = dict(reversed(headers)).get("content-type", "text/html").lower()
            keep = kind.startswith(("text/html", "application/xhtml"))
            part = _Part(number, stream.position, headers, keep)
    if part is not None:
        part.end = stream.position
        yield part


def _read_head(stream: ByteStream) -> tuple[tuple[str, str], ...]:
    lines: list[bytes] = []
    while (line := stream.readline(_LINE)).strip() and len(lines) < _HEADER_LINES:
        lines.append(line)
    return read_headers(b"".join(lines))


def _boundary(stated: dict[str, str]) -> bytes | None:
    if "multipart/" not in stated.get("content-type", "").lower():
        return None
    found = _BOUNDARY.search(stated["content-type"])
    return b"--" + (found.group(1) or found.group(2)).encode("utf-8") if found else None


def _decoded(body: bytes, coding: str) -> bytes:
    """Return the part's bytes with the transfer encoding undone.

    Raises:
        Fault: `damaged_archive`, it is no base64.
    """
    if coding == "quoted-printable":
        return quopri.decodestring(body)
    if coding == "base64":
        try:
            return binascii.a2b_base64(body)
        except binascii.Error as fault:
            raise Fault("damaged_archive", f"holds a page that is no base64 ({fault}); save it again") from fault
    return body


def _unfolded(value: str | None) -> str | None:
    """Return a mail header with its encoded words read; as it stands where they cannot be."""
    if value is None:
        return None
    try:
        return str(make_header(decode_header(value)))
    except (LookupError, ValueError, MessageError):
        return value


def _moment(value: str | None) -> str | None:
    """Return a mail's date as ISO 8601, or None; without a zone (`-0000`) RFC 5322 takes it to be UTC."""
    try:
        moment = parsedate_to_datetime(value or "")
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).isoformat()
