"""The engine: outcomes in order, one failing item an Issue, one worker or several the same."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from rashomon.engines import workers as engine_workers
from rashomon.engines.limits import Limits, describe_limits, limits_in_force
from rashomon.engines.local import WORTH_PROCESSES, LocalEngine
from rashomon.engines.outcomes import Outcome
from rashomon.errors import SettingsError
from rashomon.stage import IssueLog, StageName
from tests.engines import fakes
from tests.engines.work import (
    DOUBLE,
    burn_on_three,
    copy_much,
    die_on_seven,
    double,
    fill_on_three,
    print_a_word,
    sleep_on_three,
    work_in,
)
from tests.stores.records import make_page


def names(count: int) -> list[str]:
    return [f"n-{number}" for number in range(count)]


@pytest.mark.parametrize("workers", [1, 2])
def test_outcomes_come_in_the_order_of_the_items(workers: int) -> None:
    outcomes = list(LocalEngine(workers).each(DOUBLE, double, range(20), names(20)))
    assert [outcome.made for outcome in outcomes] == [None if n == 7 else n * 2 for n in range(20)]
    assert [issue.kind for issue in outcomes[5].issues] == ["odd"]


@pytest.mark.parametrize("workers", [1, 2])
def test_a_failing_item_is_an_issue_that_names_stage_item_and_place(workers: int) -> None:
    failed = list(LocalEngine(workers).each(DOUBLE, double, range(8), names(8)))[7]
    (issue,) = failed.issues
    assert (issue.kind, issue.stage, issue.subject) == ("stage_failed", "double", "n-7")
    assert "ZeroDivisionError at work.py:" in issue.text
    assert "seven" in issue.text


@pytest.mark.parametrize("workers", [1, 2])
def test_a_dying_worker_costs_only_the_item_it_died_on(workers: int) -> None:
    outcomes = list(LocalEngine(workers).each(DOUBLE, die_on_seven, range(12), names(12)))
    assert [outcome.made for outcome in outcomes] == [None if n == 7 else n * 2 for n in range(12)]
    assert [issue.text for issue in outcomes[7].issues if issue.kind == "stage_failed"] == [
        "double left this out: the worker process died on it; please report it"
    ]


@pytest.mark.parametrize(
    ("work", "limit", "limits", "words"),
    [
        (burn_on_three, "cpu", Limits(cpu=1), "1 seconds of processor time"),
        (sleep_on_three, "wall", Limits(wall=1.5), "1.5 seconds"),
        (fill_on_three, "memory", Limits(memory=64), "the memory it may use"),
    ],
)
def test_an_item_beyond_a_limit_is_an_issue_and_the_next_is_served(
    work: Callable[[int, IssueLog], int], limit: str, limits: Limits, words: str
) -> None:
    if limit not in limits_in_force():
        pytest.skip(f"this platform has no limit on {limit}")
    outcomes = list(LocalEngine(1, limits).each(DOUBLE, work, range(2, 6), names(4)))
    assert [outcome.made for outcome in outcomes] == [2, None, 4, 5]
    (issue,) = outcomes[1].issues
    assert (issue.kind, issue.stage, issue.subject) == ("limit_reached", "double", "n-1")
    assert words in issue.text


def test_an_item_is_a_part_of_the_memory_it_may_use() -> None:
    if "memory" not in limits_in_force():
        pytest.skip("this platform has no limit on memory")
    items = [bytearray(1 << 20), bytearray(50 << 20)]
    small, large = LocalEngine(1, Limits(memory=80)).each(DOUBLE, copy_much, items, names(2))
    assert small.made == 41 << 20
    assert large.made is None
    assert "the memory it may use" in large.issues[0].text


def test_items_are_not_done_in_this_process() -> None:
    few = range(WORTH_PROCESSES - 1)
    pids = {outcome.made for outcome in LocalEngine().each(DOUBLE, work_in, few, names(len(few)))}
    assert len(pids) == 1
    assert os.getpid() not in pids


def test_what_a_stage_prints_does_not_reach_its_answers() -> None:
    outcomes = LocalEngine(1).each(DOUBLE, print_a_word, range(2), names(2))
    assert [outcome.made for outcome in outcomes] == [0, 1]


def test_a_function_that_no_module_names_is_run_here() -> None:
    outcomes = LocalEngine(1).each(DOUBLE, lambda _, __: os.getpid(), range(2), names(2))
    assert {outcome.made for outcome in outcomes} == {os.getpid()}


def test_without_processes_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_workers.sys, "executable", "/nowhere/python")
    outcomes = list(LocalEngine(2).each(DOUBLE, double, range(3), names(3)))
    assert [outcome.made for outcome in outcomes] == [0, 2, 4]


def test_without_limits_of_the_platform_the_work_is_done_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rashomon.engines.limits.resource", None)
    assert limits_in_force() == ("wall",)
    assert describe_limits(Limits()) == "wall 180 s, articles of 200000 characters"


def test_who_stops_asking_stops_the_workers() -> None:
    outcomes = LocalEngine(2).each(DOUBLE, double, range(40), names(40))
    assert next(outcomes).made == 0
    outcomes.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize("wrong", [{"cpu": 0}, {"wall": 0}, {"memory": 1}, {"characters": 0}])
def test_limits_outside_their_range_are_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(SettingsError):
        Limits(**wrong)


def test_many_items_are_shared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1}, raising=False)
    outcomes = LocalEngine().each(DOUBLE, work_in, range(WORTH_PROCESSES), names(WORTH_PROCESSES))
    assert os.getpid() not in {outcome.made for outcome in outcomes}


def test_pages_and_articles_travel_between_processes(tmp_path: Path) -> None:
    pages = [make_page(f"Flood {number}\n\nwater", f"{number}.txt") for number in range(3)]
    extract = StageName("extract", 1)
    for workers in (1, 2):
        engine = LocalEngine(workers)
        made: list[Outcome[object]] = list(
            engine.each(extract, fakes.extract_articles, pages, [page.id for page in pages])
        )
        articles = [article for outcome in made for article in outcome.made or ()]
        assert [article.page for article in articles] == [page.id for page in pages]


def test_nothing_to_do_is_no_work() -> None:
    assert list(LocalEngine(2).each(DOUBLE, double, [], [])) == []


def test_no_worker_at_all_is_a_mistake() -> None:
    with pytest.raises(SettingsError, match="at least 1"):
        LocalEngine(0)
