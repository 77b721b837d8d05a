"""Words with their places; folding and stemming for comparison."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.text.words import fold, split_words, stem


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The road is closed.", ["The", "road", "is", "closed", "."]),
        ("Ms Vu's road", ["Ms", "Vu", "'s", "road"]),
        ("the drivers’ road", ["the", "drivers", "’", "road"]),
        ("It isn't Tavin’s.", ["It", "isn't", "Tavin", "’s", "."]),
        ("the U.S. army", ["the", "U.S.", "army"]),
        ("110,000 people", ["110", ",", "000", "people"]),
        ("al-Hadir and Smith & Holt", ["al-Hadir", "and", "Smith", "&", "Holt"]),
        ("“Élan”", ["“", "Élan", "”"]),
        ("", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert [one.text for one in split_words(text)] == words


def test_a_word_knows_what_it_is() -> None:
    vu, ending, stop = split_words("Vu’s.")
    assert (vu.is_word, vu.is_capitalised, vu.lower) == (True, True, "vu")
    assert ending.lower == "'s"
    assert not stop.is_word


@pytest.mark.parametrize("text", ["The road is closed.", "The road is closed. " * 100])
def test_words_are_the_callers_own(text: str) -> None:
    first = split_words(text)
    first.pop()
    assert split_words(text) != first


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_every_word_stands_where_it_says(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    words = split_words(text, start, end)
    assert all(text[word.start : word.end] == word.text and start <= word.start < word.end <= end for word in words)
    assert all(left.end <= right.start for left, right in itertools.pairwise(words))


@given(st.text(max_size=60))
def test_no_letter_or_digit_is_lost(text: str) -> None:
    found = {offset for word in split_words(text) for offset in range(word.start, word.end)}
    assert [char for at, char in enumerate(text) if at not in found and char.isalpha()] == []


@pytest.mark.parametrize(
    ("text", "folded"), [("Élodie", "elodie"), ("O’Brien", "o'brien"), ("KOVAČ", "kovac"), ("ﬁn", "fin")]
)
def test_folding_drops_case_and_accents(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text(max_size=40))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    "words",
    [
        ("talk", "talks", "talking", "talked"),
        ("close", "closes", "closed", "closing"),
        ("stop", "stops", "stopped", "stopping"),
        ("city", "cities"),
        ("try", "tries", "tried"),
        ("house", "houses"),
        ("class", "classes"),
        ("kill", "kills", "killed", "killing"),
    ],
)
def test_forms_of_one_word_share_a_stem(words: tuple[str, ...]) -> None:
    assert len({stem(word) for word in words}) == 1


@pytest.mark.parametrize(("one", "other"), [("bus", "bu"), ("news", "knew"), ("less", "les"), ("this", "thi")])
def test_different_words_keep_their_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)
