"""Bytes that come one after the other, with a look ahead and the position; gzip members unfolded on the way."""

import zlib
from bisect import bisect_right
from collections.abc import Callable
from typing import Protocol

from rashomon.read.faults import Broken
from rashomon.read.limits import Budget

CHUNK = 65_536
_GZIP = b"\x1f\x8b\x08"


class _Member(Protocol):
    """What zlib makes to unfold one gzip member."""

    @property
    def eof(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    @property
    def unconsumed_tail(self) -> bytes: ...
    def decompress(self, packed: bytes, longest: int, /) -> bytes: ...


class ByteStream:
    """Reads forward only; holds what was looked at ahead and no more.

    Attributes:
        position: number of bytes read so far.
    """

    def __init__(self, read: Callable[[int], bytes]) -> None:
        self._read = read
        self._ahead = b""
        self._at = 0  # how much of what was looked at ahead has been read since
        self._ended = False
        self._broken: Broken | None = None
        self.position = 0

    def peek(self, size: int) -> bytes:
        """Return the next `size` bytes without reading them; fewer at the end and before what is broken."""
        have = len(self._ahead) - self._at
        if have < size and not self._ended:
            parts = [self._ahead[self._at :]]
            while have < size and not self._ended:
                chunk = self._next_chunk()
                parts.append(chunk)
                have += len(chunk)
            self._ahead, self._at = b"".join(parts), 0
        return self._ahead[self._at : self._at + size]

    def _next_chunk(self) -> bytes:
        try:
            chunk = self._read(CHUNK)
        except Broken as broken:
            self._broken, chunk = broken, b""
        self._ended = not chunk
        return chunk

    def read(self, size: int) -> bytes:
        """Return the next `size` bytes; fewer at the end and before what is broken.

        Raises:
            Broken: what comes next is broken (once; then the stream is at its end, unless it can `resume`).
        """
        taken = self.peek(size)
        if not taken and self._broken is not None and size:
            broken, self._broken = self._broken, None
            raise broken
        self._at += len(taken)
        self.position += len(taken)
        return taken

    def readline(self, limit: int) -> bytes:
        """Return the next line with its end, or `limit` bytes of it."""
        size = min(1024, limit)
        while True:
            ahead = self.peek(size)
            end = ahead.find(b"\n") + 1
            if end or size == limit or len(ahead) < size:
                return self.read(end or max(len(ahead), 1))
            size = min(size * 4, limit)

    def unread(self, content: bytes) -> None:
        """Give back bytes that were read last."""
        self._ahead, self._at = content + self._ahead[self._at :], 0
        self.position -= len(content)

    def skip(self, size: int) -> int:
        """Pass over `size` bytes; return how many there were."""
        left = size
        while left:
            passed = len(self.read(min(left, CHUNK)))
            if not passed:
                break
            left -= passed
        return size - left

    def stored_at(self, position: int) -> int:
        """Return the byte of the stored file at which what is read at `position` begins."""
        return position

    def resume(self) -> bool:
        """Go on behind what is broken; whether there was a place to go on."""
        return False


class GzipStream(ByteStream):
    """Unfolds gzip of one or more members, a chunk at a time, never across the end of a member."""

    def __init__(self, packed: ByteStream, budget: Budget) -> None:
        super().__init__(self._unfold)
        self._packed = packed
        self._budget = budget
        self._member: _Member | None = None
        self._unfolded = 0
        self._starts: list[tuple[int, int]] = []  # (first byte unfolded, first byte stored) of each member

    def stored_at(self, position: int) -> int:
        """Return where the gzip member begins in which the byte at `position` lies."""
        at = max(bisect_right(self._starts, position, key=lambda start: start[0]) - 1, 0)
        return self._starts[at][1] if self._starts else 0

    def resume(self) -> bool:
        """Go on at the next gzip member, if there is one."""
        self._member = None
        if self._starts and self._packed.position == self._starts[-1][1]:
            self._packed.skip(len(_GZIP))
        while ahead := self._packed.peek(CHUNK):
            at = ahead.find(_GZIP)
            if at >= 0:
                self._packed.skip(at)
                self._ended = False
                return True
            self._packed.skip(max(len(ahead) - 2, 1))
        return False

    def _unfold(self, size: int) -> bytes:
        while (member := self._member or self._open_member()) is not None:
            unfolded = self._decompress(member, size)
            if member.eof:
                self._packed.unread(member.unused_data)
                self._member = None
            if unfolded:
                self._unfolded += len(unfolded)
                self._budget.unpack(len(unfolded))
                return unfolded
        return b""

    def _decompress(self, member: _Member, size: int) -> bytes:
        packed = member.unconsumed_tail or self._packed.read(CHUNK // 4)
        try:
            unfolded = member.decompress(packed, size)
        except zlib.error as fault:
            self._packed.unread(packed)
            raise Broken("damaged_archive", f"is damaged inside gzip ({fault}); fetch it again") from fault
        if not packed and not unfolded and not member.eof:
            self._member = None
            raise Broken("damaged_archive", "breaks off inside gzip; what is there was read, fetch it again")
        return unfolded

    def _open_member(self) -> _Member | None:
        while self._packed.peek(1) == b"\0":  # padding
            self._packed.skip(1)
        ahead = self._packed.peek(len(_GZIP))
        if not ahead:
            return None
        if ahead != _GZIP:
            raise Broken("damaged_archive", "goes on with bytes that are no gzip; they are left out")
        self._starts = [*self._starts[-64:], (self._unfolded, self._packed.position)]
        self._member = zlib.decompressobj(31)
        return self._member


def bytes_stream(content: bytes) -> ByteStream:
    """Return a stream over bytes."""
    rest = memoryview(content)

    def read(size: int) -> bytes:
        nonlocal rest
        taken, rest = bytes(rest[:size]), rest[size:]
        return taken

    return ByteStream(read)
