"""RTF: the articles in a rich-text document; each page is a stretch of the file with the state it begins in."""

import re
from collections.abc import Iterator

from rashomon.model.pages import Step
from rashomon.read.exports import cut_articles, lay_out
from rashomon.read.faults import Fault
from rashomon.read.job import Job, read_whole
from rashomon.read.places import Payload, Place, Said, Written
from rashomon.read.streams import ByteStream
from rashomon.text.charset import codec_for
from rashomon.text.decoding import decode_bytes
from rashomon.text.rich_text import RtfReader
from rashomon.text.written import byte_offsets

_CODE_PAGE = re.compile(rb"\\ansicpg(\d{3,5})")
_WIDE = ("932", "936", "949", "950", "1361", "65001")  # RTF writes their characters as escapes


def rtf_payloads(stream: ByteStream, place: Place, said: Said, job: Job) -> Iterator[Payload]:
    """Yield the articles of an RTF document.

    Raises:
        Fault: `file_too_large`, `empty_file`.
    """
    raw, broken = read_whole(stream, job.budget.limits.page_bytes)
    stated = _CODE_PAGE.search(raw, 0, 4096)
    page = stated.group(1).decode() if stated else "1252"
    encoding = (None if page in _WIDE else codec_for(f"cp{page}")) or "cp1252"
    basis, confidence = ("meta", 0.98) if stated else ("fallback", 0.6)
    written = decode_bytes(raw, encoding, confidence=confidence, basis=basis)
    reader = RtfReader()
    layout = lay_out(written.text, reader.pieces(written.text), lambda: str(reader.state))
    cuts = cut_articles(layout)
    if not cuts:
        raise Fault("empty_file", "is an RTF document without running text; save the reports again")
    marks = sorted({mark.written for cut in cuts for mark in (cut.start, cut.end)})
    byte_of = dict(zip(marks, byte_offsets(written, marks), strict=True))
    for number, cut in enumerate(cuts, 1):
        job.budget.take_member()
        start, end = byte_of[cut.start.written], byte_of[cut.end.written]
        here = place.inside(Step("rtf", f"article {number}", start, end, cut.evidence), named=len(cuts) > 1)
        about = Said(None, said.url, said.captured_at, (*said.headers, *cut.headers))
        how = Written(encoding, confidence, basis, f"rtf {cut.start.state}".strip())
        yield Payload(here, raw[start:end], about, how, "text/plain", broken=broken)
