"""Clauses that credit nobody by name and yet are on somebody's word."""

import pytest

from rashomon.compare.origins.on_word import is_on_hearsay, on_whose_word
from rashomon.text.words import split_words


@pytest.mark.parametrize(
    ("sentence", "voice"),
    [
        ("The ferry was said to be older than the pier.", "? hearsay"),
        ("The ferry is reportedly older than the pier.", "? hearsay"),
        ("It sailed amid suspicions that the seals were broken.", "? hearsay"),
        ("It was announced that the pier would close.", "? hearsay"),
        ("The ferry is older than the pier.", None),
        ("Passengers were told to wait on the pier.", None),
        ("She recalled how the pier had looked in winter.", "? teller"),
        ("He had often wondered who built the pier.", "? teller"),
        # A firm that calls back its goods, and a minister his envoy, are seen to do so.
        ("The yard recalled forty ferries.", None),
        ("She broke the news to her Instagram followers.", "? post"),
        ("The skipper shared the news on Facebook.", "? post"),
        ("The skipper tweeted a farewell.", "? post"),
        ("The store removed Facebook from its shelf.", None),
        ("Footage shows the ferry on its side.", "? images"),
        ("The harbour master shared footage of the ferry on its side.", "? images"),
        ("We heard the ferry strike the pier.", "? speaker"),
    ],
)
def test_on_whose_word_a_clause_is(sentence: str, voice: str | None) -> None:
    assert on_whose_word(split_words(sentence), 0, len(sentence)) == voice


@pytest.mark.parametrize(
    ("before", "is_hearsay"),
    [("The offer was said to be", True), ("The offer is", False), ("The guards were told to fire", False)],
)
def test_a_number_on_hearsay(before: str, is_hearsay: bool) -> None:
    assert is_on_hearsay(split_words(before)) is is_hearsay
