"""The timeline and the summary: what happened when, and the reports' own words for it."""

from dataclasses import dataclass
from itertools import groupby

from rashomon.model.stories import Event, Story
from rashomon.present.report.dates import written_date
from rashomon.present.report.index import Index
from rashomon.present.report.marks import Mark


@dataclass(frozen=True, slots=True)
class Moment:
    """An entry of the timeline; `quoted` tells that its text is words of an article."""

    text: str
    quoted: bool
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Time:
    """A time, as precise as the reports give it, and what happened then."""

    when: str
    moments: tuple[Moment, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """What happened before the story's first day, and since."""

    earlier: tuple[Time, ...]
    times: tuple[Time, ...]

    def __bool__(self) -> bool:
        return bool(self.earlier or self.times)

    @property
    def earlier_moments(self) -> int:
        """The number of entries before the story's first day."""
        return sum(len(one.moments) for one in self.earlier)


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
    return Timeline(_times(index, before), _times(index, since))


def _is_before(when: str, start: str | None) -> bool:
    """Whether a value ends before a day, as far as both are known: a month is not before a day in it."""
    day = (start or "")[:10]
    return bool(day) and when[:4].isdigit() and when[:10] < day[: len(when[:10])]


def _times(index: Index, events: list[Event]) -> tuple[Time, ...]:
    return tuple(
        Time(written_date(when), tuple(_moment(index, event) for event in found))
        for when, found in groupby(events, key=lambda event: event.when)
    )


def _moment(index: Index, event: Event) -> Moment:
    quoted = any(event.text in index.case.article_by_id[anchor.article].text for anchor in event.anchors)
    return Moment(event.text, quoted, tuple(index.mark(anchor) for anchor in event.anchors))


def build_summary(index: Index, story: Story) -> tuple[SummaryLine, ...]:
    """Return the sentences of the story's summary, in order."""
    return tuple(
        SummaryLine(sentence.text, tuple(index.mark(anchor) for anchor in sentence.anchors))
        for summary in index.case.summaries
        if summary.story == story.id
        for sentence in summary.sentences
    )
