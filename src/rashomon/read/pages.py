"""Files to pages, one at a time, in the order of their paths."""

from collections.abc import Iterator, Sequence

from rashomon.errors import NothingToRead
from rashomon.model.pages import Page, page_id
from rashomon.read.capture import read_capture
from rashomon.read.detection import media_type, unread_form, unread_text_form
from rashomon.read.guessing import guess_encoding
from rashomon.read.paths import FoundFile, find_files
from rashomon.read.truncation import truncation_evidence
from rashomon.stage import IssueLog, StageName
from rashomon.text.charset import Reading, read_characters_of

STAGE = StageName("read", 1)

_LARGEST = 20_000_000  # bytes; the largest news page in our test sets has 4 million


def read_paths(paths: Sequence[str], log: IssueLog) -> Iterator[Page]:
    """Return the pages in files, folders and glob patterns, sorted by path, each content once.

    Files that hold no page leave as Issues: `path_not_found`, `unreadable_file`, `empty_file`, `file_too_large`,
    `binary_file`, `unknown_form`, `duplicate_file`. Pages that are read although something is wrong with them
    are noted: `encoding_mismatch`, `undecodable_bytes`, `truncated_page`.

    Args:
        paths: in any order; it makes no difference.
    Raises:
        PathNotFound: none of the paths exists (at once).
        NothingToRead: no page was found (at once if there is no file, else after the last).
    """
    return _read_files(find_files(paths, log), log)


def _read_files(files: Sequence[FoundFile], log: IssueLog) -> Iterator[Page]:
    first_path: dict[str, str] = {}
    for file in files:
        raw = _read_bytes(file, log)
        if raw is None:
            continue
        identity, digest = page_id(raw)
        if identity in first_path:
            same = first_path[identity]
            log.add("duplicate_file", file.words, f"{file.words} holds the same bytes as {same}; it counts once")
            continue
        first_path[identity] = file.words
        yield _read_page(file.words, raw, identity, digest, log)
    if not first_path:
        raise NothingToRead(
            f"none of {len(files)} files holds a page; see the issues, or save the reports as HTML or plain text"
        )


def _read_bytes(file: FoundFile, log: IssueLog) -> bytes | None:
    """Return the bytes of a file that may be a page; None, with an Issue, for any other."""
    words = file.words
    try:
        if not file.path.is_file():
            log.add(
                "unreadable_file",
                words,
                f"{words} is no regular file or its folder may not be opened; left out",
            )
            return None
        if file.path.stat().st_size > _LARGEST:
            text = f"{words} is larger than {_LARGEST // 1_000_000} MB; save the report without pictures and scripts"
            log.add("file_too_large", words, text)
            return None
        raw = file.path.read_bytes()
    except OSError as error:
        log.add("unreadable_file", words, f"{words} cannot be read ({error.strerror}); check who may read it")
        return None
    return raw if _may_be_page(words, raw, log) else None


def _may_be_page(words: str, raw: bytes, log: IssueLog) -> bool:
    if not raw.strip(b"\x00 \t\r\n\x0c\xef\xbb\xbf"):
        log.add("empty_file", words, f"{words} is empty; save the page again")
        return False
    form = unread_form(raw)
    if form is not None:
        log.add("binary_file", words, f"{words} is {form}, no page; save the report as HTML or plain text")
        return False
    form = unread_text_form(raw)
    if form is not None:
        log.add("unknown_form", words, f"{words} is {form}, which is not read yet; save its pages as HTML")
        return False
    return True


def _read_page(words: str, raw: bytes, identity: str, digest: str, log: IssueLog) -> Page:
    reading = read_characters_of(raw, guess_encoding)
    _note_encoding(words, reading, log)
    decoded = reading.decoded
    kind = media_type(decoded.text)
    capture = read_capture(decoded.text) if kind == "text/html" else None
    evidence = truncation_evidence(decoded.text, raw, kind, bool(capture and capture.by_single_file))
    if evidence is not None:
        log.add(
            "truncated_page",
            words,
            f"{words} {evidence}; what is there was read, save the page again if you can",
        )
    return Page(
        id=identity,
        path=words,
        sha256=digest,
        raw=raw,
        media_type=kind,
        decoded=decoded,
        url=capture.url if capture else None,
        captured_at=capture.saved_at if capture else None,
    )


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
