"""What the program's own evidence for each day of a page was, taken down while it extracts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from unittest import mock

from rashomon.extract.dates import choice
from rashomon.extract.dates.evidence import DayEvidence, weigh_days
from rashomon.model.articles import Article

from ..metadata.programs import article_of


@dataclass(frozen=True, slots=True)
class Reading:
    """A page's article, or None, and the evidence for each day it shows."""

    article: Article | None
    days: tuple[DayEvidence, ...]

    @property
    def day(self) -> str | None:
        """The day the program gives the page: of publication, or else of the last update."""
        chosen = (self.article.published or self.article.updated) if self.article is not None else None
        return chosen.value[:10] if chosen is not None else None


def read_page(raw: bytes, url: str | None = None) -> Reading:
    """Return what the program makes of an HTML page."""
    taken: list[tuple[DayEvidence, ...]] = []

    def take_down(days: Iterable[DayEvidence], weights: Mapping[str, float] | None = None) -> dict[str, float]:
        taken.append(tuple(days))
        return weigh_days(taken[-1], weights)

    with mock.patch.object(choice, "weigh_days", take_down):
        article = article_of(raw, url)
    return Reading(article, taken[-1] if taken else ())


def best_day(days: tuple[DayEvidence, ...], weights: Mapping[str, float] | None = None) -> tuple[float, str | None]:
    """Return the likeliest day of a page with its probability in [0, 1]; 0 and None where it shows none."""
    chances = weigh_days(days, weights)
    day = max(chances, key=lambda one: (chances[one], one), default=None)
    return (chances[day], day) if day is not None else (0.0, None)
