"""One record of a web archive, WARC or ARC, as a payload; what is no page by its nature is counted."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from rashomon.model.pages import Step
from rashomon.read.detection import HEAD, container_form, media_type, opens_html, unread_form
from rashomon.read.faults import Broken, Fault
from rashomon.read.http_answers import Answer, read_answer
from rashomon.read.job import Job
from rashomon.read.places import Payload, Place, Said
from rashomon.read.streams import ByteStream, bytes_stream

_INSIDE = ("feed", "mhtml")  # forms that hold reports and are sent by servers
_SENT_BY = ("http:", "https:", "ftp:", "file:")
_ARCHIVES = ("zip", "gzip", "warc", "arc")


@dataclass(frozen=True, slots=True)
class Record:
    """A record whose block is an HTTP answer or the saved thing itself.

    Attributes:
        broken: why its block may end too early, in words.
    """

    step: Step
    url: str | None
    captured_at: str | None
    headers: tuple[tuple[str, str], ...]
    block: bytes = field(repr=False)
    is_answer: bool = True
    content_type: str | None = None
    broken: str | None = None


def read_block(stream: ByteStream, length: int, limit: int) -> tuple[bytes, str | None]:
    """Return a record's block, and in words why it ends too early, if it does.

    Raises:
        Fault: `file_too_large`; the stream then stands behind the block.
        Broken: nothing of it can be read.
    """
    if length > limit:
        stream.skip(length)
        raise Fault("file_too_large", f"has {length // 1_000_000} MB, more than {limit // 1_000_000}; left out")
    parts: list[bytes] = []
    left = length
    try:
        while left and (part := stream.read(left)):
            parts.append(part)
            left -= len(part)
    except Broken as fault:
        if not parts:
            raise
        return b"".join(parts), str(fault)
    return b"".join(parts), "ends before the length its record states" if left else None


def payloads_of(record: Record, place: Place, job: Job, left_out: Counter[str]) -> Iterator[Payload]:
    """Yield the page in a record, or those of the feed in it.

    Raises:
        Fault: the record holds a page that cannot be read.
    """
    if record.url is not None and not record.url.lower().startswith(_SENT_BY):
        left_out["records about the crawl"] += 1
        return
    here = place.inside(record.step)
    answer = read_answer(record.block, job.budget) if record.is_answer else Answer(0, (), record.block)
    if answer.coding is not None:
        here = place.inside(replace(record.step, coding=answer.coding))
    if not record.is_answer and record.content_type:
        answer = replace(answer, headers=(("content-type", record.content_type),))
    reason = "files for crawlers (robots.txt)" if _is_for_crawlers(record.url) else _no_page(answer)
    if reason is not None:
        left_out[reason] += 1
        return
    if answer.status >= 400:
        raise Fault("error_answer", f"({record.url}) is the server's error {answer.status}; save the page again")
    if len(answer.body) > job.budget.limits.page_bytes:
        raise Fault("file_too_large", f"({record.url}) unpacks to more than a page may have; left out")
    said = Said(answer.charset, record.url, record.captured_at, (*record.headers, *answer.witnesses))
    if container_form(answer.body[:HEAD]) in _INSIDE:
        yield from job.open(bytes_stream(answer.body), here, said)
    else:
        broken = answer.broken or record.broken
        yield Payload(here, answer.body, said, broken=broken)


def _no_page(answer: Answer) -> str | None:
    """Return in words, for counting, what an answer is if it is no page by its nature."""
    if 300 <= answer.status < 400:
        return "redirects"
    if not answer.body.strip():
        return "empty answers"
    if answer.resource == "pictures, fonts and styles":
        return answer.resource
    form = container_form(answer.body[:HEAD])
    if form in _INSIDE or (form is None and _is_html(answer.body, opening=answer.resource is not None)):
        return None
    if form is not None:
        return "archives for download" if form in _ARCHIVES else f"{form.upper()} files"
    unread = unread_form(answer.body)
    return answer.resource if unread is None else f"files, each {unread}"


def _is_for_crawlers(url: str | None) -> bool:
    return url is not None and url.lower().partition("?")[0].endswith("/robots.txt")


def _is_html(body: bytes, *, opening: bool) -> bool:
    """Whether the body is HTML; with `opening` only if it begins so, as scripts may hold tags."""
    head = body[:20_000].decode("latin-1")
    return opens_html(head) or (not opening and media_type(head) == "text/html")


def moment_of(digits: str | None) -> str | None:
    """Return an archive's 14 digits (UTC) as ISO 8601; None if they are no moment."""
    try:
        return datetime.strptime(digits or "", "%Y%m%d%H%M%S").replace(tzinfo=UTC).isoformat()
    except ValueError:
        return None
