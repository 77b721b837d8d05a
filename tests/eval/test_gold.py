"""Where gold sets are found, when their hash changes, and how pages become a case."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from eval.errors import AuditFailed, GoldMissing, ShapeProblem
from eval.results import Settings
from eval.story import audit, run
from eval.story.gold import GoldSet, hash_gold, own_sets, sets_in
from tests.eval.ferry import TEXTS, ferry_case, ferry_key


def plant(folder: Path) -> Path:
    """A story as it lies in the tests: `pages/` and `key.json`."""
    (folder / "pages").mkdir(parents=True)
    for name, text in TEXTS.items():
        (folder / "pages" / f"{name}.txt").write_text(text, encoding="utf-8")
    (folder / "key.json").write_text(json.dumps(ferry_key()), encoding="utf-8")
    return folder


def fake_program(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Put a shell script in the place of the interpreter that runs the program."""
    program = folder / "program"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(audit.sys, "executable", str(program))


def test_a_folder_may_be_a_story_or_hold_stories(tmp_path: Path) -> None:
    story = plant(tmp_path / "ferry")
    assert [gold.name for gold in sets_in(story)] == ["ferry"]
    plant(tmp_path / "fair")
    assert [gold.name for gold in sets_in(tmp_path)] == ["fair", "ferry"]


def test_a_folder_of_pages_finds_its_key_beside_it(tmp_path: Path) -> None:
    story = plant(tmp_path / "story")
    (story / "pages").rename(tmp_path / "ferry")
    (tmp_path / "keys").mkdir()
    (story / "key.json").rename(tmp_path / "keys" / "ferry.json")
    for folder in (tmp_path / "ferry", tmp_path):
        (found,) = sets_in(folder)
        assert (found.name, found.pages, found.key.name) == ("ferry", tmp_path / "ferry", "ferry.json")


def test_a_folder_without_gold_says_what_it_needs(tmp_path: Path) -> None:
    with pytest.raises(GoldMissing, match=r"needs pages/ and key\.json"):
        sets_in(tmp_path)


def test_the_own_sets_are_the_seeds_the_stories_and_the_example(tmp_path: Path) -> None:
    root = tmp_path / "repository"
    plant(root / "tests" / "stories" / "ferry")
    assert [gold.name for gold in own_sets(root)] == ["seeds", "ferry", "example"]
    assert [gold.is_there for gold in own_sets(root)] == [False, True, False]


@pytest.mark.parametrize("changed", ["key.json", "pages/a.txt", "pages/new.txt"])
def test_the_hash_changes_with_key_and_pages(tmp_path: Path, changed: str) -> None:
    story = plant(tmp_path / "ferry")
    gold = GoldSet("ferry", story / "pages", story / "key.json")
    before = hash_gold(gold)
    assert hash_gold(gold) == before
    with (story / changed).open("a", encoding="utf-8") as page:
        page.write(" ")
    assert hash_gold(gold) != before


def test_the_hash_does_not_depend_on_the_place(tmp_path: Path) -> None:
    first, second = plant(tmp_path / "here"), plant(tmp_path / "there")
    hashes = {hash_gold(GoldSet("ferry", story / "pages", story / "key.json")) for story in (first, second)}
    assert len(hashes) == 1


def test_pages_are_audited_and_judged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    story = plant(tmp_path / "ferry")
    (tmp_path / "case.json").write_text(json.dumps(ferry_case()), encoding="utf-8")
    fake_program(tmp_path, monkeypatch, f'if [ "$3" = export ]; then cat "{tmp_path}/case.json"; fi')
    result = run(Settings(folder=story))
    assert result.misses == ()
    assert [gold.name for gold in result.gold] == ["ferry"]


def test_a_program_that_fails_is_quoted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    story = plant(tmp_path / "ferry")
    fake_program(tmp_path, monkeypatch, "echo the pages are mouldy >&2; exit 3")
    with pytest.raises(AuditFailed, match=r"audit .* ended with 3:\nthe pages are mouldy"):
        run(Settings(folder=story))


def test_an_export_that_is_no_case_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    story = plant(tmp_path / "ferry")
    fake_program(tmp_path, monkeypatch, 'echo \'{"articles": [{"id": 1}]}\'')
    with pytest.raises(ShapeProblem, match=r"articles\[0\]\.id"):
        run(Settings(folder=story))


def test_one_story_may_be_picked_and_the_others_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(tmp_path / "stories" / "ferry")
    plant(tmp_path / "stories" / "fair")
    fake_program(tmp_path, monkeypatch, "echo '{}'")
    result = run(Settings(folder=tmp_path / "stories", story="fair"))
    assert [gold.name for gold in result.gold] == ["fair"]
    assert [(row.name, row.excused) for row in result.not_run] == [("ferry", True)]
    with pytest.raises(GoldMissing, match="No story ferret; there are fair, ferry"):
        run(Settings(folder=tmp_path / "stories", story="ferret"))


def test_the_interpreter_of_this_run_is_used() -> None:
    assert audit.sys.executable == sys.executable
