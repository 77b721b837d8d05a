"""Encodings: mark, declaration, content, guess, in that order."""

import pytest

from rashomon.text.charset import codec_for, read_characters_of

WORDS = "Der Müller sagte: „Zürich ist schön“ – und ging. Żółć, déjà vu."


def guess_koi8(raw: bytes) -> tuple[str, float] | None:
    return "koi8_r", 0.7


@pytest.mark.parametrize(
    ("raw", "encoding", "basis"),
    [
        (b"\xef\xbb\xbf" + WORDS.encode(), "utf-8", "bom"),
        (WORDS.encode("utf-16"), "utf-16-le", "bom"),
        (b"\xfe\xff" + WORDS.encode("utf-16-be"), "utf-16-be", "bom"),
        (b"<meta charset=utf-8>" + WORDS.encode(), "utf-8", "meta"),
        (b"<meta charset='iso-8859-2'>" + "Żółć".encode("iso8859-2"), "iso8859-2", "meta"),
        (b'<?xml version="1.0" encoding="windows-1251"?>' + "мост".encode("cp1251"), "cp1251", "meta"),
        (WORDS.encode(), "utf-8", "utf-8"),
        (b"plain ASCII", "utf-8", "utf-8"),
        ("The wide one without a mark".encode("utf-16-le"), "utf-16-le", "guess"),
        ("мост над рекой закрыт".encode("koi8-r"), "koi8-r", "guess"),
    ],
)
def test_the_first_good_sign_decides(raw: bytes, encoding: str, basis: str) -> None:
    reading = read_characters_of(raw, guess_koi8)
    assert (reading.decoded.encoding, reading.decoded.basis) == (encoding, basis)
    assert not reading.set_aside
    assert "\ufffd" not in reading.decoded.text


def test_a_wrong_declaration_is_set_aside() -> None:
    reading = read_characters_of(b"<meta charset=windows-1252>" + WORDS.encode(), guess_koi8)
    assert reading.set_aside
    assert reading.declared == "windows-1252"
    assert reading.decoded.text.endswith(WORDS)


def test_utf_8_that_is_none_is_guessed() -> None:
    reading = read_characters_of(b"<meta charset=utf-8>" + "мост над рекой".encode("koi8-r"), guess_koi8)
    assert reading.set_aside
    assert reading.decoded.text.endswith("мост над рекой")


def test_windows_quotes_in_a_latin_1_page_are_read_and_told() -> None:
    reading = read_characters_of(b"<meta charset=iso-8859-1>\x93quoted\x94", guess_koi8)
    assert reading.decoded.text.endswith("“quoted”")
    assert reading.set_aside


def test_a_few_broken_bytes_do_not_make_another_encoding() -> None:
    reading = read_characters_of(WORDS.encode() * 3 + b"\xff end", guess_koi8)
    assert reading.decoded.encoding == "utf-8"
    assert reading.decoded.undecodable == 1
    assert reading.decoded.confidence < 0.9


def test_without_any_sign_western_is_assumed_with_little_confidence() -> None:
    reading = read_characters_of(b"caf\xe9", lambda _: None)
    assert (reading.decoded.text, reading.decoded.basis) == ("café", "fallback")
    assert reading.decoded.confidence < 0.5


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("ISO-8859-1", "cp1252"),
        ("gb2312", "gb18030"),
        ("utf8", "utf-8"),
        ("rot13", None),
        ("x-none", None),
        ("utf-7", None),
    ],
)
def test_labels_mean_what_browsers_mean(label: str, codec: str | None) -> None:
    assert codec_for(label) == codec
