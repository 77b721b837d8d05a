"""Saved files of every form, made here about an invented fire, and a way to read them."""

import gzip
import io
import zipfile
from dataclasses import dataclass
from pathlib import Path

from rashomon.errors import NothingToRead
from rashomon.model.pages import Page
from rashomon.read import ReadSettings, read_paths
from rashomon.stage import IssueLog

WORDS = (
    "The quay at Sorn burned for six hours on Thursday, the harbour office said. Nobody was hurt. "
    "Two sheds and a crane were lost, and the ferry to Ostby will not sail before Monday."
)
HTML = f"<!DOCTYPE html><html><head><title>Quay burns</title></head><body><p>{WORDS}</p></body></html>"
URL = "https://courier.example/quay"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What reading gave: pages by the end of their path, and the Issues."""

    pages: list[Page]
    issues: list[tuple[str, str]]

    @property
    def page(self) -> Page:
        """The only page."""
        assert len(self.pages) == 1, [page.path for page in self.pages]
        return self.pages[0]

    @property
    def kinds(self) -> list[str]:
        """The kinds of the Issues, in order."""
        return [kind for kind, _ in self.issues]

    @property
    def subjects(self) -> list[str]:
        """What the Issues are about, without the folder."""
        return [subject.rsplit("saved", 1)[-1] for _, subject in self.issues]


def read_bytes(folder: Path, content: bytes | str, settings: ReadSettings | None = None) -> Outcome:
    """Save the content as `saved` and read it."""
    path = folder / "saved"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_files(settings, path)


def read_files(settings: ReadSettings | None, *paths: Path | str) -> Outcome:
    """Read files; none of them need hold a page."""
    log = IssueLog("read")
    try:
        pages = list(read_paths([str(path) for path in paths], log, settings or ReadSettings()))
    except NothingToRead:
        pages = []
    return Outcome(pages, [(issue.kind, issue.subject) for issue in log.issues])


def bytes_behind(page: Page, words: str) -> bytes:
    """The saved bytes of the first place where the words stand in the page."""
    start = page.text.index(words)
    low, high = page.decoded.byte_span(start, start + len(words))
    return page.raw[low:high]


def answer(body: bytes | str = HTML, *headers: str, status: str = "200 OK") -> bytes:
    """An HTTP answer as archives keep it."""
    content = body.encode() if isinstance(body, str) else body
    lines = [f"HTTP/1.1 {status}", *(headers or ("Content-Type: text/html",)), "", ""]
    return "\r\n".join(lines).encode() + content


def warc_record(block: bytes, kind: str = "response", url: str = URL, *headers: str) -> bytes:
    """One WARC record."""
    lines = [
        "WARC/1.0",
        f"WARC-Type: {kind}",
        f"WARC-Target-URI: {url}",
        "WARC-Date: 2031-04-10T06:30:00Z",
        *headers,
        f"Content-Length: {len(block)}",
        "",
        "",
    ]
    return "\r\n".join(lines).encode() + block + b"\r\n\r\n"


def warc(*records: bytes, packed: bool = False) -> bytes:
    """A WARC file; `packed` as gzip, one member a record."""
    every = (warc_record(b"software: none\r\n", "warcinfo", "urn:none"), *records)
    return b"".join(gzip.compress(record, mtime=0) if packed else record for record in every)


def zipped(**members: bytes | str) -> bytes:
    """A ZIP; `__` in a name stands for a dot, `___` for a slash."""
    return zipped_as({name.replace("___", "/").replace("__", "."): content for name, content in members.items()})


def zipped_as(members: dict[str, bytes | str]) -> bytes:
    """A ZIP with members of these names."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def word_document(*paragraphs: str) -> bytes:
    """A DOCX with one paragraph for each string; the words must be XML."""
    body = "".join(f"<w:p><w:r><w:t xml:space='preserve'>{words}</w:t></w:r></w:p>" for words in paragraphs)
    xml = f"<?xml version='1.0' encoding='UTF-8'?><w:document xmlns:w='urn:w'><w:body>{body}</w:body></w:document>"
    return zipped_as({"[Content_Types].xml": "<Types/>", "word/document.xml": xml})


def rss(*items: str, head: str = "<title>Sorn Courier</title><language>en</language>") -> str:
    """An RSS feed."""
    inner = "".join(f"<item>{item}</item>" for item in items)
    space = 'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    return f'<?xml version="1.0"?><rss version="2.0" {space}><channel>{head}{inner}</channel></rss>'
