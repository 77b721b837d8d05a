"""WARC: records one after the other; what breaks one of them ends that record, not the archive.

Source:
    ISO 28500:2017 (WARC 1.1); records of WARC 1.0 and 0.1x differ in nothing that is read here.
"""

import re
from collections import Counter
from collections.abc import Iterator

from rashomon.model.pages import Step
from rashomon.read.faults import ArchiveSpent, Broken, Fault
from rashomon.read.http_answers import read_headers
from rashomon.read.job import Job
from rashomon.read.places import Payload, Place, Said
from rashomon.read.records import Record, payloads_of, read_block
from rashomon.read.streams import ByteStream

_LINE = 65_536
_HEADER_LINES = 500
_LENGTH = re.compile(r"[0-9]{1,15}")
_WITH_PAGES = {"response", "resource", "conversion"}
_ABOUT = {"warcinfo", "request", "metadata"}
_HEADERS = ("warc-date", "warc-target-uri", "warc-record-id", "warc-payload-digest", "warc-truncated", "content-type")


def warc_payloads(stream: ByteStream, place: Place, said: Said, job: Job) -> Iterator[Payload]:
    """Yield the pages of a WARC; broken and revisit records are named, the rest is counted."""
    left_out: Counter[str] = Counter()
    number = 0
    goes_on = True
    while goes_on:
        try:
            start = _next_record(stream, place, job)
            if start is None:
                break
            number += 1
            step = Step("warc", f"record {number}", start)
            yield from _read_record(stream, place, job, step, left_out)
        except ArchiveSpent:
            raise
        except Broken as fault:
            where = place.inside(Step("warc", f"record {number}")) if number else place
            job.note(fault, where)
            goes_on = stream.resume()
        except Fault as fault:
            job.note(fault, place.inside(Step("warc", f"record {number}")))
    job.note_left_out(place, left_out)


def _next_record(stream: ByteStream, place: Place, job: Job) -> int | None:
    """Go to the next record's first line; return where it lies in the stored file, None at the end."""
    passed = False
    while True:
        position = stream.position
        line = stream.readline(_LINE)
        if not line:
            return None
        if line.startswith(b"WARC/"):
            return stream.stored_at(position)
        if line.strip() and not passed:
            passed = True
            words = f"has bytes at {stream.stored_at(position)} where a record should begin; passed over to the next"
            job.note(Fault("broken_record", words), place)


def _read_record(stream: ByteStream, place: Place, job: Job, step: Step, left_out: Counter[str]) -> Iterator[Payload]:
    job.budget.take_member()
    headers = _read_head(stream)
    stated = dict(reversed(headers))
    length = stated.get("content-length", "")
    if not _LENGTH.fullmatch(length):
        raise Fault("broken_record", "states no length; left out")
    kind = stated.get("warc-type", "").lower()
    if kind not in _WITH_PAGES:
        _pass_over(stream, int(length))
        _note_kind(kind, stated, place.inside(step), job, left_out)
        return
    url = stated.get("warc-target-uri", "").strip("<> ") or None
    block, broken = read_block(stream, int(length), job.budget.limits.page_bytes)
    if broken is None and "warc-truncated" in stated:
        broken = f"was cut off by the crawler ({stated['warc-truncated']})"
    is_answer = kind == "response"
    record = Record(
        step,
        url,
        stated.get("warc-date"),
        tuple([(f"warc:{name}", value) for name, value in headers if name in _HEADERS]),
        block,
        is_answer,
        None if is_answer else stated.get("content-type"),
        broken,
    )
    yield from payloads_of(record, place, job, left_out)


def _read_head(stream: ByteStream) -> tuple[tuple[str, str], ...]:
    lines: list[bytes] = []
    while (line := stream.readline(_LINE)).strip():
        lines.append(line)
        if len(lines) > _HEADER_LINES:
            raise Fault("broken_record", "has no end to its headers; passed over to the next")
    return read_headers(b"".join(lines))


def _pass_over(stream: ByteStream, length: int) -> None:
    if stream.skip(length) < length:
        raise Broken("damaged_archive", "ends before the length its record states; fetch the archive again")


def _note_kind(kind: str, stated: dict[str, str], here: Place, job: Job, left_out: Counter[str]) -> None:
    if kind == "revisit":
        url = stated.get("warc-target-uri", "").strip("<>") or "a page"
        first = stated.get("warc-refers-to-date")
        words = f"found {url} unchanged" + (f" since {first}" if first else "")
        job.note(Fault("revisit_record", f"{words}; its page is in the earlier record"), here)
    elif kind == "continuation":
        job.note(Fault("broken_record", "goes on with another record's page; such pages are not joined"), here)
    elif kind in _ABOUT:
        left_out["records about the crawl"] += 1
    else:
        left_out["records of unknown type"] += 1
