"""Work that gives an item in pieces: each piece within limits, what came before an end kept, the next item served."""

import os
from contextlib import closing

import pytest

from rashomon.engines import workers as engine_workers
from rashomon.engines.limits import Limits, limits_in_force
from rashomon.engines.local import LocalEngine
from rashomon.stage import IssueLog
from tests.engines.work import DOUBLE, count_slowly, count_to, count_until


def test_pieces_come_in_order_with_the_issues_before_them() -> None:
    log = IssueLog("double")
    with closing(LocalEngine().pieces(DOUBLE)) as run:
        seen = [(piece, len(log.issues)) for piece in run(count_to, 4, "four", log)]
        assert seen == [(1, 0), (2, 0), (3, 1), (4, 1)]
        assert list(run(count_to, 0, "none", log)) == []
        assert list(run(count_to, 2, "two", log)) == [1, 2]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("what", "kind", "words", "limits"),
    [
        ("raise", "stage_failed", "ZeroDivisionError", Limits()),
        ("die", "stage_failed", "the worker process died", Limits()),
        ("fill", "limit_reached", "the memory it may use", Limits(memory=64)),
        ("burn", "limit_reached", "2 seconds of processor time", Limits(cpu=1)),
        ("sleep", "limit_reached", "1.5 seconds", Limits(wall=1.5)),
    ],
)
def test_what_came_before_the_end_is_kept_and_the_next_item_is_served(
    what: str, kind: str, words: str, limits: Limits
) -> None:
    needed = {"fill": "memory", "burn": "cpu"}.get(what, "wall")
    if needed not in limits_in_force():
        pytest.skip(f"this platform has no limit on {needed}")
    log = IssueLog("double")
    with closing(LocalEngine(limits=limits).pieces(DOUBLE)) as run:
        assert list(run(count_until, what, "hostile", log, more_cpu=1)) == [1, 2]
        (issue,) = [issue for issue in log.issues if issue.subject == "hostile"]
        assert issue.kind == kind
        assert words in issue.text
        assert list(run(count_to, 2, "two", log)) == [1, 2]


@pytest.mark.slow
def test_each_piece_has_the_limits_to_itself() -> None:
    log = IssueLog("double")
    with closing(LocalEngine(limits=Limits(cpu=1)).pieces(DOUBLE)) as run:
        assert len(list(run(count_slowly, 12, "twelve", log))) == 12
    assert log.issues == []


def test_who_stops_in_the_middle_gets_nothing_old() -> None:
    log = IssueLog("double")
    with closing(LocalEngine().pieces(DOUBLE)) as run:
        pieces = run(count_to, 100_000, "many", log)
        assert next(pieces) == 1
        pieces.close()  # type: ignore[attr-defined]
        assert list(run(count_to, 2, "two", log)) == [1, 2]


def test_without_processes_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_workers.sys, "executable", "/nowhere/python")
    log = IssueLog("double")
    with closing(LocalEngine().pieces(DOUBLE)) as run:
        assert list(run(lambda _, __: iter((os.getpid(),)), 1, "one", log)) == [os.getpid()]
        assert list(run(count_until, "raise", "hostile", log)) == [1, 2]
    assert [issue.kind for issue in log.issues] == ["odd", "stage_failed"]
