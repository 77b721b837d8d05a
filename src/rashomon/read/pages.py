"""Payloads to pages, one at a time, in the order of their files' paths and of their places in them."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.errors import NothingToRead
from rashomon.model.pages import Page, page_id
from rashomon.model.provenance import Issue
from rashomon.read.capture import Capture, read_capture
from rashomon.read.detection import media_type, unread_form
from rashomon.read.file_log import FileLog
from rashomon.read.files import on_disk, payloads_of_file
from rashomon.read.guessing import guess_encoding
from rashomon.read.paths import FoundFile, find_files
from rashomon.read.places import Payload
from rashomon.read.saved_text import read_saved_line
from rashomon.read.settings import ReadSettings
from rashomon.read.truncation import truncation_evidence
from rashomon.stage import IssueLog, PieceRunner, StageName, run_here
from rashomon.text.charset import Reading, read_characters_of
from rashomon.text.decoding import Decoded
from rashomon.text.written import decode_written

STAGE = StageName("read", 4)

_AS_IS = ReadSettings()
_BYTES_A_SECOND = 25_000_000  # passed over between two pages, at the slowest: packed pictures and films


@dataclass(frozen=True, slots=True)
class FileToRead:
    """A file with the choices about reading: what a worker process is given."""

    file: FoundFile
    settings: ReadSettings


@dataclass(frozen=True, slots=True)
class PageRead:
    """A page, and what is odd about it."""

    page: Page
    issues: tuple[Issue, ...]


def read_paths(
    paths: Sequence[str], log: IssueLog, settings: ReadSettings = _AS_IS, run: PieceRunner = run_here
) -> Iterator[Page]:
    """Return the pages in files, folders and glob patterns, sorted by path, each content once.

    Files that hold several pages (archives, feeds, tables, exports of databases) give them one by one, in the
    order they stand in; members of ZIP files by name. What cannot be read leaves as an Issue whose subject is
    its address, and so does what is odd about a page that is read; docs/reference/issues.md lists the kinds.

    Args:
        paths: in any order; it makes no difference. `-` stands for standard input.
        run: opens one file after the other; an engine's holds each page to its limits.
    Raises:
        PathNotFound: none of the paths exists (at once).
        NothingToRead: no page was found (at once if there is no file, else after the last).
    """
    return _read_files(find_files(paths, log), log, settings, run)


def _read_files(files: Sequence[FoundFile], log: IssueLog, settings: ReadSettings, run: PieceRunner) -> Iterator[Page]:
    first_path: dict[str, str] = {}
    for file in files:
        told = FileLog(log.stage, log.issues)
        for read in _read_file(file, log, settings, run):
            if _is_first(read.page.id, read.page.path, first_path, told):
                for issue in read.issues:
                    told.add(issue.kind, issue.subject, issue.text, issue.anchor)
                yield read.page
        told.close(file.words)
    if not first_path:
        raise NothingToRead(
            f"none of {len(files)} files holds a page; see the issues, or save the reports as HTML or plain text"
        )


def _read_file(file: FoundFile, log: IssueLog, settings: ReadSettings, run: PieceRunner) -> Iterator[PageRead]:
    with on_disk(file, settings, log) as kept:
        if kept is not None:
            more = _size(kept) // _BYTES_A_SECOND
            yield from run(pages_of_file, FileToRead(kept, settings), file.words, log, more_cpu=more)


def _size(file: FoundFile) -> int:
    try:
        return (file.kept_at or file.path).stat().st_size
    except OSError:
        return 0


def pages_of_file(item: FileToRead, log: IssueLog) -> Iterator[PageRead]:
    """Yield the pages of one file, each content once."""
    told = FileLog(log.stage, log.issues)
    first_path: dict[str, str] = {}
    for payload in payloads_of_file(item.file, item.settings, told):
        if not _may_be_page(payload.place.words, payload.raw, told):
            continue
        reading = _decode(payload)
        identity = _identity(payload.raw, reading.decoded)
        if _is_first(identity, payload.place.words, first_path, told):
            own = IssueLog(log.stage)
            page = _make_page(payload, reading, identity, own)
            yield PageRead(page, tuple(own.issues))
    told.close(item.file.words)


def _is_first(identity: str, words: str, first_path: dict[str, str], log: IssueLog) -> bool:
    """Whether no page before says the same; else name it."""
    same = first_path.setdefault(identity, words)
    if same != words:
        log.add("duplicate_file", words, f"{words} holds the same bytes as {same}; it counts once")
    return same == words


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
    capture = read_capture(decoded.text) if kind == "text/html" else Capture(saved_at=read_saved_line(decoded.text))
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
