"""Evidence in the database: bytes kept once by their SHA-256, pages decoded from them again when read."""

import hashlib
from dataclasses import dataclass

from sqlalchemy import Connection, Row, delete, insert, select

from rashomon.model.articles import text_sha256
from rashomon.model.pages import Page, Step
from rashomon.stage import StageName
from rashomon.stores.base import WHOLE_CASE, Provenance
from rashomon.stores.codec import decode, encode
from rashomon.stores.rows import clean
from rashomon.stores.tables import blobs, judgements, page_paths, pages, stage_results
from rashomon.text.written import decode_written


@dataclass(frozen=True, slots=True)
class _Carrier:
    """What the file around a page says of it, and the way to the page inside it."""

    headers: tuple[tuple[str, str], ...] = ()
    steps: tuple[Step, ...] = ()


def add_page(connection: Connection, page: Page, stage: StageName) -> bool:
    """Store a page, its bytes and its path; return whether the page was not in the case before.

    Of several paths the least one decides how the page is filed, whichever came first.
    """
    path = clean(page.path)
    filed = connection.scalar(select(pages.c.path).where(pages.c.id == page.id))
    if filed is None or path < filed:
        paths = _known_paths(connection, page.id)
        _keep_bytes(connection, page)
        connection.execute(delete(pages).where(pages.c.id == page.id))
        connection.execute(insert(pages).values(_columns(page, stage)))
        if filed is not None:
            _drop_unused_bytes(connection)
        for known in paths:
            connection.execute(insert(page_paths).values(page=page.id, path=known))
    if path not in _known_paths(connection, page.id):
        connection.execute(insert(page_paths).values(page=page.id, path=path))
    return filed is None


def _keep_bytes(connection: Connection, page: Page) -> None:
    if connection.scalar(select(blobs.c.size).where(blobs.c.sha256 == page.sha256)) is None:
        blob = {"sha256": page.sha256, "size": len(page.raw), "bytes": page.raw}
        connection.execute(insert(blobs), blob)  # as values of the statement they would stay in its cache


def _drop_unused_bytes(connection: Connection) -> None:
    """Drop bytes that no page rests on: the same words may be written otherwise at their least path."""
    connection.execute(delete(blobs).where(blobs.c.sha256.not_in(select(pages.c.sha256))))


def _columns(page: Page, stage: StageName) -> dict[str, object]:
    decoded = page.decoded
    return {
        "id": page.id,
        "sha256": page.sha256,
        "path": clean(page.path),
        "media_type": page.media_type,
        "encoding": decoded.encoding,
        "confidence": decoded.confidence,
        "basis": decoded.basis,
        "skip": decoded.stretches[0].byte_start if decoded.stretches and decoded.escapes is None else 0,
        "undecodable": decoded.undecodable,
        "text_sha256": text_sha256(decoded.text),
        "url": page.url,
        "captured_at": page.captured_at,
        "escapes": decoded.escapes,
        "partial": page.partial,
        "carrier": encode(_Carrier(page.headers, page.steps)) if page.headers or page.steps else None,
        "stage": stage.name,
        "version": stage.version,
        "input_sha256": page.sha256,
    }


def read_pages(connection: Connection) -> tuple[Page, ...]:
    """Return all pages by id, each decoded anew in the way noted when it was first read."""
    query = select(pages, blobs.c.bytes).join(blobs, blobs.c.sha256 == pages.c.sha256).order_by(pages.c.id)
    return tuple([_page(row) for row in connection.execute(query)])


def _page(row: Row[tuple[object, ...]]) -> Page:
    decoded = decode_written(
        row.bytes,
        row.encoding,
        confidence=row.confidence,
        basis=row.basis,
        skip=row.skip,
        escapes=row.escapes,
    )
    carrier = decode(_Carrier, row.carrier) if row.carrier is not None else _Carrier()
    return Page(
        id=row.id,
        path=row.path,
        sha256=row.sha256,
        raw=row.bytes,
        media_type=row.media_type,
        decoded=decoded,
        url=row.url,
        captured_at=row.captured_at,
        headers=carrier.headers,
        steps=carrier.steps,
        partial=row.partial,
    )


def paths_of(connection: Connection, page: str) -> tuple[str, ...]:
    """Return every path the page was read from, sorted."""
    return tuple(sorted(_known_paths(connection, page)))


def _known_paths(connection: Connection, page: str) -> list[str]:
    query = select(page_paths.c.path).where(page_paths.c.page == page)
    return [str(path) for path in connection.scalars(query)]


def provenance_of(connection: Connection, page: str) -> Provenance | None:
    """Return which stage read the page; its input is the saved file itself."""
    table = pages.c
    query = select(table.stage, table.version, table.path, table.input_sha256).where(table.id == page)
    row = connection.execute(query).first()
    return None if row is None else Provenance(*row)


def evidence_sha256(connection: Connection) -> str:
    """Return a hash of all pages, results for single items and judgements; order of arrival does not matter."""
    table = stage_results.c
    digest = hashlib.sha256()
    for row in connection.execute(select(pages.c.id, pages.c.path).order_by(pages.c.id)):
        digest.update(repr(tuple(row)).encode())
    query = select(table.stage, table.item, table.version, table.input_sha256, table.shape_sha256)
    for result in connection.execute(query.where(table.item != WHOLE_CASE).order_by(table.stage, table.item)):
        digest.update(repr(tuple(result)).encode())
    for judgement in connection.execute(select(judgements).order_by(judgements.c.id)):
        digest.update(repr(tuple(judgement)).encode())
    return digest.hexdigest()


def find_damage(connection: Connection) -> tuple[str, ...]:
    """Return each page whose bytes or decoding are no longer those that were saved, one sentence each."""
    kept = pages.outerjoin(blobs, blobs.c.sha256 == pages.c.sha256)
    query = select(pages, blobs.c.bytes).select_from(kept).order_by(pages.c.id)
    faults: list[str] = []
    for row in connection.execute(query):
        if row.bytes is None:
            faults.append(f"{row.id} ({row.path}): its bytes are missing")
        elif hashlib.sha256(row.bytes).hexdigest() != row.sha256:
            faults.append(f"{row.id} ({row.path}): its bytes no longer have the SHA-256 {row.sha256}")
        elif text_sha256(_page(row).text) != row.text_sha256:
            faults.append(f"{row.id} ({row.path}): its bytes no longer decode to the text that was read")
    return tuple(faults)
