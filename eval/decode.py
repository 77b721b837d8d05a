"""JSON into frozen records, checked field by field.

A record is written as a JSON object with the names of its fields, or as an array in their order. A field
whose JSON name is a Python keyword says so in its metadata: `field(metadata={"json": "from"})`. An `Unstated`
default tells a field that is absent from one that is null.
"""

from __future__ import annotations

import dataclasses
import enum
import types
import typing
from collections.abc import Mapping, Sequence
from typing import Literal, TypeGuard, TypeVar, Union, cast

from .errors import ShapeProblem

Record = TypeVar("Record")

Remarks = frozenset[str] | None


class Unstated(enum.Enum):
    """The one value of a field that its author left out, where null means something else."""

    UNSTATED = "unstated"


UNSTATED = Unstated.UNSTATED


def decode(record: type[Record], value: object, where: str, *, remarks: frozenset[str] | None = None) -> Record:
    """The record of one type that a parsed JSON value describes.

    Args:
        record: a frozen dataclass.
        value: what `json.loads` gave.
        where: name of the file, the beginning of every error message.
        remarks: fields that no record reads and that may stand there all the same; None for any. Where a
            misspelt field would pass unseen, name them.
    Raises:
        ShapeProblem: a field is missing, unknown or of another type.
    """
    return cast(Record, _decode(record, value, where, remarks))


def _decode(kind: object, value: object, where: str, remarks: Remarks) -> object:
    if _is_record(kind):
        return _decode_record(kind, value, where, remarks)
    origin = typing.get_origin(kind)
    if origin is tuple:
        return _decode_tuple(typing.get_args(kind), value, where, remarks)
    if origin in (dict, Mapping):
        return _decode_mapping(typing.get_args(kind)[1], value, where, remarks)
    if origin in (Union, types.UnionType):
        return _decode_union(typing.get_args(kind), value, where, remarks)
    if origin is Literal and value in typing.get_args(kind):
        return value
    if _is_plain(kind, value):
        return value
    expected = kind.__name__ if isinstance(kind, type) else str(kind)
    raise ShapeProblem(f"{where}: expected {expected}, found {_shown(value)}.")


def _is_record(kind: object) -> TypeGuard[type]:
    return isinstance(kind, type) and dataclasses.is_dataclass(kind)


def _is_plain(kind: object, value: object) -> bool:
    if isinstance(value, bool):
        return kind is bool
    if kind is float:
        return isinstance(value, int | float)
    return isinstance(kind, type) and isinstance(value, kind)


def _decode_record(kind: type, value: object, where: str, remarks: Remarks) -> object:
    fields = [field for field in dataclasses.fields(kind) if field.init]
    names = [str(field.metadata.get("json", field.name)) for field in fields]
    if isinstance(value, list):
        entries = cast(list[object], value)
        if len(entries) > len(names):
            raise ShapeProblem(f"{where}: {len(entries)} entries, but only {', '.join(names)} are read.")
        written: Mapping[str, object] = dict(zip(names, entries, strict=False))
    elif isinstance(value, dict):
        written = cast(dict[str, object], value)
    else:
        raise ShapeProblem(f"{where}: expected {kind.__name__}, found {_shown(value)}.")
    unread = set(written) - set(names) - (remarks or frozenset())
    if remarks is not None and unread:
        raise ShapeProblem(f"{where}: nothing reads {', '.join(sorted(unread))}; known: {', '.join(names)}.")
    hints = typing.get_type_hints(kind)
    arguments: dict[str, object] = {}
    for field, name in zip(fields, names, strict=True):
        if name in written:
            arguments[field.name] = _decode(hints[field.name], written[name], f"{where}.{name}", remarks)
        elif field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING:
            raise ShapeProblem(f"{where}: {name} is missing.")
    return kind(**arguments)


def _decode_tuple(kinds: Sequence[object], value: object, where: str, remarks: Remarks) -> tuple[object, ...]:
    if not isinstance(value, list):
        raise ShapeProblem(f"{where}: expected a list, found {_shown(value)}.")
    entries = cast(list[object], value)
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        kinds = [kinds[0]] * len(entries)
    if len(kinds) != len(entries):
        raise ShapeProblem(f"{where}: expected {len(kinds)} entries, found {len(entries)}.")
    return tuple(
        _decode(kind, entry, f"{where}[{position}]", remarks)
        for position, (kind, entry) in enumerate(zip(kinds, entries, strict=True))
    )


def _decode_mapping(kind: object, value: object, where: str, remarks: Remarks) -> dict[str, object]:
    if not isinstance(value, dict):
        raise ShapeProblem(f"{where}: expected an object, found {_shown(value)}.")
    entries = cast(dict[str, object], value)
    return {name: _decode(kind, entry, f"{where}.{name}", remarks) for name, entry in entries.items()}


def _decode_union(kinds: Sequence[object], value: object, where: str, remarks: Remarks) -> object:
    if value is None and types.NoneType in kinds:
        return None
    for kind in kinds:
        if _is_plain(kind, value):
            return value
    nested = [kind for kind in kinds if _is_record(kind) or typing.get_origin(kind) is tuple]
    if len(nested) == 1:
        return _decode(nested[0], value, where, remarks)
    raise ShapeProblem(f"{where}: {_shown(value)} is none of the types it may be.")


def _shown(value: object) -> str:
    words = repr(value)
    return words if len(words) <= 40 else f"{words[:40]}…"
