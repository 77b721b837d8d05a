"""Payloads to pages, one at a time, in the order of their files' paths and of their places in them."""

import hashlib
from collections.abc import Iterator, Sequence

from rashomon.errors import NothingToRead
from rashomon.model.pages import Page, page_id
from rashomon.read.capture import Capture, read_capture
from rashomon.read.detection import media_type, unread_form
from rashomon.read.files import payloads_of_file
from rashomon.read.guessing import guess_encoding
from rashomon.read.paths import FoundFile, find_files
from rashomon.read.places import Payload
from rashomon.read.settings import ReadSettings
from rashomon.read.truncation import truncation_evidence
from rashomon.stage import IssueLog, StageName
from rashomon.text.charset import Reading, read_characters_of
from rashomon.text.decoding import Decoded
from rashomon.text.written import decode_written

STAGE = StageName("read", 2)

_AS_IS = ReadSettings()


def read_paths(paths: Sequence[str], log: IssueLog, settings: ReadSettings = _AS_IS) -> Iterator[Page]:
    """Return the pages in files, folders and glob patterns, sorted by path, each content once.

    Files that hold several pages (archives, feeds, tables, exports of databases) give them one by one, in the
    order they stand in; members of ZIP files by name. What cannot be read leaves as an Issue whose subject is
    its address, and so does what is odd about a page that is read; docs/reference/issues.md lists the kinds.

    Args:
        paths: in any order; it makes no difference. `-` stands for standard input.
    Raises:
        PathNotFound: none of the paths exists (at once).
        NothingToRead: no page was found (at once if there is no file, else after the last).
    """
    return _read_files(find_files(paths, log), log, settings)


def _read_files(files: Sequence[FoundFile], log: IssueLog, settings: ReadSettings) -> Iterator[Page]:
    first_path: dict[str, str] = {}
    for file in files:
        for payload in payloads_of_file(file, settings, log):
            words = payload.place.words
            if not _may_be_page(words, payload.raw, log):
                continue
            reading = _decode(payload)
            identity = _identity(payload.raw, reading.decoded)
            if identity in first_path:
                same = first_path[identity]
                log.add("duplicate_file", words, f"{words} holds the same bytes as {same}; it counts once")
                continue
            first_path[identity] = words
            yield _make_page(payload, reading, identity, log)
    if not first_path:
        raise NothingToRead(
            f"none of {len(files)} files holds a page; see the issues, or save the reports as HTML or plain text"
        )


def _identity(raw: bytes, decoded: Decoded) -> str:
    """Return the id of what a page says: one content is one page, whether escaped in a carrier or by itself."""
    return page_id(raw if decoded.escapes is None else decoded.text.encode("utf-8", "replace"))[0]


def _may_be_page(words: str, raw: bytes, log: IssueLog) -> bool:
    if not raw.strip(b"\x00 \t\r\n\x0c\xef\xbb\xbf"):
        log.add("empty_file", words, f"{words} is empty; save the page again")
        return False
    form = unread_form(raw)
    if form is not None:
        log.add("binary_file", words, f"{words} is {form}, no page; save the report as HTML or plain text")
        return False
    return True


def _decode(payload: Payload) -> Reading:
    how = payload.written
    if how is None:
        return read_characters_of(payload.raw, guess_encoding, payload.said.charset)
    decoded = decode_written(payload.raw, how.encoding, confidence=how.confidence, basis=how.basis, escapes=how.escapes)
    return Reading(decoded)


def _make_page(payload: Payload, reading: Reading, identity: str, log: IssueLog) -> Page:
    words, said, decoded = payload.place.words, payload.said, reading.decoded
    kind = payload.media_type or media_type(decoded.text)
    capture = read_capture(decoded.text) if kind == "text/html" else Capture()
    _note_encoding(words, reading, log)
    _note_parts(payload, decoded, kind, capture, log)
    return Page(
        id=identity,
        path=words,
        sha256=hashlib.sha256(payload.raw).hexdigest(),
        raw=payload.raw,
        media_type=kind,
        decoded=decoded,
        url=_storable(capture.url if capture.is_archived else said.url or capture.url),
        captured_at=capture.saved_at if capture.is_archived else said.captured_at or capture.saved_at,
        headers=tuple([(name, _storable(value) or "") for name, value in (*said.headers, *capture.headers)]),
        steps=payload.place.steps,
        partial=payload.partial,
    )


def _storable(words: str | None) -> str | None:
    """Return words without half surrogate pairs, which JSON may hold and no file or database can."""
    return None if words is None else words.encode("utf-8", "replace").decode("utf-8")


def _note_parts(payload: Payload, decoded: Decoded, kind: str, capture: Capture, log: IssueLog) -> None:
    """Name a page that is not there in full, or is only a part by its nature."""
    words = payload.place.words
    if payload.partial is not None:
        told = f"{words}: {payload.partial}; save the report itself"
        log.add("partial_entry", words, f"{told}: {payload.said.url}" if payload.said.url else told)
    evidence = payload.broken
    if evidence is None and payload.written is None:
        evidence = truncation_evidence(decoded.text, payload.raw, kind, capture.by_single_file)
    if evidence is not None:
        log.add("truncated_page", words, f"{words} {evidence}; what is there was read, save the page again if you can")


def _note_encoding(words: str, reading: Reading, log: IssueLog) -> None:
    decoded = reading.decoded
    if reading.set_aside:
        log.add(
            "encoding_mismatch",
            words,
            f"{words} says it is {reading.declared} but its bytes are {decoded.encoding} "
            f"(sure to {decoded.confidence:.0%}); it was read as {decoded.encoding}, look at its accents",
        )
    if decoded.undecodable:
        log.add(
            "undecodable_bytes",
            words,
            f"{words}: {decoded.undecodable} bytes are no {decoded.encoding} and are shown as \ufffd; "
            "save the page again if words are missing",
        )
