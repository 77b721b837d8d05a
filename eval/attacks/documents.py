"""Attacks by documents of other forms: MHTML, Word, RTF, tables, JSON, feeds."""

from __future__ import annotations

from collections.abc import Iterator

from .made import SENTENCES, Attack, gzipped, zipped

_MIME = b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=%b\r\n\r\n"
_XML = b'<?xml version="1.0"?>'
_RSS = _XML + b"<rss version='2.0'><channel><title>t</title>"


def by_documents() -> Iterator[Attack]:
    """Return the attacks by documents, tables and feeds."""
    yield from _mime()
    yield from _word()
    yield from _rich_text()
    yield from _tables()
    yield from _json()
    yield from _feeds()


def _mime() -> Iterator[Attack]:
    yield Attack("mhtml-nested", "5,000 multiparts in multiparts", "a.mhtml", _nested_parts)
    yield Attack("mhtml-boundary", "a boundary of 5 MB", "a.mhtml", lambda: _MIME % (b"x" * 5_000_000) + b"--x\n" * 9)
    yield Attack("mhtml-parts", "3,000,000 empty parts", "a.mhtml", lambda: _MIME % b"x" + b"--x\n" * 3_000_000)
    headers = b"--x\r\n" + b"X-A: b\r\n" * 2_000_000
    yield Attack("mhtml-headers", "a part with 2,000,000 headers", "a.mhtml", lambda: _MIME % b"x" + headers)
    words = b"--x\r\nSubject: " + b"=?utf-8?q?a?= " * 1_000_000
    yield Attack("mhtml-words", "1,000,000 encoded words in a header", "a.mhtml", lambda: _MIME % b"x" + words)


def _nested_parts() -> bytes:
    return (
        b"".join(_MIME % (b"b%d" % n) + b"--b%d\r\n" % n for n in range(5_000)) + b"Content-Type: text/html\r\n\r\n<p>x"
    )


def _word() -> Iterator[Attack]:
    types = {"[Content_Types].xml": b"<Types/>"}

    def document(content: bytes, times: int = 1) -> bytes:
        return zipped({**types, "word/document.xml": content}, times)

    yield Attack(
        "docx-bomb", "a Word file whose text is 300 MB", "a.docx", lambda: document(b"<w:t>" + b"a" * 1_000_000, 300)
    )
    yield Attack(
        "docx-large", "a Word file whose text is 19 MB", "a.docx", lambda: document(b"<w:p><w:t>" + b"a " * 9_500_000)
    )
    paragraphs = b"<w:document>" + b"<w:p><w:t>word</w:t></w:p>" * 190_000
    yield Attack("docx-paragraphs", "a Word file with 190,000 paragraphs", "a.docx", lambda: document(paragraphs))
    steps = b"".join(b'<!ENTITY e%d "%b">' % (n, b"&e%d;" % (n - 1) * 10) for n in range(1, 10))
    laughs = _XML + b'<!DOCTYPE d [<!ENTITY e0 "ha">' + steps + b"]><w:document><w:p><w:t>&e9;</w:t></w:p></w:document>"
    yield Attack("docx-laughs", "entities made of entities in Word", "a.docx", lambda: document(laughs))
    yield Attack("docx-nested", "1,000,000 nested elements in Word", "a.docx", lambda: document(b"<w:p>" * 1_000_000))


def _rich_text() -> Iterator[Attack]:
    yield Attack("rtf-groups", "10,000,000 groups in groups", "a.rtf", lambda: b"{\\rtf1 " + b"{" * 10_000_000 + b"x}")
    yield Attack("rtf-shut", "10,000,000 ends of groups", "a.rtf", lambda: b"{\\rtf1 x" + b"}" * 10_000_000)
    yield Attack(
        "rtf-bin", "binary parts that say they have 2 GB", "a.rtf", lambda: b"{\\rtf1 x\\bin2147483647 " * 300_000
    )
    yield Attack(
        "rtf-bin-negative", "binary parts of negative length", "a.rtf", lambda: b"{\\rtf1 " + b"\\bin-9 x" * 1_000_000
    )
    yield Attack("rtf-hex", "4,000,000 escaped letters", "a.rtf", lambda: b"{\\rtf1 " + b"\\'e9" * 4_000_000 + b"}")
    yield Attack("rtf-words", "3,000,000 control words", "a.rtf", lambda: b"{\\rtf1 " + b"\\b0 x " * 3_000_000 + b"}")
    yield Attack(
        "rtf-number",
        "control words with numbers of 1 MB",
        "a.rtf",
        lambda: b"{\\rtf1 " + (b"\\u" + b"9" * 1_000_000) * 9,
    )
    yield Attack(
        "rtf-paragraphs", "2,500,000 paragraphs", "a.rtf", lambda: b"{\\rtf1 " + b"x\\par\n" * 2_500_000 + b"}"
    )


