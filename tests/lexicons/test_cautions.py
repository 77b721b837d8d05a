"""Cautions: the words that leave open whether, or how much, something is so."""

import pytest

from rashomon.lexicons.cautions import find_cautions, holds_attribution


def cautions(text: str) -> list[str]:
    words = text.split()
    return [" ".join(words[start:end]) for start, end in find_cautions(words)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("at least nine people died", ["at least"]),
        ("about 40 boats may have sunk", ["about", "may have"]),
        ("as many as another 30 were reportedly missing", ["as many as", "reportedly"]),
        ("they spoke about the weather", []),
        ("some of the sailors were believed to have drowned", ["were believed"]),
        ("what appears to be the worst storm", ["what appears to be"]),
        ("forty-two boats sank", []),
    ],
)
def test_cautions_are_found_where_they_limit_something(text: str, found: list[str]) -> None:
    assert cautions(text) == found


def test_attributions_are_told_by_a_word() -> None:
    assert holds_attribution("six boats sank the coastguard said".split())
    assert not holds_attribution("six boats sank".split())
