"""Recent reports: what a publisher has in the case from the days before a report, found without reading all it has."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import islice

from rashomon.deduplicate.direction import is_earlier
from rashomon.deduplicate.readings import Reading
from rashomon.text.calendar import parse_day

_DAYS = timedelta(days=7)  # after which a report no longer cites another
_ZONES = timedelta(days=2)  # by which a day may be later than another and yet not surely after it
_CITED = 20  # reports of one publisher that may be meant, those nearest before


class PublishedReports:
    """The reports of one publisher, in order of publication."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        """Take the reports; those without a day may be from any."""
        days = [parse_day(one.article.published.value) if one.article.published else None for one in readings]
        self._readings = readings
        self._dated = [at for at, day in enumerate(days) if day is not None]
        self._days = [day for day in days if day is not None]
        self._undated = [at for at, day in enumerate(days) if day is None]

    def before(self, reading: Reading) -> list[Reading]:
        """Return the reports that may be meant: none that surely appeared later, or more than a week before.

        At most 20, those nearest before it, in order of publication.
        """
        dated = islice(self._may_be_cited(reading), _CITED + 1)
        near = sorted([*dated, *self._undated[-_CITED - 1 :]])
        others = [self._readings[at] for at in near if self._readings[at].id != reading.id]
        return others[-_CITED:]

    def _may_be_cited(self, reading: Reading) -> Iterator[int]:
        """Yield the places of the dated reports that may be meant, the last one first."""
        published = reading.article.published
        here = parse_day(published.value) if published is not None else None
        if published is None or here is None:
            yield from reversed(self._dated)
            return
        first, end = bisect_left(self._days, here - _DAYS), bisect_right(self._days, here + _ZONES)
        for at in reversed(self._dated[first:end]):
            there = self._readings[at].article.published
            if there is not None and not is_earlier(published.value, there.value):
                yield at
