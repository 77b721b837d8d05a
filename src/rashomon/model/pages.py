"""Pages: the bytes as saved, where in the saved file they lie, and how they were decoded."""

import hashlib
from dataclasses import dataclass, field

from rashomon.text.decoding import Decoded


@dataclass(frozen=True, slots=True)
class Step:
    """One step inward, from a saved file (or the step before) to what holds the page.

    Attributes:
        form: what was opened: `zip`, `wacz`, `gzip`, `warc`, `arc`, `mhtml`, `feed`, `jsonl`, `csv`, `docx` or `rtf`.
        name: what was taken out of it: a member's name, `record 12`, `entry 3`, `line 7, column text`.
        start: first byte of it in what was opened, as stored there (packed, escaped); None if not known.
        end: the byte after its last one; None if not known.
        coding: how its bytes are packed there (`gzip`, `deflate`, `chunked, gzip`, `quoted-printable`, …), or what
            showed that it begins and ends there; None if they stand there as they are.
    """

    form: str
    name: str
    start: int | None = None
    end: int | None = None
    coding: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One saved page: bytes that are never edited, and the text they decode to.

    `id` is made from the content alone, so the same bytes saved twice are one page.

    Attributes:
        path: the least of the places the page was read from, as the caller wrote it; inside a file
            `FILE!/MEMBER`, `FILE!/record 12`, `FILE!/entry 3`, `FILE!/line 7`.
        raw: the page's own bytes: those of the file, or the payload after the packing `steps` name was undone.
        url: the address the page was saved from, if the saving tool wrote one.
        captured_at: ISO 8601 with its zone if the saving tool wrote one; the archive's date for an archived page.
        headers: what the carrier says about the page, as (name, value as written), in the carrier's order. Names
            are lower case, `CARRIER:NAME`: `http:date`, `http:last-modified`, `http:content-type`, `warc:warc-date`,
            `warc:warc-target-uri`, `mail:subject`, `mail:date`, `wayback:captured`, `saved:captured`. Feeds, tables
            and database exports (`feed:…`, `row:…`, `export:…`) share `title`, `published`, `updated`, `author`,
            `url`, `outlet`, `language`, `identifier`, `section`.
        steps: from the file inward; empty for a file that is the page itself.
        partial: why the page holds only a part of its report, in words; None if nothing says so.
    """

    id: str
    path: str
    sha256: str
    raw: bytes = field(repr=False)
    media_type: str
    decoded: Decoded = field(repr=False)
    url: str | None = None
    captured_at: str | None = None
    headers: tuple[tuple[str, str], ...] = ()
    steps: tuple[Step, ...] = ()
    partial: str | None = None

    @property
    def text(self) -> str:
        """The decoded page, line ends and mark-up included, byte-order mark excluded."""
        return self.decoded.text

    def header(self, name: str) -> str | None:
        """Return the first value the carrier states under that name (`http:last-modified`), or None."""
        return next((value for known, value in self.headers if known == name), None)


def page_id(raw: bytes) -> tuple[str, str]:
    """Return the id and the SHA-256 (hexadecimal) of a page's bytes."""
    digest = hashlib.sha256(raw).hexdigest()
    return f"p-{digest[:12]}", digest
