"""Reporting words in all their forms."""

import pytest

from rashomon.annotate.quotations.cues import find_cues, finite_forms
from rashomon.text.words import split_words


def cues(text: str) -> list[tuple[str, str, str]]:
    """Return each cue's words, lemma and shape."""
    words = split_words(text)
    return [
        (text[words[one.first].start : words[one.last].end], one.lemma, one.shape)
        for one in find_cues(words, [False] * len(words))
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She says so.", [("says", "say", "finite")]),
        ("She denied it.", [("denied", "deny", "finite")]),
        ("He denies it.", [("denies", "deny", "finite")]),
        ("He is warning us.", [("warning", "warn", "participle")]),
        ("They stressed it.", [("stressed", "stress", "finite")]),
        ("She wrote it.", [("wrote", "write", "finite")]),
        ("She pointed out that.", [("pointed out", "point out", "finite")]),
        ("She called on them.", [("called on", "call on", "finite")]),
        ("She made it clear.", [("made it clear", "made clear", "finite")]),
        ("She walked home.", []),
        ("SAY NO", []),
    ],
)
def test_forms_of_cues(text: str, found: list[tuple[str, str, str]]) -> None:
    assert cues(text) == found


def test_quoted_words_hold_no_cue() -> None:
    words = split_words("said told")
    assert [one.first for one in find_cues(words, [True, False])] == [1]


@pytest.mark.parametrize(
    ("word", "is_form"), [("said", True), ("denies", True), ("claims", False), ("road", False), ("say", False)]
)
def test_a_form_that_is_mostly_a_noun_tells_nothing(word: str, is_form: bool) -> None:
    assert (word in finite_forms()) is is_form
