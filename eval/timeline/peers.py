"""Two plain rankings of days to set beside the product's: by articles published on them, by mentions of them."""

from __future__ import annotations

from collections import Counter

from rashomon.model.case import Case
from rashomon.text.calendar import parse_day


def by_publication(case: Case) -> list[str]:
    """Days by the number of articles published on them; of equal days the earlier first."""
    return _ranked(Counter(one.published.value for one in case.articles if one.published is not None))


def by_mention(case: Case) -> list[str]:
    """Days by the number of time expressions that name them, wherever they stand; of equal days the earlier first."""
    return _ranked(Counter(day.isoformat() for one in case.links.timexes if (day := parse_day(one.value)) is not None))


def _ranked(counts: Counter[str]) -> list[str]:
    return sorted(counts, key=lambda day: (-counts[day], day))
