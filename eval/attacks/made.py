"""What attacks are made of: the plain report, pages and texts with something beside it, packings."""

from __future__ import annotations

import gzip
import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

SENTENCES = (
    "The council of Varnholt voted on Monday to close the harbour bridge until the spring, officials said.",
    "Engineer Mira Tolland said that divers had found a crack four metres long in the middle pier of the bridge.",
    "About 6,000 people cross it every day, according to the council's own count of last year.",
    "“Nobody will drive over it before we know how deep the crack goes,” Tolland told reporters in the town hall.",
)
PLAIN = (
    "<html lang=en><head><title>Bridge closes</title></head><body><article><h1>Harbour bridge closes</h1>{}</article>"
)
BODY = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
NEXT_PAGE = PLAIN.format(BODY)
"""The page that has to be read after each attack."""

TEXT = "\n\n".join(SENTENCES)


@dataclass(frozen=True, slots=True)
class Attack:
    """One attack: its name, what it is about in words, and the file it writes into a folder."""

    name: str
    words: str
    file: str
    content: Callable[[], bytes]

    def write(self, folder: Path) -> None:
        """Write the attack's file."""
        folder.joinpath(self.file).write_bytes(self.content())


def html(inside: str = "", head: str = "") -> bytes:
    """A page with the plain report after something, and something in its head."""
    return (
        f"<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Bridge</title>{head}</head>"
        f"<body>{inside}<article><h1>Harbour bridge closes</h1>{BODY}</article></body></html>"
    ).encode()


def text(inside: str) -> bytes:
    """A plain text with something between headline and report."""
    return f"Harbour bridge closes\n\n{inside}\n\n{TEXT}\n".encode()


def zipped(members: dict[str, bytes], times: int = 1) -> bytes:
    """A ZIP file; each member holds its content so many times."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as out:
        for name, content in members.items():
            with out.open(name, "w", force_zip64=True) as member:
                for _ in range(times):
                    member.write(content)
    return packed.getvalue()


def gzipped(content: bytes, times: int = 1) -> bytes:
    """One gzip member that holds the content so many times."""
    packed = io.BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb", compresslevel=6, mtime=0) as out:
        for _ in range(times):
            out.write(content)
    return packed.getvalue()
