"""Words for the reports, from `words.yml`: one invented event, its voices, counts and onlookers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import yaml

from ..decode import decode

WORDS = Path(__file__).with_name("words.yml")


@dataclass(frozen=True, slots=True)
class CountWords:
    """A count: its values with the hours (since the event) from which they hold, and how it is told."""

    name: str
    values: tuple[tuple[int, int], ...] = field(metadata={"json": "from"})
    told: tuple[str, ...]

    def value(self, hour: float) -> int:
        """The count at an hour."""
        return [value for since, value in self.values if since <= hour][-1]


@dataclass(frozen=True, slots=True)
class VoiceWords:
    """A voice that many reports quote; what it says, as its own words and as a clause of a report."""

    name: str
    title: str
    says: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ReportWords:
    """All lists; `{…}` is filled in by the reports, `(…|…)` are wordings to choose from.

    `others` are the ways to write a word where a report tells in its own words what a voice said.
    """

    towns: tuple[str, ...]
    papers: tuple[str, ...]
    agencies: tuple[str, ...]
    given: tuple[str, ...]
    surname_heads: tuple[str, ...]
    surname_tails: tuple[str, ...]
    cues: tuple[str, ...]
    headlines: tuple[str, ...]
    events: tuple[str, ...]
    figures: tuple[CountWords, ...]
    voices: tuple[VoiceWords, ...]
    trades: tuple[str, ...]
    streets: tuple[str, ...]
    sights: tuple[str, ...]
    things: tuple[str, ...]
    witness: tuple[str, ...]
    local: tuple[str, ...]
    background: tuple[str, ...]
    remarks: tuple[str, ...]
    months: tuple[str, ...]
    others: Mapping[str, tuple[str, ...]]


@cache
def report_words() -> ReportWords:
    """The words, read once."""
    return decode(ReportWords, yaml.safe_load(WORDS.read_text(encoding="utf-8")), WORDS.name)
