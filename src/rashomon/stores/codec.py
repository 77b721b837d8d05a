"""Records to JSON values and back, by the types their fields declare; no pickle, nothing is executed.

A record becomes an object with its fields' names, a tuple an array. A stored field that is missing takes its
default, so a record may gain a field with a default; any other change of shape makes stored results stale
(`shape_of`).
"""

import hashlib
import json
from collections.abc import Callable, Hashable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from rashomon.errors import CaseError

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
R = TypeVar("R")
_Decoder = Callable[[Json], object]
_SCALARS = (str, int, float, bool, NoneType)


def encode(value: object) -> Json:
    """Return a record, tuple or plain value as a JSON value.

    Raises:
        TypeError: the value is of a kind no record may hold (a list, a dict, bytes).
    """
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, tuple):
        return [encode(part) for part in cast("tuple[object, ...]", value)]
    if is_dataclass(value) and not isinstance(value, type):
        return {name: encode(getattr(value, name)) for name in _names(type(value))}
    raise TypeError(f"no record may hold a {type(value).__name__}")


def decode(kind: type[R], value: Json) -> R:
    """Return the record of that kind which `encode` wrote.

    Raises:
        CaseError: the value has not the shape the record's fields declare.
    """
    try:
        return cast("R", _decoder(cast("Hashable", kind))(value))
    except (KeyError, TypeError, ValueError, AttributeError) as fault:
        raise CaseError(
            f"a stored {kind.__name__} is not in the form this Rashomon reads ({fault}); "
            "run `rashomon audit --rebuild -o CASE` to make it again from the saved bytes"
        ) from fault


def dump(value: object) -> str:
    """Return a record as JSON text: one line, fields in declared order, ASCII only."""
    return json.dumps(encode(value), separators=(",", ":"))


def fingerprint(value: object) -> str:
    """Return the SHA-256 (hexadecimal) of a record's JSON text."""
    return hashlib.sha256(dump(value).encode("ascii")).hexdigest()


@cache
def shape_of(kind: Hashable) -> str:
    """Return a text that changes when a record's fields, or those of a record inside it, change."""
    written = f"{kind}"
    if isinstance(kind, type) and is_dataclass(kind):
        hints = _hints(kind)
        return f"{kind.__name__}({', '.join(f'{name}: {shape_of(hints[name])}' for name in _names(kind))})"
    parts = cast("tuple[Hashable, ...]", get_args(kind))
    if not parts or get_origin(kind) is Literal:
        return written
    return f"{get_origin(kind)}[{', '.join([shape_of(part) for part in parts])}]"


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in _fields(kind))


def _fields(kind: type) -> tuple[Field[object], ...]:
    return cast("tuple[Field[object], ...]", fields(kind))


def _hints(kind: type) -> Mapping[str, Hashable]:
    return cast("Mapping[str, Hashable]", get_type_hints(kind))


@cache
def _decoder(kind: Hashable) -> _Decoder:
    """Return the function that reads values of one type; built once for each type."""
    if isinstance(kind, type) and is_dataclass(kind):
        return _record_decoder(kind)
    if kind in _SCALARS:
        return _scalar_decoder(cast("type", kind))
    parts = cast("tuple[Hashable, ...]", get_args(kind))
    if get_origin(kind) is tuple:
        return _tuple_decoder(parts)
    if get_origin(kind) is Literal:
        return _choice_decoder(parts)
    if get_origin(kind) in (Union, UnionType):
        return _optional_decoder(parts)
    raise TypeError(f"no record may declare a field of type {kind}")


def _record_decoder(kind: type) -> _Decoder:
    hints = _hints(kind)
    readers = [(field.name, _decoder(hints[field.name])) for field in _fields(kind)]
    required = {field.name for field in _fields(kind) if _is_required(field)}

    def read(value: Json) -> object:
        if not isinstance(value, dict):
            raise TypeError(f"{kind.__name__} is no object")
        if len(value) == len(readers):
            return kind(*[part(value[name]) for name, part in readers])
        return kind(**{name: part(value[name]) for name, part in readers if name in required or name in value})

    return read


def _is_required(field: Field[object]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _scalar_decoder(kind: type) -> _Decoder:
    accepted = (int, float) if kind is float else (kind,)

    def read(value: Json) -> object:
        if type(value) not in accepted:  # a bool is no int here
            raise TypeError(f"{value!r} is no {kind.__name__}")
        return value

    return read


def _tuple_decoder(parts: tuple[Hashable, ...]) -> _Decoder:
    if parts[1:] == (...,):
        part = _decoder(parts[0])
        return lambda value: tuple([part(one) for one in _array(value)])
    readers = tuple(_decoder(one) for one in parts)
    return lambda value: tuple(read(one) for read, one in zip(readers, _array(value), strict=True))


def _array(value: Json) -> list[Json]:
    if not isinstance(value, list):
        raise TypeError(f"{value!r} is no array")
    return value


def _choice_decoder(choices: tuple[object, ...]) -> _Decoder:
    def read(value: Json) -> object:
        if value not in choices:
            raise ValueError(f"{value!r} is none of {choices}")
        return value

    return read


def _is_none(kind: object) -> bool:
    return kind is NoneType


def _optional_decoder(parts: tuple[Hashable, ...]) -> _Decoder:
    if [_is_none(part) for part in parts] != [False, True]:
        raise TypeError(f"only `X | None` can be stored, not a choice of {parts}")
    part = _decoder(parts[0])
    return lambda value: None if value is None else part(value)
