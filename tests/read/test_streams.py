"""Bytes one after the other: looking ahead, lines, gzip of several members."""

import gzip

import pytest

from rashomon.read.faults import ArchiveSpent, Broken
from rashomon.read.limits import Budget, Limits
from rashomon.read.streams import ByteStream, GzipStream, bytes_stream

PLENTY = Budget(Limits())


def unpacked(content: bytes, budget: Budget = PLENTY) -> GzipStream:
    return GzipStream(bytes_stream(content), budget)


def read_all(stream: ByteStream) -> bytes:
    parts: list[bytes] = []
    while part := stream.read(7):
        parts.append(part)
    return b"".join(parts)


def test_looking_ahead_reads_nothing() -> None:
    stream = bytes_stream(b"one\ntwo")
    assert (stream.peek(100), stream.position) == (b"one\ntwo", 0)
    assert (stream.readline(10), stream.readline(10), stream.readline(10)) == (b"one\n", b"two", b"")
    assert stream.position == 7


def test_a_line_has_at_most_so_many_bytes() -> None:
    stream = bytes_stream(b"x" * 5000 + b"\n")
    assert len(stream.readline(3000)) == 3000
    assert stream.readline(3000) == b"x" * 2000 + b"\n"


@pytest.mark.parametrize("size", [0, 1, 70_000, 300_000])
def test_members_of_gzip_are_one_text(size: int) -> None:
    parts = [bytes([65 + number]) * size for number in range(3)]
    packed = [gzip.compress(part, mtime=0) for part in parts]
    stream = unpacked(b"".join(packed) + b"\0" * 100)
    assert read_all(stream) == b"".join(parts)
    if size:
        assert [stream.stored_at(number * size) for number in range(3)] == [
            0,
            len(packed[0]),
            len(packed[0] + packed[1]),
        ]


def test_what_breaks_off_is_told_once_after_what_was_there() -> None:
    stream = unpacked(gzip.compress(b"abc" * 1000)[:-9])
    with pytest.raises(Broken, match="breaks off"):
        read_all(stream)
    assert stream.read(1) == b""


def test_reading_goes_on_at_the_next_member() -> None:
    bad = bytearray(gzip.compress(b"lost" * 100))
    bad[12:20] = b"\xff" * 8
    stream = unpacked(bytes(bad) + gzip.compress(b"found"))
    with pytest.raises(Broken, match="damaged"):
        read_all(stream)
    assert stream.resume()
    assert read_all(stream) == b"found"
    assert not stream.resume()


def test_a_small_file_may_not_unfold_to_a_large_one() -> None:
    budget = Budget(Limits(unpacked_bytes=1_000_000, unpacked_ratio=2), packed=100)
    with pytest.raises(ArchiveSpent, match="unfolds"):
        read_all(unpacked(gzip.compress(b"\0" * 3_000_000), budget))
