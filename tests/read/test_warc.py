"""WARC files: pages with the way back to their record, and named records that give none."""

import gzip
from pathlib import Path

import pytest

from tests.read.made import HTML, URL, WORDS, answer, bytes_behind, read_bytes, rss, warc, warc_record


def test_a_page_keeps_what_its_record_says_of_it(tmp_path: Path) -> None:
    sent = answer(HTML, "Content-Type: text/html; charset=utf-8", "Last-Modified: Thu, 10 Apr 2031 05:00:00 GMT")
    page = read_bytes(tmp_path, warc(warc_record(sent))).page
    assert (page.url, page.captured_at, page.text) == (URL, "2031-04-10T06:30:00Z", HTML)
    assert page.header("http:last-modified") == "Thu, 10 Apr 2031 05:00:00 GMT"
    assert page.header("warc:warc-target-uri") == URL
    assert (page.decoded.basis, page.decoded.encoding) == ("http", "utf-8")
    assert page.path.endswith("saved!/record 2")


@pytest.mark.parametrize("packed", [False, True])
def test_a_record_is_found_again_by_its_first_byte(tmp_path: Path, packed: bool) -> None:
    content = warc(warc_record(answer("<p>Another page</p></p></p></p>")), warc_record(answer()), packed=packed)
    page = read_bytes(tmp_path, content).pages[1]
    start = page.steps[-1].start
    assert start is not None
    rest = gzip.decompress(content[start:]) if packed else content[start:]
    assert rest.startswith(b"WARC/1.0")
    assert WORDS.encode() in rest


def test_chunks_and_packing_are_undone_and_noted(tmp_path: Path) -> None:
    packed = gzip.compress(HTML.encode(), mtime=0)
    chunked = b"%x\r\n%s\r\n%x\r\n%s\r\n0\r\n\r\n" % (20, packed[:20], len(packed) - 20, packed[20:])
    sent = answer(chunked, "Transfer-Encoding: chunked", "Content-Encoding: gzip")
    page = read_bytes(tmp_path, warc(warc_record(sent))).page
    assert page.raw == HTML.encode()
    assert page.steps[-1].coding == "chunked, gzip"
    assert bytes_behind(page, "six hours") == b"six hours"


def test_headers_that_speak_of_a_packing_long_undone_are_not_believed(tmp_path: Path) -> None:
    sent = answer(HTML, "Transfer-Encoding: chunked", "Content-Encoding: gzip")
    assert read_bytes(tmp_path, warc(warc_record(sent))).page.raw == HTML.encode()


def test_what_cannot_be_unpacked_is_named(tmp_path: Path) -> None:
    sent = answer(bytes(range(256)), "Content-Encoding: br", "Content-Type: text/html")
    assert read_bytes(tmp_path, warc(warc_record(sent))).kinds == ["unread_coding", "resources_left_out"]


def test_a_revisit_names_the_record_that_has_the_page(tmp_path: Path) -> None:
    again = warc_record(answer(b""), "revisit", URL, "WARC-Refers-To-Date: 2031-04-09T00:00:00Z")
    outcome = read_bytes(tmp_path, warc(warc_record(answer()), again))
    assert len(outcome.pages) == 1
    assert ("revisit_record", "!/record 3") in zip(outcome.kinds, outcome.subjects, strict=True)


def test_what_is_no_page_by_its_nature_is_counted_once(tmp_path: Path) -> None:
    records = (
        warc_record(b"GET / HTTP/1.1\r\n\r\n", "request"),
        warc_record(answer(b"\x89PNG....", "Content-Type: image/png")),
        warc_record(answer("var a = '<p>';", "Content-Type: application/javascript")),
        warc_record(answer(b"", status="302 Found")),
        warc_record(answer("User-agent: *", "Content-Type: text/plain"), "response", "https://x.example/robots.txt"),
        warc_record(answer()),
    )
    outcome = read_bytes(tmp_path, warc(*records))
    assert len(outcome.pages) == 1
    assert outcome.kinds == ["resources_left_out"]


def test_an_error_of_the_server_is_named(tmp_path: Path) -> None:
    outcome = read_bytes(tmp_path, warc(warc_record(answer(HTML, status="404 Not Found"))))
    assert outcome.pages == []
    assert outcome.kinds[0] == "error_answer"


def test_text_records_and_saved_things_are_pages(tmp_path: Path) -> None:
    conversion = warc_record(WORDS.encode(), "conversion", URL, "Content-Type: text/plain")
    resource = warc_record(HTML.encode(), "resource", URL, "Content-Type: text/html")
    crawler = warc_record(WORDS.upper().encode(), "resource", "urn:text:x", "Content-Type: text/plain")
    outcome = read_bytes(tmp_path, warc(conversion, resource, crawler))
    assert [page.media_type for page in outcome.pages] == ["text/plain", "text/html"]


def test_a_feed_in_an_archive_is_opened(tmp_path: Path) -> None:
    feed = rss(f"<title>Quay</title><content:encoded>{WORDS}</content:encoded>")
    page = read_bytes(tmp_path, warc(warc_record(answer(feed, "Content-Type: application/rss+xml")))).page
    assert page.path.endswith("!/record 2!/entry 1")
    assert (page.header("warc:warc-date"), page.header("feed:title")) == ("2031-04-10T06:30:00Z", "Quay")


def test_a_broken_record_ends_itself_only(tmp_path: Path) -> None:
    no_length = b"WARC/1.0\r\nWARC-Type: response\r\n\r\n\r\n\r\n"
    outcome = read_bytes(tmp_path, warc(no_length, b"stray bytes\r\nand more\r\n", warc_record(answer())))
    assert len(outcome.pages) == 1
    assert outcome.kinds.count("broken_record") == 2


def test_a_cut_archive_is_named_and_what_is_there_is_read(tmp_path: Path) -> None:
    outcome = read_bytes(tmp_path, warc(warc_record(answer()))[:-60])
    assert outcome.page.text.endswith("a crane were lost, and the ferry")
    assert "truncated_page" in outcome.kinds


@pytest.mark.parametrize("cut", [1, 8, 60, 250])
def test_a_cut_packed_archive_is_named(tmp_path: Path, cut: int) -> None:
    outcome = read_bytes(tmp_path, warc(warc_record(answer()), packed=True)[:-cut])
    assert {"damaged_archive", "truncated_page"} & set(outcome.kinds)


def test_a_damaged_member_of_a_packed_archive_is_passed_over(tmp_path: Path) -> None:
    bad = bytearray(gzip.compress(warc_record(answer("<p>lost</p>" * 50)), mtime=0))
    bad[30:60] = b"\xff" * 30
    outcome = read_bytes(tmp_path, warc(packed=True) + bytes(bad) + gzip.compress(warc_record(answer())))
    assert outcome.page.text == HTML
    assert "damaged_archive" in outcome.kinds
