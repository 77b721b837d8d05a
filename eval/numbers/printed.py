"""The texts of the specifications as print has them: names of days and months with capitals, numbers in a sentence."""

from __future__ import annotations

import re
from dataclasses import replace

from .gold import Case, Expected

_NAMES = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:day)?\b"
    r"|\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b"
    r"|\b(?:easter|christmas|xmas|thanksgiving|halloween|independence|labou?r|memorial|veterans|columbus|martin"
    r"|luther|king|mothers?|fathers?|valentine|earth|black|cyber|boxing|new|good|ash|palm|eve|juneteenth|saint|st|patrick)\b",
    re.I,
)
_CARRIERS = {
    "number": "There were {} houses.",
    "percentage": "It rose by {}.",
    "currency": "It cost {}.",
    "age": "She was {}.",
    "dimension": "It measured {}.",
    "temperature": "It was {}.",
}
_LETTERS = re.compile(r"[^\W\d_]")


def as_printed(case: Case) -> Case:
    """The case as a newspaper would print it; every program reads this text.

    A number that stands alone is set into a sentence, for alone it is no prose; names of days, months and holidays in
    an expected expression get their capital.
    """
    if case.part == "date-time":
        return _capitalised(case)
    if len(case.expected) != 1 or _LETTERS.search(
        case.text[: case.expected[0].start] + case.text[case.expected[0].end :]
    ):
        return case
    one = case.expected[0]
    before, after = _CARRIERS.get(one.kind, "There were {} houses.").split("{}")
    words = case.text[one.start : one.end]
    moved = replace(one, start=len(before), end=len(before) + len(words))
    return replace(case, text=f"{before}{words}{after}", expected=(moved,))


def _capitalised(case: Case) -> Case:
    text = case.text
    expected: list[Expected] = []
    for one in case.expected:
        words = _NAMES.sub(lambda name: name[0][0].upper() + name[0][1:], text[one.start : one.end])
        text = text[: one.start] + words + text[one.end :]
        expected.append(one)
    return replace(case, text=text, expected=tuple(expected))
