"""Bytes to text and back: which encoding, how sure, and which bytes each code point came from."""

import codecs
from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import accumulate


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of decoded text and its bytes: `clean` ones encode back to exactly those bytes.

    An unclean stretch is U+FFFD standing for bytes that the encoding has no character for, or text that its
    carrier writes otherwise (`&lt;`, `\\u00e9`, the end of a paragraph). `widths` holds the number of bytes of each
    code point where encoding back would not give the saved bytes (encodings with two ways to write one character).
    """

    char_start: int
    char_end: int
    byte_start: int
    byte_end: int
    clean: bool
    widths: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class Decoded:
    """A page's text with the way back to its bytes.

    Attributes:
        confidence: in [0, 1]; 1 for a byte-order mark, less for declarations and guesses.
        basis: `bom`, `http`, `meta`, `utf-8`, `guess` or `fallback`.
        undecodable: number of bytes shown as U+FFFD.
        escapes: how the carrier writes text that could be taken for its own marks (see `rashomon.text.written`);
            None where bytes are characters and nothing else.
    """

    text: str = field(repr=False)
    encoding: str
    confidence: float
    basis: str
    stretches: tuple[Stretch, ...] = field(repr=False)
    undecodable: int = 0
    escapes: str | None = None

    def byte_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the half-open byte range in the saved page of code points [start, end).

        Raises:
            IndexError: the range is not inside the text.
        """
        if not 0 <= start <= end <= len(self.text):
            raise IndexError(f"[{start}, {end}) is not inside {len(self.text)} code points")
        return self._byte_offset(start, False), self._byte_offset(end, True)

    def _byte_offset(self, char: int, as_end: bool) -> int:
        if not self.stretches:
            return 0
        wanted = char - 1 if as_end and char else char
        at = max(bisect_right(self.stretches, wanted, key=lambda stretch: stretch.char_start) - 1, 0)
        stretch = self.stretches[at]
        inside = min(char, stretch.char_end) - stretch.char_start
        if not stretch.clean:
            whole = inside == stretch.char_end - stretch.char_start
            return stretch.byte_end if whole or (inside and as_end) else stretch.byte_start
        if stretch.widths is not None:
            return stretch.byte_start + sum(stretch.widths[:inside])
        head = self.text[stretch.char_start : stretch.char_start + inside]
        return stretch.byte_start + len(head.encode(self.encoding))


def decode_bytes(raw: bytes, encoding: str, *, confidence: float, basis: str, skip: int = 0) -> Decoded:
    """Decode `raw[skip:]`; bytes the encoding cannot read become U+FFFD, one for each faulty run.

    Args:
        encoding: a codec name Python knows, without byte order left open (`utf-16-le`, not `utf-16`).
        skip: length of a byte-order mark in bytes.
    Raises:
        LookupError: Python knows no such encoding.
    """
    name = codecs.lookup(encoding).name
    parts: list[str] = []
    stretches: list[Stretch] = []
    chars, at, undecodable = 0, skip, 0
    while at < len(raw):
        chunk, fault_start, fault_end = _decode_until_fault(raw, at, name)
        if chunk:
            stretches.append(_clean_stretch(raw, at, fault_start, chunk, chars, name))
            parts.append(chunk)
            chars += len(chunk)
        if fault_end > fault_start:
            stretches.append(Stretch(chars, chars + 1, fault_start, fault_end, clean=False))
            parts.append("\ufffd")
            chars += 1
            undecodable += fault_end - fault_start
        at = fault_end
    return Decoded("".join(parts), name, confidence, basis, tuple(stretches), undecodable)


def _decode_until_fault(raw: bytes, at: int, name: str) -> tuple[str, int, int]:
    """Return the text up to the next fault, and the fault's byte range (empty at the end)."""
    try:
        return raw[at:].decode(name), len(raw), len(raw)
    except UnicodeDecodeError as fault:
        start = at + fault.start
        end = at + max(fault.end, fault.start + 1)
        return raw[at:start].decode(name), start, end


def _clean_stretch(raw: bytes, start: int, end: int, chunk: str, chars: int, name: str) -> Stretch:
    widths = None if chunk.encode(name) == raw[start:end] else _widths(raw[start:end], len(chunk), name)
    return Stretch(chars, chars + len(chunk), start, end, clean=True, widths=widths)


def _widths(raw: bytes, chars: int, name: str) -> tuple[int, ...]:
    """Feed one byte at a time and note at which byte each code point was complete."""
    decoder = codecs.getincrementaldecoder(name)("strict")
    ends: list[int] = []
    for index in range(len(raw)):
        made = decoder.decode(raw[index : index + 1], index == len(raw) - 1)
        ends.extend([index + 1] * len(made))
    widths = [after - before for before, after in zip([0, *ends], ends, strict=False)]
    if list(accumulate(widths))[-1:] != [len(raw)]:
        widths[-1] += len(raw) - sum(widths)
    return tuple(widths[:chars])
