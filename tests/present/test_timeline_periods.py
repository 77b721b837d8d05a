"""Periods: the days that a value stands for."""

from datetime import date

import pytest

from rashomon.present.timeline.periods import Period, fineness, in_time, period_of


def days(first: str, last: str) -> Period:
    return Period(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2031-03-04T17:40", "2031-03-04", "2031-03-04"),
        ("2031-03-04TEV", "2031-03-04", "2031-03-04"),
        ("2031-02", "2031-02-01", "2031-02-28"),
        ("2031", "2031-01-01", "2031-12-31"),
        ("2031-W10", "2031-03-03", "2031-03-09"),
        ("2031-W10-WE", "2031-03-08", "2031-03-09"),
        ("2031-Q4", "2031-10-01", "2031-12-31"),
        ("2031-H1", "2031-01-01", "2031-06-30"),
        ("2031-WI", "2031-12-01", "2032-02-29"),
    ],
)
def test_a_value_stands_for_its_days(value: str, first: str, last: str) -> None:
    assert period_of(value) == days(first, last)


def test_a_range_runs_to_the_last_day_of_its_end() -> None:
    assert period_of("2031-03-03", "2031-04") == days("2031-03-03", "2031-04-30")


@pytest.mark.parametrize("end", ["..", "2030", "PRESENT_REF"])
def test_a_range_without_a_later_end_is_its_start(end: str) -> None:
    assert period_of("2031-03-03", end) == days("2031-03-03", "2031-03-03")


@pytest.mark.parametrize("value", ["P3D", "PRESENT_REF", "XXXX-03-04", "203X", "2031-13", "2031-W60", "0000"])
def test_what_names_no_days_has_no_period(value: str) -> None:
    assert period_of(value) is None


def test_a_month_holds_its_days_and_meets_a_week_over_its_end() -> None:
    month, day, week = period_of("2031-03"), period_of("2031-03-04"), period_of("2031-W14")
    assert month is not None and day is not None and week is not None
    assert month.holds(day)
    assert not day.holds(month)
    assert month.meets(week)
    assert not day.meets(week)


def test_values_of_a_day_sort_in_time() -> None:
    values = ["2031-03-04", "2031-03-04T04:20", "2031-03-04TMO", "2031-03-04T12:00", "2031-03-04TAF", "2031-03-04TNI"]
    assert sorted(reversed(values), key=in_time) == values


def test_a_time_of_day_is_finer_than_a_day_and_an_unknown_precision_coarser_than_a_year() -> None:
    assert fineness("minute") < fineness("day") < fineness("month") < fineness("year") < fineness("era")
