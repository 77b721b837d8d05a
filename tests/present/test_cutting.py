"""Words cut to fit: at a word's end, never in a number, with a mark for what was left out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.present.cutting import keep_end, keep_start, one_line, quote, shorten

NEVER_BROKEN = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("text", "limit", "short"),
    [
        ("a  b\nc", 5, "a b c"),
        ("The shell fell at about 2:30 p.m.", 26, "The shell fell at about …"),
        ("It lasted nine hours, the mayor said", 22, "It lasted nine hours …"),
        ("They rowed to the mouth of the bay and back", 30, "They rowed to the mouth …"),
        ("abcdefgh", 5, "abcde …"),
    ],
)
def test_shorten_cuts_after_a_word(text: str, limit: int, short: str) -> None:
    assert shorten(text, limit) == short


@given(st.text(), st.integers(5, 60))
def test_a_shortened_text_begins_like_the_whole(text: str, limit: int) -> None:
    short = shorten(text, limit)
    assert len(short) <= limit + 2
    assert one_line(text).startswith(short.removesuffix(" …"))


def test_the_start_is_kept_up_to_a_clause() -> None:
    text = "were taken to the hall, where the council had set up beds and a kitchen"
    assert keep_start(text, 40) == f"were taken to the hall{NEVER_BROKEN}…"


def test_the_start_is_kept_up_to_a_word_where_no_clause_ends_near() -> None:
    assert keep_start("were taken to the hall of the old salt works", 30) == f"were taken to the hall{NEVER_BROKEN}…"


def test_where_little_is_kept_the_nearest_clause_ends_it() -> None:
    assert keep_start("a second, well under the other count", 30) == f"a second{NEVER_BROKEN}…"


def test_the_end_is_kept_from_a_word_on() -> None:
    assert keep_end("said on Friday that the bridge had carried", 22) == f"…{NEVER_BROKEN}the bridge had carried"


@given(st.text(alphabet="ab, .", max_size=80).map(one_line), st.integers(0, 60))
def test_what_is_kept_stands_in_the_text(text: str, limit: int) -> None:
    assert keep_start(text, limit).removesuffix("…").removesuffix(NEVER_BROKEN) in text
    assert keep_end(text, limit).removeprefix("…").removeprefix(NEVER_BROKEN) in text


@pytest.mark.parametrize(
    ("words", "quoted"),
    [
        ("a quarrel", "“a quarrel”"),
        ("he called it “a farce” twice", "“he called it ‘a farce’ twice”"),
        ('she said "never"', "“she said ‘never’”"),
        ('a 6" pipe', '“a 6" pipe”'),
    ],
)
def test_quotation_marks_inside_are_single(words: str, quoted: str) -> None:
    assert quote(words) == quoted
