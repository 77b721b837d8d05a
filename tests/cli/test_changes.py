"""What `audit` says at its end of the audit before, and `rashomon changes` in full."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from rashomon.engines import workers
from tests.cli.conftest import Ask
from tests.engines import fakes
from tests.stores.files import empty_case, put_case


@pytest.fixture(autouse=True)
def _fake_stages(monkeypatch: pytest.MonkeyPatch) -> None:
    fakes.put_in_place(monkeypatch)
    monkeypatch.setattr(workers, "is_portable", lambda _: False)


@pytest.fixture
def case(folder: Path, ask: Ask) -> Path:
    """A case audited twice: first without the second report of the flood."""
    put_case(folder / "case.db", empty_case())
    later = folder.joinpath("pages", "b.txt")
    words = later.read_text(encoding="utf-8")
    later.unlink()
    assert ask("audit", "pages", "-o", "case.db").code == 0
    _set_back(folder / "case.db", "2001-03-04T09:10:00+00:00")
    later.write_text(words, encoding="utf-8")
    return folder / "case.db"


def _set_back(case: Path, started: str) -> None:
    """Give the latest audit another start, in the list of audits and in what was kept of it."""
    with closing(sqlite3.connect(case)) as opened:
        opened.execute("UPDATE runs SET started = ? WHERE number = (SELECT max(number) FROM runs)", (started,))
        opened.commit()


def test_the_first_audit_has_nothing_to_compare_with(case: Path, ask: Ask) -> None:
    assert ask("changes", "case.db").out == "There is no earlier audit to compare with.\n"


def test_audit_ends_with_what_is_otherwise(case: Path, ask: Ask) -> None:
    said = ask("audit", "pages", "-o", "case.db").out
    assert "(1 new page):" in said
    assert "  Vellmar: what happened: 1 new article, 1 new origin, 1 row stands otherwise" in said
    assert "    Was told by one origin, is contested: “how many left”: " in said


def test_an_audit_with_nothing_new_says_so(case: Path, ask: Ask) -> None:
    ask("audit", "pages", "-o", "case.db")
    assert "Nothing is otherwise than at the audit of " in ask("audit", "pages", "-o", "case.db").out.splitlines()[-1]
    assert "Nothing is otherwise" in ask("changes", "case.db").out


def test_changes_shows_the_words_and_where_they_stand(case: Path, ask: Ask) -> None:
    ask("audit", "pages", "-o", "case.db")
    said = ask("changes", "case.db").out.splitlines()
    assert "    before  “40”  a, pages/a.txt, bytes [16, 18)" in said
    assert "    now     “55”  b, pages/b.txt, bytes [21, 23)" in said


def test_changes_since_an_earlier_audit(case: Path, ask: Ask) -> None:
    ask("audit", "pages", "-o", "case.db")
    ask("audit", "pages", "-o", "case.db")
    since = json.loads(ask("changes", "case.db", "--since", "2001-03-04", "--json").out)["changes"]
    assert [one["kind"] for one in since["items"]] == ["new_article", "new_origin", "row_status"]


@pytest.mark.parametrize(
    ("when", "told"),
    [("Tuesday", "'Tuesday' is no day or time; write"), ("1999-01-01", "kept are: 2001-03-04T09:10")],
)
def test_a_time_that_says_nothing_is_refused(case: Path, ask: Ask, when: str, told: str) -> None:
    ask("audit", "pages", "-o", "case.db")
    said = ask("changes", "case.db", "--since", when)
    assert said.code == 2
    assert told in said.err


def test_an_audit_cut_off_since_has_no_changes_to_tell(case: Path, ask: Ask) -> None:
    ask("audit", "pages", "-o", "case.db")
    with closing(sqlite3.connect(case)) as opened:
        opened.execute("UPDATE stage_results SET input_sha256 = 'other' WHERE item = 'case'")
        opened.commit()
    said = ask("changes", "case.db")
    assert "the last audit was cut off" in said.err
    assert said.out == ""


def test_the_changes_stand_in_the_run_of_an_export(case: Path, ask: Ask) -> None:
    ask("audit", "pages", "-o", "case.db")
    run = json.loads(ask("export", "case.db").out)["run"]
    turned = next(one for one in run["changes"]["items"] if one["kind"] == "row_status")
    assert turned["before"] == "single_origin"
    assert turned["now"] == "contested"
    assert turned["places_now"][0]["anchor"]["exact"] == "55"
    assert len(run["program"]) == 64


def test_check_covers_the_words_of_changes(case: Path, ask: Ask) -> None:
    ask("audit", "pages", "-o", "case.db")
    assert ask("check", "case.db").code == 0
    with closing(sqlite3.connect(case)) as opened:
        opened.execute('UPDATE runs SET payload = replace(payload, \'"words":"40"\', \'"words":"41"\')')
        opened.execute('UPDATE runs SET payload = replace(payload, \'"words": "40"\', \'"words": "41"\')')
        opened.commit()
    said = ask("check", "case.db")
    assert said.code == 1
    assert "an earlier audit read '41' here" in said.out
