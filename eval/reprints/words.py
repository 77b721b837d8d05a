"""Words for the edits, from `words.yml`: invented names, sentences of our own, pairs of one meaning."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from ..decode import decode


@dataclass(frozen=True, slots=True)
class EditWords:
    """`{…}` in headlines, leads and sentences is filled in by the edits; agencies are outlets too."""

    outlets: tuple[str, ...]
    agencies: tuple[str, ...]
    speakers: tuple[str, ...]
    headlines: tuple[str, ...]
    leads: tuple[str, ...]
    named: tuple[str, ...]
    quoting: tuple[str, ...]
    furniture: tuple[str, ...]
    places: tuple[str, ...]
    house_style: Mapping[str, str]
    hedges: tuple[str, ...]
    synonyms: Mapping[str, str]


@cache
def edit_words() -> EditWords:
    """The words, read once."""
    path = Path(__file__).with_name("words.yml")
    return decode(EditWords, yaml.safe_load(path.read_text(encoding="utf-8")), path.name)
