"""The attacks: what a page, archive or text can be made of to cost a reader time, memory or its own files."""

from __future__ import annotations

import gzip
import io
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

_SENTENCES = (
    "The council of Varnholt voted on Monday to close the harbour bridge until the spring, officials said.",
    "Engineer Mira Tolland said that divers had found a crack four metres long in the middle pier of the bridge.",
    "About 6,000 people cross it every day, according to the council's own count of last year.",
    "“Nobody will drive over it before we know how deep the crack goes,” Tolland told reporters in the town hall.",
)
PLAIN = (
    "<html lang=en><head><title>Bridge closes</title></head><body><article><h1>Harbour bridge closes</h1>{}</article>"
)
_BODY = "".join(f"<p>{sentence}</p>" for sentence in _SENTENCES)
NEXT_PAGE = PLAIN.format(_BODY)
"""The page that has to be read after each attack."""

_TEXT = "\n\n".join(_SENTENCES)


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
        f"<body>{inside}<article><h1>Harbour bridge closes</h1>{_BODY}</article></body></html>"
    ).encode()


def text(inside: str) -> bytes:
    """A plain text with something between headline and report."""
    return f"Harbour bridge closes\n\n{inside}\n\n{_TEXT}\n".encode()


def attacks() -> tuple[Attack, ...]:
    """Return every attack, in the order of the table."""
    return (*_markup(), *_lengths(), *_archives(), *_linked_data(), *_traps())


def _markup() -> Iterator[Attack]:
    names = " ".join(f"a{number}=v{number}" for number in range(40_000))
    yield Attack("attributes", "one tag with 40,000 attributes", "a.html", lambda: html(f"<div {names}>"))
    same = " ".join(f"class=c{number}" for number in range(40_000))
    yield Attack("same-attribute", "one attribute 40,000 times", "a.html", lambda: html(f"<div {same}>"))
    yield Attack("nested", "100,000 nested elements", "a.html", lambda: html("<div>" * 100_000))
    yield Attack("nested-inline", "50,000 times a paragraph in a span", "a.html", lambda: html("<span><p>" * 50_000))
    yield Attack("unclosed", "1,000,000 bold tags without end", "a.html", lambda: html("<b>" * 1_000_000))
    yield Attack("unclosed-p", "1,000,000 paragraph tags without end", "a.html", lambda: html("<p>" * 1_000_000))
    yield Attack("unclosed-a", "300,000 links without end", "a.html", lambda: html("<a href=x>word " * 300_000))
    yield Attack("half-tags", "1,000,000 tags that never end", "a.html", lambda: html("<a " * 1_000_000))
    yield Attack("angle", "1,000,000 angle brackets", "a.html", lambda: html("<" * 1_000_000))
    yield Attack("comments", "300,000 comments", "a.html", lambda: html("<!-- x -->" * 300_000))
    yield Attack("entities", "1,000,000 character references", "a.html", lambda: html("<p>" + "&amp;" * 1_000_000))
    yield Attack("no-entities", "200,000 false references", "a.html", lambda: html("<p>" + "&nosuchentity" * 200_000))
    yield Attack("laughs", "entities made of entities, ten deep", "a.html", _laughs)
    yield Attack("tables", "5,000 tables in tables", "a.html", lambda: html("<table><tr><td>" * 5_000))
    yield Attack("zero", "a page of 5 MB of zeros", "a.html", lambda: html("\0" * 5_000_000))


def _laughs() -> bytes:
    steps = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    return (
        f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY e0 "ha">{steps}]><html><body><p>&e9;</p></body></html>'.encode()
    )


def _lengths() -> Iterator[Attack]:
    yield Attack(
        "lines", "60,000 tiny lines of text", "a.txt", lambda: text("\n".join(f"line {n} ok" for n in range(60_000)))
    )
    yield Attack(
        "sentences",
        "60,000 lines of one sentence",
        "a.txt",
        lambda: text("\n".join(f"Line {n} was fine here." for n in range(60_000))),
    )
    yield Attack(
        "paragraphs",
        "60,000 tiny paragraphs",
        "a.html",
        lambda: html("".join(f"<p>line {n} ok</p>" for n in range(60_000))),
    )
    yield Attack("long-line", "one line of 50 MB", "a.txt", lambda: b"word " * 10_000_000)
    yield Attack("line-19", "one line of 19 MB, just below the limit", "a.txt", lambda: b"word " * 3_800_000)
    yield Attack("word-19", "one word of 19 MB", "a.txt", lambda: b"w" * 19_000_000)
    yield Attack("paragraph-19", "one paragraph of 19 MB", "a.html", lambda: html("<p>" + "word " * 3_700_000))
    yield Attack("sentences-5", "a report of 5 MB", "a.html", lambda: html(f"<p>{' '.join(_SENTENCES)}</p>" * 13_000))


