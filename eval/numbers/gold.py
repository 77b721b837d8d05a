"""Gold: the English specifications of Recognizers-Text, which say what each expression means."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

Part = Literal["number", "number with unit", "date-time"]

FILES: tuple[tuple[Part, str], ...] = (
    ("number", "Number/English/NumberModel.json"),
    ("number", "Number/English/NumberRangeModel.json"),
    ("number", "Number/English/PercentModel.json"),
    ("number with unit", "NumberWithUnit/English/AgeModel.json"),
    ("number with unit", "NumberWithUnit/English/CurrencyModel.json"),
    ("number with unit", "NumberWithUnit/English/DimensionModel.json"),
    ("number with unit", "NumberWithUnit/English/TemperatureModel.json"),
    ("date-time", "DateTime/English/DateTimeModel.json"),
)
"""The whole recognisers in their ordinary mode: not the steps inside them, nor their modes for calendars and tasks."""

_PEER = "python"
_NOON = datetime.fromisoformat("2016-11-07T12:00:00")
"""The reference of cases that give none; the specifications' own commonest day."""


@dataclass(frozen=True, slots=True)
class Expected:
    """One expression of a case: characters [start, end) of its text, kind and resolution.

    Attributes:
        kind: the last part of the specification's type name: `date`, `currency`, …
        values: its readings; one for a number, one or two for a time.
    """

    start: int
    end: int
    words: str
    kind: str
    values: tuple[Mapping[str, str], ...]


@dataclass(frozen=True, slots=True)
class Case:
    """One text of a specification, with what is to be found in it.

    Attributes:
        seen: whether it lies in the half (by the SHA-256 of its text) that was looked at while mending.
        claimed: whether the specification claims it for the peer's Python edition.
    """

    part: Part
    model: str
    text: str
    reference: datetime
    expected: tuple[Expected, ...]
    seen: bool
    claimed: bool


def files(folder: Path) -> list[Path]:
    """The specification files that are there, in the order of the parts."""
    return [path for _, name in FILES if (path := folder / "Specs" / name).exists()]


def read_cases(folder: Path) -> Iterator[Case]:
    """Every case of every file that is there; cases that expect nothing have no expressions."""
    for part, name in FILES:
        path = folder / "Specs" / name
        if path.exists():
            for row in json.loads(path.read_text("utf-8-sig")):
                yield _case(part, path.stem, row)


def _case(part: Part, model: str, row: Mapping[str, Any]) -> Case:
    text = str(row["Input"])
    digest = hashlib.sha256(text.encode()).hexdigest()
    unsupported = f"{row.get('NotSupported', '')},{row.get('NotSupportedByDesign', '')}".replace(" ", "").split(",")
    reference = row.get("Context", {}).get("ReferenceDateTime")
    return Case(
        part,
        model,
        text,
        datetime.fromisoformat(reference) if reference else _NOON,
        tuple(_expected(text, row["Results"])),
        seen=int(digest, 16) % 2 == 0,
        claimed=_PEER not in unsupported,
    )


def _expected(text: str, results: Sequence[Mapping[str, Any]]) -> Iterator[Expected]:
    """Read the expressions that have a resolution; a few rows of the files lack their kind or their place."""
    for result in results:
        resolution = result.get("Resolution")
        if not resolution or "TypeName" not in result or "Start" not in result:
            continue
        start, end = int(result["Start"]), int(result["End"]) + 1
        values = resolution.get("values", [resolution])
        kind = str(result["TypeName"]).rpartition(".")[2]
        stated = tuple({name: str(value) for name, value in one.items() if value is not None} for one in values)
        yield Expected(start, end, text[start:end], kind, stated)
