"""Copies out of web archives: the original's address and the archive's moment."""

from pathlib import Path

import pytest

from tests.read.made import HTML, URL, WORDS, read_bytes

ARCHIVE = f"https://web.archive.org/web/20310410063000/{URL}"
MOMENT = "2031-04-10T06:30:00+00:00"
SAVED = "saved date: Sun Apr 13 2031 11:48:52 GMT+0000"


def page_with(head: str = "", tail: str = "", body: str = WORDS) -> str:
    return f"<!DOCTYPE html><html><head>{head}</head><body><p>{body}</p></body></html>{tail}"


@pytest.mark.parametrize(
    "saved",
    [
        page_with(
            f'<script>__wm.wombat("{URL}","20310410063000","https://web.archive.org/","web","/_static/");</script>'
        ),
        page_with(f"<!-- saved from url=(0070){ARCHIVE} -->"),
        page_with(f"<!--\n Page saved with SingleFile \n url: {ARCHIVE} \n {SAVED}\n-->"),
        page_with(f'<link rel="bookmark" href="https://archive.ph/20310410063000/{URL}">'),
        page_with(f"<script>wbinfo.url = '{URL}'; wbinfo.timestamp = '20310410063000';</script>"),
        page_with(f'<link rel="canonical" href="{URL}">', "<!-- FILE ARCHIVED ON 06:30:00 Apr 10, 2031 -->"),
    ],
    ids=["wombat", "saved from", "SingleFile", "archive.ph", "pywb", "comment"],
)
def test_the_original_is_found_behind_the_copy(tmp_path: Path, saved: str) -> None:
    page = read_bytes(tmp_path, saved).page
    assert (page.url, page.captured_at) == (URL, MOMENT)
    assert page.header("wayback:captured") == MOMENT


def test_when_the_copy_itself_was_saved_is_kept(tmp_path: Path) -> None:
    comment = f"<!--\n Page saved with SingleFile \n url: {ARCHIVE} \n {SAVED}\n-->"
    page = read_bytes(tmp_path, page_with(comment)).page
    assert page.header("saved:captured") == "2031-04-13T11:48:52+00:00"


def test_rewritten_links_tell_the_moment(tmp_path: Path) -> None:
    links = "".join(f'<a href="/web/20310410063000/https://courier.example/{number}">x</a>' for number in range(6))
    page = read_bytes(tmp_path, page_with(body=links + WORDS)).page
    assert (page.url, page.captured_at) == (None, MOMENT)


def test_a_page_that_cites_a_copy_is_none(tmp_path: Path) -> None:
    links = "".join(f'<a href="https://courier.example/{number}">x</a>' for number in range(6))
    page = read_bytes(tmp_path, page_with(body=f'{links}<a href="{ARCHIVE}">an archived copy</a> {WORDS}')).page
    assert (page.url, page.captured_at, page.headers) == (None, None, ())
    assert read_bytes(tmp_path, HTML).page.captured_at is None