def _archives() -> Iterator[Attack]:
    yield Attack("gzip-bomb", "1 GB of blanks in gzip", "a.html.gz", lambda: _gzip_bomb(1_000))
    yield Attack("zip-bomb", "1 GB of blanks in a ZIP file", "a.zip", lambda: _zip({"a.html": b" " * 1_000_000}, 1_000))
    yield Attack("zip-nested", "ZIP files in ZIP files, 12 deep", "a.zip", _nested_zip)
    yield Attack("zip-upwards", "a ZIP file with paths upwards", "a.zip", _upwards)
    yield Attack("zip-many", "a ZIP file with 20,000 members", "a.zip", _many)
    yield Attack("docx-bomb", "a document whose text is 300 MB", "a.docx", _document)


def _gzip_bomb(megabytes: int) -> bytes:
    packed = io.BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb", compresslevel=6, mtime=0) as out:
        for _ in range(megabytes):
            out.write(b" " * 1_000_000)
    return packed.getvalue()


def _zip(members: dict[str, bytes], times: int = 1) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as out:
        for name, content in members.items():
            with out.open(name, "w", force_zip64=True) as member:
                for _ in range(times):
                    member.write(content)
    return packed.getvalue()


def _nested_zip() -> bytes:
    inner = html()
    for _ in range(12):
        inner = _zip({"a.zip" if inner[:2] == b"PK" else "a.html": inner})
    return inner


def _upwards() -> bytes:
    return _zip({"../../escaped.html": html(), "/escaped.html": html("<p>2"), "c:\\escaped.html": html("<p>3")})


def _many() -> bytes:
    return _zip({f"{number}.txt": b"x" for number in range(20_000)})


def _document() -> bytes:
    return _zip({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w:p><w:t>" + b"a" * 1_000_000}, 300)


def _linked_data() -> Iterator[Attack]:
    def script(words: str) -> bytes:
        return html(head=f'<script type="application/ld+json">{words}</script>')

    yield Attack(
        "json-deep",
        "linked data 200,000 objects deep",
        "a.html",
        lambda: script('{"a":' * 200_000 + "1" + "}" * 200_000),
    )
    yield Attack("json-open", "500,000 brackets without end", "a.html", lambda: script("[" * 500_000))
    yield Attack(
        "json-wide",
        "100,000 articles in linked data",
        "a.html",
        lambda: script(
            "[" + ",".join(['{"@type":"NewsArticle","headline":"h","datePublished":"2020-01-01"}'] * 100_000) + "]"
        ),
    )
    one = '<script type="application/ld+json">{"@type":"NewsArticle"}</script>'
    yield Attack("json-many", "20,000 pieces of linked data", "a.html", lambda: html(head=one * 20_000))


_TRAPS = {
    "spaces": " ",
    "nbsp": "\u00a0",
    "quotes": '"',
    "curly": "“",
    "apostrophes": "a'",
    "digits": "1",
    "letters": "a",
    "capitals": "A",
    "initials": "A. ",
    "numbers": "1,",
    "dates": "January 1, ",
    "slashes": "1/",
    "times": "12:",
    "stamps": "2020-01-01T00:00:00Z ",
    "bylines": "By John ",
    "names": "John Smith, ",
    "hyphens": "John-",
    "and": "Smith and ",
    "credits": "Photo: ",
    "copyright": "© ",
    "dots": ".",
    "ellipses": "…",
    "bars": " | ",
    "brackets": "(",
    "addresses": "https://a.b/c ",
    "mails": "a@b ",
    "unseen": "a\u200b",
    "accents": "e\u0301",
    "said": "he said that ",
    "quoted": "“Yes,” he said. ",
    "of": "of the ",
    "cyrillic": "слово ",
}
"""Pieces that, repeated, make patterns with nested repeats try every way to divide them."""


def _traps() -> Iterator[Attack]:
    for name, piece in _TRAPS.items():
        yield Attack(
            f"trap-{name}",
            f"100,000 characters of {piece.strip() or 'blanks'!r}, in all places",
            "a.html",
            _trap(piece),
        )


def _trap(piece: str) -> Callable[[], bytes]:
    words = piece * (100_000 // len(piece))
    short = piece * max(900 // len(piece), 1)
    meta = short.replace('"', "&quot;")
    head = f'<meta name=author content="{meta}"><meta property=article:published_time content="{meta}">'
    lines = "".join(f"<div>{short}{number}</div>" for number in range(40))
    return lambda: html(f"<h2>{short}</h2>{lines}<p>Published {words} on</p>", head)
