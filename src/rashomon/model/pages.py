"""Pages: the bytes as saved, and how they were decoded."""

import hashlib
from dataclasses import dataclass, field

from rashomon.text.decoding import Decoded


@dataclass(frozen=True, slots=True)
class Page:
    """One saved page: bytes that are never edited, and the text they decode to.

    `id` is made from the bytes alone, so the same bytes saved twice are one page. `path` is the least of the
    paths they were read from, as the caller wrote it. `captured_at` is ISO 8601 with its zone if the saving
    tool wrote one.
    """

    id: str
    path: str
    sha256: str
    raw: bytes = field(repr=False)
    media_type: str
    decoded: Decoded = field(repr=False)
    url: str | None = None
    captured_at: str | None = None

    @property
    def text(self) -> str:
        """The decoded page, line ends and mark-up included, byte-order mark excluded."""
        return self.decoded.text


def page_id(raw: bytes) -> tuple[str, str]:
    """Return the id and the SHA-256 (hexadecimal) of a page's bytes."""
    digest = hashlib.sha256(raw).hexdigest()
    return f"p-{digest[:12]}", digest
