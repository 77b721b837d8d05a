"""Judgements in the database: kept apart from results, so that no re-run touches them."""

from collections.abc import Collection, Iterable
from typing import cast

from sqlalchemy import Connection, delete, insert, select

from rashomon.model.judgements import Judgement
from rashomon.stores.codec import Json, decode, encode
from rashomon.stores.tables import judgements


def put_judgements(connection: Connection, given: Iterable[Judgement]) -> None:
    """Store judgements, each in place of a former one of the same two records."""
    for one in given:
        connection.execute(delete(judgements).where(judgements.c.id == one.id))
        connection.execute(insert(judgements).values(id=one.id, payload=encode(one)))


def drop_judgements(connection: Connection, ids: Collection[str]) -> frozenset[str]:
    """Drop judgements; return the ids of those that were there."""
    known = {one.id for one in read_judgements(connection)} & set(ids)
    connection.execute(delete(judgements).where(judgements.c.id.in_(known)))
    return frozenset(known)


def read_judgements(connection: Connection) -> tuple[Judgement, ...]:
    """Return all judgements by id."""
    payloads = connection.scalars(select(judgements.c.payload).order_by(judgements.c.id))
    return tuple([decode(Judgement, cast("Json", payload)) for payload in payloads])
