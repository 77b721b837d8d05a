"""Which cases occur in news prose: rules on words and kinds, whoever reads them well.

A rule says which *forms* are left out. The first that fits is the one that counts.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .forms import (
    counts_minutes,
    has_no_value,
    has_open_half,
    has_rare_unit,
    is_bare_day,
    is_bare_unit,
    is_chat,
    is_day_in_figures,
    is_filter,
    is_listed,
    is_made_up,
    is_mathematics,
    is_misspelt,
    is_no_day,
    is_odd_fraction,
    is_order,
    is_spoken,
    is_week_number,
)
from .gold import Case, Expected


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A form that is left out: its name, why, and how it is told."""

    name: str
    why: str
    fits: Callable[[Case, Expected], bool]


def reason_left_out(case: Case, expected: Expected) -> LeftOut | None:
    """The first rule by which this expression is left out, or None where it is measured."""
    return next((rule for rule in RULES if rule.fits(case, expected)), None)


RULES: tuple[LeftOut, ...] = (
    LeftOut(
        "orders and queries",
        "nobody speaks so in a report: “schedule …”, “show sales …”, “convert …”, “find a time for the meeting …”",
        is_order,
    ),
    LeftOut("no value", "a unit, or a time zone, without a number: nothing is resolved", has_no_value),
    LeftOut("mathematics", "powers, signs, arithmetic, digits read out", is_mathematics),
    LeftOut(
        "per cent before its number, misspelt units",
        "“per cent of 30” for 30 %; “farenheit”, “celcius”",
        is_misspelt,
    ),
    LeftOut(
        "fractions spelled oddly",
        "not of halves to tenths below one: “nineteen sevenths”, “forty millionths”",
        is_odd_fraction,
    ),
    LeftOut("rows of digits", "telephone numbers, lists of numbers, codes, dates read as numbers", is_listed),
    LeftOut(
        "units of laboratory and kitchen",
        "teaspoons, picometres, drams, speeds by the millisecond, satoshis",
        has_rare_unit,
    ),
    LeftOut(
        "half of the day left open",
        "“at 4” is resolved twice, twelve hours apart; news prints 4pm or 16:00",
        has_open_half,
    ),
    LeftOut(
        "days in figures but for unmistakable ones",
        "“5/9”, “9-2031”, “2031/Apr/9”; “7/9/2030” is July here and September there. News names the month",
        is_day_in_figures,
    ),
    LeftOut("days that do not exist", "30 February", is_no_day),
    LeftOut("day of the month without a month", "“the 9th”: news names the month", is_bare_day),
    LeftOut("chat spellings", "“tmrw”, “eod”, “11ish”, “7a”, “4h”, “7.am”", is_chat),
    LeftOut("dates and clock times in words", "“april ninth ten a m”: speech, not print", is_spoken),
    LeftOut("a number made up for a vague word", "“few hours” as three: TIMEX3 writes PXH", is_made_up),
    LeftOut("a unit of time alone", "“the day”, “the year” of “player of the year”: no time is told", is_bare_unit),
    LeftOut("counted from the minute of speaking", "“in 7 minutes”: a report has a day, no minute", counts_minutes),
    LeftOut(
        "numbers of weeks, and business days",
        "“week 7” is a round of a league in English news; business days are a bank's",
        is_week_number,
    ),
    LeftOut("bounds behind a date", "“2031 or later”: a filter", is_filter),
)
