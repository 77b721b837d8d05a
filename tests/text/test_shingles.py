"""Folded words: what makes two texts the same for the search for copies."""

from hypothesis import given
from hypothesis import strategies as st

from rashomon.text.shingles import fold_words


def test_words_are_folded_and_keep_their_places() -> None:
    text = "The Mayor’s café – re-opened at 4.20 a.m., 1,900 guests."
    folded = fold_words(text)
    assert folded.words == ("the", "mayor's", "cafe", "re-opened", "at", "4.20", "a.m", "1,900", "guests")
    assert [text[start:end] for start, end in zip(folded.starts, folded.ends, strict=True)][1:3] == ["Mayor’s", "café"]


def test_offsets_count_from_the_beginning_of_the_text() -> None:
    folded = fold_words("one two three", 4, 7)
    assert (folded.words, folded.starts, folded.ends) == (("two",), (4,), (7,))


def test_invisible_characters_and_look_alike_letters_change_no_word() -> None:
    plain = fold_words("the ferry left harbour").words
    assert fold_words("the fer\u200bry left har\u2060bour").words == plain
    assert fold_words("the fеrrу left hаrbоur").words == plain  # e, y, a, o are Cyrillic
    assert fold_words("\u202ethe ferry\u202c left harbour").words == plain


@given(st.text())
def test_every_folded_word_stands_at_its_place(text: str) -> None:
    folded = fold_words(text)
    places = list(zip(folded.starts, folded.ends, strict=True))
    assert len(places) == len(folded.words)
    assert all(start < end <= len(text) for start, end in places)
    assert places == sorted(places)
