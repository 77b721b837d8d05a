"""Characters that XML, JSON and CSV write otherwise, each with the place where it is written."""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the written text [start, end): copied as it stands, or standing for `text`."""

    start: int
    end: int
    text: str | None = None


_XML = re.compile(
    r"<!\[CDATA\[(?P<verbatim>(?:[^\]]++|\](?!\]>))*+)(?:\]\]>)?|(?P<reference>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]\w{1,31});)"
    r"|<!--(?:[^-]++|-(?!->))*+(?:-->)?|<\?(?:[^?]++|\?(?!>))*+(?:\?>)?",
)
_JSON = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.", re.DOTALL)


def xml_pieces(written: str) -> Iterator[Piece]:
    """Yield the text inside an XML element: references read, CDATA opened, comments and instructions left out.

    Tags stay as they stand. Names that only HTML knows (`&nbsp;`) are read, as feeds use them.
    """
    at = 0
    for found in _XML.finditer(written):
        if found.start() > at:
            yield Piece(at, found.start())
        if found["verbatim"]:
            yield Piece(*found.span("verbatim"))
        elif found["reference"]:
            yield Piece(found.start(), found.end(), html.unescape(found["reference"]))
        at = found.end()
    if at < len(written):
        yield Piece(at, len(written))


def json_pieces(written: str) -> Iterator[Piece]:
    """Yield the text inside a JSON string; half a surrogate pair or an unknown escape becomes U+FFFD."""
    at = 0
    for found in _JSON.finditer(written):
        if found.start() > at:
            yield Piece(at, found.start())
        yield Piece(found.start(), found.end(), _json_character(found.group()))
        at = found.end()
    if at < len(written):
        yield Piece(at, len(written))


def csv_pieces(written: str) -> Iterator[Piece]:
    """Yield the text inside a quoted CSV field: two quotation marks are one."""
    at = 0
    for found in re.finditer('""', written):
        if found.start() > at:
            yield Piece(at, found.start())
        yield Piece(found.start(), found.end(), '"')
        at = found.end()
    if at < len(written):
        yield Piece(at, len(written))


def _json_character(escape: str) -> str:
    try:
        read = str(json.loads(f'"{escape}"'))
    except ValueError:
        return "\ufffd"
    return read if read.isascii() or read.encode("utf-8", "replace").decode() == read else "\ufffd"
