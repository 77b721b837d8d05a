"""A case in one SQLite file: write-ahead log, every commit flushed, one writer at a time, full-text search.

Source:
    SQLite documentation, "Write-Ahead Logging" and "PRAGMA synchronous": with WAL only `FULL` keeps every
    acknowledged transaction through a loss of power; "Isolation in SQLite": a transaction that may write
    begins with BEGIN IMMEDIATE, or it can fail half-way when another process writes first.
"""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import NoReturn

from sqlalchemy import URL, Connection, Engine, ExceptionContext, create_engine, event, text

from rashomon.errors import CaseBusy, CaseError, CaseFull, CaseNotFound, NotACase
from rashomon.stores import evidence
from rashomon.stores.migrate import bring_up_to_date
from rashomon.stores.sql import SqlCaseStore

APPLICATION_ID = 0x52534D4E
"""Written into the header of every case file ("RSMN"), so that we can tell it from other databases."""

PRAGMAS = ("foreign_keys=ON", "journal_mode=WAL", "synchronous=FULL")
"""Set on every connection."""


class SqliteCaseStore(SqlCaseStore):
    """A case in one SQLite file."""

    def search(self, words: str) -> tuple[str, ...]:
        """Return the ids of the articles that hold all the words, best match (bm25) first."""
        quoted = " ".join('"' + word.replace('"', '""') + '"' for word in words.split())
        if not quoted:
            return ()
        query = text(
            "SELECT articles.id FROM article_search JOIN articles ON articles.row = article_search.rowid "
            "WHERE article_search MATCH :words ORDER BY bm25(article_search), articles.id"
        )
        with self._reading() as connection:
            return tuple([str(found) for found in connection.scalars(query, {"words": quoted})])

    def find_damage(self) -> tuple[str, ...]:
        """Return what SQLite's own checks and the pages' hashes find wrong, one sentence each."""
        with self._reading() as connection:
            return (*_sqlite_damage(connection), *evidence.find_damage(connection))


def _sqlite_damage(connection: Connection) -> tuple[str, ...]:
    said = [str(line) for line in connection.scalars(text("PRAGMA integrity_check"))]
    orphans = [tuple(row) for row in connection.execute(text("PRAGMA foreign_key_check"))]
    return tuple(
        [f"the case file is damaged: {line}" for line in said if line != "ok"]
        + [f"the case file is damaged: a row of {row[0]} belongs to nothing" for row in orphans]
    )


def open_case(path: Path, *, create: bool = False, busy_seconds: float = 10.0) -> SqliteCaseStore:
    """Open the case at `path`, brought up to date if an older Rashomon wrote it.

    Args:
        create: make a new case if nothing (or an empty file) lies there.
        busy_seconds: how long to wait for another writer.
    Raises:
        CaseNotFound: nothing lies there and `create` is false.
        NotACase: what lies there is no case.
        CaseTooNew: a newer Rashomon wrote it.
        CaseBusy, CaseFull, CaseError: it cannot be opened now.
    """
    is_new = _is_new(path)
    if is_new and not create:
        raise CaseNotFound(f"{path}: no case lies there; make one with `rashomon audit PAGES… -o {path}`")
    if is_new:
        _mark_as_case(path)
    engine = _make_engine(path, busy_seconds)
    try:
        with engine.connect() as connection, connection.execution_options(writes=True).begin():
            bring_up_to_date(connection, str(path))
    except BaseException:
        engine.dispose()
        raise
    return SqliteCaseStore(engine)


def _is_new(path: Path) -> bool:
    """Whether there is no case yet; raises NotACase for anything else that lies there."""
    if path.is_dir():
        raise NotACase(f"{path} is a folder; name the case file")
    try:
        with path.open("rb") as opened:
            head = opened.read(100)
    except FileNotFoundError:
        return True
    except OSError as fault:
        raise CaseError(f"{path}: {fault.strerror}; check the path and its permissions") from fault
    if not head:
        return True
    if not head.startswith(b"SQLite format 3\0") or _application_id(head) != APPLICATION_ID:
        raise NotACase(f"{path} is no Rashomon case; name another file")
    return False


def _mark_as_case(path: Path) -> None:
    """Write the header before the log is switched on, so that a case cut off at birth is known as one."""
    try:
        with closing(sqlite3.connect(path)) as opened:
            opened.execute(f"PRAGMA application_id={APPLICATION_ID}")
    except sqlite3.Error as fault:
        raise_ours(path, fault)


def _application_id(head: bytes) -> int:
    return int.from_bytes(head[68:72], "big")


def _make_engine(path: Path, busy_seconds: float) -> Engine:
    url = URL.create("sqlite", database=str(path.absolute()))
    engine = create_engine(url, connect_args={"timeout": busy_seconds})

    @event.listens_for(engine, "connect")
    def configure(opened: sqlite3.Connection, record: object) -> None:
        opened.isolation_level = None  # we say BEGIN ourselves
        try:
            for pragma in PRAGMAS:
                opened.execute(f"PRAGMA {pragma}")
        except sqlite3.Error as fault:
            raise_ours(path, fault)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    @event.listens_for(engine, "handle_error")
    def translate(context: ExceptionContext) -> None:
        if isinstance(context.original_exception, sqlite3.Error):
            raise_ours(path, context.original_exception)

    return engine


def raise_ours(path: Path, fault: sqlite3.Error) -> NoReturn:
    """Raise the error of ours that says what a fault of SQLite means for the case at `path`."""
    code = getattr(fault, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        raise CaseBusy(f"{path}: another process is writing this case; wait for it and run again") from fault
    if code == sqlite3.SQLITE_FULL:
        raise CaseFull(
            f"{path}: the disk is full; what was stored before is kept. Free some space and run again"
        ) from fault
    if code in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT):
        raise NotACase(f"{path} is damaged or no case ({fault}); use a copy or another file") from fault
    raise CaseError(f"{path}: {fault}; check that file and folder exist and can be written") from fault
