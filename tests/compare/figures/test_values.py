"""How two numbers for one thing stand to each other."""

from dataclasses import replace

import pytest

from rashomon.compare.figures.values import Told, compare_values
from rashomon.text.calendar import days_apart
from tests.compare.told import told

MORNING, EVENING = "2031-03-04T08:00", "2031-03-04T20:00"


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        (told(12), told(12, origin=2), "equal"),
        (told(450, hedge="about"), told(463, origin=2), "compatible"),
        (told(450, hedge="about"), told(700, origin=2), "contested"),
        (told(None, low=24, hedge="dozens"), told(60, origin=2), "compatible"),
        # A vague word never contradicts.
        (told(None, low=24, hedge="dozens"), told(12, origin=2), "unclear"),
        (told(None, low=40, high=60), told(50, origin=2), "compatible"),
        (told(None, low=40, high=60), told(70, origin=2), "unclear"),
        # A floor leaves room above it, a ceiling below it.
        (told(58, low=58, hedge="at least"), told(120, origin=2), "compatible"),
        (told(58, low=58, hedge="at least"), told(20, origin=2), "contested"),
        (told(200, high=200, hedge="up to"), told(50, origin=2), "compatible"),
        # The same day, another voice.
        (told(12, speaker="e-police"), told(20, origin=2, speaker="e-mayor"), "contested"),
        (told(12), told(20, origin=2), "contested"),
        # Near numbers may be roundings, unless two named voices give them.
        (told(130), told(131, origin=2), "compatible"),
        (told(130, speaker="e-police"), told(131, origin=2, speaker="e-mayor"), "contested"),
        # One voice, or one text: which it means cannot be told.
        (told(12, speaker="e-police"), told(20, origin=2, speaker="e-police"), "unclear"),
        (told(12), told(20), "unclear"),
        # No day, no contradiction.
        (told(12, as_of=None), told(20, origin=2), "unclear"),
    ],
)
def test_numbers_that_are_no_toll(one: Told, other: Told, relation: str) -> None:
    assert compare_values(one, other).relation == relation
    assert compare_values(other, one).relation == relation


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        (told(12, toll=True), told(20, origin=2, toll=True, as_of="2031-03-05"), "superseded"),
        (told(12, toll=True, published=MORNING), told(20, origin=2, toll=True, published=EVENING), "superseded"),
        (
            told(58, low=58, hedge="at least", toll=True),
            told(71, origin=2, toll=True, as_of="2031-03-05"),
            "superseded",
        ),
        (
            told(12, toll=True, speaker="e-police"),
            told(20, origin=2, toll=True, speaker="e-mayor"),
            "contested",
        ),
        # A toll moves within the day: without two voices the larger is taken for the later count.
        (told(14, toll=True), told(20, origin=2, toll=True), "superseded"),
        (told(14, toll=True), told(20, origin=2, toll=True, speaker="? officials"), "superseded"),
        # Not by half and more from one report to the next, unless there are few; three times as many may be another's.
        (
            told(12, toll=True, published="2031-03-04"),
            told(20, origin=2, toll=True, published="2031-03-04"),
            "contested",
        ),
        # Without its day of publication a report may have been written any time later.
        (told(12, toll=True), told(20, origin=2, toll=True, published="2031-03-04"), "unclear"),
        (told(2, toll=True), told(4, origin=2, toll=True), "superseded"),
        (told(12, toll=True), told(60, origin=2, toll=True), "unclear"),
        # What some report says that the toll rose to is later than what it was, whoever gives either.
        (
            told(70, toll=True, speaker="e-mayor"),
            replace(told(74, origin=2, toll=True, speaker="e-police"), is_reached=True),
            "unclear",
        ),
        # A body moves its own count, near though the numbers are.
        (
            told(1130, toll=True, speaker="e-office", hedge="at least", low=1130),
            told(
                1190,
                origin=2,
                toll=True,
                speaker="e-office",
                hedge="at least",
                low=1190,
                as_of="2031-03-06",
                is_moved=True,
            ),
            "superseded",
        ),
        # It does not fall from one voice to another.
        (
            told(22, toll=True, speaker="e-police"),
            told(15, origin=2, toll=True, speaker="e-mayor", as_of="2031-03-05"),
            "unclear",
        ),
    ],
)
def test_a_toll_follows_the_day(one: Told, other: Told, relation: str) -> None:
    assert compare_values(one, other).relation == relation
    assert compare_values(other, one).relation == relation


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("water lost summer", "water summer farms lost", "contested"),
        ("water lost summer", "norm lost summer", "unclear"),
        ("stations counted night", "stations visited observers", "unclear"),
    ],
)
def test_shares_clash_only_where_they_are_of_one_thing(one: str, other: str, relation: str) -> None:
    assert compare_values(share(33, one, 1), share(60, other, 2)).relation == relation