def _tables() -> Iterator[Attack]:
    yield Attack(
        "csv-field", "one quoted field of 50 MB", "a.csv", lambda: b'doc_id,text\n1,"' + b"word " * 10_000_000 + b'"\n'
    )
    yield Attack(
        "csv-lines", "a quoted field of 10,000,000 lines", "a.csv", lambda: b'doc_id,text\n1,"' + b"x\n" * 10_000_000
    )
    names = b",".join(b"c%d" % n for n in range(1_000_000))
    yield Attack(
        "csv-columns",
        "a table of 1,000,000 columns",
        "a.csv",
        lambda: b"doc_id,text," + names + b"\n1,a" + b",b" * 1_000_000,
    )
    yield Attack(
        "csv-separators", "a row of 15,000,000 separators", "a.csv", lambda: b"doc_id,text\n1," + b"," * 15_000_000
    )
    yield Attack("csv-marks", "20,000,000 quotation marks", "a.csv", lambda: b"doc_id,text\n1," + b'"' * 20_000_000)
    yield Attack("csv-empty", "1,000,000 empty rows", "a.csv", lambda: b"doc_id,text\n" + b",\n" * 1_000_000)


def _json() -> Iterator[Attack]:
    yield Attack("json-nested", "JSON 3,500,000 lists deep", "a.json", lambda: b'{"text": ' + b"[" * 3_500_000)
    escapes = b"\\u0041" * 160_000 + b"\\n" * 340_000
    yield Attack("json-escapes", "a row with 500,000 escapes", "a.jsonl", lambda: b'{"text": "' + escapes + b'"}\n')
    many = b'{"text": "%b"}\n' % (b"\\n" * 450_000)
    yield Attack("json-escapes-20", "20 rows with 450,000 escapes", "a.jsonl", lambda: many * 20)
    yield Attack(
        "json-numbers", "numbers of 7 MB", "a.json", lambda: b'[{"text": "a", "n": ' + b"9" * 7_000_000 + b"}]"
    )
    huge = b",".join([b"9" * 4_200 + b"e9999"] * 1_800)
    yield Attack(
        "json-exponents", "1,800 numbers of 4,200 digits", "a.json", lambda: b'[{"text": "a", "n": [' + huge + b"]}]"
    )
    yield Attack(
        "json-lists",
        "2,500,000 empty lists",
        "a.json",
        lambda: b'[{"text": "a", "x": [' + b"[]," * 2_500_000 + b"[]]}]",
    )
    yield Attack(
        "json-lines", "5,000,000 lines that are no JSON", "a.jsonl", lambda: b'{"text": "a"}\n' + b"{\n" * 5_000_000
    )
    yield Attack(
        "json-keys", "700,000 keys", "a.json", lambda: b"[{" + b",".join(b'"k%d":1' % n for n in range(700_000)) + b"}]"
    )


def _feeds() -> Iterator[Attack]:
    steps = b"".join(b'<!ENTITY e%d "%b">' % (n, b"&e%d;" % (n - 1) * 10) for n in range(1, 10))
    laughs = b'<!DOCTYPE rss [<!ENTITY e0 "ha">' + steps + b"]>"
    item = (
        b"<item><title>&e9;</title><description>&e9; "
        + b" ".join(map(str.encode, SENTENCES))
        + b"</description></item>"
    )
    yield Attack(
        "feed-laughs", "entities made of entities in a feed", "a.xml", lambda: _XML + laughs + _RSS[len(_XML) :] + item
    )
    quadratic = b'<!DOCTYPE rss [<!ENTITY e "%b">]>' % (b"a" * 100_000)
    yield Attack(
        "feed-quadratic",
        "one long entity 100,000 times",
        "a.xml",
        lambda: (
            _XML + quadratic + _RSS[len(_XML) :] + b"<item><description>" + b"&e;" * 100_000 + b"</description></item>"
        ),
    )
    outside = b'<!DOCTYPE rss [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
    yield Attack(
        "feed-outside",
        "an entity that names a file",
        "a.xml",
        lambda: _XML + outside + _RSS[len(_XML) :] + item.replace(b"&e9;", b"&e;"),
    )
    entries = b"".join(
        b"<item><title>Item %d</title><description>Bridge %d shut.</description></item>" % (n, n)
        for n in range(300_000)
    )
    yield Attack("feed-entries", "a feed of 300,000 entries", "a.xml", lambda: _RSS + entries + b"</channel></rss>")
    yield Attack(
        "feed-entries-gz",
        "a packed feed of 300,000 entries",
        "a.xml.gz",
        lambda: gzipped(_RSS + entries + b"</channel></rss>"),
    )
    yield Attack("feed-items", "2,500,000 tags of entries", "a.xml", lambda: _RSS + b"<item>" * 2_500_000)
    yield Attack(
        "feed-tags", "an entry of 4,000,000 tags", "a.xml", lambda: _RSS + b"<item><description>" + b"<a>" * 4_000_000
    )
    yield Attack(
        "feed-cdata",
        "1,500,000 beginnings of CDATA",
        "a.xml",
        lambda: _RSS + b"<item><description>" + b"<![CDATA[" * 1_500_000,
    )
    yield Attack("feed-doctype", "3,000,000 declarations", "a.xml", lambda: _RSS + b"<!A[" * 3_000_000)
    json = b",".join(b'{"id":"%d","content_text":"Bridge %d shut."}' % (n, n) for n in range(150_000))
    yield Attack(
        "feed-json",
        "a JSON feed of 150,000 entries",
        "a.json",
        lambda: b'{"version":"https://jsonfeed.org/version/1.1","items":[' + json + b"]}",
    )
