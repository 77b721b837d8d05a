"""ARC, the form of web archives before WARC: a line about each answer, then the answer.

Source:
    Internet Archive, "Arc File Format" (1996), versions 1 and 2.
"""

import re
from collections import Counter
from collections.abc import Iterator

from rashomon.model.pages import Step
from rashomon.read.faults import ArchiveSpent, Broken, Fault
from rashomon.read.job import Job
from rashomon.read.places import Payload, Place, Said
from rashomon.read.records import Record, moment_of, payloads_of, read_block
from rashomon.read.streams import ByteStream

_LINE = 65_536
_DIGITS = re.compile(r"[0-9]{1,15}")


def arc_payloads(stream: ByteStream, place: Place, said: Said, job: Job) -> Iterator[Payload]:
    """Yield the pages of an ARC; broken records are named, the rest is counted."""
    left_out: Counter[str] = Counter()
    fields = 5
    number = 0
    goes_on = True
    while goes_on:
        step = Step("arc", f"record {number + 1}")
        try:
            position = stream.position
            line = stream.readline(_LINE)
            if not line:
                break
            if not line.strip():
                continue
            number += 1
            job.budget.take_member()
            step = Step("arc", f"record {number}", stream.stored_at(position))
            stated = _read_line(line, fields)
            if stated is None:
                raise Fault("broken_record", "has no line about an answer; passed over to the next")
            url, moment, content_type, length = stated
            block, broken = read_block(stream, length, job.budget.limits.page_bytes)
            if url.startswith("filedesc:"):
                fields = 10 if block.startswith(b"2") else 5
                continue
            headers = (("arc:archive-date", moment), ("arc:url", url), ("arc:content-type", content_type))
            record = Record(step, url, moment_of(moment), headers, block, broken=broken)
            yield from payloads_of(record, place, job, left_out)
        except ArchiveSpent:
            raise
        except Broken as fault:
            job.note(fault, place.inside(step))
            goes_on = stream.resume()
        except Fault as fault:
            job.note(fault, place.inside(step))
            _pass_to_next(stream)
    job.note_left_out(place, left_out)


def _read_line(line: bytes, fields: int) -> tuple[str, str, str, int] | None:
    """Return address, 14 digits, content type and length; an address may hold blanks."""
    words = line.decode("utf-8", "replace").strip().rsplit(" ", fields - 1)
    if len(words) < fields and fields == 10:
        words = line.decode("utf-8", "replace").strip().rsplit(" ", 4)
    if len(words) < 5 or not _DIGITS.fullmatch(words[-1]) or not _DIGITS.fullmatch(words[2]):
        return None
    return words[0], words[2], words[3], int(words[-1])


def _pass_to_next(stream: ByteStream) -> None:
    """Go on to the next line that could be about an answer."""
    while ahead := stream.peek(_LINE):
        line = ahead[: ahead.find(b"\n") + 1] or ahead
        if any(_read_line(line, fields) for fields in (5, 10)):
            return
        stream.skip(len(line))
