"""Feeds: whole reports as pages that stand in the feed's own bytes; partial ones marked."""

import base64
import html
import json
from pathlib import Path

import pytest

from tests.read.made import WORDS, bytes_behind, read_bytes, rss

LONG = " ".join([WORDS] * 6)
MARKED = f"<p>{WORDS}</p><p>“We saw it & ran,” said Ane Tolk.</p>"


def test_an_entry_stands_in_the_bytes_of_its_feed(tmp_path: Path) -> None:
    feed = rss(f"<title>Quay burns</title><content:encoded>{html.escape(MARKED)}</content:encoded>")
    page = read_bytes(tmp_path, feed).page
    assert page.text == MARKED
    assert page.media_type == "text/html"
    assert bytes_behind(page, "saw it & ran") == b"saw it &amp; ran"
    assert bytes_behind(page, "<p>“We") == "&lt;p&gt;“We".encode()
    step = page.steps[0]
    assert feed.encode()[step.start : step.end] == page.raw


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "windows-1251", "iso-8859-1"])
def test_the_way_back_holds_in_any_encoding(tmp_path: Path, encoding: str) -> None:
    word = "набережная" if encoding == "windows-1251" else "Käy" if encoding != "utf-8" else "quay – Käy"
    feed = rss(f"<content:encoded><![CDATA[<p>{word} {LONG}</p>]]></content:encoded>")
    saved = feed.replace('"1.0"', f'"1.0" encoding="{encoding}"', 1).encode(encoding)
    page = read_bytes(tmp_path, saved).page
    assert bytes_behind(page, word).decode(page.decoded.encoding) == word
    assert page.text == f"<p>{word} {LONG}</p>"


