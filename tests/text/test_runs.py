"""Runs: references read, white space collapsed, every character mapped."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.text.offset_map import OffsetMap, find_faults
from rashomon.text.runs import Run, RunWriter, join_runs, read_characters, read_pieces, read_words


def read(words: str) -> Run:
    run = read_characters(words, 0, len(words))
    assert run is not None
    assert find_faults(OffsetMap(run.segments), run.text, words) == []
    return run


@pytest.mark.parametrize(
    ("saved", "shown"),
    [
        ("  two \r\n\t words  ", "two words"),
        ("fish &amp; chips", "fish & chips"),
        ("&ldquo;No,&rdquo; she said", "“No,” she said"),
        ("&#8217;tis &#x2014; late", "’tis — late"),
        ("R&D and AT&T &c.", "R&D and AT&T &c."),
        ("&ampersand", "&ersand"),
        ("&copy 2031", "© 2031"),
        ("&nosuchname; &;", "&nosuchname; &;"),
        ("a&nbsp;b\u00a0c", "a\u00a0b\u00a0c"),
        ("line&#10;end&Tab;tab", "line end tab"),
        ("e\u0301 stays e\u0301", "e\u0301 stays e\u0301"),
        ("&#0;&#128;", "\ufffd€"),
    ],
)
def test_characters_are_what_a_browser_shows(saved: str, shown: str) -> None:
    assert read(saved).text == shown


def test_white_space_alone_is_no_run() -> None:
    assert read_characters(" \n&#32;&nbsp; ", 0, 14) is None


def test_a_blank_between_two_pieces_is_one() -> None:
    page = "one <b> two</b>"
    writer = RunWriter()
    writer.feed(page, 0, 4)
    writer.feed(page, 7, 11)
    run = writer.finish()
    assert run is not None
    assert run.text == "one two"
    assert run.page_span(4, 7) == (8, 11)


def test_a_cut_keeps_places_and_trims_blanks() -> None:
    run = read("fish &amp; chips are here")
    cut = run.cut(4, 13)
    assert cut is not None
    assert cut.text == "& chips"
    assert (cut.start, cut.end) == (5, 16)
    assert run.cut(4, 5) is None


def test_a_reference_of_two_characters_is_never_cut_in_two() -> None:
    run = read("x&NotEqualTilde;y")
    cut = run.cut(0, 2)
    assert cut is not None
    assert cut.text == "x≂̸"


def test_joined_runs_keep_both_places() -> None:
    page = "head (prompt) tail"
    first, second = read_characters(page, 0, 5), read_characters(page, 13, 18)
    assert first is not None
    assert second is not None
    joined = join_runs(first, second)
    assert joined.text == "head tail"
    assert find_faults(OffsetMap(joined.segments), joined.text, page) == []
    assert joined.page_span(5, 9) == (14, 18)


PIECES = st.lists(
    st.text(alphabet=st.sampled_from("ab é\u00a0\n\t\r\x0b\x1c\u3000&;#x41amp"), max_size=8)
    | st.sampled_from(["&amp;", "&nbsp;", "&#10;", "&#32;", "&NotEqualTilde;"]),
    min_size=1,
    max_size=6,
)


@given(PIECES)
def test_pieces_are_read_as_a_writer_writes_them(words: list[str]) -> None:
    page, pieces, writer = "", list[tuple[int, int]](), RunWriter()
    for word in words:
        pieces.append((len(page), len(page) + len(word)))
        page += f"{word}<i>"
        if word:
            writer.feed(page, *pieces[-1])
        else:
            writer.ask_blank(pieces[-1][0])
    written, run = writer.finish(), read_pieces(page, pieces)
    assert (run.text if run else "") == (written.text if written else "")
    if run is not None and written is not None:
        assert (run.start, run.end) == (written.start, written.end)
        assert run.segments == written.segments
        assert find_faults(OffsetMap(run.segments), run.text, page) == []


@given(st.text(alphabet=st.sampled_from("ab \n\u00a0&;#amp"), max_size=12))
def test_words_alone_are_the_words_of_the_run(words: str) -> None:
    run = read_characters(words, 0, len(words))
    assert read_words(words, 0, len(words)) == (run.text if run else "")
