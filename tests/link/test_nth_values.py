"""Weeks and weekdays counted off in a month or year, and what no calendar has."""

from datetime import date

import pytest

from rashomon.link.nth_values import resolve_week_of
from rashomon.link.time_setting import Setting

WEDNESDAY = Setting(reference=date(2031, 4, 9), told=None)


@pytest.mark.parametrize(
    ("parts", "value"),
    [
        ({"nth": "1", "month": "05", "year": "2031"}, "2031-W18"),
        ({"nth": "last", "month": "12", "year": "2031"}, "2032-W01"),
        ({"nth": "1", "year": "2031"}, "2031-W01"),
        ({"nth": "last", "year": "2031"}, "2031-W52"),
        ({"nth": "2", "rel": "1", "unit": "month"}, "2031-W19"),
        ({"nth": "1", "weekday": "1", "month": "09", "year": "2031"}, "2031-09-01"),
        ({"nth": "last", "weekday": "5", "rel": "0", "unit": "month"}, "2031-04-25"),
        ({"day": "15", "rel": "1", "unit": "month"}, "2031-05-15"),
    ],
)
def test_it_is_counted_off(parts: dict[str, str], value: str) -> None:
    found = resolve_week_of(parts, "none", WEDNESDAY)
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize(
    "parts",
    [
        {"nth": "5", "weekday": "5", "month": "02", "year": "2031"},
        {"nth": "60", "year": "2031"},
        {"nth": "1", "weekday": "5", "year": "2031"},
        {"day": "31", "rel": "0", "unit": "month"},
        {"nth": "1", "rel": "0", "unit": "week"},
    ],
)
def test_what_no_calendar_has_is_no_value(parts: dict[str, str]) -> None:
    assert resolve_week_of(parts, "none", WEDNESDAY) is None


def test_without_a_reference_day_only_what_is_written_out_has_a_value() -> None:
    nowhere = Setting(reference=None, told=None)
    assert resolve_week_of({"nth": "1", "month": "05"}, "none", nowhere) is None
    assert resolve_week_of({"nth": "1", "year": "2031"}, "none", nowhere) is not None
