"""What resolving a time expression works with: the days it can be counted from, and the value found."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal


@dataclass(frozen=True, slots=True)
class Setting:
    """What an expression can be counted from: the article's reference day, the day told before it.

    `told_here` is false where that day was told in the paragraph before.
    """

    reference: date | None
    told: date | None
    told_precision: str = "day"
    told_here: bool = True


@dataclass(frozen=True, slots=True)
class Resolution:
    """A value with its precision; `counted` says from what, `told` holds the day told before if it was used."""

    value: str
    precision: str
    basis: str
    counted: Literal["reference", "told", "nothing"] = "nothing"
    end_value: str | None = None
    told: date | None = None


Parts = Mapping[str, str]
