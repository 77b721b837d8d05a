"""Web addresses: whole, and compared."""

import pytest

from rashomon.text.addresses import address_key, title_words_of, whole_address


@pytest.mark.parametrize(
    ("written", "whole"),
    [
        ("/2031/roof", "https://lamp.example/2031/roof"),
        ("//wire.example/roof", "https://wire.example/roof"),
        ("  https://wire.example/roof ", "https://wire.example/roof"),
        (
            "https://archive.example/web/20310302101500/https://wire.example/roof",
            "https://wire.example/roof",
        ),
        ("/web/20310302101500id_/http://wire.example/roof", "http://wire.example/roof"),
        ("mailto:desk@lamp.example", None),
        ("#comments", None),
        ("javascript:void(0)", None),
        ("https://[broken", None),
    ],
)
def test_addresses_are_made_whole(written: str, whole: str | None) -> None:
    assert whole_address(written, "https://lamp.example/news/") == whole


def test_a_relative_address_without_a_page_leads_nowhere() -> None:
    assert whole_address("/2031/roof", None) is None


@pytest.mark.parametrize(
    "address",
    [
        "https://www.wire.example/roof/",
        "http://wire.example/roof?utm_source=x&fbclid=1#photo",
        "https://m.wire.example/roof/index.html",
        "https://WIRE.example/roof",
    ],
)
def test_one_page_has_one_key(address: str) -> None:
    assert address_key(address) == "wire.example/roof"


def test_pages_told_apart_by_what_is_asked_have_two() -> None:
    assert address_key("https://wire.example/?id=1") != address_key("https://wire.example/?id=2")


@pytest.mark.parametrize("address", ["https://wire.example/", "https://wire.example", "https://[broken", ""])
def test_a_front_page_has_none(address: str) -> None:
    assert address_key(address) is None


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("https://lamp.example/en/news/crack-found-in-ellmoor-bridge-3", "crack found in ellmoor bridge"),
        ("https://lamp.example/2031/04/Divers_close_old_bridge.html", "divers close old bridge"),
        ("https://lamp.example/city-news/", ""),
        ("https://[broken/crack-found-in-bridge", ""),
        (None, ""),
    ],
)
def test_the_words_of_an_address_are_those_of_its_headline(address: str | None, words: str) -> None:
    assert title_words_of(address) == frozenset(words.split())
