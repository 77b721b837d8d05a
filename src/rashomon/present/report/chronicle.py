"""The timeline and the summary: what happened when, and the reports' own words for it."""

from dataclasses import dataclass
from itertools import groupby

from rashomon.model.stories import Event, Story
from rashomon.present.dates import written_date
from rashomon.present.report.index import Index
from rashomon.present.report.marks import Mark

_MOST_ENTRIES = 24
"""Entries since the story's first day that are shown at once; what ranks behind them is folded away."""


@dataclass(frozen=True, slots=True)
class OtherDate:
    """When an entry happened according to others, and their words for it."""

    when: str
    origins: int
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """An entry of the timeline; `quoted` tells that its text is words of an article.

    `clock` is the time of day, if told; `origins` counts those that tell of it; `planned` is true where all tell of it
    beforehand.
    """

    text: str
    quoted: bool
    marks: tuple[Mark, ...]
    clock: str | None
    origins: int
    planned: bool
    others: tuple[OtherDate, ...]


@dataclass(frozen=True, slots=True)
class Time:
    """A day, or a month or year where the reports are no more precise, and what happened then."""

    when: str
    moments: tuple[Moment, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """What happened before the story's first day, and since; of much of it, the lesser part apart in `more`."""

    earlier: tuple[Time, ...]
    times: tuple[Time, ...]
    more: tuple[Time, ...]

    def __bool__(self) -> bool:
        return bool(self.earlier or self.times)

    @property
    def earlier_moments(self) -> int:
        """The number of entries before the story's first day."""
        return _count(self.earlier)

    @property
    def more_moments(self) -> int:
        """The number of entries that are folded away."""
        return _count(self.more)


def _count(times: tuple[Time, ...]) -> int:
    return sum(len(one.moments) for one in times)


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """A sentence of the summary and where it stands."""

    text: str
    marks: tuple[Mark, ...]


def build_timeline(index: Index, story: Story) -> Timeline:
    """Return the story's timeline, in the order of its events; entries of one time together."""
    events = [event for event in index.case.events if event.story == story.id]
    before = [event for event in events if _is_before(event.when, story.start)]
    since = [event for event in events if not _is_before(event.when, story.start)]
    kept = {event.id for event in sorted(since, key=lambda event: event.rank)[:_MOST_ENTRIES]}
    first = [event for event in since if event.id in kept]
    rest = [event for event in since if event.id not in kept]
    return Timeline(_times(index, before), _times(index, first), _times(index, rest))


def _is_before(when: str, start: str | None) -> bool:
    """Whether a value ends before a day, as far as both are known: a month is not before a day in it."""
    day = (start or "")[:10]
    return bool(day) and when[:4].isdigit() and when[:10] < day[: len(when[:10])]


def _times(index: Index, events: list[Event]) -> tuple[Time, ...]:
    return tuple(
        Time(written_date(day), tuple(_moment(index, event) for event in found))
        for day, found in groupby(events, key=lambda event: _day_and_clock(event.when)[0])
    )


def _day_and_clock(when: str) -> tuple[str, str | None]:
    """Return a time without its time of day, and the time of day as words."""
    day, mark, _ = when.partition("T")
    if not mark or "/" in when:
        return when, None
    _, _, clock = written_date(when).partition(", ")
    return day, clock or None


def _moment(index: Index, event: Event) -> Moment:
    quoted = any(event.text in index.case.article_by_id[anchor.article].text for anchor in event.anchors)
    others = tuple(
        OtherDate(written_date(one.when), one.origins, tuple(index.mark(anchor) for anchor in one.anchors))
        for one in event.dated_otherwise
    )
    marks = tuple(index.mark(anchor) for anchor in event.anchors)
    return Moment(event.text, quoted, marks, _day_and_clock(event.when)[1], event.origins, event.planned, others)


def build_summary(index: Index, story: Story) -> tuple[SummaryLine, ...]:
    """Return the sentences of the story's summary, in order."""
    return tuple(
        SummaryLine(sentence.text, tuple(index.mark(anchor) for anchor in sentence.anchors))
        for summary in index.case.summaries
        if summary.story == story.id
        for sentence in summary.sentences
    )
