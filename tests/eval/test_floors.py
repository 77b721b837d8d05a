"""Floors hold, rise freely, and fall only with a reason."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from eval.errors import FloorsProblem, ShapeProblem
from eval.floors import (
    FLOORS,
    TaskFloors,
    check_floors,
    lower_floors,
    raise_floors,
    read_floors,
    write_floors,
)
from eval.results import Gold, Measure, NotRun, Table, TaskResult

HELD = TaskFloors(gold={"ferry": "aa"}, floors={"ferry.dates": 0.75, "ferry.extra_ledger_rows": 2})


def ran(dates: float = 0.75, extra: float = 2, sha256: str = "aa") -> TaskResult:
    measures = (
        Measure("ferry.dates", dates),
        Measure("ferry.dates_n", 4, "neither"),
        Measure("ferry.extra_ledger_rows", extra, "lower"),
    )
    return TaskResult("story", Table((), ()), measures, (), (), (Gold("ferry", sha256),))


def test_figures_at_their_floors_pass() -> None:
    assert check_floors(ran(), HELD).failures == ()


@pytest.mark.parametrize(
    ("result", "failure"),
    [
        (ran(dates=0.5), "ferry.dates=0.5, floor 0.75"),
        (ran(extra=3), "ferry.extra_ledger_rows=3, ceiling 2"),
        (ran(sha256="bb"), "ferry: the gold set changed"),
        (replace(ran(), measures=()), "ferry.dates: has the floor 0.75, but was not measured"),
        (replace(ran(), gold=()), "ferry: has floors, but the gold set is gone"),
        (
            replace(ran(), gold=(), not_run=(NotRun("ferry", "no pages", excused=False),)),
            "ferry: has floors, but the gold set is gone",
        ),
        (replace(ran(), gold=(Gold("ferry", "aa"), Gold("fair", "cc"))), "fair: has no floors yet"),
    ],
)
def test_a_check_fails(result: TaskResult, failure: str) -> None:
    assert any(words.startswith(failure) for words in check_floors(result, HELD).failures)


def test_a_set_that_was_not_asked_for_is_left_out_and_said() -> None:
    result = replace(ran(), gold=(), measures=(), not_run=(NotRun("ferry", "not asked for", excused=True),))
    verdict = check_floors(result, HELD)
    assert verdict.failures == ()
    assert verdict.notes == ("ferry: not checked, not asked for",)


def test_a_figure_without_a_floor_is_said() -> None:
    held = replace(HELD, floors={"ferry.dates": 0.75})
    assert check_floors(ran(), held).notes == ("ferry.extra_ledger_rows: no floor yet (2)",)


def test_raising_takes_better_figures_over_and_keeps_the_others() -> None:
    raised = raise_floors(ran(dates=1.0, extra=3), HELD)
    assert raised.floors == {"ferry.dates": 1.0, "ferry.extra_ledger_rows": 2}
    assert raise_floors(ran(extra=0), TaskFloors()).floors == {
        "ferry.dates": 0.75,
        "ferry.extra_ledger_rows": 0,
    }


def test_raising_on_changed_gold_is_refused() -> None:
    with pytest.raises(FloorsProblem, match="ferry changed"):
        raise_floors(ran(sha256="bb"), HELD)
    assert raise_floors(ran(sha256="bb"), replace(HELD, floors={})).gold == {"ferry": "bb"}


def test_lowering_needs_a_reason_and_keeps_it() -> None:
    with pytest.raises(FloorsProblem, match="reason"):
        lower_floors(ran(dates=0.5), HELD, (), " ")
    lowered = lower_floors(ran(dates=0.5), HELD, (), "a stricter key")
    assert lowered.floors["ferry.dates"] == 0.5
    (row,) = lowered.lowered
    assert (row.name, row.before, row.after, row.why) == ("ferry.dates", "0.75", "0.5", "a stricter key")


def test_lowering_one_figure_leaves_the_others() -> None:
    lowered = lower_floors(ran(dates=0.5, extra=3), HELD, ("ferry.extra_ledger_rows",), "a row too many")
    assert lowered.floors == {"ferry.dates": 0.75, "ferry.extra_ledger_rows": 3}
    with pytest.raises(FloorsProblem, match=r"ferry\.data"):
        lower_floors(ran(), HELD, ("ferry.data",), "misspelt")


def test_changed_and_lost_gold_is_taken_over_with_a_reason() -> None:
    changed = lower_floors(ran(dates=0.5, sha256="bb"), HELD, (), "one more page")
    assert (changed.gold, changed.floors["ferry.dates"]) == ({"ferry": "bb"}, 0.5)
    assert [row.name for row in changed.lowered] == ["ferry.dates", "ferry"]
    gone = lower_floors(replace(ran(), gold=(), measures=()), HELD, (), "the story was withdrawn")
    assert (gone.gold, gone.floors) == ({}, {})


def test_floors_come_back_as_they_were_written(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    held = lower_floors(ran(dates=0.5), HELD, (), "a stricter key")
    assert read_floors(path) == {}
    write_floors(path, {"story": held})
    assert read_floors(path) == {"story": held}
    path.write_text('{"story": {"flors": {}}}', encoding="utf-8")
    with pytest.raises(ShapeProblem, match="nothing reads flors"):
        read_floors(path)
    path.write_text("{", encoding="utf-8")
    with pytest.raises(FloorsProblem, match="not JSON"):
        read_floors(path)


def test_the_floors_of_the_repository_can_be_read() -> None:
    assert "story" in read_floors(FLOORS)
