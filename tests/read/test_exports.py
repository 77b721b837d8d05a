"""Word and RTF documents: one article, or several where the database's own lines part them."""

from pathlib import Path

import pytest

from tests.read.made import WORDS, bytes_behind, read_bytes, word_document

NEXIS = [
    "Job Number: 7", "Documents (2)", "1. Quay burns", "2. Crane lost",
    "Quay burns", "Sorn Courier", "April 10, 2031 Thursday", "Copyright 2031 Sorn Courier", "Section: NEWS; Pg. 1",
    "Length: 40 words", "Byline: Ane Tolk", "Body", WORDS, "Load-Date: April 11, 2031", "End of Document",
    "Crane lost", "Ostby Post", "April 11, 2031 Friday", "Copyright 2031 Ostby Post", "Length: 40 words", "Body",
    f"{WORDS} So it was.", "Load-Date: April 12, 2031", "End of Document",
]  # fmt: skip
FACTIVA = [
    "Quay burns", "By Ane Tolk", "40 words", "10 April 2031", "Sorn Courier", "SORNCO", "English", WORDS,
    "Document SORNCO0020310410e74a00001", "Crane lost", "41 words", "11 April 2031", "12:30", "Ostby Post", "OSTB",
    f"{WORDS} So it was.", "Document OSTB000020310411e74b00002",
]  # fmt: skip


def rtf(paragraphs: list[str]) -> bytes:
    head = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial;}}{\info{\title X}}\f0 "
    body = "".join(f"{words}\\par\r\n" for words in paragraphs)
    return (head + body + "}").encode("cp1252")


@pytest.mark.parametrize("make", [lambda lines: word_document(*lines), rtf], ids=["docx", "rtf"])
@pytest.mark.parametrize(
    ("lines", "outlets", "dates"),
    [
        (NEXIS, ["Sorn Courier", "Ostby Post"], ["April 10, 2031 Thursday", "April 11, 2031 Friday"]),
        (FACTIVA, ["Sorn Courier", "Ostby Post"], ["10 April 2031", "11 April 2031"]),
    ],
    ids=["nexis", "factiva"],
)
def test_an_export_is_split_where_the_database_says(tmp_path: Path, make, lines, outlets, dates) -> None:  # type: ignore[no-untyped-def]
    outcome = read_bytes(tmp_path, make(lines))
    first, second = outcome.pages
    assert first.text.startswith("Quay burns\n\n")
    assert second.text.startswith("Crane lost\n\n")
    assert "Crane lost" not in first.text
    assert "So it was." in second.text
    assert "End of Document" not in first.text + second.text
    assert [page.header("export:title") for page in outcome.pages] == ["Quay burns", "Crane lost"]
    assert [page.header("export:outlet") for page in outcome.pages] == outlets
    assert [page.header("export:published") for page in outcome.pages] == dates
    assert first.steps[-1].coding is not None
    assert bytes_behind(second, "six hours") == b"six hours"
    assert outcome.issues == []


def test_labels_are_kept(tmp_path: Path) -> None:
    first = read_bytes(tmp_path, word_document(*NEXIS)).pages[0]
    assert (first.header("export:author"), first.header("export:section")) == ("Ane Tolk", "NEWS; Pg. 1")
    assert first.header("export:loaded") == "April 11, 2031"


def test_a_document_without_such_lines_is_one_article(tmp_path: Path) -> None:
    page = read_bytes(tmp_path, word_document("Quay burns", WORDS, "Crane &amp; shed – Käy")).page
    assert page.text == f"Quay burns\n\n{WORDS}\n\nCrane & shed – Käy\n\n"
    assert page.path.endswith("saved")
    assert page.headers == ()
    assert bytes_behind(page, "& shed") == b"&amp; shed"


def test_the_bytes_of_an_article_are_those_of_the_file(tmp_path: Path) -> None:
    saved = rtf(NEXIS)
    for page in read_bytes(tmp_path, saved).pages:
        assert saved[page.steps[-1].start : page.steps[-1].end] == page.raw


def test_rtf_letters_of_other_scripts(tmp_path: Path) -> None:
    lines = [r"Sorn {\f1 \'cc\'e8\'f0} and \u8220?caf\'e9\u8221? {\*\generator no text}{\pict 00ff}", WORDS]
    page = read_bytes(tmp_path, rtf(lines)).page
    assert page.text.startswith("Sorn Мир and “café” \n\n")
    assert bytes_behind(page, "Мир") == rb"\'cc\'e8\'f0"


def test_a_later_article_knows_the_fonts_of_the_document(tmp_path: Path) -> None:
    lines = [*NEXIS[4:15], "Crane lost", r"{\f1 \'cc\'e8\'f0}", WORDS + " So it was.", "End of Document"]
    assert "Мир" in read_bytes(tmp_path, rtf(lines)).pages[1].text


@pytest.mark.parametrize("content", [word_document("", ""), rtf([""])], ids=["docx", "rtf"])
def test_a_document_without_text_is_named(tmp_path: Path, content: bytes) -> None:
    assert read_bytes(tmp_path, content).kinds == ["empty_file"]
