"""RSS, Atom and JSON Feed: each entry that has a text becomes a page that stands in the feed's own bytes."""

import binascii
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rashomon.model.pages import Step
from rashomon.read.faults import Fault
from rashomon.read.feeds.entries import FeedEntry, FeedText, read_entries
from rashomon.read.guessing import guess_encoding
from rashomon.read.job import Job, read_whole
from rashomon.read.places import Payload, Place, Said, Written
from rashomon.read.streams import ByteStream
from rashomon.text.charset import read_characters_of
from rashomon.text.decoding import Decoded
from rashomon.text.written import byte_offsets

__all__ = ["entry_payloads", "feed_payloads", "read_entries"]


def feed_payloads(stream: ByteStream, place: Place, said: Said, job: Job) -> Iterator[Payload]:
    """Yield the entries of an RSS or Atom feed that have a text.

    Raises:
        Fault: `file_too_large`, `empty_feed`.
    """
    raw, broken = read_whole(stream, job.budget.limits.page_bytes)
    if broken is not None:
        job.note(Fault("damaged_archive", broken), place)
    feed = read_characters_of(raw, guess_encoding, said.charset).decoded
    yield from entry_payloads(read_entries(feed.text), feed, raw, place, said, job)


def entry_payloads(
    entries: Sequence[FeedEntry], feed: Decoded, raw: bytes, place: Place, said: Said, job: Job
) -> Iterator[Payload]:
    """Yield the entries that have a text; those without one are named.

    Raises:
        Fault: `empty_feed`, there is no entry at all.
    """
    if not entries:
        raise Fault("empty_feed", "is a feed without entries; save it again, or the reports themselves")
    marks = sorted({mark for entry in entries if entry.text for mark in (entry.text.start, entry.text.end)})
    byte_of = dict(zip(marks, byte_offsets(feed, marks), strict=True))
    for number, entry in enumerate(entries, 1):
        job.budget.take_member()
        step = Step("feed", f"entry {number}")
        if entry.text is None:
            told = f"holds a title and a link only; save the report itself{f': {entry.url}' if entry.url else ''}"
            job.note(Fault("partial_entry", told), place.inside(step))
            continue
        start, end = byte_of[entry.text.start], byte_of[entry.text.end]
        here = place.inside(replace(step, start=start, end=end))
        if end - start > job.budget.limits.entry_bytes:
            words = f"is larger than {job.budget.limits.entry_bytes // 1_000_000} MB; save the report itself"
            job.note(Fault("file_too_large", words), here)
            continue
        about = replace(said, charset=None, url=entry.url, headers=(*said.headers, *entry.headers))
        yield _payload(raw[start:end], entry.text, feed, here, about)


def _payload(written: bytes, text: FeedText, feed: Decoded, here: Place, said: Said) -> Payload:
    if text.is_base64:
        try:
            unpacked = binascii.a2b_base64(written)
        except binascii.Error:
            unpacked = b""
        if unpacked:
            packed = Place(here.words, (*here.steps[:-1], replace(here.steps[-1], coding="base64")))
            return Payload(packed, unpacked, said, None, text.media_type, text.partial)
    how = Written(feed.encoding, feed.confidence, feed.basis, text.escapes)
    return Payload(here, written, said, how, text.media_type, text.partial)
