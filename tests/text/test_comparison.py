"""Comparing words by their letters."""

import pytest

from rashomon.text.comparison import glued_sentences, letters_of, sentence_pieces, words_of


def test_only_letters_and_digits_count() -> None:
    assert letters_of("“Café No. 5,” she said") == letters_of("CAFE no 5 — she said")


def test_words_keep_apostrophes_out() -> None:
    assert words_of("Don’t the Müllers’ dogs bark?") == ["dont", "the", "müllers", "dogs", "bark"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One is here. Two is there.", 2),
        ("One is here.Two is there.", 2),
        ("He said no.“Two is there.”", 2),
        ("Mr. Orl met Dr. Vay at 4.30 p.m. on the quay.", 1),
        ("Only this", 1),
        ("桥关闭了。学校也关闭了。", 2),
    ],
)
def test_sentences_are_found_without_their_blank_too(text: str, count: int) -> None:
    pieces = sentence_pieces(text)
    assert len(pieces) == count
    assert "".join(text[start:end] for start, end in pieces) == text


def test_glued_sentences_are_counted() -> None:
    assert glued_sentences("It fell.The end.“So,” he said. Then U.S. troops came.") == 2
