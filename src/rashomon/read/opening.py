"""From a saved file inward: what it holds is told by its content, opened, and so on down to the payloads."""

from collections.abc import Iterator
from functools import partial

from rashomon.model.pages import Step
from rashomon.read.arc import arc_payloads
from rashomon.read.detection import HEAD, container_form
from rashomon.read.faults import ArchiveSpent, Fault
from rashomon.read.feeds import feed_payloads
from rashomon.read.job import Job, Opener, read_whole
from rashomon.read.json_rows import json_payloads
from rashomon.read.mhtml import mhtml_payloads
from rashomon.read.places import Payload, Place, Said
from rashomon.read.rtf import rtf_payloads
from rashomon.read.streams import ByteStream, GzipStream
from rashomon.read.tables import table_payloads, table_separator
from rashomon.read.warc import warc_payloads
from rashomon.read.zips import zip_payloads


def payloads_in(stream: ByteStream, place: Place, said: Said, job: Job) -> Iterator[Payload]:
    """Yield every payload in a stream, however deep it lies; what cannot be read is noted and left out.

    Raises:
        ArchiveSpent: the saved file has used up its limits.
    """
    try:
        yield from _opener_for(stream, place, job)(stream, place, said, job)
    except ArchiveSpent:
        raise
    except Fault as fault:
        job.note(fault, place)


def _opener_for(stream: ByteStream, place: Place, job: Job) -> Opener:
    head = stream.peek(HEAD)
    form = container_form(head)
    if form is not None and len(place.steps) >= job.budget.limits.depth:
        deepest = job.budget.limits.depth
        raise Fault("too_deep", f"lies inside {deepest} containers already and is not opened; unpack it first")
    if form is not None:
        return _OPENERS[form]
    separator = table_separator(head, job.columns)
    return _open_page if separator is None else partial(table_payloads, separator=separator)


def _open_page(stream: ByteStream, place: Place, said: Said, job: Job) -> Iterator[Payload]:
    job.budget.take_member()
    raw, broken = read_whole(stream, job.budget.limits.page_bytes)
    yield Payload(place, raw, said, broken=broken)


def _open_gzip(stream: ByteStream, place: Place, said: Said, job: Job) -> Iterator[Payload]:
    inner = place.inside(Step("gzip", "content", 0, coding="gzip"), named=False)
    yield from payloads_in(GzipStream(stream, job.budget), inner, said, job)


_OPENERS: dict[str, Opener] = {
    "gzip": _open_gzip,
    "zip": zip_payloads,
    "warc": warc_payloads,
    "arc": arc_payloads,
    "mhtml": mhtml_payloads,
    "rtf": rtf_payloads,
    "json": json_payloads,
    "feed": feed_payloads,
}
