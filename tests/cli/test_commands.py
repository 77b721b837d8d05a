"""Each command over stages that do as little as they can: what it says, where, and with which exit code."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from rashomon.stores import sqlite
from tests.cli.conftest import Ask
from tests.engines import fakes
from tests.stores.files import empty_case, put_case


@pytest.fixture(autouse=True)
def _fake_stages(monkeypatch: pytest.MonkeyPatch) -> None:
    fakes.put_in_place(monkeypatch)


@pytest.fixture
def case(folder: Path, ask: Ask) -> Path:
    put_case(folder / "case.db", empty_case())
    assert ask("audit", "pages", "-o", "case.db").code == 0
    return folder / "case.db"


def test_audit_ends_with_the_sentence_people_will_quote(folder: Path, ask: Ask) -> None:
    said = ask("audit", "pages", "-o", "case.db")
    assert said.code == 0
    assert said.out.splitlines() == [
        "added 3 pages",
        "",
        "Vellmar: what happened: 2 pages, 2 outlets, 2 independent origins. Contested: 1 claim.",
        "  origins       1 b; 2 a",
        "  contested     how many left: 55 (origin 1) v. 40 (origin 2)",
        "",
        "Ostreth: what happened: 1 page, 1 outlet, 1 independent origin. Rests on one origin: 1 claim.",
    ]
    assert said.err == ""


def test_a_second_audit_says_what_was_new(case: Path, ask: Ask) -> None:
    case.parent.joinpath("pages", "e.txt").write_text("Vellmar dries", encoding="utf-8")
    said = ask("audit", "pages", "-o", "case.db")
    assert said.out.splitlines()[0] == "added 1 page, 3 were already in the case"


def test_audit_says_what_it_could_not_read(folder: Path, ask: Ask) -> None:
    folder.joinpath("pages", "x.txt").touch()
    folder.joinpath("pages", "y.txt").write_text("NO ARTICLE", encoding="utf-8")
    said = ask("audit", "pages", "-o", "case.db", "-v")
    assert said.code == 0
    assert said.out.splitlines()[-5:] == [
        "Not read in full:",
        "  no_article (extract): 1",
        "    pages/y.txt: the page holds no article",
        "  empty_file (read): 1",
        "    pages/x.txt: has nothing",
    ]
    assert "extract 11: 4 items" in said.err


def test_audit_as_json_is_one_object(folder: Path, ask: Ask) -> None:
    folder.joinpath("pages", "x.txt").touch()
    said = ask("audit", "pages", "-o", "case.db", "--json")
    outcome = json.loads(said.out)
    assert len(outcome["added"]) == 3
    assert outcome["stories"][0]["sentence"].startswith("Vellmar: what happened: 2 pages")
    assert outcome["stories"][0]["lines"][0]["said"] == [["55", [1]], ["40", [2]]]
    assert outcome["issues"][0]["kind"] == "empty_file"
    assert outcome["failed_stages"] == []


def test_mostly_failing_pages_have_their_own_exit_code(folder: Path, ask: Ask) -> None:
    for name in "klmn":
        folder.joinpath("pages", f"{name}.txt").write_text(f"NO ARTICLE {name}", encoding="utf-8")
    said = ask("audit", "pages", "-o", "case.db")
    assert said.code == 4
    assert "extract: 4 of 7 items gave nothing" in said.err
    assert "Vellmar" in said.out


def test_rebuild_needs_no_pages(case: Path, ask: Ask) -> None:
    exported = ask("export", case).out
    for page in case.parent.joinpath("pages").iterdir():
        page.unlink()
    said = ask("audit", "-o", case, "--rebuild")
    assert said.code == 0
    assert said.out.splitlines()[0] == "added 0 pages"
    before, after = json.loads(exported), json.loads(ask("export", case).out)
    del before["run"], after["run"]
    assert before == after


def test_audit_without_pages_is_wrong_use(folder: Path, ask: Ask) -> None:
    said = ask("audit", "-o", "case.db")
    assert said.code == 2
    assert said.err == ("rashomon: name the pages to audit, or --rebuild to make the case again from its saved bytes\n")
    assert not folder.joinpath("case.db").exists()


def test_a_page_cannot_steer_the_terminal(folder: Path, ask: Ask) -> None:
    folder.joinpath("pages", "z.txt").write_text("Zed\x1b[2J\u202e [bold]title[/bold]", encoding="utf-8")
    said = ask("audit", "pages/z.txt", "-o", "case.db")
    shown = ask("explain", "case.db", json.loads(ask("export", "case.db").out)["articles"][0]["id"])
    for text in (said.out, shown.out):
        assert "\x1b" not in text
        assert "\u202e" not in text
    assert "[bold]title[/bold]" in shown.out


def test_export_writes_to_stdout_or_a_file(case: Path, ask: Ask) -> None:
    said = ask("export", case, "--to", "json")
    assert json.loads(said.out)["schema"] == 1
    written = ask("export", case, "-o", "case.json")
    assert (written.out, written.err) == ("", "written: case.json\n")
    assert case.parent.joinpath("case.json").read_text(encoding="utf-8") == said.out
    assert ask("export", case, "-q", "-o", "case.json").err == ""


def test_export_knows_its_forms(case: Path, ask: Ask) -> None:
    said = ask("export", case, "--to", "xml")
    assert said.code == 2
    assert "json" in said.err


def test_a_failing_write_keeps_the_older_file(case: Path, ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    ask("export", case, "-o", "case.json")
    before = case.parent.joinpath("case.json").read_bytes()

    def full(self: Path, target: Path) -> None:
        raise OSError(28, "No space left on device", str(target))

    monkeypatch.setattr(Path, "replace", full)
    said = ask("export", case, "-o", "case.json")
    assert said.code == 2
    assert said.err == "rashomon: case.json: No space left on device\n"
    assert case.parent.joinpath("case.json").read_bytes() == before
    assert not list(case.parent.glob("*.part"))


def test_report_writes_html(case: Path, ask: Ask) -> None:
    assert ask("report", case, "-o", "story.html").code == 0
    assert "<" in case.parent.joinpath("story.html").read_text(encoding="utf-8")


def test_check_holds(case: Path, ask: Ask) -> None:
    said = ask("check", case)
    assert said.code == 0
    assert said.out.endswith("3 articles, 3 pages: all hold\n")
    assert json.loads(ask("check", case, "--json").out)["faults"] == []


def test_check_fails_and_says_which(case: Path, ask: Ask) -> None:
    with closing(sqlite3.connect(case)) as opened:
        opened.execute("UPDATE blobs SET bytes = CAST(replace(bytes, '40', '41') AS BLOB)")
        opened.commit()
    said = ask("check", case)
    assert said.code == 1
    assert "pages/a.txt): its bytes no longer have the SHA-256" in said.out
    assert "'Vellmar floods" in said.out
    assert json.loads(ask("check", case, "--json").out)["faults"]


def test_explain_goes_down_to_the_bytes(case: Path, ask: Ask) -> None:
    exported = json.loads(ask("export", case).out)
    figure = next(one for one in exported["figures"] if one["anchor"]["exact"] == "55")
    said = ask("explain", case, figure["id"])
    assert said.code == 0
    for told in (
        f"figure {figure['id']}",
        "value: 55.0",
        f"made by: annotate {_version(exported, 'annotate')} from {figure['article']}",
        "“55”",
        f"article: {figure['article']} [21, 23)  b · Vellmar under water",
        "bytes:   [21, 23)",
        "saved:   55",
        "pages/b.txt",
        "decoded: as utf-8, from utf-8, confidence 0.90",
    ):
        assert told in said.out
    explained = json.loads(ask("explain", case, figure["id"], "--json").out)
    assert explained["places"][0]["byte_span"] == [21, 23]
    assert explained["files"][0]["paths"] == ["pages/b.txt"]


def _version(exported: dict[str, object], stage: str) -> object:
    run = exported["run"]
    assert isinstance(run, dict)
    return next(one["version"] for one in run["stages"] if one["name"] == stage)


def test_explain_knows_every_id_of_the_export(case: Path, ask: Ask) -> None:
    exported = json.loads(ask("export", case).out)
    ids = {
        record["id"]
        for records in exported.values()
        if isinstance(records, list)
        for record in records
        if "id" in record
    }
    assert len(ids) > 15
    for one in ids:
        said = ask("explain", case, one)
        assert said.code == 0, said.err
        assert "made by: " in said.out


def test_explain_of_an_unknown_id_suggests(case: Path, ask: Ask) -> None:
    said = ask("explain", case, "c-st-Vell")
    assert said.code == 2
    assert said.err == "rashomon: no record has the id 'c-st-Vell'; did you mean c-st-Vellmar?\n"


@pytest.mark.parametrize("command", ["report", "export", "check"])
def test_a_missing_case_is_a_case_error(folder: Path, ask: Ask, command: str) -> None:
    said = ask(command, "none.db")
    assert said.code == 3
    assert said.err.startswith("rashomon: none.db: no case lies there")
    assert said.err.count("\n") == 1


def test_a_file_that_is_no_case_is_a_case_error(folder: Path, ask: Ask) -> None:
    assert ask("check", "pages/a.txt").code == 3
    assert ask("audit", "pages", "-o", "pages/a.txt").code == 3


def test_a_newer_case_is_a_case_error(case: Path, ask: Ask) -> None:
    with closing(sqlite3.connect(case)) as opened:
        opened.execute("UPDATE alembic_version SET version_num = '9999'")
        opened.commit()
    for said in (ask("audit", "pages", "-o", case), ask("export", case), ask("explain", case, "x")):
        assert said.code == 3
        assert "newer Rashomon" in said.err


def test_a_full_disk_keeps_what_was_stored(case: Path, ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    exported = ask("export", case).out
    with closing(sqlite3.connect(case)) as opened:
        pages = opened.execute("PRAGMA page_count").fetchone()[0]
    case.parent.joinpath("pages", "large.txt").write_text("Vellmar " * 20_000, encoding="utf-8")
    with monkeypatch.context() as patched:
        patched.setattr(sqlite, "PRAGMAS", (*sqlite.PRAGMAS, f"max_page_count={pages + 2}"))
        said = ask("audit", "pages", "-o", case)
    assert said.code == 3
    assert "the disk is full; what was stored before is kept" in said.err
    assert ask("export", case).out == exported
    assert ask("check", case).code == 0
    assert ask("audit", "pages", "-o", case).code == 0


def test_where_an_error_arose_is_shown_only_when_asked(folder: Path, ask: Ask) -> None:
    assert "Traceback" not in ask("check", "none.db", "-v").err
    assert "Traceback" in ask("check", "none.db", "-vv").err
