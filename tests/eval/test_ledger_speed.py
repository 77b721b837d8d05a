"""How the ledger's cost is measured: the same reports each time, and a growth that says what n log n is."""

from __future__ import annotations

from dataclasses import replace
from math import log

import pytest

from eval.errors import GoldMissing
from eval.ledger_speed import run, task
from eval.ledger_speed.growth import growth_of
from eval.ledger_speed.reports import make_reports
from eval.ledger_speed.stories import annotated_case, first_of
from eval.ledger_speed.timing import STAGES, StoryTiming, time_story
from eval.ledger_speed.words import CountWords
from eval.results import Settings
from rashomon.model.case import Case

SIZES = (50, 100, 200)


def test_a_longer_list_of_reports_begins_with_the_shorter_one() -> None:
    assert make_reports(30)[:12] == make_reports(12)


def test_reports_are_of_many_outlets_some_copied_from_agencies() -> None:
    reports = make_reports(120)
    assert len({one.outlet for one in reports}) > 60
    assert len({one.text for one in reports}) < len(reports)
    assert any(one.agency for one in reports)
    assert not any("{" in one.text or "|" in one.text for one in reports)


@pytest.mark.parametrize(("hour", "value"), [(0, 7), (5.9, 7), (6, 9), (60, 16)])
def test_a_count_changes_with_the_hours(hour: float, value: int) -> None:
    assert CountWords("dead", ((0, 7), (6, 9), (14, 16)), ()).value(hour) == value


@pytest.mark.parametrize(("power", "growth"), [(1, 0.82), (2, 1.64)])
def test_growth_is_told_in_powers_of_n_log_n(power: int, growth: float) -> None:
    assert growth_of(SIZES, [size**power / 100 for size in SIZES]) == pytest.approx(growth, abs=0.03)
    assert growth_of(SIZES, [size * log(size) for size in SIZES]) == pytest.approx(1)


def test_costs_too_small_to_measure_do_not_grow() -> None:
    assert growth_of(SIZES, [0.0, 0.0, 0.001]) == 0


def test_every_stage_of_a_story_is_timed() -> None:
    case = annotated_case(6)
    assert [one.id for one in first_of(case, 4).articles] == ["a-0000", "a-0001", "a-0002", "a-0003"]
    timing = time_story(first_of(case, 4))
    assert timing.articles == 4
    assert set(timing.seconds) == set(timing.fixed) == set(STAGES)
    assert timing.claims >= timing.origins > 0
    assert timing.peak > 1


def test_goals_are_told_as_met_or_not(monkeypatch: pytest.MonkeyPatch) -> None:
    def timed(case: Case) -> StoryTiming:
        size = 50 * len(case.articles)
        seconds = dict.fromkeys(STAGES, size * log(size) / 50)
        return StoryTiming(size, seconds, dict.fromkeys(STAGES, 0.1), 5, 4, 3, 100.0, 0)

    monkeypatch.setattr(task, "annotated_case", lambda count: Case(None))
    monkeypatch.setattr(task, "first_of", lambda case, size: replace(case, articles=(None,) * (size // 50)))
    monkeypatch.setattr(task, "time_story", timed)
    result = run(Settings(story="hundred"))
    figures = {measure.name: measure.value for measure in result.measures}
    assert figures["hundred.comparing_100_met"] == 0
    assert figures["hundred.growth"] == 1.0
    assert figures["hundred.growth_met"] == 1
    assert [one.name for one in result.not_run] == ["thousand"]


def test_an_unknown_set_is_refused() -> None:
    with pytest.raises(GoldMissing, match="there are the sets hundred and thousand"):
        run(Settings(story="million"))
