"""What is particular to a case in one SQLite file: what it opens, what it refuses, what it survives."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from rashomon.errors import CaseBusy, CaseError, CaseFull, CaseNotFound, CaseTooNew, NotACase
from rashomon.model.articles import Article
from rashomon.stores import sqlite
from rashomon.stores.base import StageResult
from rashomon.stores.load import load_case
from rashomon.stores.migrate import HEAD
from rashomon.stores.sqlite import APPLICATION_ID, SqliteCaseStore, open_case
from rashomon.stores.tables import metadata
from tests.stores.files import filled_case, put_case
from tests.stores.records import EXTRACT, READ, make_article, make_page


@pytest.fixture
def case(tmp_path: Path) -> Path:
    return put_case(tmp_path / "case.db", filled_case())


def ask(case: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(case)) as opened:
        return opened.execute(query).fetchall()


def test_a_missing_case_is_named_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(CaseNotFound, match="rashomon audit"):
        open_case(tmp_path / "none.db")
    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize(
    "content",
    [b"not a database at all", b"SQLite format 3\0", b"\0" * 4096, b"SQLite format 3\0" + b"\0" * 4096],
    ids=["text", "only a header", "zeros", "another program's database"],
)
def test_a_file_that_is_no_case_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    for create in (False, True):
        with pytest.raises(NotACase, match="no Rashomon case"):
            open_case(path, create=create)
    assert path.read_bytes() == content


def test_another_program_s_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as opened:
        opened.execute("CREATE TABLE pages (id)")
    with pytest.raises(NotACase):
        open_case(path, create=True)


def test_a_folder_is_no_case(tmp_path: Path) -> None:
    with pytest.raises(NotACase, match="folder"):
        open_case(tmp_path, create=True)


def test_an_empty_file_becomes_a_case_only_when_one_is_made(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    path.touch()
    with pytest.raises(CaseNotFound):
        open_case(path)
    open_case(path, create=True).close()
    open_case(path).close()


def test_a_case_cut_off_at_birth_opens(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    with closing(sqlite3.connect(path)) as opened:
        opened.execute(f"PRAGMA application_id={APPLICATION_ID}")
    store = open_case(path)
    assert store.pages() == ()
    store.close()


def test_a_folder_that_does_not_exist_is_named(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match=r"folder|No such file"):
        open_case(tmp_path / "none" / "case.db", create=True)


def test_a_case_of_a_newer_version_is_refused_and_left_alone(case: Path) -> None:
    with closing(sqlite3.connect(case)) as opened:
        opened.execute("UPDATE alembic_version SET version_num = '9999'")
        opened.commit()
    before = case.read_bytes()
    with pytest.raises(CaseTooNew, match="install that one"):
        open_case(case)
    assert case.read_bytes() == before


def test_a_damaged_case_is_refused(case: Path) -> None:
    content = bytearray(case.read_bytes())
    content[100:8000] = b"\xff" * 7900
    case.write_bytes(bytes(content))
    with pytest.raises(CaseError, match="damaged"):
        load_case(open_case(case))


def test_the_file_is_one_case_and_says_so(case: Path) -> None:
    assert [path.name for path in case.parent.iterdir()] == ["case.db"], "the log is folded in when it is closed"
    assert ask(case, "PRAGMA journal_mode") == [("wal",)]
    assert ask(case, "PRAGMA application_id") == [(APPLICATION_ID,)]


def test_every_commit_is_flushed(tmp_path: Path) -> None:
    store = open_case(tmp_path / "case.db", create=True)
    with store._engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2  # FULL
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
    store.close()


def test_a_second_writer_waits_and_is_told(case: Path) -> None:
    with closing(sqlite3.connect(case, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        store = None
        with pytest.raises(CaseBusy, match="another process"):
            store = open_case(case, busy_seconds=0.1)
            store.add_pages([make_page("Flood falls")], READ)
        other.execute("ROLLBACK")
    store = open_case(case, busy_seconds=0.1)
    store.add_pages([make_page("Flood falls")], READ)
    store.close()


def test_a_reader_is_not_stopped_by_a_writer(case: Path) -> None:
    store = open_case(case)
    with closing(sqlite3.connect(case, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert load_case(store).claims
        other.execute("ROLLBACK")
    store.close()


@pytest.fixture
def nearly_full(case: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SqliteCaseStore]:
    """The case on a disk that has room for a few kilobytes more."""
    pages = ask(case, "PRAGMA page_count")[0][0]
    assert isinstance(pages, int)
    monkeypatch.setattr(sqlite, "PRAGMAS", (*sqlite.PRAGMAS, f"max_page_count={pages + 3}"))
    store = open_case(case)
    yield store
    store.close()


def test_a_full_disk_loses_nothing_that_was_stored(nearly_full: SqliteCaseStore) -> None:
    before = load_case(nearly_full)
    large = make_page("Flood falls " * 20_000)
    with pytest.raises(CaseFull, match="what was stored before is kept"):
        nearly_full.add_pages([large], READ)
    assert load_case(nearly_full) == before
    page = make_page("Flood " * 5_000)
    with pytest.raises(CaseFull):
        nearly_full.write([StageResult(EXTRACT, page.id, "x", (make_article(page),))])
    assert load_case(nearly_full) == before
    assert nearly_full.find_damage() == ()


def test_a_killed_writer_leaves_the_last_commit(case: Path) -> None:
    program = (
        "import os, sys; from pathlib import Path\n"
        "from rashomon.stores.sqlite import open_case\n"
        "from tests.stores.records import READ, make_page\n"
        "store = open_case(Path(sys.argv[1]))\n"
        "store.add_pages([make_page('Flood falls', 'b.txt')], READ)\n"
        "with store._writing() as connection:\n"
        "    connection.exec_driver_sql('DELETE FROM page_paths')\n"
        "    os._exit(9)\n"
    )
    killed = subprocess.run([sys.executable, "-c", program, str(case)], check=False, capture_output=True, text=True)
    assert killed.returncode == 9, killed.stderr
    store = open_case(case)
    assert {store.paths_of(page.id) for page in store.pages()} == {("pages/flood.txt",), ("b.txt",)}
    assert store.find_damage() == ()
    store.close()


@pytest.mark.parametrize(
    ("tampering", "told"),
    [
        ("UPDATE blobs SET bytes = CAST('other' AS BLOB)", "no longer have the SHA-256"),
        ("UPDATE pages SET encoding = 'utf-16-le'", "no longer decode"),
        ("DELETE FROM blobs", "bytes are missing"),
        ("DELETE FROM stage_results WHERE stage = 'extract'", "belongs to nothing"),
    ],
)
def test_tampering_is_found(case: Path, tampering: str, told: str) -> None:
    with closing(sqlite3.connect(case)) as opened:
        opened.execute(tampering)
        opened.commit()
    store = open_case(case)
    assert any(told in line for line in store.find_damage()), store.find_damage()
    store.close()


def test_a_result_of_another_shape_is_stale_and_says_how_to_mend(case: Path) -> None:
    with closing(sqlite3.connect(case)) as opened:
        opened.execute("UPDATE stage_results SET shape_sha256 = 'x'")
        opened.execute("""UPDATE articles SET payload = '{"id": "a-1"}'""")
        opened.commit()
    store = open_case(case)
    assert store.inputs_of(EXTRACT) == {}
    with pytest.raises(CaseError, match="--rebuild"):
        store.read(Article)
    store.close()


def test_the_migrations_make_the_tables_the_code_expects(case: Path) -> None:
    def ours(item: object, name: str | None, kind: str, reflected: bool, compared: object) -> bool:
        return not (kind == "table" and (name or "").startswith("article_search"))

    engine = create_engine(f"sqlite:///{case}")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": ours, "compare_type": True})
        assert compare_metadata(context, metadata) == []
    engine.dispose()


def test_head_is_the_newest_migration() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(sqlite.__file__).parent / "migrations"))
    assert ScriptDirectory.from_config(config).get_current_head() == HEAD


def test_every_record_row_names_stage_version_and_input(case: Path) -> None:
    for table in metadata.tables.values():
        if "payload" in table.c and table.name not in {"runs", "snapshots", "judgements"}:
            rows = ask(case, f"SELECT stage, version, input_sha256 FROM {table.name}")
            assert rows, f"no {table.name} among the records of this test"
            assert all(all(row) for row in rows)
