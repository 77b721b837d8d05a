"""Time expressions resolved: against the reference day, against what was told before, or not at all."""

from pathlib import Path

import pytest

from rashomon.link.timexes import resolve_times
from rashomon.model.links import ReferenceDate, Timex
from tests.build import article_from_text, case_of
from tests.valued import marked_sentences, read_valued

HERE = Path(__file__).parent

WEDNESDAY = "2031-04-09"


def resolve(text: str, day: str | None) -> tuple[Timex, ...]:
    article = article_from_text(text)
    references = [ReferenceDate(article.id, day, "written by the test", assumed=False)] if day else []
    return resolve_times(case_of(article), references)


def told(timex: Timex) -> str:
    return f"{timex.value}/{timex.end_value}" if timex.end_value else timex.value


@pytest.mark.parametrize("marked", marked_sentences(HERE / "marked_values.txt"))
def test_values_counted_from_a_wednesday(marked: str) -> None:
    text, marks = read_valued(marked)
    found = resolve(text, WEDNESDAY)
    assert [(one.anchor.exact, told(one)) for one in found] == [(mark.words, mark.fields["v"]) for mark in marks]


def test_a_chain_counts_from_the_day_told_before() -> None:
    found = resolve(
        "She spoke on Monday. The next day she left. Two days later she was back.\n\nA day later she left.", WEDNESDAY
    )
    assert [one.value for one in found] == ["2031-04-07", "2031-04-08", "2031-04-10", "2031-04-11"]
    assert [one.reference for one in found] == [WEDNESDAY, "2031-04-07", "2031-04-08", "2031-04-10"]


def test_a_chain_counts_from_the_paragraph_before_only_and_from_a_full_day() -> None:
    assert len(resolve("She spoke on Monday.\n\nNobody heard her.\n\nThe next day she left.", WEDNESDAY)) == 1
    assert len(resolve("She spoke in June 2029.\n\nTwo months later she left.", WEDNESDAY)) == 1


def test_a_clock_time_is_on_the_day_of_its_own_paragraph() -> None:
    found = resolve("She spoke on Monday. At 3 p.m. she left.\n\nAt 5 p.m. he came.", WEDNESDAY)
    assert [one.value for one in found] == ["2031-04-07", "2031-04-07T15:00", "2031-04-09T17:00"]


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


def test_what_lies_before_the_calendar_stops_no_article() -> None:
    assert (
        resolve("It burned 2031 years ago. The next day it fell. She spoke on Monday.", WEDNESDAY)[-1].value
        == "2031-04-07"
    )