def test_what_an_entry_says_of_its_report(tmp_path: Path) -> None:
    item = (
        "<title>Quay &amp;amp; crane</title><link>https://courier.example/q?a=1&amp;b=2</link><guid>x1</guid>"
        "<pubDate>Thu, 10 Apr 2031 06:30:00 GMT</pubDate><dc:creator>Ane Tolk</dc:creator><category>Harbour</category>"
        f"<content:encoded>{LONG}</content:encoded>"
    )
    page = read_bytes(tmp_path, rss(item)).page
    assert page.url == "https://courier.example/q?a=1&b=2"
    assert dict(page.headers) == {
        "feed:title": "Quay & crane",
        "feed:url": "https://courier.example/q?a=1&b=2",
        "feed:published": "Thu, 10 Apr 2031 06:30:00 GMT",
        "feed:author": "Ane Tolk",
        "feed:identifier": "x1",
        "feed:section": "Harbour",
        "feed:outlet": "Sorn Courier",
        "feed:language": "en",
    }


ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://courier.example/">
<title>Sorn Courier</title><entry><source><title>Elsewhere</title></source><title type="text">A &lt;b&gt; c</title>
<link rel="self" href="x"/><link href="/quay"/><author><name>Ane Tolk</name></author>
<published>2031-04-10T06:30:00Z</published><updated>2031-04-11T06:30:00Z</updated>{content}</entry></feed>"""


@pytest.mark.parametrize(
    ("content", "text", "media_type"),
    [
        (f'<content type="html">{html.escape(MARKED)}</content>', MARKED, "text/html"),
        (f'<content type="text">{html.escape("1 < 2 " + LONG)}</content>', "1 < 2 " + LONG, "text/plain"),
        (
            f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{LONG}</p></div></content>',
            "<p>",
            "text/html",
        ),
        (f"<summary>{LONG}</summary>", LONG, "text/plain"),
        (
            f'<content mode="base64" type="text/html">{base64.b64encode(MARKED.encode()).decode()}</content>',
            MARKED,
            "text/html",
        ),
    ],
    ids=["html", "text", "xhtml", "long summary", "base64"],
)
def test_atom(tmp_path: Path, content: str, text: str, media_type: str) -> None:
    page = read_bytes(tmp_path, ATOM.format(content=content)).page
    assert text in page.text
    assert page.media_type == media_type
    assert page.partial is None
    assert page.url == "https://courier.example/quay"
    assert (page.header("feed:title"), page.header("feed:author")) == ("A <b> c", "Ane Tolk")
    assert (page.header("feed:published"), page.header("feed:updated")) == (
        "2031-04-10T06:30:00Z",
        "2031-04-11T06:30:00Z",
    )


@pytest.mark.parametrize(
    "item",
    [
        f"<description>{WORDS}</description>",
        f"<description>{LONG} …</description>",
        f"<content:encoded>{LONG} [&amp;hellip;]</content:encoded>",
        f"<content:encoded>{html.escape(f'<p>{LONG}</p><p><a>Continue reading</a></p>')}</content:encoded>",
        f"<content:encoded>Quay burns</content:encoded><description>{WORDS}</description>",
    ],
    ids=["summary", "ellipsis", "ellipsis in content", "continue", "shorter than its summary"],
)
def test_a_partial_entry_is_marked(tmp_path: Path, item: str) -> None:
    outcome = read_bytes(tmp_path, rss(f"<link>https://courier.example/q</link>{item}"))
    assert outcome.page.partial is not None
    assert outcome.kinds == ["partial_entry"]


def test_an_entry_without_a_text_is_named_and_the_next_is_read(tmp_path: Path) -> None:
    outcome = read_bytes(tmp_path, rss("<title>Only this</title>", f"<content:encoded>{LONG}</content:encoded>"))
    assert outcome.page.path.endswith("!/entry 2")
    assert outcome.issues == [("partial_entry", f"{tmp_path}/saved!/entry 1")]


def test_the_same_report_in_two_feeds_is_one_page(tmp_path: Path) -> None:
    one = f"<content:encoded>{html.escape(MARKED)}</content:encoded>"
    other = f"<content:encoded><![CDATA[{MARKED}]]></content:encoded>"
    outcome = read_bytes(tmp_path, rss(one, other))
    assert len(outcome.pages) == 1
    assert outcome.kinds == ["duplicate_file"]


def test_rdf_and_ill_formed_feeds(tmp_path: Path) -> None:
    rdf = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">'
        f'<channel><title>C</title></channel><item rdf:about="https://courier.example/a"><title>T</title>'
        f"<description>{LONG}</description></item></rdf:RDF>"
    )
    assert read_bytes(tmp_path, rdf).page.url == "https://courier.example/a"
    broken = rss(f"<title>T</title></nope><description><p>{LONG}<br></description>").replace("</channel></rss>", "")
    assert LONG in read_bytes(tmp_path, broken).page.text


def test_a_feed_without_entries_is_named(tmp_path: Path) -> None:
    assert read_bytes(tmp_path, rss()).kinds == ["empty_feed"]


JSON_FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "Sorn Courier",
    "items": [
        {
            "id": 1,
            "url": "https://courier.example/q",
            "title": "Quay",
            "content_html": MARKED,
            "date_published": "2031-04-10",
        },
        {"id": "2", "summary": WORDS, "authors": [{"name": "Ane Tolk"}], "tags": ["Harbour"]},
        {"id": "3"},
    ],
}


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("ascii_only", [True, False])
def test_json_feed(tmp_path: Path, indent: int | None, ascii_only: bool) -> None:
    saved = json.dumps(JSON_FEED, indent=indent, ensure_ascii=ascii_only)
    outcome = read_bytes(tmp_path, saved)
    first, second = outcome.pages
    assert (first.text, first.media_type, first.partial) == (MARKED, "text/html", None)
    assert bytes_behind(first, "“We saw") == (b"\\u201cWe saw" if ascii_only else "“We saw".encode())
    assert saved.encode()[first.steps[0].start : first.steps[0].end] == first.raw
    assert (first.header("feed:identifier"), first.header("feed:published")) == ("1", "2031-04-10")
    assert second.partial is not None
    assert (second.header("feed:author"), second.header("feed:section")) == ("Ane Tolk", "Harbour")
    assert outcome.kinds == ["partial_entry", "partial_entry"]
