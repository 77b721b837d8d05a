"""Forms of numbers and times that a newspaper does not print, told by their words and kind."""

from __future__ import annotations

import re
from datetime import date

from .gold import Case, Expected

_ASSISTANT = re.compile(
    r"\b(?:cortana|skype|book|booking|schedule|appointment|calendar|agenda|remind|meeting|set (?:\w+ ){0,2}up"
    r"|available|show|find|search|query|convert|create|delete)\b",
    re.I,
)
_SIGNS = re.compile(r"[<>=^~{}]|\d[eE][+-]?\d|\dx10")
_ARITHMETIC = re.compile(r"\b(?:over|minus|negative|equals?|plus|nought|naught|nil|point)\b|^\s*-|\s-\d", re.I)
_BELOW_ONE = re.compile(
    r"(?:a|an|one|two|three|four|five|seven|nine|\d)[ -]+"
    r"(?:half|halves|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?)"
    r"(?:$| of\b| (?:million|billion))",
    re.I,
)
_ORDINAL_UNDER = re.compile(
    r"\b(?:firsts?|seconds?|thirds?|fourths?|quarters|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?"
    r"|\w+(?:nths?|lfths?|ieths?|redths?|andths?|ionths?))\b",
    re.I,
)
_MIXED = re.compile(r"\band (?:a|one|two|three|\w+) (?:thirds?|quarters?|fourths?|fifths?|eighths?)$", re.I)
_DIGITS_IN_A_ROW = re.compile(
    r"\+?\d+(?:\s*[,/-]\s*\d+){2,}|\d+(?: \d+)+|\b\d+-\d{3,}\b|\b[a-z]+\d*-?\d+[a-z]*\b|\b\d,\d\d?\b(?!,)", re.I
)
_BARE_DAY = re.compile(r"(?:\w+ ){0,3}?(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: \d{1,2}(?:[ap]m)?)?", re.I)
_FULL_DAY = re.compile(
    r"(?<![\d/.-])(?:\d{4}-\d{1,2}-\d{1,2}|(\d{1,2})([/.-])(\d{1,2})\2(?:\d{4}|\d{2}))(?![\d/.-]*\d)"
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DAY_IN_FIGURES = re.compile(rf"\d\s?[/.]\s?\d|\d[/-]{_MONTH}|{_MONTH}[/-]\d|\d{{4}}-\d|\d-\d{{4}}|\b\d{{8}}\b", re.I)
_POINT_CLOCK = re.compile(r"\d{1,2}\.\d{2}\s?[ap]\.?m", re.I)
_DIGIT_PAIR = re.compile(r"\d{1,2}-\d{1,2}(?!\d|:|\s?[ap]\.?m)")
_CHAT = re.compile(
    r"\b(?:tmrw?|eod|eoy|eom|cob|cy|sy|mins?|hrs?|secs?|wks?|yrs?|tonite|nite|ooo|b/t|oclock|everyday)\b"
    r"|\b(?:\d+|noon)ish\b|\b\d+(?:\.\d+)?\s?(?:[hsdw]\b|[ap]\b(?!\.?\s?m\b))|\d\.\s?[ap]\.?m|[ap] \. ?m|\b[ap] m\b",
    re.I,
)
_SPOKEN = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirty|twenty)\b[ -]"
    r"(?:(?:[a-z]+ )?[ap]\.?m\b|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|thirty|fifteen|forty|fifty"
    r"|o'? ?clock)"
    r"|\b(?:of|january|february|march|april|may|june|july|august|september|october|november|december) "
    r"(?:the )?(?:twenty|thirty|first|second|third|[a-z]+th)\b|\b(?:nineteen|eighteen|twenty) \w+(?:ty|teen)\b"
    r"|\btwo thousand (?:and )?\w+",
    re.I,
)
_MADE_UP = re.compile(r"\b(?:few|several|some|many)\b", re.I)
_BARE_UNIT = re.compile(
    r"(?:the |that |same |a |an )?(?:day|week|month|year|weekend|evening|morning|afternoon|night)", re.I
)
_MINUTES = re.compile(r"\b(?:seconds?|minutes?|hours?)\b", re.I)
_WEEK_NUMBER = re.compile(r"\bweek(?: of)? \d|\bw\d", re.I)
_LATER = re.compile(r"\b(?:or|and) (?:later|earlier|greater|after|before|above|beyond)\b", re.I)
_MISSPELT = re.compile(r"^(?:percent|per cent|%)|\b(?:farenheit|celcius|centigrate)\b", re.I)
_EQUATION = re.compile(r"\b(?:equal|answer is|x is)\b")
_LEAP_YEAR = "2000"
_MONTHS = 12
_RARE_UNITS = frozenset(
    "Picometer Decimeter Microgram Dram Radian Turn Teaspoon Tablespoon Cup Sen Satoshi Bit".split()
)


