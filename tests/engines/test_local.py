"""The engine: outcomes in order, one failing item an Issue, one worker or several the same."""

import os
from pathlib import Path

import pytest

from rashomon.engines.local import WORTH_PROCESSES, LocalEngine, Outcome
from rashomon.errors import SettingsError
from rashomon.stage import IssueLog, StageName
from tests.engines import fakes
from tests.stores.records import make_page

DOUBLE = StageName("double", 1)


def double(number: int, log: IssueLog) -> int:
    if number == 7:
        raise ZeroDivisionError("seven")
    if number == 5:
        log.add("odd", "five", "five is odd")
    return number * 2


def die_on_seven(number: int, log: IssueLog) -> int:
    if number == 7:
        os._exit(9)
    return double(number, log)


def work_in(number: int, log: IssueLog) -> int:
    return os.getpid()


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
    assert "ZeroDivisionError at test_local.py:" in issue.text
    assert "seven" in issue.text


@pytest.mark.slow
def test_a_dying_worker_costs_only_the_item_it_died_on() -> None:
    outcomes = list(LocalEngine(2).each(DOUBLE, die_on_seven, range(30), names(30)))
    assert [outcome.made for outcome in outcomes] == [None if n == 7 else n * 2 for n in range(30)]
    assert [issue.text for issue in outcomes[7].issues if issue.kind == "stage_failed"] == [
        "double left this out: the worker process died on it; please report it"
    ]


def test_few_items_stay_in_this_process() -> None:
    outcomes = LocalEngine().each(DOUBLE, work_in, range(WORTH_PROCESSES - 1), names(WORTH_PROCESSES - 1))
    assert {outcome.made for outcome in outcomes} == {os.getpid()}


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
