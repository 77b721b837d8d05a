"""Calendar arithmetic."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.text import calendar

DAYS = st.dates(date(1900, 1, 1), date(2200, 1, 1))


@given(DAYS, st.integers(1, 7), st.sampled_from(["past", "future", "none"]))
def test_a_weekday_lies_within_six_days_on_the_side_of_its_tense(day: date, weekday: int, direction: str) -> None:
    found = calendar.weekday_near(day, weekday, direction)
    assert found.isoweekday() == weekday
    gap = (found - day).days
    assert 0 <= gap <= 6 if direction == "future" else -6 <= gap <= 0


@given(DAYS, DAYS)
def test_the_nearest_year_is_at_most_half_a_year_away(day: date, reference: date) -> None:
    year = calendar.nearest_year(day.month, day.day, reference)
    assert year is not None
    found = calendar.safe_day(year, day.month, day.day)
    assert found is not None
    leap_day = (day.month, day.day) == (2, 29)
    assert abs(found - reference) <= timedelta(days=1462 if leap_day else 183)


def test_a_weekday_decides_between_years() -> None:
    assert calendar.nearest_year(4, 7, date(2031, 9, 20), weekday=1) == 2031
    assert calendar.nearest_year(12, 30, date(2031, 1, 4), weekday=1) == 2030


@given(DAYS, st.integers(-400, 400))
def test_months_shift_there_and_back(day: date, count: int) -> None:
    year, month = calendar.shift_months(day.year, day.month, count)
    assert 1 <= month <= 12
    assert calendar.shift_months(year, month, -count) == (day.year, day.month)


@pytest.mark.parametrize(
    ("month", "direction", "year"),
    [
        (12, "past", 2030),
        (12, "none", 2030),
        (5, "none", 2031),
        (5, "past", 2030),
        (2, "future", 2032),
        (4, "past", 2031),
    ],
)
def test_the_year_of_a_month(month: int, direction: str, year: int) -> None:
    assert calendar.month_near(month, date(2031, 4, 9), direction) == year


def test_values_that_begin_with_a_day() -> None:
    assert calendar.parse_day("2031-04-09T18:30Z") == date(2031, 4, 9)
    assert calendar.parse_day("2031-04") is None
    assert calendar.parse_day("2031-02-30") is None
    assert calendar.parse_day(None) is None


def test_named_weekdays_of_a_month() -> None:
    assert calendar.nth_weekday(2031, 11, 4, 4) == date(2031, 11, 27)
    assert calendar.nth_weekday(2031, 5, 1, -1) == date(2031, 5, 26)
    assert calendar.nth_weekday(2031, 2, 1, 5) is None


def test_the_calendars_ends_hold() -> None:
    assert calendar.shift_days(date.max, 5) == date.max
    assert calendar.shift_days(date.min, -5) == date.min


def test_weeks_and_seasons() -> None:
    assert calendar.week_value(date(2031, 4, 9)) == "2031-W15"
    assert calendar.season_near("WI", date(2031, 1, 9), "none") == 2030
    assert calendar.season_near("SU", date(2031, 4, 9), "future") == 2031
    assert calendar.season_near("SU", date(2031, 4, 9), "past") == 2030


@pytest.mark.parametrize(
    ("year", "day"),
    [(1583, "04-10"), (1818, "03-22"), (1943, "04-25"), (2000, "04-23"), (2024, "03-31"), (2031, "04-13")],
)
def test_easter_is_the_western_one(year: int, day: str) -> None:
    assert calendar.easter(year).isoformat() == f"{year}-{day}"
