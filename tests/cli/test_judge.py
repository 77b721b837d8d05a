"""`rashomon judge`: decisions are kept, listed, withdrawn, and refused where they name nothing."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Ask
from tests.engines import fakes
from tests.stores.files import empty_case, put_case


@pytest.fixture(autouse=True)
def _fake_stages(monkeypatch: pytest.MonkeyPatch) -> None:
    fakes.put_in_place(monkeypatch)


@pytest.fixture
def articles(folder: Path, ask: Ask) -> list[str]:
    put_case(folder / "case.db", empty_case())
    assert ask("audit", "pages", "-o", "case.db").code == 0
    return [one["id"] for one in json.loads(ask("export", "case.db").out)["articles"]]


def test_a_judgement_is_kept_listed_exported_and_withdrawn(articles: list[str], ask: Ask) -> None:
    one, other = sorted(articles[:2])
    said = ask("judge", "case.db", other, one, "--not-one", "--by", "A. Nyberg", "--note", "phoned", "-q")
    assert said.code == 0
    name = said.out.split()[0]
    assert said.out == f"{name}  {one} and {other}: not one (A. Nyberg; phoned)\n"
    assert ask("audit", "--rebuild", "-o", "case.db").code == 0
    assert json.loads(ask("export", "case.db").out)["judgements"] == [
        {
            "id": name,
            "one": one,
            "other": other,
            "verdict": "not_one",
            "by": "A. Nyberg",
            "when": None,
            "note": "phoned",
        }
    ]
    assert json.loads(ask("judge", "case.db", "--json").out)["judgements"][0]["id"] == name
    assert ask("explain", "case.db", name).code == 0
    assert ask("judge", "case.db", "--withdraw", name, "-q").out == "no judgements\n"


def test_an_export_gives_its_judgements_to_another_case(articles: list[str], ask: Ask, folder: Path) -> None:
    ask("judge", "case.db", *articles[:2], "--one")
    ask("export", "case.db", "-o", "case.json")
    listed = ask("judge", "case.db").out
    ask("judge", "case.db", "--withdraw", listed.split()[0])
    assert ask("judge", "case.db", "--file", "case.json", "-q").out == listed


@pytest.mark.parametrize(
    "asked",
    [("--one",), ("{0}", "--one"), ("{0}", "{1}"), ("{0}", "a-none", "--one"), ("--withdraw", "j-none")],
)
def test_what_names_nothing_is_refused(articles: list[str], ask: Ask, asked: tuple[str, ...]) -> None:
    said = ask("judge", "case.db", *[part.format(*articles) for part in asked])
    assert said.code == 2
    assert said.err.startswith("rashomon: ")
