"""Tokens of times and numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.text.tokens import glued, split_tokens


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("on 09.04.2031 at 18:30", ["on", "09.04.2031", "at", "18:30"]),
        ("110,000 troops", ["110,000", "troops"]),
        ("mid-May", ["mid", "-", "May"]),
        ("Monday’s", ["Monday", "’s"]),
        ("won't", ["wo", "n't"]),
        ("3 p.m. in the 1990s", ["3", "p.m.", "in", "the", "1990s"]),
        ("the 21st, G7", ["the", "21st", ",", "G7"]),
        ("U.S. 27km", ["U.S.", "27", "km"]),
        ("G7 leaders won't wait", ["G7", "leaders", "wo", "n't", "wait"]),
    ],
)
def test_pieces(text: str, pieces: list[str]) -> None:
    assert [token.text for token in split_tokens(text)] == pieces


@given(st.text(max_size=80), st.integers(0, 20))
def test_tokens_stand_where_they_say_and_leave_out_only_blanks(text: str, start: int) -> None:
    start = min(start, len(text))
    tokens = split_tokens(text, start)
    assert all(text[token.start : token.end] == token.text for token in tokens)
    assert "".join(token.text for token in tokens).split() == "".join(text[start:].split()).split()


def test_glued_tells_a_blank() -> None:
    one, two, three = split_tokens("40m deep")
    assert glued(one, two)
    assert not glued(two, three)
