"""Quoted words of a paragraph."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.text.quoted import find_quoted_ranges, stands_in_marks


def quoted(text: str) -> list[str]:
    return [text[start:end] for start, end in find_quoted_ranges(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He called it “a gift” and left.", ["“a gift”"]),
        ('She said "no", then "never".', ['"no"', '"never"']),
        ("«Not one gate», he said.", ["«Not one gate»"]),
        ("‘Hold your fire,’ the envoy’s note read.", ["‘Hold your fire,’"]),
        ("‘We don’t know,’ she said.", ["‘We don’t know,’"]),
        ("“It goes on in the next paragraph", ["“It goes on in the next paragraph"]),
        ("The sailors' strike and the pilots' boats", []),
        ("nothing is quoted here", []),
    ],
)
def test_words_between_marks_are_found(text: str, found: list[str]) -> None:
    assert quoted(text) == found


@given(st.text(alphabet="ab “”\"‘’'«».,\n"))
def test_ranges_are_in_order_and_apart(text: str) -> None:
    ranges = find_quoted_ranges(text)
    assert all(start < end <= len(text) for start, end in ranges)
    assert all(one[1] <= other[0] for one, other in pairwise(ranges))


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("They hailed “the best crew.” Then", "the best crew", True),
        ('They hailed "the best crew", then', "the best crew", True),
        ("They hailed «the best crew» then", "the best crew", True),
        ("They hailed “the best crew of the coast” then", "the best crew", False),
        ("They hailed the best crew then", "the best crew", False),
    ],
)
def test_all_that_stands_in_marks(text: str, words: str, wanted: bool) -> None:
    start = text.index(words)
    assert stands_in_marks(text, start, start + len(words)) is wanted
