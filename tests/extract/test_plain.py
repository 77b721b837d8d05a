"""Plain text is read byte by byte to the same words as any other."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.extract.plain import is_plain, letters_of_plain, words_of_plain
from rashomon.text.comparison import words_of

TEXTS = st.text(alphabet=st.sampled_from("abZ09 '’‘“”–…_-.\xa0\n"), max_size=20)


@pytest.mark.parametrize(("text", "plain"), [("It’s “so” – …\xa0", True), ("café", False), ("№ 5", False), ("", True)])
def test_letters_of_other_alphabets_are_not_plain(text: str, plain: bool) -> None:
    assert is_plain(text) is plain


@given(TEXTS)
def test_words_are_those_of_any_text(text: str) -> None:
    assert is_plain(text)
    assert words_of_plain(text) == words_of(text)


@given(TEXTS)
def test_letters_are_divided_by_all_else(text: str) -> None:
    assert letters_of_plain(text) == re.findall(r"[^\W\d_]+", text.lower())
