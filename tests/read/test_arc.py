"""ARC files, both versions."""

import gzip
from pathlib import Path

import pytest

from tests.read.made import HTML, answer, read_bytes

HEAD = "filedesc://x.arc 0.0.0.0 20310410000000 text/plain {length}\n{block}\n"


def arc(version: int, *records: bytes) -> bytes:
    block = f"{version} 0 Archive\nURL IP-address Archive-date Content-type Archive-length\n"
    return HEAD.format(length=len(block), block=block).encode() + b"\n".join(records) + b"\n"


def record(block: bytes, url: str = "http://courier.example/a b", between: str = "") -> bytes:
    return f"{url} 192.0.2.1 20310410063000 text/html {between}{len(block)}\n".encode() + block


@pytest.mark.parametrize(("version", "between"), [(1, ""), (2, "200 - - 0 x.arc ")])
@pytest.mark.parametrize("packed", [False, True])
def test_pages_with_address_and_moment(tmp_path: Path, version: int, between: str, packed: bool) -> None:
    content = arc(version, record(answer(), between=between))
    page = read_bytes(tmp_path, gzip.compress(content) if packed else content).page
    assert (page.url, page.captured_at) == ("http://courier.example/a b", "2031-04-10T06:30:00+00:00")
    assert page.text == HTML
    assert page.steps[-1].form == "arc"


def test_a_line_that_is_none_is_passed_over(tmp_path: Path) -> None:
    content = arc(1, record(answer("<p>One</p></p></p></p>")), b"no line at all\nnor this\n", record(answer()))
    outcome = read_bytes(tmp_path, content)
    assert [len(page.text) for page in outcome.pages] == [22, len(HTML)]
    assert outcome.kinds == ["broken_record"]


def test_look_ups_of_names_are_no_pages(tmp_path: Path) -> None:
    outcome = read_bytes(tmp_path, arc(1, record(b"20310410 name 192.0.2.1", "dns:courier.example"), record(answer())))
    assert outcome.page.text == HTML
    assert outcome.kinds == ["resources_left_out"]
