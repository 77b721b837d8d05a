"""From bytes to text and back to the very bytes, whatever the encoding and whatever is broken."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.text.decoding import Decoded, decode_bytes

ENCODINGS = ["utf-8", "latin-1", "cp1251", "cp1252", "koi8-r", "utf-16-le", "utf-16-be", "shift_jis", "gb18030", "big5"]
encodings = st.sampled_from(ENCODINGS)


def decode(raw: bytes, encoding: str = "utf-8", skip: int = 0) -> Decoded:
    return decode_bytes(raw, encoding, confidence=1.0, basis="guess", skip=skip)


def bytes_of(decoded: Decoded, raw: bytes, words: str) -> bytes:
    """Return the saved bytes of the first place where the words stand."""
    start = decoded.text.index(words)
    low, high = decoded.byte_span(start, start + len(words))
    return raw[low:high]


@pytest.mark.parametrize(
    ("text", "words", "encoding"),
    [
        ("Dämme an der Iselte", "Dämme", "utf-8"),
        ("Dämme an der Iselte", "Iselte", "latin-1"),
        ("плотина прорвана", "прорвана", "cp1251"),
        ("e\u0301tat \U0001f600 d\u2019urgence", "\U0001f600", "utf-8"),
        ("\U0001f600 dam", "dam", "utf-16-le"),
    ],
)
def test_words_lead_back_to_their_bytes(text: str, words: str, encoding: str) -> None:
    raw = text.encode(encoding)
    assert bytes_of(decode(raw, encoding), raw, words) == words.encode(encoding)


def test_what_cannot_be_read_is_one_mark_for_each_fault() -> None:
    raw = b"the \xff dam \xfe\xff broke"
    decoded = decode(raw)
    assert decoded.text.replace("\ufffd", "#") == "the # dam ## broke"
    assert decoded.undecodable == 3
    assert bytes_of(decoded, raw, "broke") == b"broke"
    assert bytes_of(decoded, raw, "\ufffd") == b"\xff"


def test_a_byte_order_mark_is_no_text_but_is_counted() -> None:
    raw = b"\xef\xbb\xbfdam"
    decoded = decode(raw, skip=3)
    assert decoded.text == "dam"
    assert decoded.byte_span(0, 3) == (3, 6)


def test_an_empty_page_has_an_empty_span() -> None:
    assert decode(b"").byte_span(0, 0) == (0, 0)


@pytest.mark.parametrize(("start", "end"), [(-1, 1), (2, 1), (0, 99)])
def test_no_bytes_outside_the_text(start: int, end: int) -> None:
    with pytest.raises(IndexError, match="is not inside"):
        decode(b"dam").byte_span(start, end)


def test_an_encoding_nobody_knows_is_the_callers_mistake() -> None:
    with pytest.raises(LookupError):
        decode(b"dam", "no-such-encoding")


@given(st.binary(max_size=60), encodings)
def test_any_bytes_can_be_read_and_nothing_is_lost_or_read_twice(raw: bytes, encoding: str) -> None:
    decoded = decode(raw, encoding)
    spans = [decoded.byte_span(at, at + 1) for at in range(len(decoded.text))]
    assert all(low < high for low, high in spans)
    assert all(left[1] == right[0] for left, right in itertools.pairwise(spans))
    assert (spans[0][0], spans[-1][1]) == (0, len(raw)) if spans else raw == b""


@given(st.text(max_size=40), st.sampled_from(["utf-8", "utf-16-le", "gb18030"]), st.data())
def test_any_words_lead_back_to_their_bytes(text: str, encoding: str, chosen: st.DataObject) -> None:
    raw = text.encode(encoding)
    decoded = decode(raw, encoding)
    assert decoded.text == text
    start = chosen.draw(st.integers(0, len(text)))
    end = chosen.draw(st.integers(start, len(text)))
    low, high = decoded.byte_span(start, end)
    if start < end:
        assert raw[low:high].decode(encoding) == text[start:end]
