"""Runs: references read, white space collapsed, every character mapped."""

import pytest

from rashomon.text.html_pieces import read_characters
from rashomon.text.offset_map import OffsetMap, find_faults
from rashomon.text.runs import Run, RunWriter, join_runs


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
