"""Text as its carrier writes it (escaped in XML, JSON or CSV, inside DOCX or RTF) to characters and back to bytes.

`escapes` names the way of writing: `xml` (character references, CDATA), `json` (the inside of a string), `csv` (the
inside of a quoted field), `docx` (paragraphs of WordprocessingML), `rtf` with its state (see `RtfState`).
"""

from collections.abc import Callable, Iterable, Iterator

from rashomon.text.decoding import Decoded, Stretch, decode_bytes
from rashomon.text.escapes import Piece, csv_pieces, json_pieces, xml_pieces
from rashomon.text.rich_text import rtf_pieces
from rashomon.text.word_xml import word_pieces

_WAYS: dict[str, Callable[[str], Iterable[Piece]]] = {
    "xml": xml_pieces,
    "json": json_pieces,
    "csv": csv_pieces,
    "docx": word_pieces,
}


def decode_written(
    raw: bytes, encoding: str, *, confidence: float, basis: str, skip: int = 0, escapes: str | None = None
) -> Decoded:
    """Decode `raw[skip:]` and undo the carrier's way of writing; each character keeps the bytes it came from.

    Raises:
        LookupError: Python knows no such encoding, or `escapes` is no way of writing known here.
    """
    written = decode_bytes(raw, encoding, confidence=confidence, basis=basis, skip=skip)
    return written if escapes is None else unescape(written, escapes)


def unescape(written: Decoded, escapes: str) -> Decoded:
    """Return the text a carrier means by what it writes.

    Raises:
        LookupError: `escapes` is no way of writing known here.
    """
    name, _, state = escapes.partition(" ")
    pieces = rtf_pieces(written.text, state) if name == "rtf" else _WAYS[name](written.text)
    parts: list[str] = []
    stretches: list[Stretch] = []
    cursor = _Cursor(written)
    length = 0
    for piece in pieces:
        for stretch, text in cursor.stretches_of(piece, length):
            stretches.append(stretch)
            parts.append(text)
            length = stretch.char_end
    return Decoded(
        "".join(parts),
        written.encoding,
        written.confidence,
        written.basis,
        tuple(stretches),
        written.undecodable,
        escapes,
    )


def byte_offsets(written: Decoded, chars: Iterable[int]) -> list[int]:
    """Return the byte at which each of the code points begins, for many in rising order, in one walk.

    Raises:
        IndexError: one lies outside the text, or before the one before it.
    """
    cursor = _Cursor(written)
    return [cursor.byte_at(char) for char in chars]


class _Cursor:
    """Walks once through the written text and knows the byte at every place it comes to."""

    def __init__(self, written: Decoded) -> None:
        self._written = written
        self._at = 0
        self._char = 0
        self._byte = written.stretches[0].byte_start if written.stretches else 0

    def byte_at(self, char: int) -> int:
        """Go to a code point and return the byte at which it begins."""
        if not self._char <= char <= len(self._written.text):
            raise IndexError(f"{char} is not between {self._char} and {len(self._written.text)}")
        self._go_to(char)
        return self._byte

    def stretches_of(self, piece: Piece, length: int) -> Iterator[tuple[Stretch, str]]:
        """Yield the stretches of one piece with their text; `length` code points stand before it."""
        self._go_to(piece.start)
        if piece.text is not None:
            start = self._byte
            self._go_to(piece.end)
            yield Stretch(length, length + len(piece.text), start, self._byte, clean=False), piece.text
            return
        while self._char < piece.end:
            under = self._written.stretches[self._at]
            start, char, stop = self._byte, self._char, min(piece.end, under.char_end)
            self._step(stop)
            widths = under.widths
            if widths is not None:
                widths = widths[char - under.char_start : stop - under.char_start]
            made = Stretch(length, length + stop - char, start, self._ended(under, stop), under.clean, widths)
            yield made, self._written.text[char:stop]
            length += stop - char

    def _ended(self, under: Stretch, stop: int) -> int:
        return under.byte_end if stop == under.char_end else self._byte

    def _go_to(self, char: int) -> None:
        while self._char < char:
            self._step(min(char, self._written.stretches[self._at].char_end))

    def _step(self, stop: int) -> None:
        """Advance inside the stretch under the cursor, to its end at most."""
        under = self._written.stretches[self._at]
        if stop == under.char_end:
            self._at += 1
            following = self._written.stretches[self._at : self._at + 1]
            self._byte = following[0].byte_start if following else under.byte_end
        elif under.widths is not None:
            low = self._char - under.char_start
            self._byte += sum(under.widths[low : stop - under.char_start])
        else:
            self._byte += len(self._written.text[self._char : stop].encode(self._written.encoding))
        self._char = stop
