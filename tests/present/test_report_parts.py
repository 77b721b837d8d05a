"""The small parts of the report: dates, numbers, unseen characters, differences, cutting."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.model.spans import Anchor
from rashomon.present.dates import short_day, written_date
from rashomon.present.numbers import count, group_digits, percent
from rashomon.present.report.differences import own_words
from rashomon.present.report.stretches import cut_block
from rashomon.present.report.visible import show_unseen


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("2022-02-07", "7 February 2022"),
        ("2022-02", "February 2022"),
        ("2022", "2022"),
        ("2022-02-07T18:30", "7 February 2022, 18:30"),
        ("2022-02-07T18:30:05Z", "7 February 2022, 18:30 UTC"),
        ("2022-02-07T18:30-03:00", "7 February 2022, 18:30 UTC−03:00"),
        ("2022-02-07TEV", "7 February 2022, evening"),
        ("2022-02-07T24:00", "7 February 2022, midnight"),
        ("--01-09", "9 January (year not stated)"),
        ("2022-W06", "week of 7 February 2022"),
        ("2022-W06-WE", "weekend of 12 February 2022"),
        ("2022-Q1", "quarter 1 of 2022"),
        ("2022-WI", "winter 2022"),
        ("202X", "the 2020s"),
        ("2022-02-07/2022-02-10", "7–10 February 2022"),
        ("2022-02-27/2022-03-02", "27 February to 2 March 2022"),
        ("2021-12-30/2022-01-02", "30 December 2021 to 2 January 2022"),
        ("2022-02/2022-04", "February 2022 to April 2022"),
        ("PRESENT_REF", "now"),
        ("2022-13-07", "2022-13-07"),
        ("P3D", "P3D"),
        ("<b>", "<b>"),
    ],
)
def test_dates_are_written_no_more_exactly_than_they_are_known(value: str, written: str) -> None:
    assert written_date(value) == written


def test_a_range_of_one_day_is_that_day() -> None:
    assert written_date("2022-02-07", "2022-02-07") == "7 February 2022"
    assert written_date("2022-02-07", "2022-02-09") == "7–9 February 2022"


def test_short_days() -> None:
    assert short_day("2022-02-07T10:00") == "7 Feb 2022"
    assert short_day("2022-02") is None
    assert short_day(None) is None


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("110000", "110,000"),
        ("110000.0", "110,000"),
        ("58", "58"),
        ("58.0", "58"),
        ("1234.50", "1,234.5"),
        ("at least 2400", "at least 2,400"),
        ("110000–125000", "110,000–125,000"),
        ("2031-03-03", "2031-03-03"),
        ("2,400", "2,400"),
        ("02:40", "02:40"),
    ],
)
def test_digits_are_grouped_in_threes(value: str, shown: str) -> None:
    assert group_digits(value) == shown


def test_counts_and_shares() -> None:
    assert [count(0, "row"), count(1, "row"), count(1200, "row")] == ["0 rows", "1 row", "1,200 rows"]
    assert [percent(0.0), percent(0.001), percent(0.93), percent(0.999), percent(1.0)] == [
        "0%", "1%", "93%", "99%", "100%",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("a\u202eb", "a⟦U+202E⟧b"),
        ("no\u200bthing", "no⟦U+200B⟧thing"),
        ("soft\u00adhyphen", "soft\u00adhyphen"),
        ("line\nbreak\tand tab", "line\nbreak\tand tab"),
        ("a\u200db", "a⟦U+200D⟧b"),
        ("\U0001f469\u200d\U0001f692", "\U0001f469\u200d\U0001f692"),
        ("نمی\u200cخواهم", "نمی\u200cخواهم"),
        ("שלום\u200f!", "שלום\u200f!"),
        ("abc\u200f!", "abc⟦U+200F⟧!"),
        ("\ud800", "⟦U+D800⟧"),
        ("tag\U000e0041", "tag⟦U+E0041⟧"),
    ],
)
def test_unseen_characters_are_named(text: str, shown: str) -> None:
    assert show_unseen(text) == shown


@given(st.text())
def test_what_is_shown_once_is_shown_the_same_again(text: str) -> None:
    assert show_unseen(show_unseen(text)) == show_unseen(text)


def test_words_of_one_account_alone_are_its_own() -> None:
    first, second = "The gate was open at noon.", "The gates were closed at noon."
    assert [piece.words for piece in own_words(first, [second]) if piece.own] == ["was open"]
    assert [piece.words for piece in own_words(second, [first]) if piece.own] == ["were closed"]


def test_equal_accounts_have_nothing_of_their_own() -> None:
    assert not any(piece.own for piece in own_words("It rained.", ["It rained."]))


@given(st.text(), st.lists(st.text(), max_size=3))
def test_pieces_give_the_account_back(account: str, others: list[str]) -> None:
    assert "".join(piece.words for piece in own_words(account, others)) == account


TEXT = "abcdefghijklmnopqrstuvwxyz"
ANCHORS = st.lists(st.tuples(st.integers(0, 25), st.integers(1, 26)).filter(lambda span: span[0] < span[1]), max_size=8)


@given(ANCHORS, st.integers(1, 25))
def test_cut_blocks_nest_and_hold_every_anchor(spans: list[tuple[int, int]], border: int) -> None:
    anchors = {Anchor("a-1", start, end, TEXT[start:end]) for start, end in spans}
    begun: set[Anchor] = set()
    words = dict.fromkeys(anchors, "")
    firsts: list[Anchor] = []
    for start, end in ((0, border), (border, 26)):
        open_now: list[Anchor] = []
        whole = ""
        for stretch in cut_block(TEXT, start, end, tuple(anchors), begun):
            open_now += [opening.anchor for opening in stretch.opens]
            firsts += [opening.anchor for opening in stretch.opens if opening.first]
            assert stretch.words
            whole += stretch.words
            for anchor in open_now:
                words[anchor] += stretch.words
            open_now = open_now[: len(open_now) - stretch.closes]
        assert open_now == []
        assert whole == TEXT[start:end]
    assert words == {anchor: anchor.exact for anchor in anchors}
    assert sorted(firsts) == sorted(anchors)


def test_nested_anchors_stay_whole() -> None:
    outer, inner = Anchor("a-1", 0, 10, TEXT[:10]), Anchor("a-1", 3, 6, TEXT[3:6])
    cut = cut_block(TEXT, 0, 12, (inner, outer), set())
    assert [[opening.anchor for opening in one.opens] for one in cut] == [[outer], [inner], [], []]
    assert [one.closes for one in cut] == [0, 1, 1, 0]


def test_of_crossing_anchors_the_later_one_is_opened_again() -> None:
    early, late = Anchor("a-1", 0, 6, TEXT[:6]), Anchor("a-1", 3, 9, TEXT[3:9])
    cut = cut_block(TEXT, 0, 9, (late, early), set())
    assert [[(one.anchor, one.first) for one in piece.opens] for piece in cut] == [
        [(early, True)], [(late, True)], [(late, False)],
    ]  # fmt: skip
