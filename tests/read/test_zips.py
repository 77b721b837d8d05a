"""ZIP and WACZ: members by their content, never written anywhere."""

import io
import zipfile
from pathlib import Path

import pytest

from rashomon.read import ReadSettings
from rashomon.read.limits import Limits
from tests.read.made import HTML, WORDS, answer, read_bytes, read_files, rss, warc, warc_record, zipped, zipped_as


def test_members_are_read_by_their_content(tmp_path: Path) -> None:
    content = zipped(
        b___page__txt=HTML, a__dat=WORDS, feed__xml=rss(f"<title>Q</title><content:encoded>x {WORDS}</content:encoded>")
    )
    outcome = read_bytes(tmp_path, content)
    assert [page.path.rsplit("!/", 2)[-1] for page in outcome.pages] == ["a.dat", "b/page.txt", "entry 1"]
    assert outcome.pages[1].steps[0].name == "b/page.txt"
    assert outcome.issues == []


def test_the_same_page_in_two_containers_is_one_page(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(HTML)
    (tmp_path / "b.zip").write_bytes(zipped(copy__html=HTML))
    (tmp_path / "c.warc").write_bytes(warc(warc_record(answer())))
    outcome = read_files(None, tmp_path)
    assert outcome.page.path.endswith("a.html")
    assert outcome.kinds == ["duplicate_file", "duplicate_file", "resources_left_out"]


def test_a_wacz_gives_the_pages_of_its_archives(tmp_path: Path) -> None:
    content = zipped_as({
        "datapackage.json": "{}",
        "archive/one.warc.gz": warc(warc_record(answer()), packed=True),
        "pages/pages.jsonl": '{"format": "json-pages-1.0"}\n{"url": "x", "text": "not this one"}',
        "indexes/index.cdx": "x",
    })  # fmt: skip
    page = read_bytes(tmp_path, content).page
    assert [step.form for step in page.steps] == ["wacz", "gzip", "warc"]


@pytest.mark.parametrize("name", ["../up.html", "a/../../up.html", "/etc/up.html", "C:/up.html", "..\\up.html"])
def test_a_member_that_leads_away_is_named_and_not_read(tmp_path: Path, name: str) -> None:
    outcome = read_bytes(tmp_path, zipped_as({name: HTML, "page.html": HTML + " "}))
    assert outcome.page.path.endswith("page.html")
    assert outcome.kinds == ["path_upwards"]
    assert [path.name for path in tmp_path.iterdir()] == ["saved"]


def test_what_lies_beside_a_saved_page_is_counted(tmp_path: Path) -> None:
    content = zipped_as(
        {"p.html": HTML, "p_files/frame.html": HTML + " ", "x.css": "p{}", "__MACOSX/p.html": HTML, ".x": "x"}
    )
    outcome = read_bytes(tmp_path, content)
    assert outcome.page.path.endswith("p.html")
    assert outcome.kinds == ["resources_left_out"]


def test_a_damaged_member_is_named_and_the_next_is_read(tmp_path: Path) -> None:
    content = bytearray(zipped_as({"a.html": HTML + WORDS[::-1], "b.html": HTML}))
    content[60:90] = b"\xff" * 30
    outcome = read_bytes(tmp_path, bytes(content))
    assert outcome.page.path.endswith("b.html")
    assert outcome.issues[0] == ("damaged_archive", f"{tmp_path}/saved!/a.html")


def test_a_locked_member_is_named(tmp_path: Path) -> None:
    content = bytearray(zipped(a__html=HTML))
    content[6] |= 1
    content[content.rindex(b"PK\x01\x02") + 8] |= 1
    assert read_bytes(tmp_path, bytes(content)).kinds == ["locked_member"]


@pytest.mark.parametrize("name", ["xl/workbook.xml", "ppt/presentation.xml", "mimetype"])
def test_other_office_documents_are_named(tmp_path: Path, name: str) -> None:
    assert read_bytes(tmp_path, zipped_as({name: "x"})).kinds == ["binary_file"]


def test_containers_inside_containers_have_an_end(tmp_path: Path) -> None:
    content = zipped(page__html=HTML)
    for _ in range(4):
        content = zipped(inner__zip=content)
    outcome = read_bytes(tmp_path, content)
    assert outcome.kinds == ["too_deep"]
    assert outcome.subjects[0].count("!/inner.zip") == 4


def test_a_zip_inside_a_zip_is_read(tmp_path: Path) -> None:
    page = read_bytes(tmp_path, zipped(inner__zip=zipped(page__html=HTML))).page
    assert page.path.endswith("saved!/inner.zip!/page.html")


def test_a_small_file_does_not_unfold_to_a_large_one(tmp_path: Path) -> None:
    limits = Limits(unpacked_bytes=3_000_000, unpacked_ratio=2, page_bytes=1_000_000)
    content = zipped_as({f"{number}.html": b" " * 900_000 for number in range(8)})
    outcome = read_bytes(tmp_path, content, ReadSettings(limits=limits))
    assert outcome.kinds[-1] == "decompression_bomb"
    assert outcome.kinds[:-1] == ["empty_file"] * 3
    large = read_bytes(tmp_path, zipped_as({"a.html": b" " * 2_000_000}), ReadSettings(limits=limits))
    assert large.kinds == ["file_too_large"]


def test_members_are_counted(tmp_path: Path) -> None:
    content = zipped_as({f"{number}.txt": f"{number} {WORDS}" for number in range(9)})
    outcome = read_bytes(tmp_path, content, ReadSettings(limits=Limits(members=8)))
    assert outcome.kinds == ["too_many_members"]
    assert len(outcome.pages) == 4  # each member and each page counts


def test_an_empty_or_cut_archive_is_named(tmp_path: Path) -> None:
    assert read_bytes(tmp_path, zipped(a__html=HTML)[:-30]).kinds == ["damaged_archive"]
    buffer = io.BytesIO()
    zipfile.ZipFile(buffer, "w").close()
    assert read_bytes(tmp_path, buffer.getvalue()).kinds == ["empty_file"]
