"""A page is known by its bytes alone."""

from rashomon.model.pages import Page, page_id
from rashomon.text.decoding import decode_bytes


def test_equal_bytes_have_one_id() -> None:
    assert page_id(b"<p>dam</p>") == page_id(b"<p>dam</p>")
    assert page_id(b"<p>dam</p>") != page_id(b"<p>dam</p> ")


def test_the_id_begins_the_hash() -> None:
    name, digest = page_id(b"")
    assert digest == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert name == "p-e3b0c44298fc"


def test_the_text_of_a_page_is_what_its_bytes_decode_to() -> None:
    raw = "D\u00e4mme".encode("latin-1")
    name, digest = page_id(raw)
    page = Page(name, "dam.txt", digest, raw, "text/plain", decode_bytes(raw, "latin-1", confidence=0.5, basis="guess"))
    assert page.text == "D\u00e4mme"
    assert page.raw == raw
