"""Snapshots in the database: what the latest audits found, packed, the oldest dropped when there are many."""

import json
import zlib
from typing import cast

from sqlalchemy import Connection, delete, insert, select

from rashomon.errors import CaseError
from rashomon.model.snapshots import Snapshot
from rashomon.stores.codec import Json, decode, dump
from rashomon.stores.tables import runs, snapshots

KEPT = 60
"""Audits whose findings are kept: two months of one a day. A snapshot takes about a hundredth of the case."""


def keep_snapshot(connection: Connection, run: int, snapshot: Snapshot) -> None:
    """Store what a run found, and drop what runs before the last `KEPT` did."""
    packed = zlib.compress(dump(snapshot).encode("ascii"))
    connection.execute(insert(snapshots).values(run=run, payload=packed))
    connection.execute(delete(snapshots).where(snapshots.c.run <= run - KEPT))


def read_starts(connection: Connection) -> tuple[tuple[int, str], ...]:
    """Return number and start of the runs whose snapshot is kept, oldest first."""
    query = select(runs.c.number, runs.c.started).join(snapshots, snapshots.c.run == runs.c.number)
    return tuple([(int(number), str(started)) for number, started in connection.execute(query.order_by(runs.c.number))])


def read_snapshot(connection: Connection, run: int) -> Snapshot | None:
    """Return what a run found; None where nothing is kept of it, or only in a form that is read no more."""
    packed: object = connection.scalar(select(snapshots.c.payload).where(snapshots.c.run == run))
    if not isinstance(packed, bytes):
        return None
    try:
        return decode(Snapshot, cast("Json", json.loads(zlib.decompress(packed))))
    except (CaseError, zlib.error, ValueError):
        return None
