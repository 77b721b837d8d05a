"""Pages out of archives, feeds and tables, kept with the way to them; cases written before there were any."""

from dataclasses import replace
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, text

from rashomon.model.pages import Page, Step, page_id
from rashomon.stores import sqlite
from rashomon.stores.sqlite import SqliteCaseStore, open_case
from rashomon.text.written import decode_written
from tests.stores.records import READ, make_page

WORDS = "The <quay> burned\nfor six hours"


def carried(path: str, raw: bytes = WORDS.encode(), escapes: str | None = None) -> Page:
    decoded = decode_written(raw, "utf-8", confidence=0.9, basis="utf-8", escapes=escapes)
    name, _ = page_id(decoded.text.encode())
    return Page(
        name,
        path,
        page_id(raw)[1],
        raw,
        "text/plain",
        decoded,
        headers=(("feed:title", "Quay"), ("feed:author", "Ane Tolk")),
        steps=(Step("gzip", "content", 0, None, "gzip"), Step("feed", "entry 1", 7, 30)),
        partial="the feed gives a summary",
    )


def store_at(folder: Path) -> SqliteCaseStore:
    return open_case(folder / "case.db", create=True)


def test_everything_said_of_a_page_is_kept(tmp_path: Path) -> None:
    page = carried("a.xml!/entry 1", WORDS.replace("<", "&lt;").replace(">", "&gt;").encode(), "xml")
    store = store_at(tmp_path)
    store.add_pages([page], READ)
    assert store.pages() == (page,)
    assert store.pages()[0].decoded.byte_span(4, 5) == (4, 8)
    assert store.find_damage() == ()
    store.close()


def test_words_written_otherwise_at_a_lesser_path_take_its_bytes_along(tmp_path: Path) -> None:
    late = carried("b.jsonl!/line 1", WORDS.replace("\n", "\\n").encode(), "json")
    early = carried("a.txt")
    for pages in ([late, early], [early, late]):
        store = open_case(tmp_path / f"{pages[0].path[0]}.db", create=True)
        for page in pages:
            store.add_pages([page], READ)
        assert store.pages() == (early,)
        assert store.paths_of(early.id) == ("a.txt", "b.jsonl!/line 1")
        assert store.find_damage() == ()
        store.close()


def test_one_stretch_of_bytes_may_be_two_pages(tmp_path: Path) -> None:
    raw = b"A &amp; B burned for six hours"
    pages = [carried("a.txt", raw), carried("b.xml", raw, "xml")]
    store = store_at(tmp_path)
    store.add_pages(pages, READ)
    assert sorted(page.text for page in store.pages()) == ["A & B burned for six hours", raw.decode()]
    store.close()


def test_a_case_of_the_first_form_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    store = open_case(path, create=True)
    page = make_page()
    store.add_pages([page], READ)
    store.close()
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        for column in ("escapes", "partial", "carrier"):
            connection.execute(text(f"ALTER TABLE pages DROP COLUMN {column}"))
        for table in ("judgements", "snapshots", "questions"):
            connection.execute(text(f"DROP TABLE {table}"))
        config = Config()
        config.set_main_option("script_location", str(Path(sqlite.__file__).parent / "migrations"))
        config.attributes["connection"] = connection
        command.stamp(config, "0001")
    engine.dispose()
    store = open_case(path)
    assert store.pages() == (replace(page, headers=(), steps=()),)
    store.close()
