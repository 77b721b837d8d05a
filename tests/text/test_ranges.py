"""Ranges of a text: trimmed, and which words they cover."""

from hypothesis import given
from hypothesis import strategies as st

from rashomon.text.ranges import find_covered, trim_range
from rashomon.text.words import split_words


def test_white_space_at_both_ends_is_left_out() -> None:
    text = "  the quay\u00a0\n"
    assert text[slice(*trim_range(text, 0, len(text)))] == "the quay"


def test_nothing_but_white_space_leaves_an_empty_range() -> None:
    start, end = trim_range(" \n ", 0, 3)
    assert start == end


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40))))
def test_a_word_is_covered_where_a_range_holds_its_beginning(ranges: list[tuple[int, int]]) -> None:
    words = split_words("The quay at Ostrel was shut by its wardens.")
    covered = find_covered(words, ranges)
    assert covered == [any(start <= word.start < end for start, end in ranges) for word in words]
