"""MHTML: the page among the parts of a mail."""

import base64
import quopri
from pathlib import Path

import pytest

from tests.read.made import HTML, read_bytes

HEAD = """From: <Saved by Blink>
Snapshot-Content-Location: https://courier.example/quay
Subject: =?utf-8?Q?Quay_burns_=E2=80=93_Courier?=
Date: Thu, 10 Apr 2031 08:30:00 +0200
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----Bound"

"""
PICTURE = "------Bound\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n"


def part(body: bytes, coding: str, *headers: str) -> bytes:
    lines = ["------Bound", "Content-Type: text/html", f"Content-Transfer-Encoding: {coding}", *headers, "", ""]
    return "\n".join(lines).encode() + body + b"\n"


@pytest.mark.parametrize("coding", ["quoted-printable", "base64", "8bit"])
def test_the_page_with_what_its_mail_says(tmp_path: Path, coding: str) -> None:
    saved = HTML.replace("quay", "Käy").encode()
    packed = {"quoted-printable": quopri.encodestring, "base64": base64.encodebytes, "8bit": bytes}[coding](saved)
    content = HEAD.encode() + PICTURE.encode() + part(packed, coding) + b"------Bound--\n"
    outcome = read_bytes(tmp_path, content)
    page = outcome.page
    assert page.raw.rstrip() == saved
    assert (page.url, page.captured_at) == ("https://courier.example/quay", "2031-04-10T08:30:00+02:00")
    assert page.header("mail:subject") == "Quay burns – Courier"
    step = page.steps[0]
    assert content[step.start : step.end].startswith(packed[:40])
    assert outcome.kinds == ["resources_left_out"]


def test_frames_are_not_taken_for_the_page(tmp_path: Path) -> None:
    head = HEAD.replace('type="text/html";', 'start="<root>";').encode()
    frame = part(b"<p>An advertisement</p>", "8bit", "Content-ID: <frame>")
    content = head + frame + part(HTML.encode(), "8bit", "Content-ID: <root>") + b"------Bound--\n"
    assert read_bytes(tmp_path, content).page.text.startswith("<!DOCTYPE html>")


def test_parts_inside_parts(tmp_path: Path) -> None:
    inner = b'------Bound\nContent-Type: multipart/alternative; boundary="In"\n\n--In\nContent-Type: text/html\n\n'
    content = HEAD.encode() + inner + HTML.encode() + b"\n--In--\n" + PICTURE.encode() + b"------Bound--\n"
    assert read_bytes(tmp_path, content).page.text.rstrip() == HTML


def test_a_mail_without_a_page_is_named(tmp_path: Path) -> None:
    assert read_bytes(tmp_path, HEAD + PICTURE).kinds == ["damaged_archive"]


def test_broken_base64_is_named(tmp_path: Path) -> None:
    assert read_bytes(tmp_path, HEAD.encode() + part(b"abcde", "base64")).kinds == ["damaged_archive"]
