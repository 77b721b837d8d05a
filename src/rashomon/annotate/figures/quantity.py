"""A quantity: what a number, a range or a vague word says, with its hedge and unit of measure."""

from dataclasses import dataclass
from typing import Literal

Shape = Literal["exact", "floor", "ceiling", "about", "range", "vague"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity read from tokens [start, end); `number_end` is where number words end and the unit begins.

    `unit` is a unit of measure or currency, None for a count; `compound` tells "two-day" from "two days".
    """

    start: int
    number_start: int
    number_end: int
    end: int
    shape: Shape
    value: float | None
    low: float | None
    high: float | None
    hedge: str | None = None
    unit: str | None = None
    compound: bool = False
    spelled: bool = False
    additional: bool = False
