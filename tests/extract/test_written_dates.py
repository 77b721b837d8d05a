"""Dates as written, and the lines they stand on."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.extract.dates.forms import find_written_dates
from rashomon.extract.dates.lines import read_date_line
from rashomon.extract.dates.machine import machine_date


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2031-04-09", "2031-04-09"),
        ("2031-04-09T18:30:05Z", "2031-04-09T18:30:05+00:00"),
        ("2031-04-09T18:30+0200", "2031-04-09T18:30+02:00"),
        ("18:30 GMT 09.04.2031", "2031-04-09T18:30+00:00"),
        ("9 April 2031, 18.30", "2031-04-09T18:30"),
        ("April 9, 2031 at 6:30 pm", "2031-04-09T18:30"),
        ("Wed, 09 Apr 2031 18:30:00 GMT", "2031-04-09T18:30:00+00:00"),
        ("the 9th of April 2031", "2031-04-09"),
        ("Wednesday, 9 April", "--04-09"),
        ("31/12/2031", "2031-12-31"),
        ("12/31/2031", "2031-12-31"),
        ("9. April 2031", "2031-04-09"),
        ("9 апреля 2031, 18:30", "2031-04-09T18:30"),
        ("le 9 avril 2031 à 18h30", "2031-04-09T18:30"),
        ("12.30 am, 9 April 2031", "2031-04-09T00:30"),
        ("9 aprile 2031", "2031-04-09"),
        ("9 de abril de 2031", "2031-04-09"),
        ("9 kwietnia 2031", "2031-04-09"),
        ("9 Nisan 2031", "2031-04-09"),
        ("2031. április 9.", "2031-04-09"),
        ("2031年4月9日", "2031-04-09"),
        ("09-Apr-2031", "2031-04-09"),
    ],
)
def test_a_date_is_read_as_precisely_as_it_is_written(text: str, value: str) -> None:
    dates = find_written_dates(text)
    assert [one.value for one in dates] == [value]


@pytest.mark.parametrize(
    "text", ["31.02.2031", "may 5 be", "version 1.2.3", "4.20 a.m.", "99/99/2031", "10-12 people", "5 set"]
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert find_written_dates(text) == []


def test_slashes_may_be_read_two_ways_dots_not() -> None:
    assert [one.ambiguous for one in find_written_dates("03/04/2031 03.04.2031 04/04/2031")] == [True, False, False]


@given(st.dates(), st.sampled_from(["%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%A, %d %B %Y", "%d.%m.%Y", "%a %d %b %Y"]))
def test_every_day_is_read_back(day: object, form: str) -> None:
    from datetime import date

    assert isinstance(day, date)
    if 1900 <= day.year <= 2099:
        assert [one.value for one in find_written_dates(f"x {day.strftime(form)} y")] == [day.isoformat()]


@given(st.text(max_size=80))
def test_any_text_can_be_searched(text: str) -> None:
    dates = find_written_dates(text)
    assert all(0 <= one.start < one.end <= len(text) for one in dates)
    assert all(one.end <= other.start for one, other in pairwise(dates))


@pytest.mark.parametrize(
    ("line", "roles", "rest"),
    [
        ("18:30 GMT 09.04.2031 (Updated: 19:01 GMT 09.04.2031)", [None, "updated"], ()),
        ("Published: Wed, 9 April 2031 18:30 GMT", ["published"], ()),
        ("date 2031-04-09 Thank you for signing in!", ["published"], ("Thank you for signing in!",)),
        ("Posted on April 9, 2031 by harbourdesk", ["published"], ("by harbourdesk",)),
        ("Ida Rehn in Sorn — 9 April 2031 — Last modified on 10 April 2031", [None, "updated"], ("Ida Rehn in Sorn",)),
        ("9 April 2031 18:30   Views: 4 118", [None], ()),
        ("Page generated 9 April 2031", ["captured"], ()),
        ("Veröffentlicht am 9. April 2031", ["published"], ()),
    ],
)
def test_a_date_line_tells_roles_and_what_else_it_says(
    line: str, roles: list[str | None], rest: tuple[str, ...]
) -> None:
    found = read_date_line(line)
    assert found is not None
    assert [role for _, role in found.dates] == roles
    assert found.rest == rest


@pytest.mark.parametrize(
    "line",
    [
        "On 9 April 2031 a bridge was closed in Ellmoor.",
        "The next talks will be held in Sorn on Monday 30 April.",
        "Ellmoor bridge closed",
    ],
)
def test_a_sentence_is_no_date_line(line: str) -> None:
    assert read_date_line(line) is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("20310409", "2031-04-09"),
        ("20310409T183005Z", "2031-04-09T18:30:05+00:00"),
        ("1586421005", "2020-04-09T08:30:05+00:00"),
        ("2031-04-09T00:00:00Z", "2031-04-09"),
        ("2031-04-09T00:00:00+02:00", "2031-04-09T00:00:00+02:00"),
        ("Wed, 09 Apr 2031 18:30:00 GMT", "2031-04-09T18:30:00+00:00"),
        ("yesterday", None),
        ("", None),
    ],
)
def test_dates_that_programs_write(value: str, expected: str | None) -> None:
    found = machine_date(value)
    assert (found.value if found is not None else None) == expected
