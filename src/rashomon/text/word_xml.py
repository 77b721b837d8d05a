"""The text of a Word document's XML: what stands in its paragraphs, with the place of each character.

Deleted text, field codes and the second copy of drawings (`mc:Fallback`) are no text of the document.
"""

import html
import re
from collections.abc import Iterator

from rashomon.text.escapes import Piece

_TOKEN = re.compile(
    r"<w:t(?:\s[^<>]*)?>(?P<words>[^<]*)</w:t>|(?P<paragraph></w:p>)|(?P<line><w:(?:br|cr)(?:\s[^<>]*)?/>)"
    r"|(?P<tab><w:tab\s*/>)|(?P<hyphen><w:noBreakHyphen\s*/>)|<mc:Fallback[\s>].*?(?:</mc:Fallback>|\Z)",
    re.DOTALL,
)
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-z]{2,4});")


def word_pieces(written: str) -> Iterator[Piece]:
    """Yield the text of WordprocessingML: paragraphs end in an empty line, tables run cell by cell.

    Source:
        ISO/IEC 29500-1, 17.3 (paragraphs and runs): `w:t`, `w:br`, `w:cr`, `w:tab`, `w:noBreakHyphen`.
    """
    for found in _TOKEN.finditer(written):
        kind = found.lastgroup
        if kind == "words":
            yield from _words(written, *found.span("words"))
        elif kind == "paragraph":
            yield Piece(found.start(), found.end(), "\n\n")
        elif kind == "line":
            yield Piece(found.start(), found.end(), "\n")
        elif kind == "tab":
            yield Piece(found.start(), found.end(), "\t")
        elif kind == "hyphen":
            yield Piece(found.start(), found.end(), "\u2011")


def _words(written: str, start: int, end: int) -> Iterator[Piece]:
    at = start
    for found in _REFERENCE.finditer(written, start, end):
        if found.start() > at:
            yield Piece(at, found.start())
        yield Piece(found.start(), found.end(), html.unescape(found.group()))
        at = found.end()
    if end > at:
        yield Piece(at, end)
