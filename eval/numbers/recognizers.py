"""Recognizers-Text (Microsoft) in its Python edition: numbers, units, times."""

from __future__ import annotations

import importlib
import warnings
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from .answers import Answers, Reading, TimeReading
from .expected import meanings_of, number_of

NEEDS = 'pip install recognizers-text-suite "emoji<2"'

_NUMBERS = ("number", "percentage")
_UNITS = ("age", "currency", "dimension", "temperature")


class Recognizers:
    """Its recognisers for English, those that the Python edition has: none for ranges of numbers."""

    def __init__(self) -> None:
        """Load the models.

        Raises:
            ImportError: a package is missing, or is there in a version that does not fit.
        """
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            self._suite: Any = importlib.import_module("recognizers_suite")
            self._culture = self._suite.Culture.English

    def read(self, text: str, reference: datetime) -> Answers:
        """Everything its recognisers find in the text."""
        times: Sequence[Any] = self._suite.recognize_datetime(text, self._culture, reference=reference)
        numbers, measures = self._readings(text, _NUMBERS), self._readings(text, _UNITS)
        return Answers(tuple(numbers), tuple(measures), tuple(_times(times, reference)))

    def _readings(self, text: str, names: Sequence[str]) -> Iterator[Reading]:
        for name in names:
            for one in getattr(self._suite, f"recognize_{name}")(text, self._culture):
                resolution: Mapping[str, str] = one.resolution or {}
                value = number_of(resolution.get("value"))
                unit = resolution.get("unit") if name in _UNITS else "%" if name == "percentage" else None
                yield Reading(one.start, one.end + 1, value, value, unit)


def _times(found: Sequence[Any], reference: datetime) -> Iterator[TimeReading]:
    for one in found:
        values: Sequence[Mapping[str, str]] = (one.resolution or {}).get("values", ())
        yield TimeReading(one.start, one.end + 1, meanings_of(values, reference.date()))
