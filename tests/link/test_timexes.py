"""Time expressions resolved: against the reference day, against what was told before, or not at all."""

import pytest

from rashomon.link.timexes import resolve_times
from rashomon.model.links import ReferenceDate, Timex
from tests.build import article_from_text, case_of
from tests.valued import read_valued

WEDNESDAY = "2031-04-09"


def resolve(text: str, day: str | None) -> tuple[Timex, ...]:
    article = article_from_text(text)
    references = [ReferenceDate(article.id, day, "written by the test", assumed=False)] if day else []
    return resolve_times(case_of(article), references)


def told(timex: Timex) -> str:
    return f"{timex.value}/{timex.end_value}" if timex.end_value else timex.value


@pytest.mark.parametrize(
    "marked",
    [
        # Weekdays: the reference's own is that very day, else tense decides.
        'He said on <t v="2031-04-09">Wednesday</t> he came on <t v="2031-04-08">Tuesday</t>.',
        'It will open on <t v="2031-04-11">Friday</t> and is due in Skell on <t v="2031-04-09">Wednesday</t>.',
        '<t v="2031-04-02">Last Wednesday</t> he left; he returns <t v="2031-04-16">next Wednesday</t>.',
        'It failed on <t v="2031-03-31">Monday last week</t> and on <t v="2031-04-07TNI">Monday night</t>.',
        'It ran from <t v="2031-03-31/2031-04-03">Monday to Thursday</t>.',
        # Days without a year: the nearest, and tense where two are about as near.
        'They met on <t v="2031-02-07">February 7</t> and on <t v="2030-12-30">Monday, December 30</t>.',
        'It was held on <t v="2030-09-30">30 September</t>.',
        'The vote will be held on <t v="2031-10-20">20 October</t>.',
        '<t v="2031-04-07/2031-04-09">April 7-9</t> it rained; on <t v="2030-12-31">New Year\'s Eve</t> it snowed.',
        # Dates in numbers: a point means day first; else what lies near, else the year alone.
        'Changed <t v="2030-02-08">08.02.2030</t>, <t v="2031-04-08">4/8/2031</t>, <t v="2030">7/9/2030</t> and <t v="2030-12-25">25/12/2030</t>.',
        # Relative to today.
        'He came <t v="2031-04-08">yesterday</t>, rests <t v="2031-04-09TNI">tonight</t>, leaves <t v="2031-04-10">tomorrow</t>.',
        '<t v="2031-W14">Last week</t>, <t v="2031-05">next month</t> and <t v="2030">late last year</t>.',
        'They will come <t v="2031-W15-WE">this weekend</t>; they came <t v="2031-W14-WE">last weekend</t>.',
        'It burned <t v="2028">three years ago</t>, <t v="2030-10">six months ago</t> or <t v="2031-04-07">two days ago</t>.',
        # Months, seasons and longer.
        'It opened in <t v="2030-12">December</t> and will close in <t v="2031-06">June</t>, by <t v="2031-05">mid-May</t>.',
        'It rained <t v="2030-SU">last summer</t>, in <t v="2021-SU">summer 2021</t> and in <t v="199X">the late 1990s</t>.',
        'From <t v="2030-03/2031-03">March 2030 to March 2031</t>, in <t v="2030-Q3">the third quarter of 2030</t>.',
        'In <t v="18XX">the 19th century</t>, in <t v="2014">early 2014</t>.',
        # Clock times.
        'It began at <t v="2031-04-07T10:30Z">10:30 GMT on Monday</t> and ended at <t v="2031-04-07T15:00">3 p.m.</t> sharp.',
    ],
)  # fmt: skip
def test_values_counted_from_a_wednesday(marked: str) -> None:
    text, marks = read_valued(marked)
    found = resolve(text, WEDNESDAY)
    assert [(one.anchor.exact, told(one)) for one in found] == [(mark.words, mark.fields["v"]) for mark in marks]


def test_a_chain_counts_from_the_day_told_before_in_its_paragraph() -> None:
    found = resolve(
        "She spoke on Monday. The next day she left. Two days later she was back.\n\nA day later.", WEDNESDAY
    )
    assert [one.value for one in found] == ["2031-04-07", "2031-04-08", "2031-04-10"]
    assert [one.reference for one in found] == [WEDNESDAY, "2031-04-07", "2031-04-08"]


def test_a_chain_is_never_finer_than_what_it_counts_from() -> None:
    found = resolve("It opened in June 2029. A day later it closed; two years later it burned.", WEDNESDAY)
    assert [one.value for one in found] == ["2029-06", "2031"]


def test_without_a_reference_only_what_the_words_say_is_kept() -> None:
    found = resolve("On Monday, February 7, and on Tuesday, in December, yesterday, in 2014.", None)
    assert [one.value for one in found] == ["XXXX-02-07", "XXXX-WXX-2", "XXXX-12", "2014"]
    assert all(one.reference is None for one in found)
    assert "no day to count from" in found[0].basis


def test_the_basis_says_when_the_reference_is_an_assumption() -> None:
    article = article_from_text("He spoke on Monday, 7 April 2031, and on Tuesday.")
    reference = ReferenceDate(article.id, WEDNESDAY, "taken from a mate", assumed=True)
    written, counted = resolve_times(case_of(article), [reference])
    assert written.reference is None
    assert "assumption" not in written.basis
    assert counted.reference == WEDNESDAY
    assert "assumption" in counted.basis
    assert counted.precision == "day"
