"""What a person types, and what is printed back."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from eval.cli import main
from eval.floors import read_floors
from eval.results import FalseHit, Gold, Measure, Miss, NotRun, Settings, Table, TaskResult
from eval.tasks import TASKS, Task
from tests.eval.ferry import ferry_case, ferry_key

RESULT = TaskResult(
    task="weather",
    table=Table(("set", "recall"), (("coast", "0.750"),)),
    measures=(Measure("coast.winds", 0.75), Measure("coast.winds_n", 4, "neither")),
    misses=(Miss("coast", "winds", "“a breeze”", "not found"),),
    false_hits=(FalseHit("coast", "winds", "“a window”"),),
    gold=(Gold("coast", "aa"),),
    not_run=(NotRun("hills", "not asked for", excused=True),),
)


def weather(result: TaskResult = RESULT) -> tuple[Task, ...]:
    def run(settings: Settings) -> TaskResult:
        return result

    return (Task("weather", "what the sky does", run),)


def written(folder: Path) -> list[str]:
    """Arguments that judge the ferry's case by its key."""
    (folder / "case.json").write_text(json.dumps(ferry_case()), encoding="utf-8")
    (folder / "ferry.json").write_text(json.dumps(ferry_key()), encoding="utf-8")
    return ["--case", str(folder / "case.json"), "--key", str(folder / "ferry.json")]


def test_the_tasks_are_these() -> None:
    assert [task.name for task in TASKS] == [
        "chains",
        "same-name",
        "speakers",
        "names",
        "numbers",
        "quotations",
        "speed",
        "story",
        "text-body",
        "time",
        "anchors",
        "attacks",
        "body",
        "check",
        "credits",
        "dates",
        "feeds",
        "figures",
        "health",
        "independence",
        "ledger-speed",
        "metadata",
        "microformats",
        "reprints",
        "statements",
        "timeline",
        "wording",
    ]


def test_list_names_the_tasks(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--list"]) == 0
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == [task.name for task in TASKS]


def test_table_misses_false_hits_and_the_last_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["weather"], weather(), tmp_path / "floors.json") == 0
    assert capsys.readouterr().out.splitlines() == [
        "set    recall",
        "-----  ------",
        "coast   0.750",
        "",
        "missed (1)",
        "  coast winds: “a breeze” -- not found",
        "",
        "outside the key (1)",
        "  coast winds: “a window”",
        "",
        "not measured (1)",
        "  hills: not asked for",
        "",
        "weather coast.winds=0.75 coast.winds_n=4",
    ]


def test_an_exported_case_is_judged(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["story", *written(tmp_path)]) == 0
    last = capsys.readouterr().out.splitlines()[-1]
    assert re.fullmatch(r"story( ferry\.\w+=\d+(\.\d+)?)+", last)
    assert " ferry.quotations=1 ferry.quotations_n=4 " in last


def test_check_passes_at_the_floor_and_fails_below(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    floors = tmp_path / "floors.json"
    assert main(["weather", "--check"], weather(), floors) == 1
    assert "coast: has no floors yet" in capsys.readouterr().err
    assert main(["weather", "--raise-floors"], weather(), floors) == 0
    assert main(["weather", "--check"], weather(), floors) == 0
    worse = weather(replace(RESULT, measures=(Measure("coast.winds", 0.5),)))
    assert main(["weather", "--check"], worse, floors) == 1
    assert "FAILED coast.winds=0.5, floor 0.75" in capsys.readouterr().err


def test_lowering_without_a_reason_changes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    floors = tmp_path / "floors.json"
    main(["weather", "--raise-floors"], weather(), floors)
    worse = weather(replace(RESULT, measures=(Measure("coast.winds", 0.5),)))
    assert main(["weather", "--lower"], worse, floors) == 2
    assert "--why" in capsys.readouterr().err
    assert read_floors(floors)["weather"].floors == {"coast.winds": 0.75}
    assert main(["weather", "--lower", "--why", "a harder coast"], worse, floors) == 0
    held = read_floors(floors)["weather"]
    assert (held.floors, held.lowered[0].why) == ({"coast.winds": 0.5}, "a harder coast")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--case", "{here}"], "--case and --key go together"),
        (["--case", "{here}/none.json", "--key", "{here}"], "none.json does not exist"),
        (["--data", "{here}/none"], "none does not exist"),
        (["--data", "{here}"], "No gold in"),
        (["--case", "{here}", "--key", "{here}", "--check"], "leave --case and --key out"),
    ],
)
def test_what_cannot_be_measured_says_why(
    arguments: list[str], words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["story", *(argument.format(here=tmp_path) for argument in arguments)]) == 2
    assert words in capsys.readouterr().err


def test_an_unknown_task_names_the_known_ones(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["stroy"])
    assert stopped.value.code == 2
    assert "name a task: chains" in capsys.readouterr().err
