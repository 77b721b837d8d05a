"""Records to table rows: which columns a record fills, and in which table it belongs."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import cast

from sqlalchemy import Table

from rashomon.model.articles import Article
from rashomon.model.spans import Anchor
from rashomon.model.stories import Derivation
from rashomon.model.walk import anchors_in
from rashomon.stores.base import StageResult
from rashomon.stores.codec import Json, encode, shape_of
from rashomon.stores.tables import TABLES

Row = dict[str, Json]


@cache
def records_shape() -> str:
    """Return the SHA-256 (hexadecimal) of the shapes of all kinds of record."""
    shapes = [shape_of(cast("Hashable", kind)) for kind in TABLES]
    return hashlib.sha256("\n".join(shapes).encode()).hexdigest()


def rows_of(result: StageResult) -> dict[Table, list[Row]]:
    """Return the rows of a result's records and issues, by table, in the order they were made."""
    rows: dict[Table, list[Row]] = defaultdict(list)
    numbers: Counter[str] = Counter()
    for record in (*flatten(result.made), *result.issues):
        table = TABLES[type(record)]
        row = _head(result, len(rows[table])) | _columns(record)
        if isinstance(record, Derivation):
            numbers[record.article] += 1
            row["id"] = f"{record.article}.d{numbers[record.article]}"
        rows[table].append(row)
    return rows


def flatten(made: object) -> Iterator[object]:
    """Yield the records inside what a stage made: any nesting of tuples and gathering records.

    Raises:
        TypeError: something in it is no record.
    """
    if type(made) in TABLES:
        yield made
    elif isinstance(made, tuple):
        for part in cast("tuple[object, ...]", made):
            yield from flatten(part)
    elif is_dataclass(made):
        for field in fields(made):
            part = getattr(made, field.name)
            if not isinstance(part, str):  # a gathering record may name what it is about
                yield from flatten(part)
    elif made is not None:
        raise TypeError(f"a stage made a {type(made).__name__}, which is no record")


def _head(result: StageResult, position: int) -> Row:
    return {
        "stage": result.stage.name,
        "item": clean(result.item),
        "position": position,
        "version": result.stage.version,
        "input_sha256": result.input_sha256,
    }


def _columns(record: object) -> Row:
    anchor = _leading_anchor(record)
    row: Row = {
        "id": _text(record, "id"),
        "article": _text(record, "article") or (anchor.article if anchor else None),
        "kind": _text(record, "kind"),
        "start": anchor.start if anchor else None,
        "end": anchor.end if anchor else None,
        "exact": clean(anchor.exact) if anchor else None,
        "payload": encode(record),
    }
    if isinstance(record, Article):
        row |= {"article": record.id, "page": record.page, "title": record.title, "text": clean(record.text)}
    return row


def _leading_anchor(record: object) -> Anchor | None:
    for name in ("anchor", "content", "anchors"):
        anchor = next(anchors_in(getattr(record, name, None)), None)
        if anchor is not None:
            return anchor
    return None


def _text(record: object, name: str) -> str | None:
    found: object = getattr(record, name, None)
    return clean(found) if isinstance(found, str) else None


def clean(text: str) -> str:
    """Return `text` as a database can hold it: half surrogate pairs and NUL become U+FFFD.

    For columns that are looked up; the record itself, in `payload`, keeps its exact characters.
    """
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\0", "\ufffd")
