"""DOCX: the articles in a Word document; each page is a stretch of the document's own XML."""

from collections.abc import Callable, Iterator

from rashomon.model.pages import Step
from rashomon.read.exports import cut_articles, lay_out
from rashomon.read.faults import Fault
from rashomon.read.guessing import guess_encoding
from rashomon.read.job import Job, read_whole
from rashomon.read.places import Payload, Place, Said, Written
from rashomon.read.streams import ByteStream
from rashomon.text.charset import read_characters_of
from rashomon.text.word_xml import word_pieces
from rashomon.text.written import byte_offsets

_DOCUMENT = "word/document.xml"


def docx_payloads(member: Callable[[str], ByteStream], place: Place, said: Said, job: Job) -> Iterator[Payload]:
    """Yield the articles of a Word document.

    Args:
        member: opens a member of the document's ZIP.
    Raises:
        Fault: `damaged_archive`, `file_too_large`, `empty_file`.
    """
    raw, broken = read_whole(member(_DOCUMENT), job.budget.limits.page_bytes)
    document = read_characters_of(raw, guess_encoding).decoded
    layout = lay_out(document.text, word_pieces(document.text))
    cuts = cut_articles(layout)
    if not cuts:
        raise Fault("empty_file", "is a Word document without running text; save the reports again")
    marks = sorted({mark.written for cut in cuts for mark in (cut.start, cut.end)})
    byte_of = dict(zip(marks, byte_offsets(document, marks), strict=True))
    how = Written(document.encoding, document.confidence, document.basis, "docx")
    for number, cut in enumerate(cuts, 1):
        job.budget.take_member()
        start, end = byte_of[cut.start.written], byte_of[cut.end.written]
        inner = place.inside(Step("zip", _DOCUMENT, coding="deflate"), named=False)
        here = inner.inside(Step("docx", f"article {number}", start, end, cut.evidence), named=len(cuts) > 1)
        about = Said(None, said.url, said.captured_at, (*said.headers, *cut.headers))
        yield Payload(here, raw[start:end], about, how, "text/plain", broken=broken)
