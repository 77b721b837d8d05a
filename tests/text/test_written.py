"""Text as carriers write it, and every character back to its bytes."""

import csv
import html
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.text.decoding import Decoded
from rashomon.text.written import byte_offsets, decode_written

ENCODINGS = ["utf-8", "utf-16-le", "cp1252", "gb18030"]
words = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from('&<>"\\/é😀\n'), max_size=40)
plain = st.text(st.characters(codec="cp1252", exclude_categories=["Cs", "Cc"]) | st.sampled_from('&<>"\\'), max_size=40)


def decode(raw: bytes, escapes: str, encoding: str = "utf-8") -> Decoded:
    return decode_written(raw, encoding, confidence=1.0, basis="utf-8", escapes=escapes)


def assert_leads_back(decoded: Decoded, raw: bytes, escapes: str) -> None:
    """Each character alone leads to bytes that mean it and only it, and they follow one another."""
    last = 0
    for at, character in enumerate(decoded.text):
        low, high = decoded.byte_span(at, at + 1)
        assert low >= last
        assert decode(raw[low:high], escapes, decoded.encoding).text == character
        last = high


def written_as_xml(text: str) -> str:
    return "".join(f"&#{ord(one)};" if ord(one) % 3 == 0 else html.escape(one) for one in text)


@given(plain, st.sampled_from(ENCODINGS))
def test_xml(text: str, encoding: str) -> None:
    raw = written_as_xml(text).encode(encoding)
    decoded = decode(raw, "xml", encoding)
    assert decoded.text == text
    assert_leads_back(decoded, raw, "xml")


@given(words, st.booleans())
def test_json(text: str, ascii_only: bool) -> None:
    raw = json.dumps(text, ensure_ascii=ascii_only)[1:-1].encode()
    decoded = decode(raw, "json")
    assert decoded.text == text
    assert_leads_back(decoded, raw, "json")


@given(words)
def test_csv(text: str) -> None:
    buffer = io.StringIO()
    csv.writer(buffer, quoting=csv.QUOTE_ALL, lineterminator="").writerow([text])
    raw = buffer.getvalue()[1:-1].encode()
    decoded = decode(raw, "csv")
    assert decoded.text == text
    assert_leads_back(decoded, raw, "csv")


@given(plain)
def test_rtf(text: str) -> None:
    raw = "".join(
        f"\\{one}" if one in "{}\\" else one if one.isascii() else f"\\'{one.encode('cp1252').hex()}" for one in text
    )
    decoded = decode(raw.encode(), "rtf", "cp1252")
    assert decoded.text == text
    for at, character in enumerate(decoded.text):
        low, high = decoded.byte_span(at, at + 1)
        assert decode(raw.encode()[low:high], "rtf", "cp1252").text == character


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("a<![CDATA[<b>&amp;]]>&lt;", "a<b>&amp;<"),
        ("x<!-- no -->y<?no?>z", "xyz"),
        ("&nbsp;&unknown;&#1114112;", "\u00a0&unknown;\ufffd"),
        ("<![CDATA[never closed", "never closed"),
    ],
)
def test_what_xml_leaves_out(written: str, text: str) -> None:
    assert decode(written.encode(), "xml").text == text


@pytest.mark.parametrize("written", [r"\ud800x", r"\udc00\ud800x", r"\qx"])
def test_half_a_pair_is_shown(written: str) -> None:
    assert decode(written.encode(), "json").text.replace("\ufffd", "") == "x"


def test_bytes_of_no_character_stay_faults_inside_escapes() -> None:
    raw = b"&lt;\xff&gt;"
    decoded = decode(raw, "xml")
    assert decoded.text == "<\ufffd>"
    assert decoded.undecodable == 1
    assert raw[slice(*decoded.byte_span(1, 2))] == b"\xff"


def test_a_paragraph_s_end_is_one_place() -> None:
    raw = b"<w:p><w:r><w:t>Quay &amp; crane</w:t></w:r></w:p><w:delText>no</w:delText><w:p><w:t>x</w:t></w:p>"
    decoded = decode(raw, "docx")
    assert decoded.text == "Quay & crane\n\nx\n\n"
    assert raw[slice(*decoded.byte_span(12, 13))] == b"</w:p>"
    assert raw[slice(*decoded.byte_span(12, 14))] == b"</w:p>"


@given(words, st.sampled_from(["utf-8", "utf-16-le", "gb18030"]))
def test_offsets_in_one_walk_are_those_one_by_one(text: str, encoding: str) -> None:
    decoded = decode_written(text.encode(encoding), encoding, confidence=1.0, basis="bom")
    marks = range(len(text) + 1)
    assert byte_offsets(decoded, marks) == [len(text[:mark].encode(encoding)) for mark in marks]


def test_offsets_run_forward_only() -> None:
    decoded = decode_written(b"abc", "utf-8", confidence=1.0, basis="bom")
    with pytest.raises(IndexError):
        byte_offsets(decoded, [2, 1])
