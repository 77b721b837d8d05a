"""An HTTP answer as archives keep it: status, headers, and the body with its transfer coding undone."""

import re
import zlib
from dataclasses import dataclass, field

from rashomon.read.faults import Fault
from rashomon.read.limits import Budget

_STATUS = re.compile(rb"HTTP/\d(?:\.\d)?[ \t]+(\d{3})")
_CHUNK = re.compile(rb"\s{0,2}([0-9a-fA-F]{1,8})[^\r\n]{0,200}\r?\n")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_KEPT = ("date", "last-modified", "content-type", "content-language", "location", "expires", "age", "link")
_PORTION = 8192  # bytes unpacked at a time: to 8 MB at most
_PICTURES = ("image/", "font/", "video/", "audio/", "text/css", "application/font", "application/x-font")
_SCRIPTS = ("javascript", "ecmascript", "json", "wasm", "octet-stream", "x-shockwave")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server sent.

    Attributes:
        status: 0 where no status line was kept.
        headers: names in lower case.
        coding: the codings undone, as in `chunked, gzip`; None if there were none.
        broken: why the body may end too early, in words.
    """

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes = field(repr=False)
    coding: str | None = None
    broken: str | None = None

    def header(self, name: str) -> str | None:
        """Return the first header of that name."""
        return next((value for known, value in self.headers if known == name), None)

    @property
    def witnesses(self) -> tuple[tuple[str, str], ...]:
        """The headers that may tell of the page's age, form and language, as `http:…`."""
        return tuple([(f"http:{name}", value) for name, value in self.headers if name in _KEPT])

    @property
    def charset(self) -> str | None:
        """The encoding that the content type states."""
        return charset_in(self.header("content-type"))

    @property
    def resource(self) -> str | None:
        """What the answer is by its content type if it is no text to read, in words."""
        kind = (self.header("content-type") or "").lower()
        if kind.startswith(_PICTURES):
            return "pictures, fonts and styles"
        return "scripts and their data" if any(word in kind for word in _SCRIPTS) else None


def charset_in(content_type: str | None) -> str | None:
    """Return the charset a content type names, as written."""
    found = _CHARSET.search(content_type or "")
    return found.group(1) if found else None


def read_headers(block: bytes) -> tuple[tuple[str, str], ...]:
    """Return header lines as (name in lower case, value); folded lines are joined, broken ones left out."""
    headers: list[tuple[str, str]] = []
    for line in re.split(rb"\r?\n", block):
        words = line.decode("utf-8", "replace")
        if line[:1] in (b" ", b"\t") and headers:
            name, value = headers[-1]
            headers[-1] = (name, f"{value} {words.strip()}".strip())
        elif ":" in words:
            name, _, value = words.partition(":")
            headers.append((name.strip().lower(), value.strip()))
    return tuple(headers)


def read_answer(block: bytes, budget: Budget) -> Answer:
    """Return the answer kept in an archive's record; a block without a status line is body and nothing else.

    Archives often keep headers that speak of codings they have already undone: a coding is undone only where the
    bytes show it.

    Raises:
        Fault: `unread_coding`, the body is packed in a way that is not read.
    """
    status = _STATUS.match(block)
    if status is None:
        return Answer(0, (), block)
    end = re.search(rb"\r?\n\r?\n", block)
    head, body = (block[: end.start()], block[end.end() :]) if end else (block, b"")
    headers = read_headers(head)
    stated = dict(reversed(headers))
    codings: list[str] = []
    broken: str | None = None
    if "chunked" in stated.get("transfer-encoding", "").lower() and _CHUNK.match(body):
        body, broken = _join_chunks(body)
        codings.append("chunked")
    packing = stated.get("content-encoding", "").strip().lower()
    if packing in ("gzip", "x-gzip", "deflate") and body:
        body, packed_broken = _unpack(body, packing, budget)
        broken = packed_broken or broken
        codings.append(packing)
    elif packing in ("br", "zstd", "compress") and _looks_packed(body):
        raise Fault("unread_coding", f"is packed with {packing}, which is not read; save the page again")
    return Answer(int(status.group(1)), headers, body, ", ".join(codings) or None, broken)


def _join_chunks(body: bytes) -> tuple[bytes, str | None]:
    parts: list[bytes] = []
    at = 0
    while found := _CHUNK.match(body, at):
        length = int(found.group(1), 16)
        if not length:
            return b"".join(parts), None
        parts.append(body[found.end() : found.end() + length])
        at = found.end() + length
    return b"".join(parts) if at >= len(body) else b"".join([*parts, body[at:]]), "breaks off inside a chunk"


def _unpack(body: bytes, packing: str, budget: Budget) -> tuple[bytes, str | None]:
    """Return the body unpacked, or as it is if it is not packed; it may break off."""
    window = 31 if body.startswith(b"\x1f\x8b") else 15 if body[:1] in (b"\x78", b"\x58", b"\x68") else None
    if window is None and (packing != "deflate" or not _looks_packed(body)):
        return body, None
    unpacker = zlib.decompressobj(window or -15)
    parts: list[bytes] = []
    length, limit = 0, budget.limits.page_bytes
    for at in range(0, len(body), _PORTION):
        try:
            parts.append(unpacker.decompress(body[at : at + _PORTION]))
        except zlib.error:
            return (b"".join(parts), "is damaged where it is packed") if length else (body, None)
        length += len(parts[-1])
        budget.unpack(len(parts[-1]))
        if unpacker.eof or length > limit:
            return b"".join(parts), None
    return b"".join(parts), "breaks off where it is packed"


def _looks_packed(body: bytes) -> bool:
    head = body[:512]
    return sum(byte < 9 or 13 < byte < 32 for byte in head) > len(head) // 50
