"""Which words stand between quotation marks; each quoted stretch is written in brackets."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.annotate.marks import find_quoted


def bracket(text: str) -> list[str]:
    """Return the words between marks, nested ones in brackets, open ones with `…`."""
    found = find_quoted(text, 0, len(text))
    words = [text[one.inner_start : one.inner_end] + ("…" if one.open_end else "") for one in found]
    return [f"[{word}]" if one.nested else word for word, one in zip(words, found, strict=True)]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("She said “go”.", ["go"]),
        ('She said "go".', ["go"]),
        ("She said 'go'.", ["go"]),
        ("She said ‘go’.", ["go"]),
        ("She said «go».", ["go"]),
        ("She said „go“.", ["go"]),
        ("“Go,” she said. “Now.”", ["Go,", "Now."]),
        ('"Go," she said. "Now."', ["Go,", "Now."]),
        ("“He said ‘go’ to me,” she said.", ["He said ‘go’ to me,", "[go]"]),
        ("\"He said 'go' to me,\" she said.", ["He said 'go' to me,", "[go]"]),
        # Apostrophes open nothing.
        ("It's Tavin's road, isn't it?", []),
        ("the drivers’ road and the ’90s", []),
        ("It wasn't the drivers' road. It's 'closed'.", ["closed"]),
        ("‘It’s Tavin’s road,’ she said.", ["It’s Tavin’s road,"]),
        # Inches and arcs are no quotation.
        ('a 12" pipe', []),
        # A mark nothing closes quotes to the end of the paragraph.
        ("“The road is closed", ["The road is closed…"]),
        ("“Go”", ["Go"]),
        ("“”", []),
        ("", []),
    ],
)
def test_quoted_words(text: str, quoted: list[str]) -> None:
    assert bracket(text) == quoted


@given(st.text(alphabet="ab “”‘’\"'«».,s", max_size=40))
def test_stretches_lie_inside_each_other_or_apart(text: str) -> None:
    found = find_quoted(text, 0, len(text))
    for one in found:
        assert 0 <= one.start < one.inner_start <= one.inner_end <= one.end <= len(text)
    outer = [one for one in found if not one.nested]
    assert all(left.end <= right.start for left, right in itertools.pairwise(outer))
    for one in found:
        assert not one.nested or any(other.inner_start <= one.start and one.end <= other.inner_end for other in outer)