def share(value: float, words: str, origin: int) -> Told:
    """Return a share of what the first of the words beside it names."""
    made, beside = told(value, origin=origin), words.split()
    figure = replace(made.quantity.figure, unit="percent", scope=(beside[0],))
    around = replace(made.quantity.around, beside=frozenset(beside))
    return replace(made, quantity=replace(made.quantity, figure=figure, noun="percent", around=around))


@pytest.mark.parametrize(("day", "relation"), [("2031-03-05", "contested"), ("2031-03-09", "superseded")])
def test_what_changes_slowly_may_be_contested_a_day_apart(day: str, relation: str) -> None:
    one, other = told(12, speaker="e-mill"), told(20, origin=2, speaker="e-guild", as_of=day)
    assert compare_values(one, other).relation == relation


def test_what_nobody_is_credited_with_is_no_dispute_a_day_apart() -> None:
    found = compare_values(told(12), told(20, origin=2, as_of="2031-03-05"))
    assert (found.relation, found.reason) == ("superseded", "“20” is told a day later than “12”")


def test_what_is_paid_up_to_a_day_grows() -> None:
    words = "fund paid noon"
    one = told(41, speaker="e-fund", sentence=words)
    other = told(97, origin=2, speaker="e-orr", as_of="2031-03-05", sentence=words)
    assert compare_values(one, other).relation == compare_values(other, one).relation == "superseded"
    less = told(30, origin=2, speaker="e-orr", as_of="2031-03-05", sentence=words)
    assert compare_values(one, less).relation == "contested"


def test_a_report_tells_which_number_was_before() -> None:
    one, other = told(31, speaker="e-rosk"), told(4, speaker="e-rosk")
    figure = replace(other.quantity.figure, article=one.quantity.figure.article)
    former = replace(other, quantity=replace(other.quantity, figure=figure, is_former=True))
    assert compare_values(one, former).later == compare_values(former, one).later == one


def test_what_one_origin_says_on_a_later_day_supersedes() -> None:
    one, other = told(40, published="2031-03-04"), told(60, published="2031-03-05T09:00")
    assert compare_values(one, other).relation == compare_values(other, one).relation == "superseded"
    assert compare_values(one, other).reason == "“60” is what the origin of “40” says on a later day"
    assert compare_values(one, told(60, published="2031-03-04T20:00")).relation == "unclear"


def test_one_voice_corrects_itself() -> None:
    one = told(12, speaker="e-police", published=MORNING)
    other = told(20, origin=2, speaker="e-police", published=EVENING)
    assert compare_values(one, other).relation == "superseded"
    assert compare_values(one, other).reason == "“20” is later than “12”"


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        ("2031-03-04", "2031-03-06", 2),
        ("2031-03-06T10:00", "2031-03-04", 2),
        ("2031-03-04", None, None),
        ("2031-03", "2031-03-04", None),
        ("2031-SP-spring", "2031-03-04", None),
    ],
)
def test_days_apart(one: str, other: str | None, days: int | None) -> None:
    assert days_apart(one, other) == days


@pytest.mark.parametrize(
    ("first", "last", "relation"),
    [
        ((12, "2031-03-04T12:00+00:00"), (15, "2031-03-04T20:00+00:00"), "unclear"),
        ((12, "2031-03-04T20:00+00:00"), (15, "2031-03-04T12:00+00:00"), "contested"),
        ((12, "2031-03-04T12:00+00:00"), (20, "2031-03-04T20:00+00:00"), "contested"),
        ((12, "2031-03-04T21:00+05:00"), (15, "2031-03-04T20:00+00:00"), "unclear"),
        ((12, "2031-03-04T21:00"), (15, "2031-03-04T20:00+00:00"), "contested"),
        ((12, "2031-03-04"), (15, "2031-03-05"), "unclear"),
    ],
)
def test_a_larger_toll_that_another_voice_tells_later_that_day_may_have_grown(
    first: tuple[int, str], last: tuple[int, str], relation: str
) -> None:
    one = told(first[0], speaker="e-police", toll=True, published=first[1])
    other = told(last[0], origin=2, speaker="e-ministry", toll=True, published=last[1])
    assert compare_values(one, other).relation == relation


def test_who_is_only_described_may_be_the_other_voice() -> None:
    one = told(82, speaker="? a statement", named=frozenset({"e-mill"}))
    other = told(110, origin=2, speaker="e-mill")
    assert compare_values(one, other).relation == "unclear"
    assert compare_values(replace(one, named=frozenset({"e-guild"})), other).relation == "contested"
