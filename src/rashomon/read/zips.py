"""ZIP: members by name, each opened by what it holds; WACZ is a ZIP of WARC files, DOCX one of XML.

Nothing is ever written under a member's name. A ZIP inside something else is put into a nameless temporary file.
"""

import lzma
import struct
import tempfile
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from typing import BinaryIO

from rashomon.model.pages import Step
from rashomon.read.docx import docx_payloads
from rashomon.read.faults import ArchiveSpent, Broken, Fault
from rashomon.read.job import Job
from rashomon.read.paths import is_resource, page_stems
from rashomon.read.places import Payload, Place, Said
from rashomon.read.streams import CHUNK, ByteStream

_CODINGS = {0: None, 8: "deflate", 9: "deflate64", 12: "bzip2", 14: "lzma"}
_OFFICE = {
    "xl/workbook.xml": "a spreadsheet",
    "ppt/presentation.xml": "a set of slides",
    "mimetype": "an office document or e-book",
    "META-INF/MANIFEST.MF": "a program",
    "AndroidManifest.xml": "a program",
}
_TAIL = 22 + 65_535  # the end record and the longest comment
_FAULTS = (
    zipfile.BadZipFile,
    struct.error,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    OSError,
    NotImplementedError,
    ValueError,
)


def zip_payloads(stream: ByteStream, place: Place, said: Said, job: Job) -> Iterator[Payload]:
    """Yield the pages in the members of a ZIP, by name.

    Raises:
        Fault: `damaged_archive`, `binary_file` (an office document), `too_many_members`.
    """
    with ExitStack() as stack:
        file = _spooled(stream, stack) if place.steps else job.file
        _check_directory(file, job)
        try:
            archive = stack.enter_context(zipfile.ZipFile(file))
        except _FAULTS as fault:
            raise Fault("damaged_archive", f"is a damaged ZIP archive ({_words(fault)}); fetch it again") from fault
        names = {member.filename for member in archive.infolist()}
        if "word/document.xml" in names:
            yield from docx_payloads(lambda name: _member_stream(archive, name, job), place, said, job)
            return
        office = next((words for name, words in _OFFICE.items() if name in names), None)
        if office is not None:
            raise Fault("binary_file", f"is {office}, no page; save the report as HTML or plain text")
        yield from _members(archive, place, job)


def _members(archive: zipfile.ZipFile, place: Place, job: Job) -> Iterator[Payload]:
    left_out: Counter[str] = Counter()
    members = sorted(archive.infolist(), key=lambda member: (member.filename, member.header_offset))
    is_wacz = any(member.filename == "datapackage.json" for member in members)
    stems = page_stems(member.filename for member in members)
    for member in members:
        if member.is_dir():
            continue
        name = member.filename
        step = Step("wacz" if is_wacz else "zip", name, member.header_offset, coding=_CODINGS.get(member.compress_type))
        here = place.inside(step)
        try:
            job.budget.take_member()
            if _leads_away(name):
                raise Fault("path_upwards", "names a place outside the archive; it was not read, take care with it")
            if is_resource(name, stems) or (is_wacz and not name.startswith("archive/")):
                left_out["lists of the crawler" if is_wacz else "pictures, styles and hidden files"] += 1
                continue
            yield from job.open(_member_stream(archive, member, job), here, Said())
        except ArchiveSpent:
            raise
        except Fault as fault:
            job.note(fault, here)
    job.note_left_out(place, left_out)


def _member_stream(archive: zipfile.ZipFile, member: zipfile.ZipInfo | str, job: Job) -> ByteStream:
    """Return the unpacked bytes of a member.

    Raises:
        Fault: `locked_member` (a password is needed), `damaged_archive`.
    """
    try:
        opened = archive.open(member)
    except RuntimeError as fault:  # zipfile's own word for a member that needs a password
        raise Fault("locked_member", "is locked with a password; unlock the archive first") from fault
    except (*_FAULTS, KeyError) as fault:
        raise Fault("damaged_archive", f"cannot be unpacked ({_words(fault)}); fetch the archive again") from fault

    def read(size: int) -> bytes:
        try:
            unpacked = opened.read(size)
        except _FAULTS as fault:
            raise Broken("damaged_archive", f"is damaged ({_words(fault)}); fetch the archive again") from fault
        job.budget.unpack(len(unpacked))
        return unpacked

    return ByteStream(read)


def _spooled(stream: ByteStream, stack: ExitStack) -> BinaryIO:
    file = stack.enter_context(tempfile.TemporaryFile())
    while chunk := stream.read(CHUNK):
        file.write(chunk)
    file.seek(0)
    return file


def _check_directory(file: BinaryIO, job: Job) -> None:
    """Look at the stated size of the list of members, which is read at once.

    Raises:
        Fault: `too_many_members`.
    """
    size = file.seek(0, 2)
    file.seek(max(0, size - _TAIL))
    tail = file.read()
    file.seek(0)
    at = tail.rfind(b"PK\x05\x06")
    stated = int.from_bytes(tail[at + 12 : at + 16], "little") if at >= 0 else 0
    is_large = stated == 0xFFFFFFFF and size > job.budget.limits.directory_bytes
    if is_large or job.budget.limits.directory_bytes < stated < 0xFFFFFFFF:
        raise Fault(
            "too_many_members", "has a list of members that is too long to read; unpack it and audit the folder"
        )


def _leads_away(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return name.startswith(("/", "\\")) or ".." in parts or parts[0].endswith(":") or "\0" in name


def _words(fault: Exception) -> str:
    return " ".join(str(fault).split())[:120] or type(fault).__name__
