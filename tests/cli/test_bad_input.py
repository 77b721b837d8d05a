"""Bad input through the door, over the real stages: each has its name, and the rest of the run goes on."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Ask

REPORT = (
    "<!DOCTYPE html><html lang=en><head><meta charset={charset}><title>Bridge at Sollen closed</title>"
    "<meta property='og:site_name' content='Sollen Courier'></head><body><article><h1>Bridge at Sollen closed</h1>"
    "<p>The old bridge at Sollen was closed on Monday after engineers found cracks in two of its piers.</p>"
    "<p>“Nobody will cross before the spring,” said Ida Marrow, the town’s engineer. She said 1,200 people "
    "use the bridge every day and would have to take the ferry at Ost.</p>"
    "<p>The café owners on the north bank asked the council for help with the cost of the closure.</p>"
    "</article></body></html>"
)
GOOD = REPORT.format(charset="utf-8").encode()
BAD: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "empty_file"),
    "blank": (b"  \n\n", "empty_file"),
    "binary": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "binary_file"),
    "truncated": (GOOD[: len(GOOD) * 2 // 3], "truncated_page"),
    "misdeclared": (REPORT.format(charset="shift_jis").encode(), "encoding_mismatch"),
    "undecodable": (GOOD.replace(b"the council", b"the caf\xff\xfe " + "“ – ” ".encode() * 9), "undecodable_bytes"),
}


@pytest.fixture
def reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one good page, in the working folder."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "reports"
    folder.mkdir()
    folder.joinpath("good.html").write_bytes(GOOD)
    return folder


@pytest.mark.parametrize(("content", "kind"), BAD.values(), ids=BAD.keys())
def test_a_bad_file_is_named_and_the_rest_goes_on(reports: Path, ask: Ask, content: bytes, kind: str) -> None:
    reports.joinpath("bad.html").write_bytes(content)
    said = ask("audit", "reports", "-o", "case.db")
    assert said.code == 0, said.err
    exported = json.loads(ask("export", "case.db").out)
    assert "Bridge at Sollen closed" in [article["title"] for article in exported["articles"]]
    (issue,) = [issue for issue in exported["issues"] if issue["kind"] == kind]
    assert "reports/bad.html" in issue["text"] or issue["page"] or issue["article"]
    assert kind in said.out
    assert ask("check", "case.db").code == 0


def test_a_page_without_an_article_is_named(reports: Path, ask: Ask) -> None:
    reports.joinpath("menu.html").write_text(
        "<html><head><title>Menu</title></head><body><nav><a href=/>Home</a><a href=/a>News</a></nav></body></html>",
        encoding="utf-8",
    )
    said = ask("audit", "reports", "-o", "case.db")
    assert said.code == 0
    exported = json.loads(ask("export", "case.db").out)
    assert len(exported["pages"]) == 2, "its bytes are kept"
    assert len(exported["articles"]) == 1
    (page,) = [page["id"] for page in exported["pages"] if page["path"] == "reports/menu.html"]
    assert [issue["stage"] for issue in exported["issues"] if issue["page"] == page] == ["extract"]
    assert "reports/menu.html" in said.out


def test_only_bad_files_is_nothing_to_read(tmp_path: Path, ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    tmp_path.joinpath("bad.html").touch()
    said = ask("audit", "bad.html", "-o", "case.db")
    assert said.code == 2
    assert "bad.html is empty" in said.err
    assert not tmp_path.joinpath("case.db").exists(), "no case is left behind"


def test_a_folder_without_pages(tmp_path: Path, ask: Ask) -> None:
    tmp_path.joinpath("empty").mkdir()
    said = ask("audit", tmp_path / "empty", "-o", tmp_path / "case.db")
    assert said.code == 2
    assert "no page in" in said.err
    assert said.err.count("\n") == 1


def test_a_path_that_does_not_exist(reports: Path, ask: Ask) -> None:
    alone = ask("audit", "none.html", "-o", "case.db")
    assert (alone.code, alone.out) == (2, "")
    assert "none.html" in alone.err
    beside = ask("audit", "reports", "none.html", "-o", "case.db")
    assert beside.code == 0
    assert "path_not_found" in beside.out
    assert "none.html" in beside.out


def test_a_mistake_leaves_the_case_as_it_was(reports: Path, ask: Ask) -> None:
    ask("audit", "reports", "-o", "case.db")
    before = ask("export", "case.db").out
    assert ask("audit", "none.html", "-o", "case.db").code == 2
    assert ask("export", "case.db").out == before


def test_a_glob_that_the_shell_left_alone_is_expanded(reports: Path, ask: Ask) -> None:
    said = ask("audit", "reports/*.html", "-o", "case.db")
    assert said.out.splitlines()[0] == "added 1 page"


@pytest.mark.slow
def test_order_and_workers_never_matter(ask: Ask, tmp_path: Path, checkout: Path) -> None:
    pages = sorted(checkout.joinpath("src", "rashomon", "example", "pages").iterdir())
    exports = []
    for number, (order, workers) in enumerate(((pages, 1), (pages[::-1], 2))):
        case = tmp_path / f"{number}.db"
        assert ask("audit", *order, "-o", case, "--workers", workers).code == 0
        exports.append([line for line in ask("export", case).out.splitlines() if not line.startswith(' "run": ')])
        assert ask("check", case).code == 0
    assert exports[0] == exports[1]
