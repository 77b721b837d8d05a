"""The case store over SQLAlchemy Core: everything that is the same for every database."""

from collections.abc import Collection, Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from typing import TypeVar, cast

from sqlalchemy import Connection, Engine, delete, func, insert, select

from rashomon.errors import CaseBusy
from rashomon.model.judgements import Judgement
from rashomon.model.pages import Page
from rashomon.model.provenance import Run
from rashomon.model.snapshots import Snapshot
from rashomon.stage import StageName
from rashomon.stores import evidence, judged, remembered
from rashomon.stores.base import WHOLE_CASE, Provenance, StageResult
from rashomon.stores.codec import Json, decode, encode
from rashomon.stores.rows import clean, records_shape, rows_of
from rashomon.stores.tables import TABLES, pages, runs, stage_results

R = TypeVar("R")


class SqlCaseStore:
    """A `CaseStore` in the database behind `engine`; the methods are described there.

    A subclass adds `search` and `find_damage`, opens its own kind of database, and makes the engine raise our
    errors instead of the driver's.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def close(self) -> None:
        self._engine.dispose()

    @contextmanager
    def _reading(self) -> Generator[Connection]:
        with self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Generator[Connection]:
        with self._engine.connect() as connection, connection.execution_options(writes=True).begin():
            yield connection

    def add_pages(self, pages: Sequence[Page], stage: StageName) -> frozenset[str]:
        with self._writing() as connection:
            return frozenset([page.id for page in pages if evidence.add_page(connection, page, stage)])

    def pages(self) -> tuple[Page, ...]:
        with self._reading() as connection:
            return evidence.read_pages(connection)

    def paths_of(self, page: str) -> tuple[str, ...]:
        with self._reading() as connection:
            return evidence.paths_of(connection, page)

    def inputs_of(self, stage: StageName) -> Mapping[str, str]:
        table = stage_results.c
        query = select(table.item, table.input_sha256).where(
            table.stage == stage.name,
            table.version == stage.version,
            table.shape_sha256 == records_shape(),
        )
        with self._reading() as connection:
            return {str(item): str(digest) for item, digest in connection.execute(query)}

    def write(self, results: Iterable[StageResult]) -> None:
        with self._writing() as connection:
            if any([_replace_result(connection, result) for result in results]):
                _drop_whole(connection)

    def keep_only(self, stage: str, items: Collection[str]) -> None:
        table = stage_results.c
        kept = {clean(item) for item in items}
        with self._writing() as connection:
            stored = select(table.item).where(table.stage == stage, table.item != WHOLE_CASE)
            gone = [str(item) for item in connection.scalars(stored) if item not in kept]
            for item in gone:
                connection.execute(delete(stage_results).where(table.stage == stage, table.item == item))
            if gone:
                _drop_whole(connection)

    def evidence_sha256(self) -> str:
        with self._reading() as connection:
            return evidence.evidence_sha256(connection)

    def write_whole(self, results: Sequence[StageResult], run: Run, snapshot: Snapshot | None = None) -> None:
        with self._writing() as connection:
            present = evidence.evidence_sha256(connection)
            if any(result.input_sha256 != present for result in results):
                raise CaseBusy("another audit changed the case while this one ran; run this one again")
            _drop_whole(connection)
            for result in results:
                _replace_result(connection, result)
            noted = connection.execute(insert(runs).values(started=run.started, payload=encode(run)))
            if snapshot is not None and noted.inserted_primary_key is not None:
                remembered.keep_snapshot(connection, int(noted.inserted_primary_key[0]), snapshot)

    def read(self, kind: type[R], *, whole: bool = False) -> tuple[R, ...]:
        table = TABLES[kind]
        made_for = table.c.item == WHOLE_CASE if whole else table.c.item != WHOLE_CASE
        order = (table.c.stage, table.c.item, table.c.position)
        query = select(table.c.payload).where(made_for).order_by(*order)
        with self._reading() as connection:
            return tuple([decode(kind, cast("Json", payload)) for payload in connection.scalars(query)])

    def judge(self, judgements: Sequence[Judgement]) -> None:
        with self._writing() as connection:
            judged.put_judgements(connection, judgements)

    def withdraw(self, judgements: Collection[str]) -> frozenset[str]:
        with self._writing() as connection:
            return judged.drop_judgements(connection, judgements)

    def judgements(self) -> tuple[Judgement, ...]:
        with self._reading() as connection:
            return judged.read_judgements(connection)

    def last_run(self) -> Run | None:
        query = select(runs.c.payload).order_by(runs.c.number.desc()).limit(1)
        with self._reading() as connection:
            payload = cast("Json", connection.scalar(query))
            return None if payload is None else decode(Run, payload)

    def kept_runs(self) -> tuple[tuple[int, str], ...]:
        with self._reading() as connection:
            return remembered.read_starts(connection)

    def snapshot_of(self, run: int) -> Snapshot | None:
        with self._reading() as connection:
            return remembered.read_snapshot(connection, run)

    def is_finished(self) -> bool:
        query = select(stage_results.c.input_sha256).where(stage_results.c.item == WHOLE_CASE).distinct()
        with self._reading() as connection:
            rests_on = set(connection.scalars(query))
            if not rests_on:
                return connection.scalar(select(func.count()).select_from(pages)) == 0
            return rests_on == {evidence.evidence_sha256(connection)}

    def provenance_of(self, kind: type[object], record: str) -> Provenance | None:
        with self._reading() as connection:
            if kind is Page:
                return evidence.provenance_of(connection, record)
            if kind not in TABLES:
                return None
            table = TABLES[kind].c
            made_by = select(table.stage, table.version, table.item, table.input_sha256)
            row = connection.execute(made_by.where(table.id == record).limit(1)).first()
            return None if row is None else Provenance(*row)


def _replace_result(connection: Connection, result: StageResult) -> bool:
    """Store a result; return whether a different one (version, input or shape) stood in its place."""
    table = stage_results.c
    item = clean(result.item)
    this = (table.stage == result.stage.name, table.item == item)
    made_by = (result.stage.version, result.input_sha256, records_shape())
    columns = (table.version, table.input_sha256, table.shape_sha256)
    former = connection.execute(select(*columns).where(*this)).first()
    connection.execute(delete(stage_results).where(*this))
    connection.execute(insert(stage_results).values((result.stage.name, item, *made_by)))
    for kind, rows in rows_of(result).items():
        connection.execute(insert(kind), rows)
    return former is not None and tuple(former) != made_by


def _drop_whole(connection: Connection) -> None:
    connection.execute(delete(stage_results).where(stage_results.c.item == WHOLE_CASE))
