"""Rarity: how much a shared word tells, by how few news reports hold it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from math import log


@dataclass(frozen=True, slots=True)
class Rarity:
    """In how many of `reports` news reports each stem stands; unlisted stems count as met once."""

    reports: int
    _counts: Mapping[str, int] = field(repr=False)

    def of(self, stem: str) -> float:
        """Return the inverse document frequency of a stem, natural logarithm, at least 0.

        Source:
            Spärck Jones 1972.
        """
        return log((self.reports + 1) / (self._counts.get(stem, 1) + 1))


@cache
def load_rarity(language: str = "en") -> Rarity:
    """Return the counts made by `python -m training.rarity`; those of English where a language has none."""
    folder = files("rashomon.compare") / "weights"
    path = folder / f"rarity.{language}.txt"
    if not path.is_file():
        path = folder / "rarity.en.txt"
    first, *lines = path.read_text(encoding="utf-8").splitlines()
    counts: dict[str, int] = {}
    for line in lines:
        count, stems = line.split("\t")
        counts.update(dict.fromkeys(stems.split(), int(count)))
    return Rarity(int(first), counts)
