"""The task `numbers`: what is left out, how values compare, and the table without a peer."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from eval.errors import GoldMissing
from eval.numbers import run
from eval.numbers.answers import Answers, Reading
from eval.numbers.expected import accepted, bounds_of
from eval.numbers.gold import Case, Expected, Part, read_cases
from eval.numbers.ours import read_ours
from eval.numbers.printed import as_printed
from eval.numbers.scoring import judge
from eval.numbers.selection import reason_left_out
from eval.numbers.times import meanings, without_day
from eval.numbers.units import our_unit
from eval.results import Settings

NOON = datetime.fromisoformat("2031-04-09T12:00:00")
TODAY = NOON.date()


def case_of(text: str, words: str, kind: str, value: Mapping[str, str]) -> Case:
    part: Part = "date-time" if "timex" in value else "number with unit" if "unit" in value else "number"
    start = text.index(words)
    expected = Expected(start, start + len(words), words, kind, (value,))
    return Case(part, "Model", text, NOON, (expected,), seen=True, claimed=True)


def left_out(text: str, words: str, kind: str, value: Mapping[str, str]) -> str | None:
    case = case_of(text, words, kind, value)
    rule = reason_left_out(case, case.expected[0])
    return rule.name if rule else None


@pytest.mark.parametrize(
    ("value", "means"),
    [
        ("2031-05", {"2031-05-01/2031-06-01"}),
        ("2031-W15", {"2031-04-07/2031-04-14"}),
        ("2031-W15-WE", {"2031-04-12/2031-04-14"}),
        ("2031-Q2", {"2031-04-01/2031-07-01"}),
        ("199X", {"1990-01-01/2000-01-01"}),
        ("XXXX-05-02", {"2030-05-02/2030-05-03", "2031-05-02/2031-05-03"}),
        ("XXXX-WXX-3", {"2031-04-02/2031-04-03", "2031-04-09/2031-04-10", "2031-04-16/2031-04-17"}),
        ("(2031-05-01,2031-07-01,P2M)", {"2031-05-01/2031-07-01"}),
        ("2031-04-09T15:00+01:00", {"2031-04-09T15:00"}),
        ("T15", {"T15:00"}),
        ("2031-04-09TMO", {"2031-04-09TMO"}),
        ("P1W", {"=604800"}),
        ("PT1H30M", {"=5400"}),
        ("PXD", {"=PXD"}),
        ("2031-SU", {"2031-SU"}),
        ("PRESENT_REF", {"PRESENT_REF"}),
    ],
)
def test_values_mean_the_same_in_one_notation(value: str, means: set[str]) -> None:
    assert meanings(value, TODAY) == means


def test_a_time_of_day_is_compared_without_its_day() -> None:
    assert without_day("2031-04-09T10:00/2031-04-09T12:00") == "T10:00/T12:00"


def test_what_timex3_keeps_coarser_is_right_too() -> None:
    day = {"type": "date", "timex": "2031-02-09", "value": "2031-02-09"}
    assert "2031-02-01/2031-03-01" in accepted([day], "two months ago", TODAY)
    assert "2031-02-01/2031-03-01" not in accepted([day], "the 9th of February", TODAY)
    stretch = {"type": "daterange", "timex": "(2031-04-06,2031-04-09,P3D)", "start": "2031-04-06", "end": "2031-04-09"}
    assert "=259200" in accepted([stretch], "the past three days", TODAY)
    assert "=259200" not in accepted([stretch], "6 to 9 April", TODAY)


@pytest.mark.parametrize(
    ("text", "words", "kind", "value", "name"),
    [
        ("Schedule it for Monday", "Monday", "date", {"timex": "XXXX-WXX-1"}, "orders and queries"),
        ("2^3", "2^3", "number", {"value": "8"}, "mathematics"),
        ("nineteen sevenths", "nineteen sevenths", "number", {"value": "2.71"}, "fractions spelled oddly"),
        ("two thirds", "two thirds", "number", {"value": "0.67"}, None),
        ("Rooms 11, 12, 13", "12", "number", {"value": "12"}, "rows of digits"),
        ("back on 5/9", "5/9", "date", {"timex": "XXXX-05-09"}, "days in figures but for unmistakable ones"),
        ("on 7/9/2030", "7/9/2030", "date", {"timex": "2030-07-09"}, "days in figures but for unmistakable ones"),
        ("on 25/9/2030", "25/9/2030", "date", {"timex": "2030-09-25"}, None),
        ("on May 29", "May 29", "date", {"timex": "XXXX-05-29"}, None),
        ("on Feb 30", "Feb 30", "date", {"timex": "XXXX-02-30"}, "days that do not exist"),
        ("at 8 a.m.", "8 a.m.", "time", {"timex": "T08"}, None),
        ("at 7a", "7a", "time", {"timex": "T07"}, "chat spellings"),
        ("a few hours", "few hours", "duration", {"timex": "PT3H"}, "a number made up for a vague word"),
        ("for the day", "the day", "daterange", {"timex": "2031-04-09"}, "a unit of time alone"),
    ],
)
def test_rules_tell_what_no_newspaper_prints(
    text: str, words: str, kind: str, value: Mapping[str, str], name: str | None
) -> None:
    assert left_out(text, words, kind, value) == name


def test_a_bare_number_is_set_into_a_sentence_and_names_get_capitals() -> None:
    shown = as_printed(case_of("16 ", "16", "number", {"value": "16"}))
    assert shown.text[shown.expected[0].start : shown.expected[0].end] == "16"
    assert shown.text == "There were 16 houses."
    assert as_printed(case_of("back on monday", "monday", "date", {"timex": "XXXX-WXX-1"})).text == "back on Monday"


def test_numbers_are_right_by_value_unit_and_bounds() -> None:
    case = case_of("It cost $5.", "$5", "currency", {"value": "5", "unit": "Dollar"})
    right = Answers((), (Reading(8, 10, 5.0, 5.0, "USD"),), ())
    assert judge(case, case.expected[0], right).right
    wrong = replace(right, measures=(Reading(8, 10, 5.0, 5.0, "EUR"),))
    assert not judge(case, case.expected[0], wrong).right
    tall = case_of("5 feet 2 inches", "5 feet 2 inches", "dimension", {"value": "5.1666666667", "unit": "Foot"})
    assert judge(tall, tall.expected[0], Answers((), (Reading(0, 15, 62.0, 62.0, "inch"),), ())).right
    assert bounds_of("[20,30)") == (20.0, 30.0)
    assert bounds_of("(30,)") == (30.0, None)
    assert our_unit("dimension", "Pound") == "pound"
    assert our_unit("currency", "Pound") == "GBP"


def test_ours_reads_numbers_figures_and_times() -> None:
    answers = read_ours("It cost 3 million euros on 7 May 2031.", date(2031, 6, 1))
    assert [one.low for one in answers.measures] == [3_000_000.0]
    assert [set(one.means) for one in answers.times] == [{"2031-05-07/2031-05-08"}]


def write_specs(folder: Path) -> None:
    result = {"Text": "16", "Start": 6, "End": 7, "TypeName": "number", "Resolution": {"value": "16"}}
    rows = [
        {"Input": "We saw 16 quays", "Results": [result | {"Start": 7, "End": 8}]},
        {"Input": "No quays", "Results": []},
        {"Input": "It is 16", "NotSupported": "javascript, python", "Results": [result]},
    ]
    path = folder / "Specs/Number/English/NumberModel.json"
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps(rows), encoding="utf-8-sig")


def test_specifications_are_read_with_what_they_claim(tmp_path: Path) -> None:
    write_specs(tmp_path)
    cases = list(read_cases(tmp_path))
    assert [len(case.expected) for case in cases] == [1, 0, 1]
    assert [case.claimed for case in cases] == [True, True, False]


def test_the_task_measures_ours_and_names_a_missing_peer(tmp_path: Path) -> None:
    write_specs(tmp_path)
    found = run(Settings(folder=tmp_path))
    figures = {measure.name: measure.value for measure in found.measures}
    assert figures["recognizers.number"] == 1.0
    assert figures["recognizers.number_n"] == 2


def test_no_specification_is_said(tmp_path: Path) -> None:
    with pytest.raises(GoldMissing):
        run(Settings(folder=tmp_path))