def is_odd_fraction(case: Case, one: Expected) -> bool:
    if one.kind not in ("number", "numberrange") or not _ORDINAL_UNDER.search(one.words):
        return False
    return not (_BELOW_ONE.fullmatch(one.words) or _BELOW_ONE.match(one.words) or _MIXED.search(one.words))


def is_listed(case: Case, one: Expected) -> bool:
    if case.part != "number" or one.kind != "number":
        return False
    rows = _DIGITS_IN_A_ROW.finditer(case.text)
    return any(row.start() < one.end and one.start < row.end() for row in rows)


def is_day_in_figures(case: Case, one: Expected) -> bool:
    """Whether it is a day in figures with no year, in an odd order, or in one that may be read in two ways."""
    if not one.kind.startswith("date"):
        return False
    full = list(_FULL_DAY.finditer(one.words))
    if any(found[1] and found[1] != found[3] and max(int(found[1]), int(found[3])) <= _MONTHS for found in full):
        return True
    rest = _POINT_CLOCK.sub("", _FULL_DAY.sub("", one.words))
    named = re.search(_MONTH, rest, re.I)
    return bool(_DAY_IN_FIGURES.search(rest) or (not named and one.kind == "date" and _DIGIT_PAIR.search(rest)))


def is_no_day(case: Case, one: Expected) -> bool:
    """Whether the resolution is a day that no calendar has: 30 February."""
    return any(
        _lacks(found[1], found[2])
        for value in one.values
        for found in re.finditer(r"(\d{4}|XXXX)-(\d{2}-\d{2})", value.get("timex", ""))
    )


def _lacks(year: str, day: str) -> bool:
    try:
        date.fromisoformat(f"{_LEAP_YEAR if year == 'XXXX' else year}-{day}")
    except ValueError:
        return True
    return False


def has_open_half(case: Case, one: Expected) -> bool:
    clocks = {found for value in one.values for found in re.findall(r"T(\d{2})", value.get("timex", ""))}
    return any(f"{int(clock) + 12:02d}" in clocks for clock in clocks if int(clock) < 12)


def counts_minutes(case: Case, one: Expected) -> bool:
    return one.kind in ("datetime", "datetimerange") and bool(_MINUTES.search(one.words))


def has_rare_unit(case: Case, one: Expected) -> bool:
    rare = {value.get("unit", "") for value in one.values}
    return case.part == "number with unit" and any(
        unit in _RARE_UNITS or unit.endswith("per millisecond") for unit in rare
    )


def is_bare_day(case: Case, one: Expected) -> bool:
    return any(value.get("timex", "").startswith("XXXX-XX-") for value in one.values) or (
        one.kind == "date" and bool(_BARE_DAY.fullmatch(one.words)) and not re.search(_MONTH, one.words, re.I)
    )


def is_order(case: Case, one: Expected) -> bool:
    """Whether the text is an order to an assistant or asks for rows of a table."""
    return bool(_ASSISTANT.search(case.text))


def has_no_value(case: Case, one: Expected) -> bool:
    """Whether nothing is resolved: a unit alone, a time zone alone, a choice of two times."""
    bare = case.part != "date-time" and any("value" not in value for value in one.values)
    return bare or one.kind in ("timezone", "datetimealt")


def is_mathematics(case: Case, one: Expected) -> bool:
    """Whether it is written or read out as mathematics is."""
    if _SIGNS.search(one.words) or (case.part == "number" and _EQUATION.search(case.text)):
        return True
    return one.kind in ("number", "numberrange") and bool(_ARITHMETIC.search(one.words))


def is_misspelt(case: Case, one: Expected) -> bool:
    """Whether the per cent stands before its number, or the scale of a temperature is misspelt."""
    return one.kind in ("percentage", "temperature") and bool(_MISSPELT.search(one.words))


def is_chat(case: Case, one: Expected) -> bool:
    """Whether a time is spelt as in a chat."""
    return case.part == "date-time" and bool(_CHAT.search(one.words))


def is_spoken(case: Case, one: Expected) -> bool:
    """Whether a date or clock time is in words."""
    return case.part == "date-time" and one.kind not in ("duration", "set") and bool(_SPOKEN.search(one.words))


def is_made_up(case: Case, one: Expected) -> bool:
    """Whether a vague word of a time is given a number."""
    return case.part == "date-time" and bool(_MADE_UP.search(one.words))


def is_bare_unit(case: Case, one: Expected) -> bool:
    """Whether it is a unit of time and nothing else."""
    return case.part == "date-time" and bool(_BARE_UNIT.fullmatch(one.words))


def is_week_number(case: Case, one: Expected) -> bool:
    """Whether it is a week by its number, or counts business days."""
    return case.part == "date-time" and bool(_WEEK_NUMBER.search(one.words) or "business day" in one.words)


def is_filter(case: Case, one: Expected) -> bool:
    """Whether a bound stands behind a date."""
    return case.part == "date-time" and bool(_LATER.search(one.words))
